import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgedRecordSchema } from '../../src/evaluate/judged-record.ts'
import type { ModelReport } from '../../src/evaluate/model-effect.ts'
import { withModel } from '../../src/evaluate/with-model.ts'
import { command, folderWith } from '../cli/shell.ts'
import { OPEN_NOTICE, runAgainst } from './archive.ts'
import { type Behaviour, NOTHING, proposing, serve } from './server.ts'

/** Right of the first problem, wrong of the second. */
const halfRight: Behaviour = ({ task, words }) => {
  if (task === 'status' && words.startsWith('(一)'))
    return proposing({ value: 'completed', quote: '沿线乱象已经没有了' })
  if (task === 'status') return proposing({ value: 'partial', quote: '余下的清淤任务眼下推不动' })
  if (task === 'responsible') return proposing({ value: '河湖中心', quote: '由河湖中心牵头' })
  if (task === 'missed') return proposing({ value: '水库值班记录由他人代签', quote: '其中水库值班记录由他人代签' })
  if (task === 'outcome') return proposing({ value: 'publicity_people', quote: '走访群众35户' })
  return NOTHING
}

const GOLD = {
  file: 'a.txt',
  covers: ['problems', 'status', 'responsible', 'count', 'facts.outcome'],
  problems: [
    {
      number: [1, 1],
      title: '河道管护不到位',
      status: 'completed',
      responsible: [{ role: 'lead_unit', names: ['河湖中心'] }],
    },
    { number: [1, 2], title: '叮当作响', status: 'not_reported', responsible: [] },
    { number: [1, 3], title: '学习不深入', status: 'completed', responsible: [] },
  ],
  facts: [
    { kind: 'count', quote: '35户', value: { value: '35', unit: '户' }, outcome: 'publicity_people', problem: [1, 2] },
  ],
}

const CODED = `file,number,field,value,coder
a.txt,1.1,status,已完成,甲
a.txt,1.2,status,未标明,甲
a.txt,1.3,status,已完成,甲
a.txt,1.1,status,已完成,乙
a.txt,1.2,status,未标明,乙
a.txt,1.3,status,已完成,乙
`

async function archive(behave: Behaviour | null): Promise<{ out: string; gold: string; coded: string }> {
  const folder = await folderWith({ 'a.txt': OPEN_NOTICE, 'gold/a.json': JSON.stringify(GOLD), 'coded.csv': CODED })
  const out = path.join(folder, 'out')
  const server = await serve(behave ?? (() => NOTHING))
  const llm = behave === null ? [] : ['--llm', '--base-url', server.url, '--model', 'm']
  await command(['extract', path.join(folder, 'a.txt'), '-o', out, ...llm])
  await server.close()
  return { out, gold: path.join(folder, 'gold'), coded: path.join(folder, 'coded.csv') }
}

