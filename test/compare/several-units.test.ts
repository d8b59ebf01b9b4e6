import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { command, folderWith } from '../cli/shell.ts'

const frame = (units: string, overview: string, body: readonly string[]): string =>
  `中共连云港市委巡察工作领导小组办公室关于${units}巡察整改情况的通报
根据市委统一部署,2024年3月15日至4月30日,市委第二巡察组对${units}开展了交叉巡察,2024年7月26日反馈了意见。${overview}现将整改进展情况予以公布。
${body.join('\n')}
中共连云港市委巡察工作领导小组办公室
2024年11月20日
`

/** Five counties, one of whose names two cities have; the sum told first is what four of them recovered together. */
const COUNTIES = frame(
  '灌南县卫生健康局、灌云县卫生健康局、东海县卫生健康局、赣榆区卫生健康局、海州区卫生健康局党组',
  '各单位共追缴资金28.2万元。',
  [
    '一、灌南县卫生健康局',
    '(一)关于“学习不深入”的问题',
    '一是追缴多付工程款20万元。',
    '整改结果:已完成',
    '(二)关于“财务管理混乱”的问题',
    '一是约谈责任人员3人。',
    '整改结果:正在整改',
    '二、灌云县卫生健康局',
    '(一)关于“学习流于形式”的问题',
    '一是追缴多付工程款5万元。',
    '整改结果:已完成',
    '三、东海县卫生健康局',
    '(一)关于“医保基金监管不严”的问题',
    '一是清退违规资金3万元。',
    '整改结果:基本完成',
    '四、赣榆区卫生健康局',
    '(一)关于“党费收缴不及时”的问题',
    '一是补缴党费2000元。',
    '整改结果:已完成',
    '五、海州区卫生健康局',
    '(一)关于“采购程序不规范”的问题',
    '一是约谈2人。',
  ],
)

/** Bureaus of one county, of three sectors. */
const BUREAUS = frame('灌南县水利局、灌南县教育局、灌南县林业局党组', '', [
  '一、灌南县水利局',
  '(一)关于“河道巡查走过场”的问题',
  '一是追缴多付工程款1万元。',
  '整改结果:已完成',
  '二、灌南县教育局',
  '(一)关于“食堂账目不清”的问题',
  '一是约谈2人。',
  '整改结果:正在整改',
  '三、灌南县林业局',
  '(一)关于“护林员管理松散”的问题',
  '一是约谈1人。',
  '整改结果:已完成',
])

let archive: string
beforeAll(async () => {
  const folder = await folderWith({ 'in/counties.txt': COUNTIES, 'in/bureaus.txt': BUREAUS })
  archive = `${folder}/archive`
  const { code, err } = await command(['extract', `${folder}/in`, '-o', archive, '--quiet', '--jobs', '0'])
  if (code !== 0) throw new Error(err)
})

interface Told {
  readonly n_counted: number
  readonly aside: Readonly<Record<string, number>>
  readonly left_out: Readonly<Record<string, number>>
  readonly notes: readonly string[]
  readonly rows: readonly {
    readonly key: Readonly<Record<string, string>>
    readonly n_counted: number
    readonly figures: Readonly<Record<string, { readonly value: string | null; readonly n_stating: number }>>
  }[]
}

async function asked(...more: readonly string[]): Promise<Told> {
  const file = `${await folderWith()}/told.json`
  const { code, err } = await command(['compare', archive, '-o', file, ...more])
  expect([code, err.split('\n').length]).toEqual([0, 2])
  return JSON.parse(readFileSync(file, 'utf8')) as Told
}

const table = ({ rows }: Told, ...names: readonly string[]) =>
  rows.map(({ key, n_counted, figures }) =>
    [...Object.values(key), n_counted, ...names.map((name) => figures[name]?.value ?? '')].join(' '),
  )

