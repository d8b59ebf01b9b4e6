import { hasBlank } from '../language/blanks.ts'
import { allMatches } from '../language/matcher.ts'
/** Words without the spaces that were typed into them (第 二 巡察组), and where each character stood. */
export interface Squeezed {
  readonly words: string
  /** The offset in the original of each character, and at last its length; null where no space was taken out. */
  readonly at: readonly number[] | null
}

const SPACE = /\s+/g
const LATIN = /[A-Za-z]/

/** A space between two Latin words stays. */
export function squeeze(text: string): Squeezed {
  if (!hasBlank(text)) return { words: text, at: null }
  const at: number[] = []
  let words = ''
  let from = 0
  const take = (to: number) => {
    words += text.slice(from, to)
    for (; from < to; from++) at.push(from)
  }
  for (const { index, 0: space } of allMatches(SPACE, text)) {
    const end = index + space.length
    if (space.length === 1 && LATIN.test(text[index - 1] ?? '') && LATIN.test(text[end] ?? '')) continue
    take(index)
    from = end
  }
  take(text.length)
  at.push(text.length)
  return { words, at }
}

/** The stretch of the original that holds a stretch of the squeezed words. */
export const unsqueeze = ({ at }: Squeezed, start: number, end: number): { start: number; end: number } =>
  at === null
    ? { start, end: Math.max(start, end) }
    : {
        start: at[start] ?? 0,
        end: end > start ? (at[end - 1] ?? 0) + 1 : (at[start] ?? 0),
      }
