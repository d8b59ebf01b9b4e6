import { describe, expect, it } from 'vitest'
import { alignmentsOf } from '../../src/compare/alignment.ts'
import { mattersBy } from '../../src/compare/matter.ts'
import { recurrencesOf } from '../../src/compare/recurrence.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { fixtureProblems, plantedRounds, plantedSayings } from './planted-problems.ts'
import { type Judged, judgePairs, writtenSayings } from './sayings.ts'

const written = fixtureProblems()
const SEEDS = [1, 2, 3]
const { sameWords } = loadKnowledge()
const meanOf = (judged: readonly Judged[], name: keyof Judged): number =>
  judged.reduce((sum, one) => sum + one[name], 0) / judged.length

describe('problems planted again among those of the fixtures', () => {
  it('are different ones as written, enough of them', () => {
    expect(written.length).toBeGreaterThan(250)
  })

  it('in a later round of their unit, in other words and frames: 93 of 100 are found, 97 of 100 found are planted', () => {
    let [right, found, planted] = [0, 0, 0]
    for (const seed of SEEDS) {
      const { problems, again } = plantedRounds(written, seed)
      const told = recurrencesOf(problems)
      planted += again.size
      found += told.length
      right += told.filter(({ earlier, later }) => again.has(`${earlier.problem} ${later.problem}`)).length
    }
    expect(planted).toBeGreaterThan(500)
    expect(right / planted).toBeGreaterThanOrEqual(0.93)
    expect(right / found).toBeGreaterThanOrEqual(0.97)
  })

  it('in other places: 84 of 100 pairs that say the same stand in one group, 95 of 100 pairs of a group say the same', () => {
    const judged = SEEDS.map((seed) => {
      const { problems, says } = plantedSayings(written, seed)
      return judgePairs(says, alignmentsOf(problems, sameWords))
    })
    expect(meanOf(judged, 'recall')).toBeGreaterThanOrEqual(0.84)
    expect(meanOf(judged, 'precision')).toBeGreaterThanOrEqual(0.95)
  })

  it('the same for the same seed', () => {
    expect(plantedRounds(written, 4)).toEqual(plantedRounds(written, 4))
    expect(plantedSayings(written, 4)).toEqual(plantedSayings(written, 4))
  })
})

describe('problems that places put in their own words, written before the likeness knew any but a title’s own', () => {
  it.each([
    ['even', 0.62],
    ['odd', 0.72],
  ] as const)(
    'those of %s number: at least %d of their pairs are found, 97 of 100 pairs found are theirs',
    (of, recall) => {
      const judged = SEEDS.map((seed) => {
        const { problems, says } = writtenSayings(of, seed)
        return judgePairs(says, alignmentsOf(problems, sameWords))
      })
      expect(meanOf(judged, 'recall')).toBeGreaterThanOrEqual(recall)
      expect(meanOf(judged, 'precision')).toBeGreaterThanOrEqual(0.97)
    },
  )

  it('are not found by their own words alone: the lexicon finds them', () => {
    const { problems, says } = writtenSayings('odd', 1)
    const { recall } = judgePairs(says, alignmentsOf(problems, { same: [], shortfalls: [] }))
    expect(recall).toBeLessThan(0.2)
  })

  it.each([
    ['公车使用管理不规范', '公务用车使用'],
    ['超范围发放津补贴', '超标准兑付津贴补贴'],
    ['执行不严', '执行不严'],
  ])('%s is about %s', (title, matter) => expect(mattersBy(sameWords).of(title)).toBe(matter))

  it('every word of the lexicon stands once', () => {
    const all = [...sameWords.shortfalls, ...sameWords.same.flat()]
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
  })
})
