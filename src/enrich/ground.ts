/** Where a quote stands in the words asked about, or why it is refused. */
export type Grounded =
  | { readonly start: number; readonly end: number }
  | 'quote_empty'
  | 'quote_not_found'
  | 'quote_ambiguous'

/**
 * Finds a quote in the words asked about: character for character, then without white space and width. It must stand at one
 * place. There is no likeness: 已完成 and 未完成 differ in one character.
 */
export function ground(quote: string, words: string): Grounded {
  const wanted = quote.trim()
  if (wanted === '') return 'quote_empty'
  const exact = placesOf(wanted, words)
  if (exact.length > 1) return 'quote_ambiguous'
  if (exact.length === 1) return { start: exact[0]!, end: exact[0]! + wanted.length }
  const plain = plainOf(words)
  const sought = plainOf(wanted).text
  if (sought === '') return 'quote_empty'
  const places = placesOf(sought, plain.text)
  if (places.length > 1) return 'quote_ambiguous'
  const [at] = places
  if (at === undefined) return 'quote_not_found'
  return { start: plain.from[at]!, end: plain.from[at + sought.length - 1]! + 1 }
}

/** The first two places of a stretch: more need not be known. */
function placesOf(stretch: string, words: string): number[] {
  const first = words.indexOf(stretch)
  if (first < 0) return []
  const second = words.indexOf(stretch, first + 1)
  return second < 0 ? [first] : [first, second]
}

/** The words without white space, full-width forms as ASCII, with the place each unit came from. */
function plainOf(words: string): { readonly text: string; readonly from: readonly number[] } {
  let text = ''
  const from: number[] = []
  for (let at = 0; at < words.length; at++) {
    const unit = narrow(words.charCodeAt(at))
    if (/\s/.test(unit)) continue
    text += unit
    from.push(at)
  }
  return { text, from }
}

/** U+FE50–FE6B as the shadow of a notice has them (CONTRACT, Canonical text). */
const SMALL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '﹐,﹑、﹒.﹔;﹕:﹖?﹗!﹙(﹚)﹛{﹜}﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹨\\﹩$﹪%﹫@'.matchAll(/(.)(.)/gu),
    ([, a, b]) => [a, b],
  ),
)

function narrow(code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0x3000 || code === 0xa0) return ' '
  const unit = String.fromCharCode(code)
  return SMALL[unit] ?? unit
}

/** What, directly before a quote, belongs to its sense: a quote that leaves it out says something else. */
const BEFORE = /(?:[未不没无非莫勿]|尚未|没有|未能|无法|不能)$/
/** Before a word of state: 未完成, 将完成, 基本完成 are no 完成. */
const BEFORE_STATE =
  /(?:[未不没无非莫勿将拟待欲]|没有|无法|未能|尚未|即将|力争|争取|确保|预计|计划|准备|打算|正在|基本|大体|部分|初步|阶段性|逐步|如期|要求|督促|推动)$/
/** Behind a word of state: 完成后, 完成率, 完成80%, 整改到位的前提. */
const BEHIND_STATE =
  /^(?:率|前|之前|以前|后(?!续)|之后|以后|时|情况|度|部分|大部分|大半|过半|近半|一半|约?\d|[一二三四五六七八九]成)/
const DIGIT = /[\d０-９]/

/** True where a quote cuts through a number, or off a word that turns its sense round. */
export function isHalf(words: string, start: number, end: number, ofState: boolean): boolean {
  const [before, behind] = [words.slice(Math.max(0, start - 4), start), words.slice(end, end + 4)]
  const inNumber =
    (DIGIT.test(words[start] ?? '') && /[\d０-９][.．,，]?$/.test(before)) ||
    (DIGIT.test(words[end - 1] ?? '') && /^[.．]?[\d０-９]/.test(behind))
  if (inNumber || BEFORE.test(before)) return true
  return ofState && (BEFORE_STATE.test(before) || BEHIND_STATE.test(behind))
}
