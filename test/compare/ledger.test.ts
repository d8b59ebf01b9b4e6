import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveOf } from '../archive/scene.ts'
import { command, folderWith } from '../cli/shell.ts'
import { randomOf } from '../generator/random.ts'
import { buildXlsx, type SheetCell } from '../xlsx-builder.ts'
import { reworded } from './planted.ts'

const TITLES: Readonly<Record<string, readonly string[]>> = {
  水利局: [
    '理论学习中心组学习不规范',
    '意识形态工作责任制落实有差距',
    '水库管护责任落实不到位',
    '河道采砂监管存在盲区',
    '农村饮水安全工程建后管护缺失',
    '水费收缴和使用管理混乱',
    '项目招投标监管不严',
    '违规发放津补贴',
    '党支部组织生活不严肃',
    '干部选拔任用程序不规范',
  ],
  教育局: [
    '校外培训机构治理不彻底',
    '学校食堂大宗食材采购不规范',
    '教师长期借调问题突出',
    '城区大班额化解缓慢',
    '乡村寄宿制学校条件差',
    '校车及接送车辆管理有漏洞',
    '教辅材料征订存在廉洁风险',
    '工程建设变更随意',
    '思政课教师配备不足',
    '对直属单位和学校财务监督缺位',
  ],
  林业局: [
    '护林员队伍管理松散',
    '森林防火隐患排查不深入',
    '退耕还林补助资金兑付不及时',
    '古树名木保护措施落实不力',
    '林地审批把关不严',
    '国有林场资产底数不清',
    '木材检查站撤并后人员安置遗留问题未解决',
    '公务接待超标准',
    '巡察反馈问题整改不彻底',
    '党费收缴不及时',
  ],
}
const STATUSES = ['已完成', '基本完成', '正在整改'] as const
const statusOf = (n: number) => STATUSES[n % 7 === 3 ? 1 : n % 5 === 4 ? 2 : 0]!

const noticeOf = (bureau: string, left: readonly string[]): string =>
  [
    `中共旺苍县${bureau}党组关于县委第三巡察组反馈意见整改进展情况的通报`,
    `根据县委统一部署，县委第三巡察组对旺苍县${bureau}党组开展了巡察。2024年5月10日，县委第三巡察组反馈了巡察意见。现将整改进展情况予以公布。`,
    '一、反馈问题整改情况',
    ...left.flatMap((title, n) => [
      `${n + 1}.关于${title}的问题`,
      '整改时限：2024年12月底前',
      `整改情况：一是召开专题会议研究；二是逐项核对${title.slice(0, 6)}有关情况${n + 3}项。`,
      `整改结果：${statusOf(TITLES[bureau]!.indexOf(title))}。`,
    ]),
    `中共旺苍县${bureau}党组`,
  ].join('\n')

interface Counted {
  readonly counts: Readonly<Record<string, number>>
  readonly rows: readonly {
    readonly where: string
    readonly status: string | null
    readonly deadline: string | null
    readonly ledger: { readonly finding: string; readonly row: number } | null
    readonly notice: { readonly title: string } | null
  }[]
}

const all = Object.entries(TITLES).flatMap(([bureau, titles]) => titles.map((title, n) => ({ bureau, title, n })))
const TAKEN = ['水费收缴和使用管理混乱', '教师长期借调问题突出', '党费收缴不及时']

let archive = ''
beforeAll(async () => {
  const files = Object.fromEntries(
    Object.entries(TITLES).map(([bureau, titles]) => [`${bureau}.txt`, noticeOf(bureau, titles)]),
  )
  archive = (await archiveOf(files)).archive
})

async function matched(name: string, bytes: Uint8Array | string, ...options: string[]) {
  const folder = await folderWith({ [name]: bytes })
  const file = path.join(folder, 'out.json')
  const ran = await command(['match', archive, '--ledger', path.join(folder, name), '-o', file, ...options])
  return {
    ...ran,
    ...(ran.code === 0 ? (JSON.parse(readFileSync(file, 'utf8')) as Counted) : { counts: {}, rows: [] }),
  }
}

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n')

const plainLedger = (titles: readonly { bureau: string; title: string; n: number }[]): string =>
  csv([
    ['序号', '被巡察单位', '问题', '整改状态', '整改时限'],
    ...titles.map(({ bureau, title, n }, row) => [
      `${row + 1}`,
      `旺苍县${bureau}`,
      title,
      statusOf(n),
      '2024年12月底前',
    ]),
  ])

