/** When two writings of one thing are the same: width, white space, quotation marks and a few traditional forms set aside. */

/** Full-width forms as ASCII, one character for one. */
export const folded = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** Folded and without white space. */
export const squashed = (text: string | null | undefined): string => folded(text ?? '').replace(/\s+/g, '')

/** Traditional forms met in measure words and names of units. */
const SIMPLE = new Map(
  '個个 項项 條条 場场 戶户 處处 務务 輪轮 萬万 餘余 億亿 臺台 於于 關关 黨党 號号 財财 級级 會会 開开 後后 無无 與与 來来 裡里'
    .split(' ')
    .map(([traditional = '', simple = '']) => [traditional, simple]),
)

const simplified = (text: string): string => Array.from(text, (c) => SIMPLE.get(c) ?? c).join('')

/** A name of a body, a measure word. */
export const plainName = (text: string | null | undefined): string => simplified(squashed(text))

/** A unit's name without 中共 before and the party body after it. */
export const plainUnit = (text: string | null | undefined): string =>
  plainName(text)
    .replace(/^中共/, '')
    .replace(/(?:党组|党委|党工委|党总支|党支部)$/, '')

/** Words without regard to the shape of quotation marks and to punctuation at the end. */
export const plainWords = (text: string | null | undefined): string =>
  squashed(text)
    .replace(/[“”„‟"「」『』]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[。.;:,]+$/, '')

const bare = (text: string): string => text.replace(/^"+|"+$/g, '')

/** A problem's title: also without 的问题 and the quotation marks around it. */
export const plainTitle = (text: string | null | undefined): string =>
  bare(bare(plainWords(text)).replace(/的?(?:问题|問題)$/, ''))

/** A paper's title without 《》, 试行 and the marks of titles inside it. */
export const plainPaper = (text: string | null | undefined): string =>
  squashed(text)
    .replace(/^《|》$/g, '')
    .replace(/\((?:试行|試行|暂行|暫行)\)$/, '')
    .replace(/[〈〉<>]/g, '')

/** A paper's number, whatever its brackets. */
export const plainNumber = (text: string | null | undefined): string =>
  squashed(text)
    .replace(/[〔[【(]/g, '(')
    .replace(/[〕\]】)]/g, ')')
    .replace('第', '')
    .replace('號', '号')

export const plainPhone = (text: string): string => squashed(text).replace(/[-—()]/g, '')

const numberOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined || text === '' ? null : Number(text.replaceAll(',', ''))

/** Two decimal strings that are one number; two absent ones are the same, one absent is not. */
export function sameNumber(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x === null || y === null) return x === y
  return Math.abs(x - y) < 1e-6 * Math.max(1, Math.abs(x))
}

export const samePath = (a: readonly number[] | null, b: readonly number[] | null): boolean =>
  a !== null && b !== null && a.length === b.length && a.every((number, index) => number === b[index])

/** The path that ends an id (`…/p/2.1`, `…/p/2.1~2`); null where it has none. */
export function pathOfId(id: string | null): number[] | null {
  const path = /\/(\d[\d.]*)(?:~\d+)?$/.exec(id ?? '')?.[1]
  return path === undefined ? null : path.split('.').map(Number)
}

/**
 * How alike two titles are: twice the longest common subsequence over both lengths; 0 where even the characters they share
 * keep it below `least`.
 */
export function likeness(a: string | null, b: string | null, least: number): number {
  const [x, y] = [plainTitle(a), plainTitle(b)]
  if (x === y) return 1
  const [left, right] = [Array.from(x), Array.from(y)]
  const both = left.length + right.length
  if (both === 0 || (2 * sharedCharacters(left, right)) / both < least) return 0
  return (2 * commonLength(left, right)) / both
}

function sharedCharacters(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const c of left) counts.set(c, (counts.get(c) ?? 0) + 1)
  let common = 0
  for (const c of right) {
    const count = counts.get(c) ?? 0
    if (count > 0) common++
    counts.set(c, count - 1)
  }
  return common
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  let row = new Uint32Array(right.length + 1)
  for (const c of left) {
    const next = new Uint32Array(right.length + 1)
    for (let j = 1; j <= right.length; j++)
      next[j] = c === right[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!)
    row = next
  }
  return row[right.length]!
}
