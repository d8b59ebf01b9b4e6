import { describe, expect, it } from 'vitest'
import { readGivenDays } from '../../src/head/given-days.ts'
import { meantRegion } from '../../src/head/given-region.ts'
import { divisionsOf } from '../../src/head/region/divisions.ts'
import { analyse } from '../../src/index.ts'
import type { Given } from '../../src/notice/given.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { notice } from '../cli/shell.ts'
import { knowledge } from '../notice-of.ts'

const divisions = divisionsOf(knowledge.regions)

describe('a region that a user gives', () => {
  it.each<readonly [Given, string]>([
    [{ county: '旺苍县' }, '510821'],
    [{ county: '旺苍' }, '510821'],
    [{ city: '广元市', county: '旺苍县' }, '510821'],
    [{ province: '四川', city: '广元', county: '旺苍' }, '510821'],
    [{ county: '01_旺苍县(12份)' }, '510821'],
    [{ county: '旺 苍 县' }, '510821'],
    [{ city: '广元市', county: '市辖区' }, '510800'],
    [{ province: '四川省' }, '510000'],
    [{ province: '重庆市', city: '重庆市', county: '巫山县' }, '500237'],
    [{ province: '重庆市', city: '县', county: '巫山县' }, '500237'],
    [{ city: '东莞市' }, '441900'],
    [{ county: '东莞市' }, '441900'],
    [{ city: '仙桃市' }, '429004'],
    [{ province: '辽宁省', city: '鞍山市', county: '铁西区' }, '210303'],
    [{ county: '鼓楼区' }, '320106 320302 350102 410204'],
    [{ adcode: '510821' }, '510821'],
    [{ adcode: '510821000000' }, '510821'],
    [{ adcode: '510821', county: '旺苍县' }, '510821'],
    [{ adcode: '510821', county: '青川县' }, ''],
    [{ adcode: '999999' }, ''],
    [{ adcode: '旺苍' }, ''],
    [{ province: '贵州省', county: '旺苍县' }, ''],
    [{ county: '没有县' }, ''],
    [{ county: '2024年' }, ''],
    [{ region: '四川省广元市旺苍县' }, '510821'],
    [{ region: '旺苍县' }, '510821'],
    [{ county: '郫县' }, '510124'],
  ])('%j is %s', (given, codes) =>
    expect(
      meantRegion(given, divisions)
        ?.divisions.map(({ code }) => code)
        .sort()
        .join(' '),
    ).toBe(codes),
  )

  it.each<Given>([{}, { county: ' ' }, { county: '-' }, { title: '旺苍县' }])('%j is none', (given) =>
    expect(meantRegion(given, divisions)).toBeNull(),
  )
})

describe('a day that a user gives', () => {
  it.each([
    ['2024-07-26', '2024-07-26 2024-07-26 day point'],
    ['2024/7/6', '2024-07-06 2024-07-06 day point'],
    ['2024.7.6', '2024-07-06 2024-07-06 day point'],
    ['2024年7月6日', '2024-07-06 2024-07-06 day point'],
    ['2024 年 7 月 6 日', '2024-07-06 2024-07-06 day point'],
    ['20240706', '2024-07-06 2024-07-06 day point'],
    ['2024-07-26 10:30:00', '2024-07-26 2024-07-26 day point'],
    ['2024-07-26T10:30:00.000', '2024-07-26 2024-07-26 day point'],
    ['2024年2月', '2024-02-01 2024-02-29 month point'],
    ['2024-7', '2024-07-01 2024-07-31 month point'],
    ['2024', '2024-01-01 2024-12-31 year point'],
    ['2024年', '2024-01-01 2024-12-31 year point'],
    ['2024-03-15至2024-04-30', '2024-03-15 2024-04-30 day range'],
    ['2024年3月15日—2024年4月30日', '2024-03-15 2024-04-30 day range'],
    ['2024.3.15 - 2024.4.30', '2024-03-15 2024-04-30 day range'],
    ['2024-02-30', null],
    ['2024-13-01', null],
    ['2024-04-30至2024-03-15', null],
    ['7月26日', null],
    ['待定', null],
    ['45499', null],
    [`2024${'-'.repeat(5000)}`, null],
  ])('%s', (words, want) => {
    const read = readGivenDays(words, false)
    expect(read && `${read.start} ${read.end} ${read.precision} ${read.form}`).toBe(want)
  })
})

/** A notice that names neither county, unit nor days. */
const bare = `关于巡察整改进展情况的通报
一、反馈问题整改情况
(一)关于“学习不深入”的问题
整改结果:已完成
整改情况:一是召开党组会议3次。
`
const read = (text: string, given: Given): Promise<NoticeRecord> =>
  analyse(new TextEncoder().encode(text), { name: 'a.txt', given })
const told = ({ diagnostics }: NoticeRecord) =>
  diagnostics.filter(({ code }) => code.startsWith('head/given')).map(({ code, args }) => [code, args])

