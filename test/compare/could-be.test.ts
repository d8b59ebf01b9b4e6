import { expect, it } from 'vitest'
import { openStore, THRESHOLD } from '../../src/compare/wording/index.ts'
import { couldBe, isSame, likeness, reader, readPassage } from '../../src/compare/wording/similar.ts'
import { learn } from '../../src/compare/wording/vocabulary.ts'
import { weightsOf } from '../../src/compare/wording/weights.ts'
import { randomOf } from '../generator/random.ts'
import { fixtureMeasures, reworded } from './planted.ts'

it('no two passages that are the same wording are told apart before their words are compared', () => {
  const random = randomOf(5)
  const texts = fixtureMeasures()
    .slice(0, 90)
    .map(({ text }) => text)
  const filling = openStore()
  for (let n = 0; n < 260; n++) {
    const text = random.chance(0.6)
      ? reworded(random, random.pick(texts), random.pick([0.1, 0.3, 0.6])).text
      : random.pick(texts)
    filling.add({
      unit: `县${n}`,
      notice: `n${n}`,
      kind: 'measure',
      text: random.chance(0.2) ? `${text}，${random.pick(texts)}` : text,
      start: 0,
    })
  }
  const store = filling.store()
  const weights = weightsOf(store, learn(store).frequency)
  const [own, other] = [reader(), reader()]
  let [same, apart] = [0, 0]
  for (let n = 0; n < store.count; n++) {
    readPassage(store, weights, n, own)
    const may = couldBe(store, weights, own, THRESHOLD)
    for (let m = 0; m < n; m++) {
      const isOne = isSame(likeness(readPassage(store, weights, m, other), own), THRESHOLD)
      if (isOne) expect(may(m)).toBe(true)
      if (isOne) same++
      else if (!may(m)) apart++
    }
  }
  expect(same).toBeGreaterThan(40)
  expect(apart).toBeGreaterThan(5_000)
})
