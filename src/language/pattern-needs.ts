import { type Branches, type Piece, syntaxOf, type Term } from './pattern-syntax.ts'

/** Words of which every match of a pattern holds one; null where none are known. */
export type Needs = readonly string[] | null

/** What is told apart too little, or costs more to look for than the pattern itself. */
const MOST = 8
const CLASS = /^\[(?!\^)((?:[^\\\]-]){1,6})\]$/

/**
 * The fewest and longest words of which every match of a pattern holds one, read from its source: a text without them need
 * not be asked. Only what is written out counts; look-arounds, wide classes and what may be left out tell nothing.
 */
export function needsOf({ source, ignoreCase, unicode }: RegExp): Needs {
  if (ignoreCase || unicode) return null
  const needs = needsOfAll(syntaxOf(source))
  return needs === null || needs.length > MOST ? null : needs
}

/** What all branches need, each its own. */
function needsOfAll(branches: Branches): Needs {
  const all = new Set<string>()
  for (const pieces of branches) {
    const needs = needsOfRow(pieces)
    if (needs === null) return null
    for (const need of needs) all.add(need)
  }
  return [...all]
}

function needsOfRow(pieces: readonly Piece[]): Needs {
  let best: Needs = null
  let run = ''
  for (const { term, least, mayRepeat } of pieces) {
    const letter = letterOf(term)
    if (letter !== null && least === 1 && !mayRepeat) {
      run += letter
      continue
    }
    // once and more breaks a run of letters all the same
    best = better(best, run === '' ? null : [run])
    run = ''
    if (least > 0) best = better(best, needsOfTerm(term))
  }
  return better(best, run === '' ? null : [run])
}

/** The character that a term writes out: a, \\. */
function letterOf(term: Term): string | null {
  if (term.kind !== 'place') return null
  const { written } = term
  if (written.length === 1) return written === '.' ? null : written
  return /^\\[^a-zA-Z\d]$/.test(written) ? written[1]! : null
}

function needsOfTerm(term: Term): Needs {
  if (term.kind === 'group') return needsOfAll(term.branches)
  if (term.kind !== 'place') return null
  const letter = letterOf(term)
  if (letter !== null) return [letter]
  const characters = CLASS.exec(term.written)?.[1]
  return characters === undefined ? null : Array.from(characters)
}

const LEAST_TELLING = 1

/** Fewer words tell more, then longer ones; digits and marks that stand everywhere tell least. */
function better(one: Needs, other: Needs): Needs {
  if (one === null || other === null) return one ?? other
  return weight(other) > weight(one) ? other : one
}

const weight = (words: readonly string[]): number =>
  Math.min(...words.map((word) => (/^[\d,、。;:()的]$/.test(word) ? LEAST_TELLING : word.length + 2))) / words.length

/** Whether some words hold what every match needs. */
export const holdsNeeds = (needs: Needs, words: string): boolean => {
  if (needs === null) return true
  for (const need of needs) if (words.includes(need)) return true
  return false
}
