import type { FactKind } from '../../src/notice/vocabulary.ts'
import type { GoldValue } from './gold.ts'

/** Words that state a fact, with what they state. */
export interface FactPiece {
  readonly words: string
  readonly kind: FactKind
  readonly value: GoldValue
  readonly outcome: string | null
  readonly outcomeOpen: boolean
}

/** Words where a reader may find something or nothing: damage, matters of taste. */
export interface OpenPiece {
  readonly words: string
  readonly kind: 'open'
}

export type Piece = string | FactPiece | OpenPiece

type Part = Piece | readonly Piece[] | number

/** A template of pieces: p`召开会议${count}。`. */
export function p(strings: TemplateStringsArray, ...parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = []
  for (const [i, words] of strings.entries()) {
    if (words !== '') pieces.push(words)
    const part = parts[i]
    if (part === undefined) continue
    if (typeof part === 'number') pieces.push(String(part))
    else if (typeof part === 'string' || 'words' in part) pieces.push(part)
    else pieces.push(...part)
  }
  return pieces
}

export const open = (words: string): OpenPiece => ({ words, kind: 'open' })

export function fact(
  kind: FactKind,
  words: string,
  value: GoldValue,
  outcome: string | null | 'open' = null,
): FactPiece {
  return { kind, words, value, outcome: outcome === 'open' ? null : outcome, outcomeOpen: outcome === 'open' }
}

export const plain = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('')

/** Changes the words of every piece, character for character. */
export const reworded = (pieces: readonly Piece[], change: (words: string) => string): Piece[] =>
  pieces.map((piece) => (typeof piece === 'string' ? change(piece) : { ...piece, words: change(piece.words) }))

/** Pieces set between others. */
export function joined(parts: readonly (readonly Piece[])[], between: string): Piece[] {
  return parts.flatMap((part, i) => (i === 0 ? [...part] : [between, ...part]))
}
