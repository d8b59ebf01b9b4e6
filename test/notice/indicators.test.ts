import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { INDICATORS, indicatorsOf } from '../../src/notice/indicators.ts'
import { readCase } from '../audit/case.ts'

const { vagueWords } = loadKnowledge()
const read = (items: string) =>
  readCase({ about: '', says: [], text: `关于巡察整改进展情况的通报\n一、反馈问题整改落实情况\n${items}` })

const ITEMS = `(一)关于学习不深入的问题
整改情况:一是召开党组会学习。二是2024年3月局党组印发《巡查办法》,清退资金3万元。
(二)关于巡查不到位的问题
整改情况:一是进一步加强学习,不断提高认识。`

describe('the indicators', () => {
  it('are worked out by their formulas', async () => {
    const record = await read(ITEMS)
    const figures = indicatorsOf(record, vagueWords)
    const [first, second, third] = record.problems.flatMap(({ measures }) => measures.map(({ strength }) => strength))
    expect([first! < 2, second! >= 2, third! < 2]).toEqual([true, true, true])
    expect(figures).toMatchObject({
      n_measures: 3,
      strength_mean: ((first! + second! + third!) / 3).toFixed(2),
      substantive_index: '0.3333',
      symbolic_share: '0.6667',
      study_only: 1,
      future_share: '0.0000',
    })
  })

  it('count words of degree and facts for a thousand characters under the headings', async () => {
    const record = await read(ITEMS)
    const [, vague] = record.problems
    const body = '整改情况:一是进一步加强学习,不断提高认识。'
    const of = indicatorsOf(record, vagueWords, [vague!])
    const hits = vagueWords.reduce((sum, word) => sum + body.split(word).length - 1, 0)
    expect(hits).toBeGreaterThan(2)
    expect(of).toMatchObject({ vagueness: ((hits * 1000) / [...body].length).toFixed(2), specificity: '0.00' })
    expect(Number(indicatorsOf(record, vagueWords, [record.problems[0]!]).specificity)).toBeGreaterThan(30)
  })

  it('are null where their base is nothing or the text was left out', async () => {
    const record = await read('(一)关于学习不深入的问题\n整改结果:已完成')
    expect(indicatorsOf(record, vagueWords)).toMatchObject({ n_measures: 0, strength_mean: null, symbolic_share: null })
    const without = { ...record, text: { ...record.text, content: null } }
    expect(indicatorsOf(without, vagueWords)).toMatchObject({ vagueness: null, specificity: null })
    expect(indicatorsOf({ ...record, problems: [] }, vagueWords)).toMatchObject({ future_share: null, vagueness: null })
  })

  it('have names, words and formulas of their own', () => {
    expect(new Set(INDICATORS.map(({ name }) => name)).size).toBe(INDICATORS.length)
    for (const { zh, en, formula } of INDICATORS) {
      expect([zh, formula.zh].every((words) => /\p{Script=Han}/u.test(words))).toBe(true)
      expect([en, formula.en].some((words) => /\p{Script=Han}/u.test(words))).toBe(false)
    }
  })
})
