import { describe, expect, it } from 'vitest'
import { type Compared, compareAgain, openStore, type Passage, THRESHOLD } from '../../src/compare/wording/index.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { fixtureMeasures, reworded } from './planted.ts'
import { STANDARD } from './synonyms.ts'

type Archive = Map<string, readonly Passage[]>

const texts = fixtureMeasures().map(({ text }) => text)

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

const storeOf = (archive: Archive) => {
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

describe('a comparison that goes on from the one before', () => {
  it.each([
    ['few units', 6, 20, 1],
    ['many units', 70, 90, 2],
    ['so many that a standard phrase changes', 12, 9, 3],
  ])('is what a comparison from nothing gives, after every change: %s', (_, units, size, seed) => {
    const random = randomOf(seed)
    const made = { count: 0 }
    let archive: Archive = new Map()
    while (archive.size < size) {
      const name = `n${made.count++}`
      archive.set(name, noticeOf(random, name, units))
    }
    let before: Compared = compareAgain(null, storeOf(archive), THRESHOLD)
    let pairs = 0
    for (let round = 0; round < 25; round++) {
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
    expect(pairs).toBeGreaterThan(150)
  })

  it('also where more say a wording than can stand for it, and those that stand for it go', () => {
    const random = randomOf(9)
    const said = (name: string, unit: string, words: readonly string[]) =>
      [
        name,
        words.map((text, n) => ({ id: `${name}/${n}`, notice: name, unit, kind: 'measure' as const, text, start: 0 })),
      ] as const
    const many = Array.from({ length: 140 }, (_, n) =>
      said(`n${100 + n}`, `县${100 + n}`, [random.pick(texts.slice(1))]),
    )
    const copies = Array.from({ length: 10 }, (_, n) =>
      said(
        `n${10 + n}`,
        `县${10 + n}`,
        Array.from({ length: 4 }, () => texts[0]!),
      ),
    )
    let archive: Archive = new Map([...many, ...copies])
    let before = compareAgain(null, storeOf(archive), THRESHOLD)
    // 40 say it, of which each later one meets 32: not every two of different units are told.
    const { blocks } = before.store
    const copied = new Set(copies.map(([name]) => name))
    const isCopy = (n: number) => copied.has(blocks.find(({ to }) => to > n)!.notice)
    const among = before.pairs.filter(({ a, b }) => isCopy(a) && isCopy(b)).length
    expect(among).toBeGreaterThan(300)
    expect(among).toBeLessThan((40 * 36) / 2)
    for (let round = 0; round < 12; round++) {
      archive = new Map(archive)
      for (const [name] of random.some(copies, 3)) archive.delete(name)
      for (const [name, passages] of random.some(copies, 3)) archive.set(name, passages)
      const store = storeOf(archive)
      const anew = compareAgain(null, store, THRESHOLD)
      before = compareAgain(before, store, THRESHOLD)
      expect(before.pairs).toEqual(anew.pairs)
      expect(before.shares).toEqual(anew.shares)
    }
  })
})