const all: Given = {
  title: '旺苍县水利局通报',
  issuer: '中共旺苍县水利局党组',
  inspected_unit: '中共旺苍县水利局党组',
  inspecting_body: '县委第三巡察组',
  county: '旺苍县',
  inspection: '2024-03-15至2024-04-30',
  feedback: '2024年7月26日',
  as_of: '2024-12',
  published: '2025-01-20',
  url: 'https://example.gov.cn/1.html',
  site: '旺苍县人民政府',
}

describe('what a user gives', () => {
  it('fills what the text leaves null, with basis given and no span', async () => {
    const record = await read(bare, all)
    const { issuer, inspected_unit, inspecting_body, region, dates, source } = record
    expect(issuer).toEqual({ value: '中共旺苍县水利局党组', span: null, basis: 'given' })
    expect(inspected_unit).toMatchObject({
      value: '旺苍县水利局',
      key: '510821/旺苍县水利局',
      level: 'county',
      basis: 'given',
      span: null,
    })
    expect(inspecting_body).toMatchObject({ value: '县委第三巡察组', basis: 'given' })
    expect(region).toMatchObject({
      county: '旺苍县',
      city: '广元市',
      province: '四川省',
      adcode: '510821',
      basis: 'given',
    })
    expect(dates.inspection).toMatchObject({
      value: { start: '2024-03-15', end: '2024-04-30' },
      basis: 'given',
      fact: null,
    })
    expect(dates.feedback?.value.start).toBe('2024-07-26')
    expect(dates.as_of?.value).toMatchObject({ form: 'as_of', role: 'as_of', precision: 'month' })
    expect(dates.signed).toBeNull()
    expect([source.url, source.site]).toEqual([all.url, all.site])
    expect(record.title.basis).toBe('stated')
    expect(told(record)).toEqual([['head/given_differs', expect.objectContaining({ field: 'title' })]])
  })

  it('changes nothing else: the checks see the text alone', async () => {
    const [without, filled] = [await read(bare, {}), await read(bare, all)]
    for (const part of ['checks', 'problems', 'facts', 'sections', 'text', 'totals', 'rates'] as const)
      expect(filled[part]).toEqual(without[part])
    expect(filled.run.options_sha256).not.toBe(without.run.options_sha256)
    expect((await read(bare, { county: ' ' })).run).toEqual(without.run)
  })

  it('never moves what the text says; the difference is told with both', async () => {
    const record = await read(notice(1), {
      ...all,
      county: '青川县',
      feedback: '2024-08-01',
      inspected_unit: '青川县林业局',
    })
    const without = await read(notice(1), {})
    expect(record.inspected_unit).toMatchObject({
      value: without.inspected_unit.value,
      basis: without.inspected_unit.basis,
    })
    expect(record.dates.feedback).toEqual(without.dates.feedback)
    const differing = record.diagnostics.filter(({ code }) => code === 'head/given_differs')
    expect(differing.map(({ args }) => args.field)).toEqual(
      expect.arrayContaining(['title', 'inspected_unit', 'feedback']),
    )
    expect(differing.find(({ args }) => args.field === 'feedback')?.args).toMatchObject({
      given: '2024-08-01',
      read: '2024-07-26',
    })
    expect(differing.find(({ args }) => args.field === 'feedback')?.span).not.toBeNull()
  })

  it('that the text says too is no difference', async () => {
    const text = bare.replace('关于', '中共旺苍县水利局党组关于')
    const given = { county: '旺苍', city: '广元市', inspected_unit: '旺苍县水利局', issuer: '中共旺苍县水利局党组' }
    expect(told(await read(text, given))).toEqual([])
    expect(told(await read(text, { city: '广元市' }))).toEqual([])
    expect(told(await read(text, { county: '青川县' }))).toEqual([
      ['head/given_differs', { field: 'county', given: '青川县', read: '旺苍县' }],
    ])
  })

  it('places a unit of which only 县 is printed', async () => {
    const record = await read(bare.replace('关于', '中共县水利局党组关于'), { county: '旺苍县' })
    expect(record.inspected_unit).toMatchObject({ value: '县水利局', key: '510821/旺苍县水利局', basis: 'implied' })
  })

  it('and cannot be understood is told, and fills nothing', async () => {
    const record = await read(bare, { county: '鼓楼区', feedback: '待定' })
    expect(told(record)).toEqual([
      ['head/given_region_ambiguous', { name: '鼓楼区', candidates: expect.stringContaining('350102') }],
      ['head/given_unreadable', { field: 'feedback', value: '待定' }],
    ])
    expect(told(await read(bare, { county: '没有县' }))).toEqual([['head/given_region_unknown', { name: '没有县' }]])
    expect([record.region, record.dates.feedback]).toEqual([null, null])
  })
})
