import { type DefectWords, endsInShortfall, statesDefect } from './defects.ts'
import { anyOf, compiledFrom } from './lexicon.ts'

/**
 * What the first sentence of a numbered line tells: it names a shortcoming, it speaks of one, what was done, numbers alone, or
 * none of these.
 */
export type Told = 'shortfall' | 'fault' | 'deed' | 'figures' | 'other'

const patterns = compiledFrom(({ positives, deeds }: DefectWords) => ({
  opens: new RegExp(`^(?:${anyOf(positives)})`),
  // 未核实, 不及时办结, 擅自拆除: not done, or done as it must not be
  deed: new RegExp(`(?<![未不没无难少擅][^,]{0,3})(?:${anyOf(deeds)})(?!率|不|过少|较?[少慢难差])`),
}))

/** 到6月底, 今年以来: only says when. */
const WHEN =
  /^(?:截至|截止|自|从|到|至)?(?:目前|现在|[今去近本上]年[来度]?|\d{4}年|[上下]半年|\d{1,2}月(?:\d{1,2}日)?|以来|期间|[底末初起前中])+$/

/** 对…, 按照…: what follows tells what was done with it. */
const LED = /^(?:对|把|将|为|与|按|向|由|会同|联合|通过|针对|围绕|结合|依托|邀请)/

/** 培训方面 */
const TOPIC = /方面[。:]?$/

const tellsDeed = (clause: string, words: DefectWords): boolean =>
  !endsInShortfall(clause, words) && (patterns(words).opens.test(clause) || patterns(words).deed.test(clause))

/** Its first clause decides where it speaks of a shortcoming (往来款长期挂账,…); what was done may stand in any (…,其中12户拖欠,已补收). */
export function toldBy(heading: string, words: DefectWords): Told {
  if (TOPIC.test(heading)) return 'other'
  const clauses = heading.replace(/[。:;]+$/, '').split(/[,:;]/)
  const first = clauses.length > 1 && WHEN.test(clauses[0]!) ? clauses[1]! : clauses[0]!
  if (!tellsDeed(first, words) && statesDefect(first, words))
    return endsInShortfall(first, words) ? 'shortfall' : 'fault'
  const isDeed = clauses.some((clause) => tellsDeed(clause, words))
  // 票据短少,补齐38张: what was wanting, in words that are not known
  if (isDeed) return tellsDeed(first, words) || /\d/.test(first) || LED.test(first) ? 'deed' : 'other'
  return /\d/.test(heading) ? 'figures' : 'other'
}
