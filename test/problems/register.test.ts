import { describe, expect, it } from 'vitest'
import { buildDocx, cell, paragraph, row, table } from '../docx-builder.ts'
import { read } from '../ingest/read.ts'
import { structureOf } from '../notice-of.ts'
import { buildXlsx } from '../xlsx-builder.ts'

const HEADER = ['序号', '反馈问题', '整改情况', '整改状态']
const group = (words: string): string => row([cell(words, { span: HEADER.length })])

async function problemsOf(...rows: readonly (string | readonly string[])[]) {
  const body = paragraph('某局整改台账') + table(row(HEADER, { header: true }), ...rows)
  const { raw } = await read(buildDocx({ body }))
  return structureOf(raw, 'ledger').problems.map(({ path, labels, theme, title }) => [
    path.join('.'),
    labels.join(''),
    theme,
    title,
  ])
}

describe('the rows of a register', () => {
  it('stand under the numbered rows that head them', async () => {
    expect(
      await problemsOf(
        group('一、财务方面'),
        group('(一)账目管理'),
        ['1', '账目不清', '已清理账目。', '已完成'],
        group('（二）票据管理'),
        ['2', '票据不全', '已补齐票据。', '已完成'],
        group('二、作风方面'),
        ['3', '会风不正', '已严明纪律。', '已完成'],
      ),
    ).toEqual([
      ['1.1.1', '一、(一)1', '账目管理', '账目不清'],
      ['1.2.2', '一、（二）2', '票据管理', '票据不全'],
      ['2.3', '二、3', '作风方面', '会风不正'],
    ])
  })

  it('take a heading row without a number for a theme alone', async () => {
    expect(
      await problemsOf(group('一、财务方面'), ['1', '账目不清', '已清理账目。', '已完成'], group('作风方面'), [
        '2',
        '会风不正',
        '已严明纪律。',
        '已完成',
      ]),
    ).toEqual([
      ['1.1', '一、1', '财务方面', '账目不清'],
      ['2', '2', '作风方面', '会风不正'],
    ])
  })

  it('without a problem of their own belong to that above, where they are numbered and filled', async () => {
    expect(
      await problemsOf(
        ['1', '账目不清', '已清理账目。', '已完成'],
        ['2', '', '已核对往来。', '正在整改'],
        ['', '', '已公开结果。', '已完成'],
        ['4', '', '', ''],
        group('二、作风方面'),
        ['5', '', '已严明纪律。', '已完成'],
      ),
    ).toEqual([
      ['1', '1', null, '账目不清'],
      ['2', '2', null, '账目不清'],
    ])
  })

  it('count by their order where no number is printed', async () => {
    expect(await problemsOf(['', '账目不清', '已清理账目。', '已完成'], ['', '会风不正', '已严明纪律。', ''])).toEqual([
      ['1', '', null, '账目不清'],
      ['2', '', null, '会风不正'],
    ])
  })
})

describe('a header of two rows', () => {
  const sheetOf = async (rows: readonly (readonly (string | null)[])[], merges: readonly string[] = []) => {
    const { raw } = await read(buildXlsx({ sheets: [{ rows, merges }] }))
    return structureOf(raw, 'ledger').problems.map(({ path, title, status, responsible, measures }) => [
      path.join('.'),
      title,
      status.value,
      responsible.map(({ names }) => names.join()).join(';'),
      measures.length,
    ])
  }
  const told = [['1', '账目不清', 'completed', '办公室', 2]]

  it.each([
    [
      'merged cells',
      [
        ['序号', '反馈问题', '整改情况', null, '责任', null],
        [null, null, '具体措施', '完成情况', '责任单位', '责任人'],
        ['1', '账目不清', '一是清理。二是核对。', '已完成', '办公室', null],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    ],
    [
      'only the wide names merged',
      [
        ['序号', '反馈问题', '整改情况', null, '责任单位'],
        [null, null, '整改举措', '状态', null],
        ['1', '账目不清', '一是清理。二是核对。', '已完成', '办公室'],
      ],
      ['C1:D1'],
    ],
    [
      'progress beside the status, in one row',
      [
        ['序号', '反馈问题', '整改进展情况', '责任单位', '整改状态'],
        ['1', '账目不清', '一是清理。二是核对。', '办公室', '已完成'],
      ],
      [],
    ],
  ] as const)('%s', async (_, rows, merges) => expect(await sheetOf(rows, merges)).toEqual(told))

  it('reads a column of progress as a status only where it is one', async () => {
    expect(
      await sheetOf([
        ['序号', '反馈问题', '整改进展', '责任单位'],
        ['1', '账目不清', '已完成', '办公室'],
        ['2', '票据不全', '补齐票据12张', '办公室'],
      ]),
    ).toEqual([
      ['1', '账目不清', 'completed', '办公室', 0],
      ['2', '票据不全', 'not_reported', '办公室', 0],
    ])
  })

  it.each([
    ['是否完成', '是', 'completed'],
    ['是否整改到位', '√', 'completed'],
    ['是否销号', '否', 'not_completed'],
    ['是否完成', '基本完成', 'basically_completed'],
  ])('%s: %s', async (asked, answer, value) => {
    const told = await sheetOf([
      ['序号', '反馈问题', '整改措施', '责任单位', asked],
      ['1', '账目不清', '清理', '办公室', answer],
    ])
    expect(told.map(([, , status]) => status)).toEqual([value])
  })

  it('takes the state over the mark of a row where columns are named by states', async () => {
    const header = ['序号', '反馈问题', '整改情况', '已完成', '基本完成', '正在推进']
    const told = await sheetOf([
      header,
      ['1', '账目不清', '清理账目3笔。', '√', null, null],
      ['2', '票据不全', '补齐票据12张。', null, null, '是'],
      ['3', '会风不正', '精简会议。', null, null, null],
      ['4', '物资积压', '盘点物资。', '√', '√', null],
    ])
    expect(told.map(([, , status]) => status)).toEqual(['completed', 'in_progress', 'not_reported', 'not_reported'])
    const bare = await sheetOf([
      ['序号', '存在问题', '已销号', '未销号'],
      ['1', '账目不清', '', '√'],
    ])
    expect(bare.map(([, , status]) => status)).toEqual(['not_completed'])
  })

  it('takes no sum for a problem', async () => {
    expect(
      await sheetOf([
        ['序号', '反馈问题', '整改措施', '整改状态'],
        ['1', '账目不清', '清理', '已完成'],
        ['合计', '1', null, null],
        [null, '合计', '1项', null],
      ]),
    ).toHaveLength(1)
  })

  it('reads thousands of rows in a moment', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => [String(i + 1), `第${i + 1}个账目不清`, '清理', '已完成'])
    const { raw } = await read(
      buildXlsx({ sheets: [{ rows: [['序号', '反馈问题', '整改措施', '整改状态'], ...rows] }] }),
    )
    const start = performance.now()
    expect(structureOf(raw, 'ledger').problems).toHaveLength(6000)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
