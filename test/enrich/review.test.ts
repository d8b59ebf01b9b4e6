import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { command, folderWith } from '../cli/shell.ts'
import { OPEN_NOTICE, runAgainst } from './archive.ts'
import { type Behaviour, NOTHING, proposing, serve } from './server.ts'

/** What a careful model says of the open notice. */
const careful: Behaviour = ({ task, words }) => {
  if (task === 'status' && words.startsWith('(一)'))
    return proposing({ value: 'completed', quote: '沿线乱象已经没有了' })
  if (task === 'status') return proposing({ value: 'in_progress', quote: '余下的清淤任务眼下推不动' })
  if (task === 'missed')
    return proposing(
      { value: '水库值班记录由他人代签', quote: '其中水库值班记录由他人代签' },
      { value: '汛期物资台账与库内实物对不上数', quote: '汛期物资台账与库内实物对不上数,须与下列各项一并整改' },
    )
  if (task === 'responsible')
    return proposing(
      { value: '河湖中心', quote: '由河湖中心牵头' },
      { value: '农水股', quote: '农水股配合' },
      { value: '12', quote: '清理河道12公里' },
    )
  if (task === 'category') return proposing({ value: 'C4', quote: '叮当作响' })
  if (task === 'contradiction') return proposing({ value: 'status/promise_only', quote: '学习制度由办公室起草' })
  if (task === 'outcome') return proposing({ value: 'publicity_people', quote: '走访群众35户' })
  return NOTHING
}

describe('every task', () => {
  it('puts what it finds where the contract has it', async () => {
    const { record, report } = await runAgainst(careful)
    const p = (n: number) => record.problems[n]!.id
    const fact = record.facts.find(({ quote }) => quote === '35户')!.id
    expect(record.proposals.map(({ target, field, value, state }) => [target, field, value, state])).toEqual([
      [record.sections.find(({ role }) => role === 'problems')!.id, 'problems', '水库值班记录由他人代签', 'accepted'],
      [
        record.sections.find(({ role }) => role === 'problems')!.id,
        'problems',
        '汛期物资台账与库内实物对不上数',
        'accepted',
      ],
      [p(0), 'responsible.lead_unit', '河湖中心', 'accepted'],
      [p(0), 'responsible.participating_unit', '农水股', 'accepted'],
      [p(0), 'status.value', 'completed', 'accepted'],
      [p(1), 'categories', 'C4', 'accepted'],
      [p(1), 'status.value', 'in_progress', 'accepted'],
      [fact, 'outcome', 'publicity_people', 'accepted'],
      [p(2), 'checks', 'status/promise_only', 'disagrees'],
    ])
    expect(new Set(record.proposals.map(({ id }) => id)).size).toBe(9)
    expect(report.refused.map(({ task, code }) => [task, code])).toEqual([['responsible', 'value_not_in_quote']])
    expect(report.proposals).toEqual({ accepted: 8, disagrees: 1 })
  })

  it('a quote that denies its value is none; one about several counts is of none; what is listed is not missed', async () => {
    const { record, report } = await runAgainst(
      ({ task, words }) => {
        if (task === 'status' && words.startsWith('(二)'))
          return proposing({ value: 'completed', quote: '二是余下的清淤任务正在推进' })
        if (task === 'outcome')
          return proposing({ value: 'meetings', quote: '一是印发通知2份。二是余下的清淤任务正在推进,走访群众35户' })
        return NOTHING
      },
      { notice: OPEN_NOTICE.replace('眼下推不动', '正在推进') },
    )
    expect(record.proposals).toEqual([])
    expect(report.refused.map(({ code }) => code).sort()).toEqual(['no_target', 'value_against_quote'])
  })

  it('what a section implies is doubted where the model says otherwise, and kept where it says the same', async () => {
    const implied = `${OPEN_NOTICE.slice(0, OPEN_NOTICE.indexOf('一、反馈'))}一、已完成的整改事项
(一)关于河道管护不到位的问题
一是清理河道12公里。目前标识牌仍在更换之中。
(二)关于水费收缴不规范的问题
一是清缴水费,重立台账,各户水费已经一分不差。
`
    const { record, report } = await runAgainst(
      ({ task, words }) => {
        if (task !== 'status') return NOTHING
        return words.startsWith('(一)')
          ? proposing({ value: 'in_progress', quote: '目前标识牌仍在更换之中' })
          : proposing({ value: 'completed', quote: '各户水费已经一分不差' })
      },
      { notice: implied },
    )
    expect(record.problems.map(({ status }) => [status.value, status.basis])).toEqual([
      ['completed', 'implied'],
      ['completed', 'implied'],
    ])
    expect(record.proposals.map(({ value, state }) => [value, state])).toEqual([
      ['in_progress', 'disagrees'],
      ['completed', 'accepted'],
    ])
    expect(report.refused).toEqual([])
  })
})

