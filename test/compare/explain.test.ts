import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { command, folderWith } from '../cli/shell.ts'
import { smallArchive } from './notices.ts'

interface Line {
  readonly counted: string
  readonly reason: string
  readonly value: string
  readonly quote: string
  readonly id: string
  readonly notice: string
  readonly file: string
  readonly place: string
}

let archive: string
beforeAll(async () => {
  archive = await smallArchive()
})

async function explained(place: string, asked: string, ...more: readonly string[]): Promise<Line[]> {
  const file = `${await folderWith()}/explained.json`
  const { code, err } = await command(['compare', place, '--explain', asked, '-o', file, ...more])
  expect([code, err.split('\n').length]).toEqual([0, 2])
  return JSON.parse(readFileSync(file, 'utf8')) as Line[]
}

const said = (lines: readonly Line[], counted: string): string[] =>
  lines
    .filter((line) => line.counted === counted)
    .map(({ file, quote, reason }) => [file, quote, reason].filter((part) => part !== '').join(' '))

describe('--explain lists what went in and what did not', () => {
  it('money: repeats, copies, targets, shares and other roles stay out', async () => {
    const lines = await explained(archive, '320724:money_recovered')
    expect(said(lines, 'yes').sort()).toEqual(['a.txt 1.5万元', 'b.txt 48万元'])
    expect(
      said(lines, 'no')
        .filter((line) => !line.startsWith('c.txt'))
        .sort(),
    ).toEqual([
      'a.txt 20万元 同一问题计在后来的通报',
      'a.txt 30万元 同一问题计在后来的通报',
      'a.txt 5万元 同一问题计在后来的通报',
      'a.txt 80万元 不属此项',
    ])
    expect(new Set(lines.filter(({ file }) => file === 'c.txt').map(({ reason }) => reason))).toEqual(
      new Set(['同一文本的另件']),
    )
    expect(lines.every(({ place, id, notice }) => /^第 \d+ 行/.test(place) && id.startsWith(`${notice}/f/`))).toBe(true)
    const all = await explained(archive, '320724:money_recovered', '--versions', 'all', '--copies')
    expect(said(all, 'no').filter((line) => line.startsWith('a.txt'))).toEqual([
      'a.txt 5万元 其中之数',
      'a.txt 30万元 目标,未发生',
      'a.txt 80万元 不属此项',
    ])
  })

  it('a norm is told as one, by the name of a row', async () => {
    const trainings = await explained(archive, '旺苍县:trainings.times')
    expect(said(trainings, 'no')).toEqual(['d.txt 不少于2次 常规要求'])
    expect(said(trainings, 'yes')).toEqual([])
    const money = await explained(archive, '旺苍县:money_recovered')
    expect(said(money, 'yes')).toEqual(['d.txt 3000元'])
  })

  it('rates: each problem with its state, once where two notices list it', async () => {
    const lines = await explained(archive, '320724:strict')
    expect(
      lines
        .filter(({ counted }) => counted === 'yes')
        .map(({ file, value }) => `${file} ${value}`)
        .sort(),
    ).toEqual(['a.txt basically_completed', 'a.txt completed', 'a.txt completed', 'a.txt completed', 'b.txt completed'])
    expect(said(lines, 'no').filter((line) => line.startsWith('a.txt'))).toEqual([
      'a.txt 1.2 工程款结算把关不严 同一问题计在后来的通报',
    ])
  })

  it.each([
    'problems',
    'unlabelled',
    'broad_lower',
    'days_median',
    'strength_mean',
    'failing_checks',
    'status.completed',
    'rules_made.papers',
  ])('%s has values on both sides that are told apart', async (metric) => {
    const lines = await explained(archive, `320724:${metric}`)
    expect(lines.filter(({ counted }) => counted === 'yes').length).toBeGreaterThan(0)
    expect(lines.filter(({ counted, reason }) => (counted === 'yes') !== (reason === ''))).toEqual([])
    expect(lines.filter(({ file }) => !/^[abc]\.txt$/.test(file))).toEqual([])
  })

  it('days: one value a notice', async () => {
    const lines = await explained(archive, '320724:days_median')
    expect(
      lines
        .filter(({ counted }) => counted === 'yes')
        .map(({ value, quote }) => `${value} ${quote}`)
        .sort(),
    ).toEqual(['117 2024-07-26 → 2024-11-20', '286 2024-07-26 → 2025-05-08'])
  })

  it('all figures of all rows where none is named, for people', async () => {
    const { code, out } = await command(['compare', archive, '--explain'])
    expect(code).toBe(0)
    expect(out).toContain('灌南县 320724 · 追缴退还(元) = 495,000(计入 2 份,载明 2 份)\n计入 2 项\n')
    expect(out).toMatch(/不属此项 \(投入\)/)
    expect(out).toContain('旺苍县 510821 · 追缴退还(元) = 3,000')
    const english = await command(['compare', archive, '--explain', '320724:money_recovered', '--lang', 'en'])
    expect(english.out).toContain('the problem counts in a later notice')
  })

  it('rows of a panel and of a trend too, by code or by label', async () => {
    const panel = await command(['panel', archive, '--frame', '2024', '--explain', '灌南县|2024:money_recovered'])
    expect(panel.out).toMatch(/^灌南县 2024 320724\|2024 · 追缴退还\(元\) = 495,000/)
    const trend = await command(['trends', archive, '--explain', '2023:days_median'])
    expect(trend.out).toMatch(/计入 1 项\n {2}130 {2}“2023-06-01 → 2023-10-09” · d\.txt/)
  })

  it('a row that is not there, a metric that is none, a file of another form', async () => {
    for (const [asked, file, words] of [
      ['320799:strict', 'a.json', '没有这一行:320799;有 灌南县 320724、旺苍县 510821'],
      ['320724:luck', 'a.json', '没有指标 luck'],
      ['320724:strict', 'a.svg', '--explain 的结果写入 .csv、.xlsx 或 .json'],
    ] as const) {
      const { code, err } = await command([
        'compare',
        archive,
        '--explain',
        asked,
        '-o',
        `${await folderWith()}/${file}`,
      ])
      expect([code, err.includes(words)], err).toEqual([2, true])
    }
  })
})

const { SHARED_DIR } = process.env
const SEEDS = path.join(SHARED_DIR ?? '', 'seeds')

describe.skipIf(SHARED_DIR === undefined || !existsSync(SEEDS))(
  `seeds${SHARED_DIR === undefined ? ' SKIPPED: set SHARED_DIR' : ''}`,
  () => {
    it('001: five amounts make the money recovered, five others are left out with reasons', async () => {
      const folder = `${await folderWith()}/seeds`
      await command(['extract', SEEDS, '-o', folder, '--quiet', '--jobs', '0'])
      const { out } = await command(['compare', folder, '--metric', 'money_recovered', '--where', "county = '旺苍县'"])
      expect(out).toContain('723,862.68')
      const lines = await explained(folder, '510821:money_recovered')
      const amounts = lines.filter(({ counted }) => counted === 'yes').map(({ value }) => value)
      expect(amounts).toEqual(['1044', '5733.68', '1125', '649960', '66000'])
      expect(amounts.reduce((sum, value) => sum + Math.round(Number(value) * 100), 0)).toBe(72_386_268)
      expect(lines.filter(({ counted }) => counted === 'no').map(({ quote, reason }) => `${quote} ${reason}`)).toEqual([
        '5000万元 目标,未发生',
        '1.8亿元 目标,未发生',
        '872万元 其中之数',
        '不少于1000万元 目标,未发生',
        '51.0195万元 不属此项',
      ])
    })
  },
)
