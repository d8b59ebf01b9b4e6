import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (announced: string, delimiter: string, rows: readonly (readonly string[])[]) => {
  const lines = ['中共青川县水利局党组关于巡察整改情况的通报', '一、整改组织情况', '召开会议3次。', announced]
  const { problems } = structureOf([...lines, ...rows.map((row) => row.join(delimiter))].join('\n'))
  return problems.map(({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`)
}

const ROWS = [
  ['1', '水费台账不全', '核对台账36本，补录68笔', '已整改到位'],
  ['2', '河道采砂监管不严', '巡查12次', '正在推进'],
  ['3', '食堂账目不公开', '公示3次', '长期坚持'],
]
const WANTED = ['水费台账不全 completed', '河道采砂监管不严 in_progress', '食堂账目不公开 long_term']

describe('rows whose columns are named in the words above them', () => {
  it.each([
    ['二、问题整改登记（按“序号｜反馈问题｜整改情况｜状态”登记）', '｜'],
    ['二、问题整改登记【序号|问题|整改情况|完成情况】', '|'],
    ['二、问题整改情况（按序号、反馈问题、整改情况、状态排列）', '｜'],
    ['二、问题整改情况（按序号、反馈问题、整改措施、整改状态逐条列出）', '／'],
    ['二、问题整改情况（格式：编号/问题描述/整改进展/整改结果）', ' / '],
    ['二、整改清单（依次为序号，具体问题，整改情况，整改状态）', '\t'],
    ['二、整改清单——序号　反馈问题　整改情况　整改状态', '　'],
    ['二、整改清单（序号、反馈问题、整改情况、状态）', '、'],
  ])('%s parted by %s', (announced, delimiter) =>
    expect(read(announced, delimiter, ROWS)).toEqual(WANTED.map((one, i) => `2.${i + 1} ${one}`)),
  )

  it('leaves out a row that is cells short or over, and goes on behind it', () => {
    const rows = [ROWS[0]!, [...ROWS[1]!, '办公室'], ROWS[2]!, ['4', '值班造假', '约谈2人']]
    const announced = '二、问题整改登记（按“序号｜反馈问题｜整改情况｜状态”登记）'
    expect(read(announced, '｜', rows)).toEqual([`2.1 ${WANTED[0]}`, `2.3 ${WANTED[2]}`])
  })

  it.each([
    ['二、整改情况（对反馈问题、整改措施、责任单位、整改时限逐一明确）', '、'],
    ['二、整改情况（建立问题、措施、责任、时限“四张清单”）', '、'],
    ['二、整改情况（序号、反馈问题、整改情况）', '｜'],
  ])('%s announces no rows that are not there', (announced, delimiter) => {
    const lines = ['中共青川县水利局党组关于巡察整改情况的通报', announced]
    const { text } = structureOf([...lines, ...ROWS.map((row) => row.slice(1).join(delimiter))].join('\n'))
    expect(text.tables).toEqual([])
  })
})
