import { describe, expect, it } from 'vitest'
import { randomOf } from '../generator/random.ts'
import { fixtureMeasures, PLANT, plantedArchive, reworded } from './planted.ts'

describe('the planter of copies', () => {
  const base = fixtureMeasures()
  const { passages, copies, changed } = plantedArchive(base)

  it('copies three measures of ten into another unit, and the same for the same seed', () => {
    const own = base.filter(({ text }) => text.length >= PLANT.shortest)
    expect(own.length).toBeGreaterThan(500)
    expect(copies.size).toBe(Math.round(own.length * 0.3))
    expect(plantedArchive(base).passages).toEqual(passages)
    const unit = new Map(passages.map((one) => [one.id, one.unit]))
    for (const pair of copies) {
      const [a = '', b = ''] = pair.split(' ')
      expect(unit.get(a)).not.toBe(unit.get(b))
    }
  })

  it('changes between a tenth and three tenths of the characters, a word more at most', () => {
    expect(Math.min(...changed)).toBeGreaterThanOrEqual(0.1)
    expect(changed.filter((share) => share > 0.36).length / changed.length).toBeLessThan(0.15)
    const mean = changed.reduce((sum, share) => sum + share, 0) / changed.length
    expect(mean).toBeGreaterThan(0.18)
    expect(mean).toBeLessThan(0.28)
  })

  it('a copy is never the same text', () => {
    for (const { text } of base.slice(0, 200)) expect(reworded(randomOf(7), text, 0.2).text).not.toBe(text)
  })
})
