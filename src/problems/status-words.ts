import { flatMap } from '../language/flat-map.ts'
import { anyOf, compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { Status, StatusFlag } from '../notice/vocabulary.ts'

/** What the words of a label say. */
export interface StatusReading {
  readonly value: Status
  readonly flags: readonly StatusFlag[]
}

const DONE: ReadonlySet<Status> = new Set(['completed', 'basically_completed', 'phased'])

export const statusPatterns = compiledFrom((lexicon: StatusLexicon) => {
  const statusOf = new Map(
    flatMap(lexicon.phrases, ({ status, words }) => words.map((word) => [word, status] as const)),
  )
  const phrase = anyOf([...statusOf.keys()])
  return {
    statusOf,
    phrase,
    phrases: new RegExp(phrase, 'g'),
    negated: new RegExp(`(?:${anyOf(lexicon.negations)})(?:能)?(?:够)?(?:全部|全面|完全|按期|按时|如期)?$`),
    promised: new RegExp(`(?:${anyOf(lexicon.promises)})[^。;,]{0,10}$`),
    flags: lexicon.flags.map(({ flag, words }) => ({ flag, pattern: new RegExp(anyOf(words)) })),
    flag: anyOf(flatMap(lexicon.flags, ({ words }) => words)),
    subject: anyOf(lexicon.subjects),
  }
})

/** Which of several phrases in one label names the status: what is done first, then what goes on (完成,长期坚持). */
const ORDER: readonly Status[] = [
  'not_completed',
  'not_started',
  'deferred',
  'carried_over',
  'basically_completed',
  'phased',
  'partial',
  'completed_sustained',
  'completed',
  'transferred',
  'in_progress',
  'long_term',
]

/** 正在申请验收, 待销号, 未销号: a verification that is still to come. */
const NOT_YET =
  /(?:申请|申报|报请|提请|等待|准备|正在|拟|待|将|未|尚需|迎接)(?:[^,;、]{0,5}?(?:销号|验收|核验|评估)){1,2}/g

/**
 * Reads a short label (已完成, 阶段性完成并长期坚持, 未完成整改): the longest phrases win, negation turns a done phrase into
 * not_completed, a promise (将于…完成) is none. Null where no phrase of the lexicon stands in it.
 */
export function readStatusWords(label: string, lexicon: StatusLexicon): StatusReading | null {
  const { statusOf, phrases, negated, promised, flags } = statusPatterns(lexicon)
  const words = label.replace(/\s+/g, '')
  const read: { value: Status; phrase: string }[] = []
  for (const match of allMatches(phrases, words)) {
    const before = words.slice(0, match.index)
    const status = statusOf.get(match[0])!
    const isDone = DONE.has(status)
    const isNegated = isDone && negated.test(before)
    if (isDone && !isNegated && promised.test(before)) continue
    read.push({ value: isNegated ? 'not_completed' : status, phrase: match[0] })
  }
  const first = ORDER.find((status) => read.some(({ value }) => value === status))
  if (first === undefined) return null
  const beside = words.replace(read.find(({ value }) => value === first)!.phrase, '')
  const reached = words.replace(NOT_YET, '')
  const named = flags
    .filter(({ flag, pattern }) => pattern.test(flag === 'sustained' ? beside : flag === 'verified' ? reached : words))
    .map(({ flag }) => flag)
  if (first === 'completed' && named.includes('sustained'))
    return { value: 'completed_sustained', flags: named.filter((flag) => flag !== 'sustained') }
  if (first === 'long_term' || first === 'completed_sustained')
    return { value: first, flags: named.filter((flag) => flag !== 'sustained') }
  return { value: first, flags: named }
}
