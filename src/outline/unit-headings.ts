import { isWordedAsProblem } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { isOrganisationLine } from './line-kinds.ts'
import { isStep, type Line } from './lines.ts'

/** Lines that only name a body, each over a list that begins anew: the units of a notice about several. One alone is none. */
export function unitHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const found = flatMap(lines, (line, i) => (isName(line) && opensList(lines, i) ? [i] : []))
  return new Set(found.length > 1 ? found : [])
}

const isName = ({ first, label, words }: Line): boolean =>
  first === null && label === 'none' && isOrganisationLine(words)

/** A problem without a number right below a line, or as the first number after it, before another name, a one. */
function opensList(lines: readonly Line[], i: number): boolean {
  const below = lines[i + 1]
  if (below?.first === null && isWordedAsProblem(below.words)) return true
  for (let at = i + 1; at < lines.length; at++) {
    const line = lines[at]!
    if (isName(line)) return false
    if (line.first !== null && !isStep(line)) return line.first.marker.number === 1
  }
  return false
}
