import { type Frequency, STANDARD, stepOf } from './frequency.ts'
import { emptyLetters, type Letters, NUMBER, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { eachClause } from './phrases.ts'
import { beginOf, endOf, lengthOf, type Store } from './store.ts'

/** So many letters in a row, every shingle of which is standard, are a standard phrase; shorter ones are words. */
const SHORTEST_PHRASE = 5

/** The weight of a letter whose words hardly anybody else says. */
export const FULL = 250
/** What a letter that all others say, in no phrase, still weighs. */
const LEAST = 25

/** What each letter of a passage weighs, by its place in the store; weighed when first asked for. */
export type Weights = (n: number) => Uint8Array

/** Nothing in numbers and standard phrases, else less the more units say the words a letter stands in. */
export function weightsOf(store: Store, frequency: Frequency): Weights {
  const weights = new Uint8Array(lengthOf(store))
  const known = new Uint8Array(store.count)
  const letters = emptyLetters()
  let own = new Uint8Array(256)
  return (n) => {
    if (known[n] === 1) return weights
    known[n] = 1
    const begin = beginOf(store, n)
    const { places, length } = readLetters(store.text, begin, endOf(store, n), letters)
    if (own.length < length) own = new Uint8Array(2 * length)
    weigh(letters, frequency, own)
    for (let at = 0; at < length; at++) weights[begin + places[at]!] = own[at]!
    return weights
  }
}

const [first, second] = [{ own: new Uint8Array(256) }, { own: new Uint8Array(256) }]

/** Whether each letter of a passage weighs the same by two frequencies. */
export function weighsAlike(store: Store, n: number, a: Frequency, b: Frequency): boolean {
  const letters = readLetters(store.text, beginOf(store, n), endOf(store, n), shared)
  for (const room of [first, second])
    if (room.own.length < letters.length) room.own = new Uint8Array(2 * letters.length)
  weigh(letters, a, first.own)
  weigh(letters, b, second.own)
  for (let at = 0; at < letters.length; at++) if (first.own[at] !== second.own[at]) return false
  return true
}

const shared = emptyLetters()

const weightOf = (step: number, scale: number): number =>
  step === STANDARD ? LEAST : step < 2 ? FULL : FULL - Math.round(scale * (step - 1))

/** A letter weighs as the rarest shingle it stands in. */
function weigh(letters: Letters, { unitsWith, standard, isPhrase }: Frequency, weights: Uint8Array): void {
  const { codes, length } = letters
  weights.fill(length < SHINGLE ? FULL : 0, 0, length)
  const scale = (FULL - LEAST) / Math.log2(standard / 2)
  let from = 0
  for (let at = 0; at + SHINGLE <= length + 1; at++) {
    const step = at + SHINGLE <= length ? stepOf(unitsWith(shingleAt(codes, at)), standard) : 0
    if (step !== STANDARD) {
      if (at + SHINGLE - 1 - from >= SHORTEST_PHRASE) weights.fill(0, from, at + SHINGLE - 1)
      from = at + 1
      if (at + SHINGLE > length) break
    }
    const weight = weightOf(step, scale)
    for (let letter = at; letter < at + SHINGLE; letter++) if (weights[letter]! < weight) weights[letter] = weight
  }
  eachClause(letters, (start, end, clause) => {
    if (isPhrase(clause)) weights.fill(0, start, end)
  })
  for (let at = 0; at < length; at++) if (codes[at] === NUMBER) weights[at] = 0
}
