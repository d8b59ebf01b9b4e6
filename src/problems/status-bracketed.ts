import { findOutside } from '../language/brackets.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Status } from '../notice/vocabulary.ts'
import { statusSentences } from './status-sentences.ts'
import { readStatusWords } from './status-words.ts'

/** 现状:, 截至2024年底:, 目前为: what a part of a bracket says of now. */
const NOW = /^(?:现状|现|现在|目前|当前|最新|截[至止]|本次|此次|今|20\d{2}[年.])/
/** 上半年:, 原:, 集中整改期: what a part says of an earlier day. */
const BEFORE =
  /^(?:原|原先|此前|先前|之前|前期|前次|上(?:半年|次|轮|期|年|个月|一轮|季度)|初次|首次|首轮|当时|反馈时|集中整改(?:期|期间|期末|结束时?|阶段)?|去年)/
const KEY =
  /^(?<key>[^:为是]{1,16}?)(?:整改)?(?:状态|结果|进展|情况)?(?:[:为是]|(?=(?:已|正在|基本|未|尚未|部分|阶段性|长期|持续|仍)))/
const ARROW = /(?:→|—>|->|=>|⇒|➔|➜)/
/** 进行中,完成率80%: how far, not another state. */
const RATE = /完成率?(?:为|达|约)?\d+(?:\.\d+)?%/g
/** (如污水厂,尚未启动) tells of the finding: behind a comma only what was done is a state. */
const OPEN: ReadonlySet<Status> = new Set(['not_completed', 'not_started'])
const LONGEST = 60
const OPENS = '([【〔「'

/** One part of what a bracket holds: the words behind its key, and what the key says of the day. */
interface Part {
  readonly at: Span
  readonly day: 'now' | 'before' | null
  readonly keyed: boolean
}

/**
 * A status among other words of a bracket at the end of a heading: (对应意见3条次;已完成), (上半年:基本完成;现状:已销号),
 * (基本完成→已销号). The state of now counts; none where other words of the bracket speak of states of parts (其中1项未完成).
 */
export function bracketedStatus(shadow: string, heading: Span, lexicon: StatusLexicon): Span | null {
  const inside = lastBracket(shadow, heading)
  if (inside === null || inside.end - inside.start > LONGEST) return null
  const { leading } = statusSentences(lexicon)
  const isWhole = ({ at }: Part): boolean => {
    const words = sliceOf(shadow, at)
    return words !== '' && leading.exec(words)?.groups?.label === words
  }
  const parts = partsOf(shadow, inside)
  const whole = parts.filter(isWhole)
  const others = parts.filter((part) => !whole.includes(part))
  const reading = ({ at }: Part) => readStatusWords(sliceOf(shadow, at).replace(RATE, ''), lexicon)
  if (whole.length === 0 || others.some((part) => reading(part) !== null)) return null
  const now = whole.findLast(({ day }) => day === 'now')
  const told = now ?? whole.findLast(({ day }) => day === null)
  const unkeyed = whole.filter(({ keyed, day }) => !keyed && day === null)
  if (told === undefined || (now === undefined && unkeyed.length > 1)) return null
  const isListed = !told.keyed && others.length > 0 && !/[;|·/]/.test(sliceOf(shadow, inside))
  return isListed && OPEN.has(reading(told)?.value ?? 'completed') ? null : told.at
}

/** What stands inside the bracket that the heading ends with. */
function lastBracket(shadow: string, { start, end }: Span): Span | null {
  const last = /[)\]】〕」][。 \t]*$/.exec(shadow.slice(start, end))
  if (last === null) return null
  const close = start + last.index
  for (let at = close - 1; at >= start && close - at <= LONGEST + 1; at--)
    if (OPENS.includes(shadow[at]!)) return { start: at + 1, end: close }
  return null
}

function partsOf(shadow: string, { start, end }: Span): Part[] {
  const parts: Part[] = []
  for (let at = start; at < end; ) {
    const stop = findOutside(shadow, ';,、|·/', at, end)
    const to = stop < 0 ? end : stop
    parts.push(...stagesOf(shadow, { start: at, end: to }))
    at = to + 1
  }
  return parts
}

/** 基本完成→已销号: the last stage is that of now. */
function stagesOf(shadow: string, at: Span): Part[] {
  const arrow = ARROW.exec(sliceOf(shadow, at))
  if (arrow === null) return [partOf(shadow, at, null)]
  const from = at.start + arrow.index
  return [
    partOf(shadow, { start: at.start, end: from }, 'before'),
    partOf(shadow, { start: from + arrow[0].length, end: at.end }, 'now'),
  ]
}

function partOf(shadow: string, { start, end }: Span, told: Part['day']): Part {
  const words = sliceOf(shadow, { start, end })
  const lead = /^[ \t]*/.exec(words)![0].length
  const match = KEY.exec(words.slice(lead))
  const key = match?.groups?.key
  const day = key === undefined ? null : NOW.test(key) ? 'now' : BEFORE.test(key) ? 'before' : null
  const keyed = match !== null && (day !== null || /:$/.test(match[0]))
  const from = start + lead + (keyed ? match[0].length : 0)
  const blanks = /^[ \t]*/.exec(shadow.slice(from, end))![0].length
  return {
    at: { start: from + blanks, end: from + blanks + shadow.slice(from + blanks, end).trimEnd().length },
    day: told ?? day,
    keyed,
  }
}
