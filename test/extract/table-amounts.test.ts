import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { knowledge, structureOf } from '../notice-of.ts'

const silent = () => {}

/** The amounts of a text with their words, value and role. */
function amountsIn(...lines: readonly string[]): string[] {
  const { text, outline } = structureOf(['关于巡察整改情况的通报', '现将整改情况公布如下。', ...lines].join('\n'))
  return extract(text, outline, knowledge, silent).flatMap((fact) =>
    fact.kind === 'money'
      ? [
          `${text.content.slice(fact.span.start, fact.span.end)} ${fact.value.value} ${fact.value.unit} ${fact.value.role}`,
        ]
      : [],
  )
}

const ROWS = ['1\t违规发放津补贴\t12.5\t12.5\t已完成', '2\t挪用专项资金\t1,230.00\t18.6\t正在整改']
const WANTED = [
  '12.5 125000 万元 problem',
  '12.5 125000 万元 recovered',
  '1,230.00 12300000 万元 problem',
  '18.6 186000 万元 recovered',
]

describe('amounts in cells whose unit stands elsewhere', () => {
  it.each([
    ['a line above', ['单位:万元', '序号\t问题\t涉及金额\t已追缴\t完成情况']],
    ['the title of the table', ['附表:资金整改情况表(单位:万元)', '序号\t问题\t涉及金额\t已追缴\t完成情况']],
    ['a sentence above', ['本表金额单位均为人民币万元。', '序号\t问题\t涉及金额\t已追缴\t完成情况']],
    ['the heads', ['序号\t问题\t涉及金额(万元)\t已追缴(万元)\t完成情况']],
  ])('%s', (_, head) => expect(amountsIn(...head, ...ROWS)).toEqual(WANTED))

  it('in yuan', () =>
    expect(
      amountsIn('序号\t问题\t涉及金额(元)\t完成情况', '1\t违规发放\t125,000.00\t已完成', '2\t挪用\t300000\t整改中'),
    ).toEqual(['125,000.00 125000 元 problem', '300000 300000 元 problem']))

  it('but no sums of rows, other columns or amounts with a unit of their own', () => {
    expect(
      amountsIn(
        '单位:万元',
        '序号\t问题\t项目数(个)\t涉及金额\t资金到位率\t完成情况',
        '1\t违规发放\t3\t12.5\t80\t已完成',
        '2\t挪用\t2\t30万元\t90\t整改中',
        '合计\t\t5\t42.5\t\t',
      ),
    ).toEqual(['12.5 125000 万元 problem', '30万元 300000 万元 problem'])
    expect(amountsIn('序号\t问题\t涉及面积(亩)\t完成情况', '1\t违规占地\t12.5\t已完成', '2\t撂荒\t30\t整改中')).toEqual(
      [],
    )
    expect(
      amountsIn('(单位:万元)', '资金使用情况见附表。', '序号\t问题\t涉及金额\t完成情况', '1\t甲\t3\t已完成'),
    ).toEqual([])
  })
})

describe('amounts typed wide', () => {
  it.each([
    ['涉及金额1 2 . 5 万元。', ['1 2 . 5 万元 125000 万元 problem']],
    ['已追缴12 . 5万元。', ['12 . 5万元 125000 万元 recovered']],
    ['追回1 8. 6 万元。', ['1 8. 6 万元 186000 万元 recovered']],
    ['已追缴3 0 万元。', ['3 0 万元 300000 万元 recovered']],
    ['罚款1 200元。', ['1 200元 1200 元 penalty']],
    ['见附表1 2.5万元。', ['2.5万元 25000 万元 other']],
  ])('%s', (words, wanted) => expect(amountsIn(words)).toEqual(wanted))
})
