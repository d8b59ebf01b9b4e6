import { describe, expect, it } from 'vitest'
import { DECOYS } from '../../src/extract/decoys/index.ts'
import { extract } from '../../src/extract/index.ts'
import { RULES } from '../../src/extract/rules/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { sceneOf } from './scene.ts'

const knowledge = loadKnowledge()
/** Text that keeps a pattern trying: what opens a find again and again and never closes it. */
const HOSTILE = [
  '1',
  '一',
  '2024年',
  '2024年1月1日、',
  '9、',
  '3月-',
  '《',
  '《》',
  '《a',
  '〔2024〕',
  '(2024)',
  '每',
  '每年',
  '一月一',
  '十',
  ' ',
  '截至',
  '3年至',
  '近',
  '不少于',
  '2024.',
  '2024-01-',
  '万',
  '1,',
  '第',
  '年',
  '百分之',
]
const SIZE = 20_000
/** What a busy machine may cost besides, in ms; a pattern that is not linear takes seconds over 40,000 characters. */
const NOISE = 100

/** Processor time, so that what else the machine does counts as little as may be. */
function millis(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const ROUNDS = 6

/** The best of some rounds of each size, taken in turn; more rounds only while they seem to grow too fast. */
function growth(once: () => void, twice: () => void, allowed: number, least: number): readonly [number, number] {
  let [small, large] = [millis(once), millis(twice)]
  for (let round = 1; round < ROUNDS && large >= Math.max(allowed * small, least); round++) {
    small = Math.min(small, millis(once))
    large = Math.min(large, millis(twice))
  }
  return [small, large]
}

const repeat = (seed: string, size: number) => seed.repeat(Math.ceil(size / seed.length)).slice(0, size)

describe('rules and decoys stay linear', () => {
  for (const { id, pattern } of [...RULES, ...DECOYS])
    it(id, () => {
      for (const seed of HOSTILE) {
        const scan = (text: string) => {
          for (const _ of text.matchAll(pattern));
        }
        const [text, double] = [repeat(seed, SIZE), repeat(seed, 2 * SIZE)]
        const [once, twice] = growth(
          () => scan(text),
          () => scan(double),
          3,
          NOISE,
        )
        expect(twice, `${id} on ${seed}: ${once} ms, then ${twice} ms`).toBeLessThan(Math.max(3 * once, NOISE))
      }
    })

  it('all of them asked together, with what is read and settled', () => {
    for (const seed of HOSTILE) {
      const run = (size: number) => {
        const { text, outline } = sceneOf(repeat(seed, size), knowledge)
        return () => extract(text, outline, knowledge, () => undefined)
      }
      const [once, twice] = growth(run(4_000), run(8_000), 3, 40)
      expect(twice, `${seed}: ${once} ms, then ${twice} ms`).toBeLessThan(Math.max(3 * once, 40))
    }
  }, 120_000)

  it('readings of a match look at a bounded stretch', () => {
    for (const rule of RULES)
      for (const seed of HOSTILE) {
        const scan = (size: number) => {
          const scene = sceneOf(repeat(seed, size), knowledge)
          return () => {
            for (const match of scene.shadow.matchAll(rule.pattern)) rule.read(match, scene)
          }
        }
        const [once, twice] = growth(scan(5_000), scan(10_000), 3.5, 25)
        expect(twice, `${rule.id} on ${seed}: ${once} ms, then ${twice} ms`).toBeLessThan(Math.max(3.5 * once, 25))
      }
  }, 120_000)
})
