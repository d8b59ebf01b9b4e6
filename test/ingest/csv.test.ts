import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'
import { delimiterOf } from '../../src/ingest/csv/detect.ts'
import { decodeText } from '../../src/ingest/text/encoding.ts'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'
import { outcome, read, SHARED } from './read.ts'

const HEADER = '序号,反馈问题,整改措施,责任单位,整改时限,整改状态'
const LEDGER = `${HEADER}\n1,学习不深入,"一是组织学习,二是考试",办公室,2024年12月底前,已完成\n2,账目不清,清理账目,财务股,长期坚持,正在整改\n`

/** GB 18030 of the few characters of LEDGER, which no encoder of the platform writes: taken back from its decoder. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, number[]>()
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const character = decoder.decode(new Uint8Array([high, low]))
      if (character.length === 1) known.set(character, [high, low])
    }
  return new Uint8Array(Array.from(text).flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : (known.get(c) ?? [63]))))
}

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])])

describe('a register saved as CSV', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8 with a byte order mark, as Excel saves it', strToU8(`\ufeff${LEDGER.replaceAll('\n', '\r\n')}`), 'utf-8'],
    ['GB 18030, as a Chinese Excel saves it', gb18030(LEDGER), 'gb18030'],
    [
      'UTF-16 with tabs, as Excel saves Unicode text',
      utf16(LEDGER.replaceAll('"一是组织学习,二是考试"', '一是组织学习，二是考试').replaceAll(',', '\t')),
      'utf-16le',
    ],
    [
      'semicolons',
      strToU8(`sep=;\n${LEDGER.replace('"一是组织学习,二是考试"', '"一是组织学习，二是考试"').replaceAll(',', ';')}`),
      'utf-8',
    ],
    ['no line end behind the last record', strToU8(LEDGER.trimEnd()), 'utf-8'],
  ]
  it.each(cases)('%s', async (_, bytes, encoding) => {
    const { raw } = await read(bytes)
    expect([raw.format, raw.encoding]).toEqual(['csv', encoding])
    expect(raw.tables).toMatchObject([{ rows: 3, columns: 6 }])
    expect(raw.text).toMatch(/^序号\n反馈问题\n.*\n一是组织学习[,，]二是考试\n.*\n正在整改$/s)
  })

  it('gives problems and is a ledger', async () => {
    const record = await analyse(strToU8(`某县教育局巡察整改情况,,,,,\n${LEDGER}合计,2,,,,\n`), { name: 'x' })
    expect(record.kind.value).toBe('ledger')
    expect(record.problems.map(({ number, title, status }) => [number, title, status.value])).toEqual([
      [[1], '学习不深入', 'completed'],
      [[2], '账目不清', 'in_progress'],
    ])
    expect(record.problems[0]?.measures.map(({ label }) => label)).toEqual(['一是', '二是'])
  })

  it('keeps line breaks and quotes inside quotes, and knows the lines of the file', async () => {
    const { raw } = await read(
      strToU8(`${HEADER}\n1,"学习""走过场""\n不深入",学,办,年底,已完成\n2,乙,学,办,年底,已完成\n`),
    )
    expect(raw.text).toContain('\n学习"走过场"\n不深入\n')
    expect(raw.anchors.at(-1)).toMatchObject({ line: 4, table: [1, 3, 6] })
  })

  it('reads cells that would be formulas as words, and ="001" as what it shows', async () => {
    const { raw } = await read(strToU8(`${HEADER}\n="001",=1+1,@x,+86,-3,已完成\n`))
    expect(raw.text.split('\n').slice(6)).toEqual(['001', '=1+1', '@x', '+86', '-3', '已完成'])
  })

  it('keeps what stands above the names of the columns', async () => {
    const { raw } = await read(strToU8(`某局整改台账,,,,,\n填报单位:某局,,,,,2024年\n${LEDGER}`))
    expect(raw.text.split('\n').slice(0, 3)).toEqual(['某局整改台账', '填报单位:某局', '2024年'])
    expect(raw.tables).toMatchObject([{ rows: 3 }])
  })
})

describe('a sheet saved as CSV', () => {
  const prose = `${'按照县委统一部署，县教育局扎实推进整改。'.repeat(8)},,,,,`
  it('keeps the sentences above the names of the columns', async () => {
    const { raw } = await read(strToU8(`某县教育局巡察整改情况,,,,,\n,,,,,\n${prose}\n${LEDGER}`))
    expect(raw.format).toBe('csv')
    expect(raw.text.split('\n')[1]).toBe(prose.slice(0, -5))
    expect(raw.tables).toMatchObject([{ rows: 3, columns: 6 }])
  })

  it('gives every numbered row a problem where merged cells were lost', async () => {
    const { problems } = await analyse(strToU8(`${LEDGER}3,,公开结果,办,年底,已完成\n`), { name: 'x' })
    expect(problems.map(({ number, title }) => [number, title])).toEqual([
      [[1], '学习不深入'],
      [[2], '账目不清'],
      [[3], '账目不清'],
    ])
  })
})

describe('a text is no CSV', () => {
  it.each([
    ['prose with commas', '一是问题,二是措施,三是责任单位\n加强领导,明确责任,抓好落实\n加强领导,明确责任,抓好落实'],
    ['a list of labels', '问题:学习不深入\n措施:组织学习\n责任单位:办公室\n整改时限:长期'],
    ['a sentence that names the columns', '台账列明序号,反馈问题,整改措施,责任单位。\n下面逐条说明,请审阅。'],
    ['names without records', HEADER],
    ['a table inside a notice', `${'按照县委统一部署,'.repeat(12)}\n${LEDGER}`],
    ['other tables', '日期,金额,经手人\n1月,12,张三\n2月,13,李四'],
  ])('%s', (_, text) => expect(delimiterOf(text)).toBeNull())

  it('no notice of the fixtures is one', () => {
    for (const name of fixtureNames())
      for (const file of sourcesOf(name).filter((one) => one.endsWith('.txt')))
        expect([name, delimiterOf(decodeText(readFixture(name, file)).text)]).toEqual([name, null])
  })

  it.skipIf(SHARED === undefined)('no shared text is one', () => {
    for (const folder of ['seeds', 'samples/txt'].map((one) => join(SHARED ?? '', one)).filter(existsSync))
      for (const file of readdirSync(folder).filter((one) => one.endsWith('.txt')))
        expect([file, delimiterOf(decodeText(readFileSync(join(folder, file))).text)]).toEqual([file, null])
  })
})

describe('a damaged CSV', () => {
  it('gives one outcome wherever it is cut', async () => {
    const whole = strToU8(LEDGER.repeat(3))
    for (let part = 1; part < 100; part++)
      expect(['read', 'unknown_encoding', 'unsupported_format']).toContain(
        await outcome(whole.slice(0, Math.floor((whole.length * part) / 100))),
      )
  })

  it('takes an open quote for a quotation mark', async () => {
    const { raw } = await read(strToU8(`${HEADER}\n1,"学习,学,办,年底,已完成\n2,乙,学,办,年底,已完成\n`))
    expect(raw.text).toContain('"学习')
    expect(raw.tables).toMatchObject([{ rows: 3, columns: 6 }])
  })
})