it('what is listed already is not missed', async () => {
  const { record, report } = await runAgainst(
    ({ task }) => (task === 'missed' ? proposing({ value: '学习不深入', quote: '一是学习不深入' }) : NOTHING),
    { notice: OPEN_NOTICE.replace('其中水库', '其中一是学习不深入,二是水库') },
  )
  expect(record.proposals).toEqual([])
  expect(report.refused.map(({ code }) => code)).toEqual(['same_as_rules'])
})

describe('for people', () => {
  const archive = async (): Promise<{ out: string; file: string }> => {
    const server = await serve(careful)
    const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
    const out = path.join(folder, 'out')
    await command(['extract', path.join(folder, 'a.txt'), '-o', out, '--llm', '--base-url', server.url, '--model', 'm'])
    await server.close()
    return { out, file: path.join(folder, 'a.txt') }
  }

  it('review lists what is at odds with the rules first, with both sides, quote and place', async () => {
    const { out } = await archive()
    const { code, out: text } = await command(['review', out])
    expect(code).toBe(0)
    const heads = text.split('\n').filter((line) => /^ {2}(?:不合|采纳)/.test(line))
    expect(heads.map((line) => line.trim().split(/\s+/).slice(0, 2).join(' '))).toEqual([
      '不合 标注不合',
      '采纳 漏列问题',
      '采纳 漏列问题',
      '采纳 责任单位',
      '采纳 责任单位',
      '采纳 状态',
      '采纳 主题',
      '采纳 状态',
      '采纳 成效',
    ])
    expect(text).toContain('规则 未定 → 模型 已完成')
    expect(text).toContain('规则 pass → 模型 status/promise_only')
    expect(text).toMatch(/「沿线乱象已经没有了」\n\s+第 6 行 \(\d+-\d+\)/)
    expect(text).toContain('1 份通报有提议:与规则不合 1 条,采纳 8 条')
  })

  it('as lines of JSON, of one state, of one task', async () => {
    const { out } = await archive()
    const lines = async (...more: string[]) =>
      (await command(['review', out, '--json', ...more])).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    expect(await lines()).toHaveLength(9)
    expect((await lines('--state', 'disagrees')).map(({ rules, value }) => [rules, value])).toEqual([
      ['pass', 'status/promise_only'],
    ])
    expect((await lines('--llm-tasks', 'outcome')).map(({ quote }) => quote)).toEqual(['走访群众35户'])
    expect((await command(['review', out, '--state', 'maybe'])).code).toBe(2)
    expect((await command(['review', out, '--llm-tasks', 'mood'])).code).toBe(2)
  })

  it('show puts an accepted one beside what the rules left open, and by its id with its place', async () => {
    const { out, file } = await archive()
    const { out: text } = await command(['show', out])
    expect(text).toMatch(/1\.1.*未标明\n.*模型提议 河湖中心 · 模型提议 农水股 · 模型提议 已完成/)
    expect(text).not.toContain('模型提议 status/promise_only')
    expect(text).toContain('模型提议 8 条采纳、1 条不合')
    const [first] = (await command(['review', out, '--json'])).out.split('\n').map((line) => JSON.parse(line || '{}'))
    const item = await command(['show', out, first.id])
    expect(item.out).toContain('status/promise_only (disagrees)')
    expect((await command(['review', file])).out).toContain('没有模型提议')
    const plain = await command(['show', file])
    expect(plain.out).not.toContain('模型')
  })

  it('rates, checks and sums count none of it', async () => {
    const { record, plain } = (await runAgainst(careful)) as { record: NoticeRecord; plain: NoticeRecord }
    expect([record.rates, record.checks, record.facts, record.problems]).toEqual([
      plain.rates,
      plain.checks,
      plain.facts,
      plain.problems,
    ])
  })
})
