import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { normalize } from '../../src/normalize/index.ts'
import type { Fact } from '../../src/notice/fact.ts'
import { readOutline } from '../../src/outline/index.ts'
import { knowledge, rawOf } from '../notice-of.ts'

const silent = () => {}

function factsOf(...lines: string[]): { facts: readonly Fact[]; quote: (fact: Fact) => string } {
  const text = normalize(rawOf(['关于整改情况的通报', '根据安排,现予以公布。', ...lines].join('\n')), knowledge, silent)
  const facts = extract(text, readOutline(text, knowledge, silent), knowledge, silent)
  return { facts, quote: (fact) => text.content.slice(fact.span.start, fact.span.end) }
}

const ITEMS = [
  '二、反馈问题整改落实情况',
  '(一)津补贴发放不规范',
  '整改情况:一是清退违规资金3.2万元。二是修订《津补贴管理办法》。',
  '(二)租金收缴不及时',
  '整改情况:一是追缴租金11.52万元。二是印发《资产管理制度》。',
]

/** What the additive facts of one key sum to. */
const sum = (facts: readonly Fact[], outcome: string): number =>
  facts
    .filter((fact) => fact.additive === true && fact.outcome === outcome)
    .reduce((total, fact) => total + (fact.kind === 'money' || fact.kind === 'count' ? Number(fact.value.value) : 1), 0)

describe('items under a total stated above them', () => {
  it('count once: the amounts are shares of the total, the papers are those of the stated number', () => {
    const { facts, quote } = factsOf(
      '一、整改工作组织情况',
      '集中整改期间,共清退追缴资金14.72万元,制定修订制度9项。',
      ...ITEMS,
    )
    expect(sum(facts, 'money_recovered')).toBe(147_200)
    expect(sum(facts, 'rules_made')).toBe(9)
    const shares = facts.filter((fact) => fact.partOf !== null)
    expect(shares.map(quote)).toEqual(['3.2万元', '11.52万元'])
    expect(facts.filter((fact) => fact.sameAs !== null).map(quote)).toEqual(['《津补贴管理办法》', '《资产管理制度》'])
  })

  it('stay facts of their own where they add up to more than the total', () => {
    const { facts } = factsOf('一、整改工作组织情况', '集中整改期间,共清退追缴资金4万元。', ...ITEMS)
    expect(sum(facts, 'money_recovered')).toBe(187_200)
  })

  it('and where nothing above adds up', () => {
    const { facts } = factsOf('一、整改工作组织情况', '召开会议3次。', ...ITEMS)
    expect(sum(facts, 'money_recovered')).toBe(147_200)
    expect(sum(facts, 'rules_made')).toBe(2)
  })
})

describe('figures said again', () => {
  const headed = (title: string, ...lines: string[]) => {
    const text = normalize(rawOf([title, ...lines].join('\n')), knowledge, silent)
    return extract(text, readOutline(text, knowledge, silent), knowledge, silent)
  }

  it.each([
    ['丰县排查安全隐患35处 关闭企业28家', '截至1月底,丰县关闭企业28家,罚款4.9万元。', 'units_penalised', 28],
    ['整改隐患1600项 取缔违法企业51家', '丰县罚款3万元,取缔违法企业51家。', 'units_penalised', 51],
    [
      '专项行动取成效 追回资金16亿元',
      '丰县共追回资金约16亿元,收缴违规收费97万余元。',
      'money_recovered',
      1_600_970_000,
    ],
    ['丰县关闭企业28家', '丰县关闭企业28家。次月又关闭企业6家。', 'units_penalised', 34],
    ['丰县专项行动取成效情况', '丰县关闭企业28家。邻县关闭企业28家。', 'units_penalised', 56],
    ['丰县专项审计公告', '未及时拨付扶贫资金14.25亿元。至7月底,仍有14.25亿元未拨付。', 'money_problem', 1_425_000_000],
    ['丰县专项审计公告', '甲乡拖欠补贴2万元。乙乡拖欠补贴2万元。', 'money_problem', 40_000],
  ])('%s: %s', (title, body, outcome, total) => expect(sum(headed(title, body), outcome)).toBe(total))
})
