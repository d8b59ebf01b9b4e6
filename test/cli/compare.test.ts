import { existsSync, readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv, tableText } from '../../src/evaluate/table/csv.ts'
import { readXlsx } from '../../src/evaluate/table/xlsx-read.ts'
import { smallArchive } from '../compare/notices.ts'
import { command, folderWith } from './shell.ts'

let archive: string
beforeAll(async () => {
  archive = await smallArchive()
})

/** Runs a command that writes a file; gives its bytes. */
async function written(ending: string, ...argv: readonly string[]): Promise<Buffer> {
  const file = `${await folderWith()}/out.${ending}`
  const { code, err, out } = await command([...argv, '-o', file])
  expect([code, out, err.includes('写入')], err).toEqual([0, '', true])
  return readFileSync(file)
}

type Cells = Readonly<Record<string, string>>
const byName = ([heads = [], ...rows]: readonly (readonly string[])[]): Cells[] =>
  rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])))

describe('zhenggai compare', () => {
  it('a table for people tells what counts, what was left out, the formulas and what to be wary of', async () => {
    const { code, out, err } = await command(['compare', archive, '--by', 'county'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /^灌南县 320724 +3 +2 +5 +80\.00% +80\.00% +80\.00% +100\.00% +items:2 +0\.00% +495,000 +201\.5 +△$|^灌南县 320724 .*80\.00%.*495,000.*△$/m,
    )
    expect(out).toContain('· 计入 3 份,共 5 份;统计单元为县\n· 未计入 2 份:')
    for (const words of [
      '同一文本的另件 1',
      '其他文种 1',
      '严格完成率 = (已完成+已完成并长期坚持)÷底数',
      '△ 计入不足 5 份',
      '◇ 未标明状态的问题逾 20%',
      '空格为无人载明,不是 0',
      '不按数值',
    ])
      expect(out).toContain(words)
    const english = await command(['compare', archive, '--lang', 'en'])
    expect(english.out).toContain('2 notices left out: ')
    expect(english.out).toContain('strict rate = (completed + completed_sustained) ÷ base')
  })

  it('CSV: names for programs, blanks for what nobody states, the formula beside', async () => {
    const bytes = await written('csv', 'compare', archive, '--by', 'county,sector')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = byName(readCsv(tableText(bytes).replace(/^\ufeff/, '')))
    const water = rows.find(({ county }) => county === '320724')!
    expect([water.county_label, water.sector, water.sector_label]).toEqual(['灌南县', 'water', '水利'])
    expect([water.n_notices, water.n_counted, water.strict, water.strict_n_stating]).toEqual(['3', '2', '0.8000', '2'])
    expect([water.money_recovered_money, water.money_recovered_money_n_stating, water.detained_persons]).toEqual([
      '495000',
      '2',
      undefined,
    ])
    expect(water.formula).toContain('strict=(已完成+已完成并长期坚持)÷底数')
    const school = rows.find(({ county }) => county === '510821')!
    expect([school.strict, school.strict_n_stating, school.strict_lower, school.strict_upper]).toEqual([
      '',
      '0',
      '0.5000',
      '1.0000',
    ])
    expect([school.summoned_persons, school.summoned_persons_n_stating]).toEqual(['', '0'])
    expect(school.remarks).toBe('small_n unlabelled')
  })

  it('XLSX: numbers are numbers, codes are text', async () => {
    const bytes = await written('xlsx', 'compare', archive)
    const rows = readXlsx(bytes)
    const [heads = []] = rows
    expect(heads.slice(0, 4)).toEqual(['县 county', '县 county_label', '通报 n_notices', '计入 n_counted'])
    const { unzipSync, strFromU8 } = await import('fflate')
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">320724</t></is></c>')
    expect(sheet).toMatch(/<c r="\w+2" s="3"><v>495000<\/v><\/c>/)
    expect(sheet).toMatch(/<c r="C2" s="3"><v>3<\/v><\/c>/)
  })

  it('JSON: figures with what states them, definitions, scope', async () => {
    const data = JSON.parse((await written('json', 'compare', archive)).toString('utf8'))
    expect(data.scope).toEqual({ kinds: ['rectification_notice'], versions: 'latest', copies: false, where: null })
    expect(data.left_out).toEqual({ copy: 1, kind: 1 })
    expect(data.rows[0].key).toEqual({ county: '320724' })
    expect(data.rows[0].figures['money_recovered.money']).toEqual({ value: '495000', n_stating: 2 })
    expect(data.rows[1].figures.strict).toEqual({ value: null, n_stating: 0 })
    expect(data.metrics.find(({ name }: { name: string }) => name === 'strict').formula).toContain('÷底数')
  })

  it('Markdown and a drawing, whose texts are escaped', async () => {
    const page = (await written('md', 'compare', archive, '--metric', 'strict,problems')).toString('utf8')
    expect(page).toMatch(
      /^\| 县 \| 通报 \| 计入 \| 问题 \| 严格完成率 \| {2}\|\n\|---\|---:\|---:\|---:\|---:\|---\|\n\| 灌南县 320724 \| 3 \| 2 \| 5 \| 80\.00% \| △ \|$/m,
    )
    const drawing = (
      await written('svg', 'compare', archive, '--metric', 'strict', '--where', "title <> '<&>'")
    ).toString('utf8')
    const parser = new SaxesParser()
    const texts: string[] = []
    const bars: number[] = []
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', (text) => texts.push(text))
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'rect') bars.push(Number(attributes.width))
    })
    parser.write(drawing).close()
    expect(texts.join('\n')).toContain('灌南县')
    expect(texts.join('\n')).toContain('50.00%–100.00%')
    // the ground, the bar of 80 %, the interval of 50 % to 100 % behind the bar of its lower bound
    expect(bars.map((width) => Math.round(width))).toEqual([960, 448, 280, 280])
    expect(drawing).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")|<script|href/)
  })

  it('widens by kind, version and copy; kinds stand apart', async () => {
    const cell = async (...flags: readonly string[]) => {
      const { out } = await command([
        'compare',
        archive,
        '--by',
        'county',
        '--metric',
        'problems,money_recovered',
        ...flags,
      ])
      return /^灌南县 320724.*$/m.exec(out)?.[0].replace(/ +/g, ' ')
    }
    expect(await cell()).toBe('灌南县 320724 3 2 5 495,000 △')
    expect(await cell('--versions', 'all')).toBe('灌南县 320724 3 2 6 695,000 △')
    expect(await cell('--copies')).toBe('灌南县 320724 3 3 10 710,000 △')
    expect(await cell('--kinds', 'all')).toBe('灌南县 320724 整改通报 3 2 5 495,000 △')
  })

  it('--where: a condition over notices, and nothing else', async () => {
    const rows = async (where: string) => command(['compare', archive, '--metric', 'problems', '--where', where])
    expect((await rows("adcode = '510821'")).out).not.toContain('灌南县')
    expect((await rows("notice IN (SELECT notice FROM facts WHERE outcome = 'rules_made')")).out).toMatch(
      /灌南县 320724 +2 +1 +4/,
    )
    const victim = `${await folderWith({ 'secret.csv': 'a\n1\n' })}/secret.csv`
    for (const [where, words] of [
      ['1=1; DROP TABLE notices', '只能是一个条件'],
      ['1=1); DROP TABLE notices', '括号不配对'],
      ['1=1) OR (1=1', '括号不配对'],
      ['no_such_column = 1', '--where 看不懂'],
      [`notice IN (SELECT a FROM read_csv('${victim}'))`, '--where 看不懂'],
      [`EXISTS (FROM '${victim}')`, '--where 看不懂'],
      [`notice = (COPY notices TO '${victim}.out')`, '--where 看不懂'],
      ["EXISTS (SELECT * FROM glob('/etc/*'))", '--where 看不懂'],
    ] as const) {
      const { code, err } = await rows(where)
      expect([where, code, err.includes(words)], err).toEqual([where, 2, true])
    }
    expect(existsSync(`${victim}.out`)).toBe(false)
    expect((await rows("adcode = '510821'")).code).toBe(0)
  })

  it('an archive without notices has rows for nobody', async () => {
    const folder = await folderWith({ 'in/.keep': '' })
    await command(['extract', `${folder}/in`, '-o', `${folder}/archive`, '--quiet', '--jobs', '0'])
    for (const argv of [['compare'], ['trends'], ['compare', '--explain']]) {
      const { code, err } = await command([argv[0]!, `${folder}/archive`, ...argv.slice(1)])
      expect([argv, code], err).toEqual([argv, 0])
    }
    const panel = await command([
      'panel',
      `${folder}/archive`,
      '--by',
      'province',
      '--frame',
      '2020',
      '--metric',
      'problems',
    ])
    expect(panel.out.match(/ 2020 /g)).toHaveLength(34)
  })

  it('tells what it does not know', async () => {
    for (const [argv, words] of [
      [['compare', archive, '--by', 'street'], '--by 只认 county'],
      [['compare', archive, '--kinds', 'poem'], '--kinds 只认'],
      [['compare', archive, '--date', 'birthday'], '--date 只认'],
      [['compare', archive, '--versions', 'some'], '--versions 只认 all'],
      [['compare', archive, '--metric', 'luck'], '没有指标 luck'],
      [['compare', archive, '-o', 'out.pdf'], '-o 要给 .csv'],
      [['compare', `${archive}/none`], '没有档案'],
      [['trends', archive, '--by', 'county'], '--by 要有一个时期'],
      [['trends', archive, '--by', 'year,county'], '--by 要有一个时期'],
      [['panel', archive, '--frame', 'now'], '--frame 要写成年份'],
      [['panel', archive], '--frame 要写成年份'],
      [['compare', archive, '-o', `${archive}/none/out.csv`], '写不了'],
    ] as const) {
      const { code, err } = await command(argv)
      expect([argv, code, err.includes(words)], err).toEqual([argv, 2, true])
    }
  })
})

