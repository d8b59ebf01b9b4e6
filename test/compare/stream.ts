import type { Passage } from '../../src/compare/wording/index.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { fixtureMeasures, reworded } from './planted.ts'
import { STANDARD } from './synonyms.ts'

/** Words of two to four letters as the fixtures write them, the frequent ones many times: so drawn words are as frequent as written ones. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
      const words: string[] = []
      for (let at = 0; at < run.length; at += 2 + ((at * 7 + run.length) % 3)) words.push(run.slice(at, at + 3))
      return words.filter((word) => word.length > 1)
    }),
  )
}

const clause = (random: Random, words: readonly string[]): string => {
  const said = random.some(words, 0)
  for (let n = random.int(3, 7); n > 0; n--) said.push(random.pick(words))
  if (random.chance(0.3)) said.push(`${random.int(1, 999)}次`)
  return said.join('')
}

const OF_A_UNIT = 60

/**
 * So many measures, sixty a unit: words drawn as often as the fixtures write them, standard phrases in half of them, and every
 * tenth one, once there are as many as are remembered, reworded from a measure of another unit.
 */
export function* measureStream(count: number, seed: number, remembered = 5_000): Generator<Passage> {
  const random = randomOf(seed)
  const words = wordsOf(fixtureMeasures().map(({ text }) => text))
  const kept: string[] = []
  for (let n = 0; n < count; n++) {
    const unit = `u${Math.floor(n / OF_A_UNIT)}`
    const copied = n > remembered && random.chance(0.1) ? random.pick(kept) : null
    const own = copied === null ? clausesOf(random, words) : reworded(random, copied, 0.2).text
    if (copied === null) kept[n % remembered] = own
    const text = random.chance(0.5) ? `${own}，${random.pick(STANDARD)}。` : `${own}。`
    yield { id: `${unit}/${n}`, notice: `n${Math.floor(n / OF_A_UNIT)}`, unit, kind: 'measure', text, start: 0 }
  }
}

const clausesOf = (random: Random, words: readonly string[]): string =>
  Array.from({ length: random.int(1, 4) }, () => clause(random, words)).join('，')
