import type { LinkableProblem } from './linkable.ts'

/** A problem of an earlier notice and the same one in a later notice. */
export interface SameProblem {
  readonly earlier: LinkableProblem
  readonly later: LinkableProblem
  readonly score: number
}

/** How alike titles must be, and how alike under the same number. */
const ALIKE = 0.7
const NUMBERED = 0.5

/** Words that frame a title and say nothing of the problem. */
const FRAME = /^(?:关于|针对|反馈指出|存在)|(?:的问题|问题|方面|的整改情况|整改情况)$/g

/** Words that most titles share: two problems are alike by what is left. */
const EVERYWHERE =
  /不够?(?:到位|严格?|规范|深入?|扎实|健全|完善|彻底|及时|力|足|强|高|实|细)|不够|有差距|有偏差|有短板|缺失|薄弱|滞后|弱化|落实|贯彻|执行|工作|责任|制度|管理|情况|存在|仍有|较为|有待/g

const plain = (title: string): string =>
  title
    .replace(/[^\u3400-\u9fffA-Za-z\d]/g, '')
    .replace(FRAME, '')
    .replace(FRAME, '')

/** Words with how often each pair of characters stands in them. */
interface Paired {
  readonly words: string
  readonly pairs: ReadonlyMap<string, number>
}

/** A title as a whole, and without the words that most titles share. */
interface Said {
  readonly whole: Paired
  readonly own: Paired
}

function paired(words: string): Paired {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { words, pairs }
}

function saidBy(title: string): Said {
  const whole = plain(title)
  return { whole: paired(whole), own: paired(whole.replace(EVERYWHERE, '')) }
}

/** How alike two titles are, 0 to 1: as wholes, and without the words that most titles share, in equal parts. */
export const titleLikeness = (a: string, b: string): number => alike(saidBy(a), saidBy(b))

function alike(a: Said, b: Said): number {
  if (a.whole.words === b.whole.words) return a.whole.words === '' ? 0 : 1
  const whole = likeness(a.whole, b.whole)
  return a.own.words === '' || b.own.words === '' ? whole : (whole + likeness(a.own, b.own)) / 2
}

/** Shared pairs of characters (Dice). */
function likeness(x: Paired, y: Paired): number {
  if (x.words === y.words) return 1
  let shared = 0
  for (const [pair, count] of x.pairs) shared += Math.min(count, y.pairs.get(pair) ?? 0)
  const all = Math.max(x.words.length - 1, 0) + Math.max(y.words.length - 1, 0)
  return all === 0 ? 0 : (2 * shared) / all
}

/** The problems of one list that stand in the other too, each once, the most alike first. */
export function sameProblems(earlier: readonly LinkableProblem[], later: readonly LinkableProblem[]): SameProblem[] {
  const found: SameProblem[] = []
  const said = later.map(({ title }) => saidBy(title))
  for (const one of earlier) {
    const own = saidBy(one.title)
    for (const [at, other] of later.entries()) {
      if (one.unit !== null && other.unit !== null && one.unit !== other.unit) continue
      const score = alike(own, said[at]!)
      const numbered = one.number !== null && one.number === other.number
      if (score >= (numbered ? NUMBERED : ALIKE)) found.push({ earlier: one, later: other, score })
    }
  }
  found.sort((a, b) => b.score - a.score || Number(sameNumber(b)) - Number(sameNumber(a)) || byId(a, b))
  const [taken, given] = [new Set<string>(), new Set<string>()]
  return found.filter(({ earlier: one, later: other }) => {
    if (taken.has(one.problem) || given.has(other.problem)) return false
    taken.add(one.problem)
    given.add(other.problem)
    return true
  })
}

const sameNumber = ({ earlier, later }: SameProblem): boolean =>
  earlier.number !== null && earlier.number === later.number

const byId = (a: SameProblem, b: SameProblem): number => {
  const [x, y] = [`${a.earlier.problem} ${a.later.problem}`, `${b.earlier.problem} ${b.later.problem}`]
  return x < y ? -1 : x > y ? 1 : 0
}
