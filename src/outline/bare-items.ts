import { isStep, type Line } from './lines.ts'

const ANSWERS: readonly (string | null)[] = ['detail', 'measures', 'status']
/** Numbers of steps inside an item. */
const INNER = ['circled', 'arabic_paren']

/**
 * Items whose headings bear no number, two or more in a row under one heading: a short line, what was done, and a line of
 * its own for the measures or the status (整改状况:已完成). `isHeading` tells the lines that can be headings.
 */
export function bareItems(lines: readonly Line[], isHeading: (line: Line) => boolean): ReadonlySet<number> {
  const found = new Set<number>()
  let row: number[] = []
  let opened: number | null = null
  const close = (): void => {
    if (row.length > 1) for (const at of row) found.add(at)
    row = []
    opened = null
  }
  const isFollowedByLike = (i: number): boolean => lines[i + 1] !== undefined && isHeading(lines[i + 1]!)
  for (const [i, line] of lines.entries()) {
    if (opensNumber(line)) close()
    else if (isHeading(line) && !isFollowedByLike(i) && (opened === null || row.at(-1) === opened)) opened = i
    else if (ANSWERS.includes(line.role) && opened !== null && row.at(-1) !== opened) row.push(opened)
  }
  close()
  return found
}

const opensNumber = (line: Line): boolean =>
  line.first !== null && !isStep(line) && !INNER.includes(line.first.marker.kind)
