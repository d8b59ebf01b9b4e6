import { isUtf8 } from 'node:buffer'
import { ReadError } from '../../notice/read-error.ts'
import type { TextEncoding } from './encoding.ts'
import { proseScore } from './prose-score.ts'

/** A text some of whose lines were pasted in from a file in another encoding. */
export interface MixedText {
  readonly text: string
  /** Lines in the other encoding. */
  readonly lines: number
  readonly other: TextEncoding
  /** The number of the first of them. */
  readonly first: number
  /** Places whose bytes no encoding knows. */
  readonly broken: number
}

/** By how much a line must look better in the other encoding: mojibake and rare characters come nowhere near. */
const CERTAIN = 0.5

const countBroken = (text: string): number => text.split('\ufffd').length - 1

/**
 * Decodes line by line, where the whole is not in one encoding: UTF-8 in a GBK or Big5 file, GBK in a UTF-8 file. A line
 * goes over only where every byte of it fits and it reads like prose, as in its file's own encoding it does not.
 */
export function decodeByLine(bytes: Uint8Array, main: TextEncoding, most: number): MixedText | null {
  const other = main === 'utf-8' ? 'gb18030' : main === 'gb18030' || main === 'big5' ? 'utf-8' : null
  if (other === null) return null
  const [own, foreign] = [new TextDecoder(main), new TextDecoder(other)]
  const parts: string[] = []
  let [number, lines, broken, first] = [0, 0, 0, 0]
  for (let from = 0; from < bytes.length; ) {
    const end = lineEnd(bytes, from)
    const line = bytes.subarray(from, end)
    const words = own.decode(line)
    if (++number > most) throw new ReadError('too_large', `超过 ${most} 行`)
    // A line that is UTF-8 stays so, or could be; one that is not cannot.
    const better = isUtf8(line) === (main === 'utf-8') ? null : betterWords(words, foreign.decode(line))
    if (better !== null) {
      lines++
      if (first === 0) first = number
    } else broken += countBroken(words)
    parts.push(better ?? words)
    from = end
  }
  return lines === 0 ? null : { text: parts.join(''), lines, other, first, broken }
}

const SAMPLE = 256 * 1024

/** Whether most of what is not ASCII stands in lines that are UTF-8 and read like prose: what then is not was pasted in. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const utf8 = new TextDecoder('utf-8')
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const sample = bytes.subarray(0, Math.max(0, first) + SAMPLE)
  let balance = 0
  for (let from = Math.max(0, sample.lastIndexOf(10, first) + 1); from < sample.length; ) {
    const end = lineEnd(sample, from)
    const line = sample.subarray(from, end)
    const high = line.reduce((sum, byte) => sum + (byte >> 7), 0)
    const isProse = high > 0 && isUtf8(line) && betterWords('\ufffd', utf8.decode(line)) !== null
    // Three bytes make a character in UTF-8, two in the others.
    balance += isProse ? high / 3 : -high / 2
    from = end
  }
  return balance > 0
}

/** Behind the line end after `from`: \n, \r\n or \r, none of which is part of any other character in these encodings. */
function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 10) return at + 1
    if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1
  }
  return bytes.length
}

const betterWords = (words: string, other: string): string | null =>
  !other.includes('\ufffd') && proseScore(other) > proseScore(words) + CERTAIN ? other : null