describe('notices about several units', () => {
  it('by county each problem stands with its own unit, and a share of a common sum where that sum does not stand', async () => {
    const told = await asked('--by', 'county', '--metric', 'problems,strict,summoned,money_recovered')
    expect(table(told, 'problems', 'strict', 'summoned.persons', 'money_recovered.money')).toEqual([
      '320706 1 1  2 ',
      '320707 1 1 1.0000  2000',
      '320722 1 1 0.0000  30000',
      '320723 1 1 1.0000  50000',
      '320724 2 5 0.6000 6 210000',
    ])
    expect([told.n_counted, told.left_out, told.aside]).toEqual([2, {}, { joint: 1 }])
    expect(told.notes.slice(0, 3)).toEqual([
      '计入 2 份,共 2 份;统计单元为县',
      '没有未计入的通报',
      '1 份写几个单位,其共有的部分(不在某一单位名下的数字、自报总数、核对)不分入各行',
    ])
  })

  it('where all its units are in one row, so is all of the notice', async () => {
    const told = await asked('--by', 'city', '--metric', 'problems,money_recovered,failing_checks')
    expect(table(told, 'problems', 'money_recovered.money')).toEqual(['320700 2 9 292000'])
    expect(told.aside).toEqual({})
    expect(told.rows[0]?.figures.failing_checks?.n_stating).toBe(2)
  })

  it('by sector and by level each unit has its own', async () => {
    const sectors = await asked('--by', 'sector', '--metric', 'problems,summoned')
    expect(table(sectors, 'problems', 'summoned.persons')).toEqual([
      'education 1 1 2',
      'forestry 1 1 1',
      'health 1 6 5',
      'water 1 1 ',
    ])
    expect([sectors.n_counted, sectors.aside]).toEqual([2, { joint: 1 }])
    expect(table(await asked('--by', 'level', '--metric', 'problems'), 'problems')).toEqual(['county 2 9'])
  })

  it('with copies and versions too, and in a panel and through time', async () => {
    const wide = await asked('--by', 'county', '--metric', 'problems,money_recovered', '--copies', '--versions', 'all')
    expect(table(wide, 'problems', 'money_recovered.money').at(-1)).toBe('320724 2 5 210000')
    const file = `${await folderWith()}/panel.json`
    await command(['panel', archive, '--frame', '2024', '--metric', 'problems', '-o', file])
    const panel = JSON.parse(readFileSync(file, 'utf8')) as Told
    const filled = panel.rows.filter(({ n_counted }) => n_counted > 0)
    expect(filled.map(({ key, figures }) => `${key.county} ${figures.problems?.value}`)).toEqual([
      '320706 1',
      '320707 1',
      '320722 1',
      '320723 1',
      '320724 5',
    ])
    expect([panel.n_counted, panel.aside]).toEqual([2, { joint: 1 }])
    const years = `${await folderWith()}/years.json`
    await command(['trends', archive, '--by', 'year', '--metric', 'money_recovered', '-o', years])
    const through = JSON.parse(readFileSync(years, 'utf8')) as Told
    expect(table(through, 'money_recovered.money')).toEqual(['2024 2 292000'])
  })

  it('what is of another unit, or of all together, is told as left out', async () => {
    const { out } = await command(['compare', archive, '--explain', '320723:money_recovered'])
    const lines = out
      .split('\n')
      .flatMap((line) => /^ {2}\d+ {2}“(.+?)”(?: · (\S+))? /.exec(line)?.slice(1, 3).join(' ') ?? [])
    expect(lines).toEqual([
      '5万元 counties.txt',
      '28.2万元 各单位共有,不分入一行',
      '20万元 属另一单位,计在其行',
      '3万元 属另一单位,计在其行',
      '2000元 属另一单位,计在其行',
    ])
    const rates = await command(['compare', archive, '--explain', '320706:strict'])
    expect(rates.out).toContain('计入 1 项')
    expect(rates.out.match(/属另一单位/g)).toHaveLength(5)
    const checks = await command(['compare', archive, '--explain', '320706:failing_checks'])
    expect(checks.out).toContain('计入 0 项')
  })

  it('the questions that ship count them as compare does', async () => {
    const answer = async (name: string) => {
      const { code, out, err } = await command(['query', archive, '--example', name, '--format', 'csv'])
      expect(code, err).toBe(0)
      return out
        .replace(/^\uFEFF/, '')
        .trim()
        .split(/\r?\n/)
        .slice(1)
    }
    expect(await answer('rates')).toEqual([
      '江苏省,连云港市,东海县,1,1,0,0,1,0,0,0,0',
      '江苏省,连云港市,海州区,1,0,0,1,1,0,,0,1',
      '江苏省,连云港市,灌云县,1,1,0,0,1,1,1,1,1',
      '江苏省,连云港市,灌南县,2,2,0,0,5,3,0.6,0.6,0.6',
      '江苏省,连云港市,赣榆区,1,1,0,0,1,1,1,1,1',
    ])
    expect((await answer('money')).map((line) => line.split(',').slice(2, 5).join(' '))).toEqual([
      '灌南县 210000 2',
      '灌云县 50000 1',
      '东海县 30000 1',
      '赣榆区 2000 1',
      '海州区  0',
    ])
    expect(await answer('labelled')).toEqual(['江苏省,连云港市,2,2,1,1,0,0.5'])
    expect((await answer('themes')).every((line) => line.startsWith('county,'))).toBe(true)
  })

  it('parts that are headed by the names of counties alone are theirs', async () => {
    const text = COUNTIES.replaceAll('卫生健康局', '').replace('海州区党组', '海州区党委')
    const folder = await folderWith({ 'in/a.txt': text })
    await command(['extract', `${folder}/in`, '-o', `${folder}/archive`, '--quiet', '--jobs', '0'])
    const { out } = await command(['compare', `${folder}/archive`, '--metric', 'problems,money_recovered'])
    expect(
      out
        .split('\n')
        .slice(1, 6)
        .map((line) => line.trim().split(/ {2,}/).slice(0, 5).join(' ')),
    ).toEqual([
      '海州区 320706 1 1 1 △◇',
      '赣榆区 320707 1 1 1 2,000',
      '东海县 320722 1 1 1 30,000',
      '灌云县 320723 1 1 1 50,000',
      '灌南县 320724 1 1 2 200,000',
    ])
  })

  it('a replication package, its scripts and the question of labels put each problem where its unit is', async () => {
    const text = COUNTIES.replaceAll('东海县', '涟水县')
    const folder = await folderWith({ 'in/a.txt': text })
    await command(['extract', `${folder}/in`, '-o', `${folder}/archive`, '--quiet', '--jobs', '0'])
    const exported = await command([
      'export',
      `${folder}/archive`,
      '--format',
      'replication',
      '-o',
      `${folder}/package`,
    ])
    expect(exported.code, exported.err).toBe(0)
    const counties = readFileSync(`${folder}/package/tables/1-counties.csv`, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .sort()
    expect(counties).toEqual([
      '江苏省,淮安市,涟水县,1,1,1,0',
      '江苏省,连云港市,海州区,1,1,0,0',
      '江苏省,连云港市,灌云县,1,1,1,1',
      '江苏省,连云港市,灌南县,1,2,2,1',
      '江苏省,连云港市,赣榆区,1,1,1,1',
    ])
    const { out } = await command(['query', `${folder}/archive`, '--example', 'labelled', '--format', 'csv'])
    expect(
      out
        .replace(/^\uFEFF/, '')
        .trim()
        .split(/\r?\n/)
        .slice(1),
    ).toEqual(['江苏省,淮安市,1,1,1,0,0,1', '江苏省,连云港市,1,1,0,1,0,0'])
    for (const [program, script] of [
      ['/usr/bin/python3', 'tables.py'],
      ['/usr/bin/Rscript', 'tables.R'],
    ] as const)
      if (existsSync(program))
        expect(
          execFileSync(program, [`${folder}/package/scripts/${script}`], { encoding: 'utf8' }).match(/ same/g),
        ).toHaveLength(3)
      else console.warn(`没有 ${program}:脚本 ${script} 没有运行 · ${script} was not run`)
  })
})
