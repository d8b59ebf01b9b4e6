import { describe, expect, it } from 'vitest'
import { DECOYS } from '../../src/extract/decoys/index.ts'
import { extract } from '../../src/extract/index.ts'
import { RULES } from '../../src/extract/rules/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { growth } from '../processor-time.ts'
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

const repeat = (seed: string, size: number) => seed.repeat(Math.ceil(size / seed.length)).slice(0, size)

function expectLinear(about: string, ...[short, long, allowed]: Parameters<typeof growth>): void {
  const { small, large, most } = growth(short, long, allowed)
  expect(large, `${about}: ${small} ms, then ${large} ms`).toBeLessThan(most)
}

describe('rules and decoys stay linear', () => {
  for (const { id, pattern } of [...RULES, ...DECOYS])
    it(id, () => {
      for (const seed of HOSTILE) {
        const scan = (size: number) => {
          const text = repeat(seed, size)
          return () => {
            for (const _ of text.matchAll(pattern));
          }
        }
        expectLinear(`${id} on ${seed}`, scan(SIZE), scan(2 * SIZE), { times: 3, noise: 12 })
      }
    })

  it('all of them asked together, with what is read and settled', () => {
    for (const seed of HOSTILE) {
      const run = (size: number) => {
        const { text, outline } = sceneOf(repeat(seed, size), knowledge)
        return () => extract(text, outline, knowledge, () => undefined)
      }
      expectLinear(seed, run(4_000), run(8_000), { times: 3, noise: 40 })
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
        expectLinear(`${rule.id} on ${seed}`, scan(5_000), scan(10_000), { times: 3.5, noise: 25 })
      }
  }, 120_000)
})
