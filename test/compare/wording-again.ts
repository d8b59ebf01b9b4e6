import { expect } from 'vitest'
import { type Compared, compareAgain, openStore, type Passage, THRESHOLD } from '../../src/compare/wording/index.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { fixtureMeasures, reworded } from './planted.ts'
import { STANDARD } from './synonyms.ts'

export type Archive = Map<string, readonly Passage[]>

export const texts = fixtureMeasures().map(({ text }) => text)

/** A notice of a unit: measures of the fixtures, some reworded, some with phrases beside them, and now and then nothing new at all. */
function noticeOf(random: Random, name: string, units: number): Passage[] {
  const unit = `县${random.int(1, units)}`
  return Array.from({ length: random.int(1, 5) }, (_, n) => {
    const text = random.pick(texts)
    const told = random.chance(0.5) ? reworded(random, text, 0.15).text : text
    const kind = random.chance(0.8) ? ('measure' as const) : ('problem' as const)
    const words = random.chance(0.4) ? `${random.pick(STANDARD)}，${told}` : told
    return { id: `${name}/${n}`, notice: name, unit, kind, text: words, start: 40 * n }
  })
}

export const storeOf = (archive: Archive) => {
  const filling = openStore()
  const blocks = [...archive.values()].map((passages) => ({
    key: `${passages[0]!.unit} ${passages[0]!.notice}`,
    passages,
  }))
  for (const { passages } of blocks.sort((a, b) => (a.key < b.key ? -1 : 1)))
    for (const one of passages) filling.add(one)
  return filling.store()
}

/** Notices come, go, change a word, and move to another unit. */
function changed(random: Random, archive: Archive, made: { count: number }, units: number): Archive {
  const next: Archive = new Map(archive)
  for (const name of random.some([...archive.keys()], Math.min(archive.size - 1, random.int(0, 3)))) {
    const passages = archive.get(name)!
    const shape = random.int(1, 4)
    if (shape === 1) next.delete(name)
    else if (shape === 2)
      next.set(
        name,
        passages
          .map((one) => ({ ...one, unit: `县${random.int(1, units)}x` }))
          .map((one, _, all) => ({ ...one, unit: all[0]!.unit })),
      )
    else if (shape === 3)
      next.set(
        name,
        passages.map((one) => ({ ...one, text: `${one.text}${random.pick(STANDARD)}` })),
      )
    else next.set(name, noticeOf(random, name, units))
  }
  for (let more = random.int(0, 3); more > 0; more--) {
    const name = `n${made.count++}`
    next.set(name, noticeOf(random, name, units))
  }
  return next
}

/** Archives that change: how they are called, of how many units, how many notices, drawn by which seed. */
export const CHANGING = [
  ['few units', 6, 20, 1],
  ['many units', 70, 90, 2],
  ['so many that a standard phrase changes', 12, 9, 3],
] as const

interface Sweep {
  readonly units: number
  readonly size: number
  readonly seed: number
  readonly rounds: number
}

/** An archive changes round after round: what goes on from the comparison before must be what one from nothing gives. How many pairs were compared. */
export function comparedAgain({ units, size, seed, rounds }: Sweep): number {
  const random = randomOf(seed)
  const made = { count: 0 }
  let archive: Archive = new Map()
  while (archive.size < size) {
    const name = `n${made.count++}`
    archive.set(name, noticeOf(random, name, units))
  }
  let before: Compared = compareAgain(null, storeOf(archive), THRESHOLD)
  let pairs = 0
  for (let round = 0; round < rounds; round++) {
    archive = changed(random, archive, made, units)
    const store = storeOf(archive)
    const anew = compareAgain(null, store, THRESHOLD)
    before = compareAgain(before, store, THRESHOLD)
    expect(before.pairs).toEqual(anew.pairs)
    expect(before.signs).toEqual(anew.signs)
    expect(before.shares).toEqual(anew.shares)
    expect(before.vocabulary.counts).toEqual(anew.vocabulary.counts)
    expect([...before.vocabulary.phrases].sort()).toEqual([...anew.vocabulary.phrases].sort())
    pairs += anew.pairs.length
  }
  return pairs
}