describe('zhenggai trends', () => {
  it('through time, with the periods between that no notice fills', async () => {
    const rows = byName(
      readCsv(
        tableText(await written('csv', 'trends', archive, '--by', 'quarter', '--date', 'report')).replace(
          /^\ufeff/,
          '',
        ),
      ),
    )
    expect(rows.map(({ quarter, n_counted }) => `${quarter} ${n_counted}`)).toEqual([
      '2023-Q4 1',
      '2024-Q1 0',
      '2024-Q2 0',
      '2024-Q3 0',
      '2024-Q4 1',
      '2025-Q1 0',
      '2025-Q2 1',
    ])
    expect([rows[1]!.problems, rows[1]!.strict_lower, rows[1]!.n_notices]).toEqual(['', '', '0'])
    const drawing = (
      await written('svg', 'trends', archive, '--by', 'quarter', '--date', 'report', '--metric', 'strict')
    ).toString('utf8')
    // two points far apart: no line is drawn over quarters of which nothing is known
    expect([drawing.match(/<circle/g)?.length, drawing.includes('<polyline')]).toEqual([2, false])
  })

  it('by province and year', async () => {
    const { out } = await command(['trends', archive, '--by', 'province,year', '--metric', 'problems'])
    expect(out).toMatch(/江苏省 320000 +2024 +3 +2 +5/)
    expect(out).toMatch(/四川省 510000 +2023 +1 +1 +2/)
  })
})

describe('zhenggai panel', () => {
  it('has a row for every county of the year, with its code then and now', async () => {
    const rows = byName(
      readCsv(
        tableText(await written('csv', 'panel', archive, '--frame', '2018', '--metric', 'problems')).replace(
          /^\ufeff/,
          '',
        ),
      ),
    )
    expect(rows.length).toBeGreaterThan(2 * 2800)
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(['2023', '2024']))
    const of = (code: string, year: string) => rows.find((row) => row.county === code && row.year === year)!
    expect([
      of('320724', '2024').n_counted,
      of('320724', '2024').problems,
      of('320724', '2023').n_counted,
      of('320724', '2023').problems,
    ]).toEqual(['2', '5', '0', ''])
    expect([
      of('340225', '2023').county_label,
      of('340225', '2023').adcode_then,
      of('340225', '2023').adcode_now,
    ]).toEqual(['无为县', '340225', '340281'])
    expect(rows.some(({ county }) => county === '340281')).toBe(false)
  })
})
