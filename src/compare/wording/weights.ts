import type { Frequency } from './frequency.ts'
import { emptyLetters, type Letters, NUMBER, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { eachClause } from './phrases.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** So many letters in a row, every shingle of which is standard, are a standard phrase; shorter ones are words. */
const SHORTEST_PHRASE = 5

/** The weight of a letter whose words hardly anybody else says. */
export const FULL = 250
/** What a letter that all others say, in no phrase, still weighs. */
const LEAST = 25

/** What each letter of the store weighs: nothing in numbers and standard phrases, else less the more units say the words it stands in. */
export function weightsOf(store: Store, frequency: Frequency): Uint8Array {
  const weights = new Uint8Array(store.count === 0 ? 0 : endOf(store, store.count - 1))
  const letters = emptyLetters()
  let own = new Uint8Array(256)
  for (let n = 0; n < store.count; n++) {
    const begin = beginOf(store, n)
    const { places, length } = readLetters(store.text, begin, endOf(store, n), letters)
    if (own.length < length) own = new Uint8Array(2 * length)
    weigh(letters, frequency, own)
    for (let at = 0; at < length; at++) weights[begin + places[at]!] = own[at]!
  }
  return weights
}

/** A letter weighs as the rarest shingle it stands in. */
function weigh(letters: Letters, { unitsWith, standard, isPhrase }: Frequency, weights: Uint8Array): void {
  const { codes, length } = letters
  weights.fill(length < SHINGLE ? FULL : 0, 0, length)
  const scale = (FULL - LEAST) / Math.log(standard / 2)
  let from = 0
  for (let at = 0; at + SHINGLE <= length + 1; at++) {
    const units = at + SHINGLE <= length ? unitsWith(shingleAt(codes, at)) : 0
    if (units < standard) {
      if (at + SHINGLE - 1 - from >= SHORTEST_PHRASE) weights.fill(0, from, at + SHINGLE - 1)
      from = at + 1
      if (at + SHINGLE > length) break
    }
    const weight = units <= 2 ? FULL : units >= standard ? LEAST : FULL - Math.round(scale * Math.log(units / 2))
    for (let letter = at; letter < at + SHINGLE; letter++) if (weights[letter]! < weight) weights[letter] = weight
  }
  eachClause(letters, (start, end, clause) => {
    if (isPhrase(clause)) weights.fill(0, start, end)
  })
  for (let at = 0; at < length; at++) if (codes[at] === NUMBER) weights[at] = 0
}
