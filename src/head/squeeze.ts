/** Words without the spaces that were typed into them (第 二 巡察组), and where each character stood. */
export interface Squeezed {
  readonly words: string
  /** The offset in the original of each character, and at last its length. */
  readonly at: readonly number[]
}

/** A space between two Latin words stays. */
export function squeeze(text: string): Squeezed {
  const at: number[] = []
  let words = ''
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!) && !(/[A-Za-z]/.test(text[i - 1] ?? '') && /[A-Za-z]/.test(text[i + 1] ?? ''))) continue
    at.push(i)
    words += text[i]
  }
  at.push(text.length)
  return { words, at }
}

/** The stretch of the original that holds a stretch of the squeezed words. */
export const unsqueeze = ({ at }: Squeezed, start: number, end: number): { start: number; end: number } => ({
  start: at[start] ?? 0,
  end: end > start ? (at[end - 1] ?? 0) + 1 : (at[start] ?? 0),
})