describe('eval with proposals', () => {
  it('sets rules alone beside rules and model, with what was gained and lost', async () => {
    const { out, gold } = await archive(halfRight)
    const model = (JSON.parse((await command(['eval', out, '--gold', gold, '--json'])).out) as { model: ModelReport })
      .model
    expect(model.proposals).toEqual({ accepted: 5, disagrees: 0 })
    expect(model.rules.status).toMatchObject({ ok: 2, n: 3 })
    expect(model.with_model.status).toMatchObject({ ok: 2, n: 3 })
    expect(model.rules.responsible).toMatchObject({ tp: 0, fn: 1 })
    expect(model.with_model.responsible).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    const facts = (of: ModelReport['gained']) => of.map(({ field, problem }) => `${field} ${problem}`).sort()
    expect(facts(model.gained)).toEqual(expect.arrayContaining(['responsible 1.1', 'status 1.1']))
    expect(facts(model.lost)).toEqual(expect.arrayContaining(['status 1.2']))
    expect(model.gained.find(({ field }) => field === 'status')).toMatchObject({
      want: 'completed',
      rules: 'not_reported',
      model: 'completed',
    })
    expect(model.lost.find(({ field }) => field === 'status')).toMatchObject({
      want: 'not_reported',
      rules: 'not_reported',
      model: 'partial',
    })
  })

  it('gives kappa and alpha between rules, model and gold', async () => {
    const { out, gold } = await archive(halfRight)
    const { model } = JSON.parse((await command(['eval', out, '--gold', gold, '--json'])).out) as { model: ModelReport }
    const status = model.agreement.find(({ field }) => field === 'status')!
    const pair = (a: string, b: string) => status.pairs.find(({ coders }) => coders.includes(a) && coders.includes(b))!
    // Gold: done, none, done. Rules: none, none, done. Model, of the two it was asked about: done, part.
    expect(pair('gold', 'rules')).toMatchObject({ n: 3, agreement: 2 / 3 })
    expect(pair('gold', 'rules').kappa).toBeCloseTo(0.4, 10)
    expect(pair('gold', 'model')).toMatchObject({ n: 2, agreement: 0.5 })
    expect(pair('gold', 'model').kappa).toBeCloseTo(1 / 3, 10)
    expect(pair('model', 'rules')).toMatchObject({ n: 2, agreement: 0, kappa: 0 })
    // 8 values in 3 things: pairs that differ 2/1 + 2/1... of the nominal coincidences.
    expect(status.alpha).toBeCloseTo(1 - (7 * (4 / 2 + 4 / 2 + 0)) / (64 - (16 + 9 + 1)), 10)
    expect(model.with_gold.status).toMatchObject({ rules: { n: 3 }, with_model: { n: 3, agreement: 2 / 3 } })
    const outcome = model.agreement.find(({ field }) => field === 'facts.outcome')!
    expect(outcome.pairs.find(({ coders }) => coders.includes('gold') && coders.includes('model'))).toMatchObject({
      n: 1,
      agreement: 1,
    })
  })

  it('in words', async () => {
    const { out, gold } = await archive(halfRight)
    const { out: text } = await command(['eval', out, '--gold', gold])
    expect(text).toContain('规则加模型(提议:采纳 5,不合 0')
    expect(text).toMatch(/责任单位与责任人\s+(?:—|0\.0)\s+100\.0/)
    expect(text).toContain('标注–规则 Cohen κ 0.400(n=3) 66.7%')
    expect(text).toMatch(/与标注的 κ:只用规则 0\.400,规则加模型 0\.\d{3}\(n=3\)/)
    expect(text).toMatch(/因模型而对 \d+ 处\n(?:.*\n)*.*状态: 应为 已完成;规则 未标明;加模型 已完成/)
    expect(text).toMatch(/因模型而错 \d+ 处\n(?:.*\n)*.*状态: 应为 未标明;规则 未标明;加模型 部分完成/)
    expect((await command(['eval', out, '--gold', gold, '--lang', 'en'])).out).toContain('rules and model')
  })

  it('against what people coded in a table', async () => {
    const { out, coded } = await archive(halfRight)
    const { model } = JSON.parse((await command(['eval', out, '--gold', coded, '--json'])).out) as {
      model: ModelReport
    }
    expect(model.gained.map(({ field, problem }) => [field, problem])).toEqual([['status', '1.1']])
    expect(model.lost.map(({ field, problem }) => [field, problem])).toEqual([['status', '1.2']])
    expect(model.agreement[0]?.pairs.map(({ coders, n }) => [coders.join(' '), n])).toEqual([
      ['gold model', 2],
      ['gold rules', 3],
      ['model rules', 2],
    ])
  })

  it('without proposals nothing is said of a model', async () => {
    const { out, gold } = await archive(null)
    const report = JSON.parse((await command(['eval', out, '--gold', gold, '--json'])).out) as { model: unknown }
    expect(report.model).toBeNull()
    expect((await command(['eval', out, '--gold', gold])).out).not.toContain('模型')
  })

  it('a record is believed only where it was open', async () => {
    const { record } = await runAgainst(halfRight)
    const judged = judgedRecordSchema.parse(record)
    const doubted = {
      ...judged,
      problems: judged.problems.map((one, n) =>
        n === 0 ? { ...one, status: { value: 'phased', label: '阶段性完成', flags: [], span: null } } : one,
      ),
    }
    expect(withModel(doubted, 'accepted').problems[0]?.status?.value).toBe('phased')
    expect(withModel(doubted, 'all').problems[0]?.status?.value).toBe('completed')
    expect(withModel(judged, 'accepted').problems.map(({ status }) => status?.value ?? null)).toEqual([
      'completed',
      'partial',
      'completed',
      null,
    ])
    expect(withModel({ ...judged, proposals: [] }, 'all')).toEqual({ ...judged, proposals: [] })
  })
})
