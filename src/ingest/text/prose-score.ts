import { COMMON_CHARACTERS } from './common-characters.ts'

export const isControl = (code: number): boolean => (code < 0x20 && (code < 9 || code > 13)) || code === 0x7f

/** How much a text looks like Chinese prose, by the characters that are not ASCII: 1 all everyday, below 0 mostly broken. */
export function proseScore(text: string): number {
  let count = 0
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x7f && !isControl(code)) continue
    count++
    if (COMMON_CHARACTERS.has(code)) sum += 1
    else if (code >= 0x4e00 && code <= 0x9fff) sum += 0.1
    else if (code === 0xfffd || code === 0x7f || code < 0x20) sum -= 2
    else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)) sum -= 1
  }
  return count === 0 ? 1 : sum / count
}
