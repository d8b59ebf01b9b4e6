import type { Piece } from './pieces.ts'
import type { Random } from './random.ts'

/** How one notice writes its markers: 1. 1、 1． , (一) with a space after it. */
export type Dress = (words: string) => string

export function dressOf(random: Random): Dress {
  const digit = random.pick(['.', '.', '.', '.', '、', '\uff0e', '. '])
  const bracket = random.pick(['', '', '', ' '])
  const comma = random.pick(['', '', '', ' '])
  return (words) =>
    words
      .replace(/^(\d{1,2})\.(?!\d)/, `$1${digit}`)
      .replace(/^(\(?[一二三四五六七八九十]{1,3}\))/, `$1${bracket}`)
      .replace(/^([一二三四五六七八九十]{1,3}、)/, `$1${comma}`)
}

/** The words of a paragraph begin with its first string. */
export const dressed = (pieces: readonly Piece[], dress: Dress): Piece[] =>
  pieces.map((piece, i) => (i === 0 && typeof piece === 'string' ? dress(piece) : piece))
