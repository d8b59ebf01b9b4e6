import { flatMap } from '../language/flat-map.ts'
import { isBodyLine, isDateLine, isMetadataLine } from './line-kinds.ts'
import { isRunIn, isStep, type Line } from './lines.ts'

const SHORTEST = 5
const LONGEST = 44
/** What a line says that tells of one item alone: its state, its people, its steps. */
const OF_ONE_ITEM =
  /完成|到位|已经|正在|推进中|销号|办结|^已|^未|^(?:责任|牵头|配合|整改|时限|附件|注|备注|来源|联系|时间|地点)|[。;!?]/
/** So much alike is a way of speaking: 聚焦…, …方面. */
const ALIKE = 2

/**
 * Topics without numbers, two and more, each right above a numbered item and behind the end of another: 聚焦…; (一)… (二)…; 聚焦…;
 * (三)…. They speak alike at their head or at their end, and what they stand above is of one kind.
 */
export function topicHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  const above = flatMap(lines, (line, i) => (isTopic(line, lines[i - 1], lines[i + 1]) ? [i] : []))
  for (const kind of new Set(above.map((i) => sortOf(lines[i + 1]!)))) {
    const row = above.filter((i) => sortOf(lines[i + 1]!) === kind)
    for (const at of [head, tail]) {
      const byWords = new Map<string, number[]>()
      for (const i of row) byWords.set(at(lines[i]!), [...(byWords.get(at(lines[i]!)) ?? []), i])
      for (const same of byWords.values()) if (same.length > 1) for (const i of same) found.add(i)
    }
  }
  return found
}

/** Whether the numbers under one of them go on from the topic before: then they part one list. */
export const runsAcross = (lines: readonly Line[], topics: ReadonlySet<number>): boolean =>
  [...topics].some((i) => lines[i + 1]!.first!.marker.number > 1)

const bare = ({ words }: Line): string => words.replace(/[【】〔〕[\]:\s]/g, '')
const head = (line: Line): string => bare(line).slice(0, ALIKE)
const tail = (line: Line): string => bare(line).slice(-ALIKE)
const sortOf = ({ first }: Line): string => `${first!.marker.kind} ${first!.style}`

function isTopic(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  const words = bare(line)
  if (line.first !== null || line.label !== 'none' || line.inner.length > 0 || line.bullet !== null) return false
  if (words.length < SHORTEST || line.words.length > LONGEST || OF_ONE_ITEM.test(line.words)) return false
  if (!/[\u4e00-\u9fff]/.test(words) || isDateLine(line.words) || isMetadataLine(line.words) || isBodyLine(line.words))
    return false
  if (next?.first == null || isStep(next) || next.field || next.first.marker.kind === 'circled') return false
  return before === undefined || endsItem(before, next)
}

/** A line that another item ends with, or the heading of the part, which stands above what is numbered here. */
function endsItem(before: Line, next: Line): boolean {
  if (before.first === null || isStep(before) || isRunIn(before) || before.field) return true
  return sortOf(before) !== sortOf(next) && next.first!.marker.number === 1
}