describe('a ledger against the notices', () => {
  it('three problems taken out of a ledger of thirty are the three found', async () => {
    const { counts, rows } = await matched('台账.csv', plainLedger(all.filter(({ title }) => !TAKEN.includes(title))))
    expect(counts).toEqual({ ledger: 27, notice: 30, both: 27, onlyLedger: 0, onlyNotice: 3, status: 0, limit: 0 })
    expect(
      rows
        .filter(({ where }) => where === 'notice')
        .map(({ notice }) => notice?.title)
        .sort(),
    ).toEqual([...TAKEN].sort())
    expect(
      rows.filter(({ where }) => where === 'both').every(({ ledger, notice }) => ledger?.finding === notice?.title),
    ).toBe(true)
  })

  it('and three that the notices do not tell, in a ledger in other words', async () => {
    const more = ['重点项目超概算未按程序报批', '机关食堂账目长期不公示', '退休人员违规兼职取酬']
    const random = randomOf(5)
    const told = [...all, ...more.map((title, n) => ({ bureau: '教育局', title, n }))].map((one) => ({
      ...one,
      title: TAKEN.includes(one.title) ? one.title : reworded(random, one.title, 0.15).text,
    }))
    const { counts, rows } = await matched('台账.csv', plainLedger(told))
    expect(counts).toMatchObject({ ledger: 33, notice: 30, both: 30, onlyLedger: 3, onlyNotice: 0 })
    expect(rows.filter(({ where }) => where === 'ledger').map(({ ledger }) => ledger?.row)).toEqual([32, 33, 34])
    expect(rows.filter(({ where }) => where === 'both').map(({ notice }) => notice?.title)).toEqual(
      all.map(({ title }) => title),
    )
  })

  it('a workbook with a title, two rows of names, other names, merged units and themes, codes for statuses, and sums', async () => {
    const head: SheetCell[][] = [
      ['县委第三轮巡察整改总台账', null, null, null, null, null],
      ['编号', '被巡察党组织', '巡察反馈意见', null, '整改落实', null],
      [null, null, '问题类别', '巡察发现的问题(具体)', '是否销号', '计划完成时间(年月)'],
    ]
    const body = all.map(({ bureau, title, n }, row): SheetCell[] => [
      row + 1,
      n === 0 ? `中共旺苍县${bureau}党组` : null,
      n % 5 === 0 ? ['学习方面', '履职方面'][n / 5]! : null,
      title,
      { 已完成: 2, 基本完成: 1, 正在整改: 0 }[statusOf(n)],
      n === 6 ? '2025年3月' : '2024.12',
    ])
    const merges = ['A1:F1', 'C2:D2', 'E2:F2', 'A2:A3', 'B2:B3']
    for (let from = 4; from < 34; from += 10)
      merges.push(`B${from}:B${from + 9}`, `C${from}:C${from + 4}`, `C${from + 5}:C${from + 9}`)
    const rows = [...head, ...body, ['合计', null, null, '30个问题', null, null] as SheetCell[]]
    const { counts, err, rows: found } = await matched('总台账.xlsx', buildXlsx({ sheets: [{ rows, merges }] }))
    expect(counts).toEqual({ ledger: 30, notice: 30, both: 30, onlyLedger: 0, onlyNotice: 0, status: 0, limit: 3 })
    expect(err).toContain('序号 · 单位 · 类别 · 问题 · 状态 · 时限')
    expect(found.filter(({ deadline }) => deadline === 'differs').map(({ notice }) => notice?.title)).toEqual(
      Object.values(TITLES).map((titles) => titles[6]),
    )
  })

  it('a sheet for each unit, named by its title; a problem over several rows takes the least of their statuses', async () => {
    const sheets = Object.entries(TITLES).map(([bureau, titles]) => ({
      name: bureau,
      rows: [
        [`旺苍县${bureau}巡察整改台账`, null, null, null] as SheetCell[],
        ['序号', '存在的问题', '整改措施', '完成情况'],
        ...titles.flatMap((title, n): SheetCell[][] => [
          [n + 1, title, '召开会议', '已完成'],
          [null, null, '健全制度', n === 0 ? '正在推进' : statusOf(n)],
        ]),
      ],
      merges: ['A1:D1', ...titles.flatMap((_, n) => [`A${3 + 2 * n}:A${4 + 2 * n}`, `B${3 + 2 * n}:B${4 + 2 * n}`])],
    }))
    const { counts, rows } = await matched('分单位.xlsx', buildXlsx({ sheets }))
    expect(counts).toMatchObject({ ledger: 30, both: 30, status: 3, limit: 0 })
    expect(rows.filter(({ status }) => status === 'differs').map(({ notice }) => notice?.title)).toEqual(
      Object.values(TITLES).map((titles) => titles[0]),
    )
  })

  it('rows of sums and notes are no problems wherever they stand, a problem that begins with such a word is one', async () => {
    const rows = plainLedger(all.slice(0, 10)).split('\n')
    const more = [
      ',合计,10,,',
      '合计:10,,30个,,',
      '12,旺苍县水利局,说明书和合同管理混乱,未完成,',
      '备注:,,以上为第一批,,',
    ]
    const { counts, rows: found } = await matched('台账.csv', [...rows, ...more].join('\n'))
    expect(counts).toMatchObject({ ledger: 11, both: 10, onlyLedger: 1 })
    expect(found.find(({ where }) => where === 'ledger')?.ledger?.finding).toBe('说明书和合同管理混乱')
  })

  it('codes may mean something else, a ledger without units may be told its unit, a unit the archive lacks is told', async () => {
    const coded = csv([
      ['序号', '问题', '状态'],
      ...TITLES.水利局!.map((title, n) => [`${n + 1}`, title, statusOf(n) === '已完成' ? '1' : '9']),
    ])
    const one = await matched('一局.csv', coded, '--unit', '水利局', '--codes', '1=已完成,9=正在整改')
    expect(one.counts).toMatchObject({ ledger: 10, notice: 10, both: 10, status: 1 })
    const pooled = await matched('一局.csv', coded)
    expect(pooled.counts).toMatchObject({ ledger: 10, notice: 30, both: 10, onlyNotice: 20 })
    expect(pooled.err).toContain('全部 3 个单位')
    const other = plainLedger(all.slice(0, 3)).replaceAll('旺苍县水利局', '苍溪县住建局')
    const unknown = await matched('别县.csv', other)
    expect(unknown.counts).toMatchObject({ ledger: 3, notice: 0, onlyLedger: 3 })
    expect(unknown.err).toContain('苍溪县住建局')
  })

  it('is shown Chinese first, and written as CSV, XLSX and Markdown', async () => {
    const folder = await folderWith({ '台账.csv': plainLedger(all.filter(({ title }) => !TAKEN.includes(title))) })
    const ledger = path.join(folder, '台账.csv')
    const shown = await command(['match', archive, '--ledger', ledger])
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('只在通报 3')
    expect(shown.out).toContain('旺苍县水利局 · 1.6 水费收缴和使用管理混乱')
    expect(shown.out).toContain('0=未完成、1=基本完成、2=已完成')
    const english = await command(['--lang', 'en', 'match', archive, '--ledger', ledger])
    expect(english.out).toContain('in the notices only 3')
    for (const ending of ['csv', 'xlsx', 'md']) {
      const file = path.join(folder, `out.${ending}`)
      expect((await command(['match', archive, '--ledger', ledger, '-o', file])).code).toBe(0)
      expect(readFileSync(file).length).toBeGreaterThan(2_000)
    }
  })

  it('what cannot be is told with exit code 2, a damaged file with 3', async () => {
    const codeOf = async (name: string, bytes: Uint8Array | string, ...more: string[]) =>
      (await matched(name, bytes, ...more)).code
    expect(await codeOf('a.csv', '甲,乙,丙\n1,2,3\n4,5,6\n')).toBe(2)
    expect(await codeOf('a.csv', '序号,问题,状态\n')).toBe(2)
    expect(await codeOf('a.csv', plainLedger(all), '--codes', '1=什么')).toBe(2)
    expect(await codeOf('a.xlsx', 'PK\u0003\u0004 no workbook')).toBe(3)
    expect((await command(['match', archive, '--ledger', '没有.xlsx'])).code).toBe(2)
    expect((await command(['match', archive, '--ledger', 'x.csv', '-o', 'x.doc'])).code).toBe(2)
    expect((await command(['match', archive])).code).toBe(2)
  })
})
