import { describe, expect, it } from 'vitest'
import { buildDocx, cell, paragraph, row, table } from '../docx-builder.ts'
import { read } from '../ingest/read.ts'
import { structureOf } from '../notice-of.ts'

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

  it('count by their order where no number is printed', async () => {
    expect(await problemsOf(['', '账目不清', '已清理账目。', '已完成'], ['', '会风不正', '已严明纪律。', ''])).toEqual([
      ['1', '', null, '账目不清'],
      ['2', '', null, '会风不正'],
    ])
  })
})
