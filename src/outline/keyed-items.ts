import type { Line } from './lines.ts'

/** Keys that say what the problem is, not what was aimed at. */
const NAMES_PROBLEM = /^[【[(]?[^:】\])]{0,8}(?:问题|意见|事项|发现)/
const ANSWERS: readonly (string | null)[] = ['detail', 'measures', 'status']
const LONGEST = 90

/**
 * Problems without numbers that a key names, one after the other under one heading: 【反馈问题】…【整改举措】…【整改结果】….
 * By the line of the key, the last line of the heading: the next one where the key stands alone. A key that each numbered
 * item has once describes that item, and is none of these.
 */
export function keyedItems(lines: readonly Line[]): Map<number, number> {
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
  return inRow ? found : new Map()
}

const STEPS = ['is', 'must', 'first', 'circled']

const opensNumber = ({ first }: Line): boolean => first !== null && !STEPS.includes(first.marker.kind)

/** The last line of what a key names; null where the line has no such key. */
function endOfKey(lines: readonly Line[], at: number): number | null {
  const { label, role, words } = lines[at]!
  if (role !== 'finding' || !NAMES_PROBLEM.test(words) || words.length > LONGEST) return null
  if (label === 'filled') return at
  const next = lines[at + 1]
  return next !== undefined && next.first === null && next.label === 'none' && next.words.length <= LONGEST
    ? at + 1
    : null
}

/** An answer follows, before another number or key of a problem. */
function isAnswered(lines: readonly Line[], from: number): boolean {
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (ANSWERS.includes(line.role)) return true
    if (opensNumber(line) || line.role === 'finding') return false
  }
  return false
}
