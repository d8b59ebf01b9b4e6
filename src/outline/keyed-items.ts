import type { Line } from './lines.ts'

/** Keys that say what the problem is, not what was aimed at. */
const NAMES_PROBLEM = /^[【[(]?[^:】\])]{0,8}(?:问题|意见|事项|发现)/
const ANSWERS: readonly (string | null)[] = ['detail', 'measures', 'status']
const LONGEST = 90
/** What a notice of one task names it by (整改任务:…), and how long its words may be. */
const NAMES_TASK = /^[【[(]?[^:】\])]{0,8}(?:问题|意见|事项|发现|任务)/
const LONGEST_TASK = 400
/** What was aimed at stands between the task and what was done. */
const AIM = /^[【[(]?[^:】\])]{0,6}(?:目标|要求)/

/**
 * Problems without numbers that a key names, one after the other under one heading: 【反馈问题】…【整改举措】…【整改结果】….
 * By the line of the key, the last line of the heading: the next one where the key stands alone. A key that each numbered
 * item has once describes that item, and is none of these. One alone counts where no number but that of its part stands above.
 */
export function keyedItems(lines: readonly Line[], opensPart: (line: Line) => boolean): Map<number, number> {
  const found = new Map<number, number>()
  let inRow = false
  let last: number | null = null
  for (const [i, line] of lines.entries()) {
    if (opensNumber(line)) last = null
    const end = endOfKey(lines, i)
    if (end === null || !isAnswered(lines, end)) continue
    found.set(i, end)
    inRow ||= last !== null
    last = i
  }
  return inRow ? found : onlyItem(lines, opensPart)
}

/** The one problem of a notice about one: 整改任务:…整改目标:…整改完成情况:…, at its head or right under 二、整改情况. */
function onlyItem(lines: readonly Line[], opensPart: (line: Line) => boolean): Map<number, number> {
  const keys = [...lines.keys()].filter((i) => endOfKey(lines, i, NAMES_TASK, LONGEST_TASK) !== null)
  const [key] = keys
  if (key === undefined || keys.length > 1) return new Map()
  const end = endOfKey(lines, key, NAMES_TASK, LONGEST_TASK)!
  const above = lines.slice(0, key).findLastIndex(opensNumber)
  const isFirst = above < 0 || (above === key - 1 && opensPart(lines[above]!))
  return isFirst && isAnswered(lines, end) ? new Map([[key, end]]) : new Map()
}

const STEPS = ['is', 'must', 'first', 'circled']

const opensNumber = ({ first }: Line): boolean => first !== null && !STEPS.includes(first.marker.kind)

/** The last line of what a key names; null where the line has no such key. */
function endOfKey(lines: readonly Line[], at: number, names = NAMES_PROBLEM, longest = LONGEST): number | null {
  const { label, role, words } = lines[at]!
  if (role !== 'finding' || !names.test(words) || words.length > longest) return null
  if (label === 'filled') return at
  const next = lines[at + 1]
  return next !== undefined && next.first === null && next.label === 'none' && next.words.length <= longest
    ? at + 1
    : null
}

/** An answer follows, before another number or key of a problem. */
function isAnswered(lines: readonly Line[], from: number): boolean {
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (ANSWERS.includes(line.role)) return true
    if (opensNumber(line) || (line.role === 'finding' && !AIM.test(line.words))) return false
  }
  return false
}
