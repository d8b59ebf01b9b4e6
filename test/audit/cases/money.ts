import type { Case } from '../case.ts'

const opening =
  '根据县委统一部署,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了常规巡察,并于2024年6月12日反馈了巡察意见。'
const told = (words: string) => `中共清水县供销社党组关于巡察整改进展情况的通报\n${opening}\n${words}\n`
const audit = (words: string) =>
  `关于2022年度本级预算执行和其他财政收支审计查出问题整改情况的报告\n主任、各位副主任:\n${words}\n`
const money = (about: string, text: string, ...results: string[]): Case => ({
  about: `money: ${about}`,
  text,
  says: results.map((result) => `totals/money ${result}`),
})
const NONE = 'not_assessable'
const answered = (words: string) => told(`1.关于补贴发放把关不严的问题\n整改结果:已完成\n整改情况:${words}`)

/** Amounts and what they are made of, in one sentence or over two. */
export const MONEY: readonly Case[] = [
  money('got back as much as was found', answered('查实多领补贴8.36万元。上述多领的补贴收回8.36万元。'), 'pass.back@1'),
  money('got back more than was found', answered('查实多领补贴8.36万元。上述多领的补贴收回9.12万元。'), 'fail.back@1'),
  money(
    'parts that are more than the whole',
    told('共追缴、退回各类资金86.4万元,其中收回货款42.1万元、追回保管费31.8万元、退回奖金18.5万元。'),
    'fail',
  ),
  money(
    'parts that are the whole',
    told('共追缴、退回各类资金92.4万元,其中收回货款42.1万元、追回保管费31.8万元、退回奖金18.5万元。'),
    'pass',
  ),
  money('more than the whole, no 共 before it', told('追缴资金20万元,其中追缴租金15万元、违约金8万元。'), 'fail'),
  money('a whole list in brackets', told('累计退回资金9万元(其中接待费4万元、补贴6万元)。'), 'fail'),
  money('分别为 leaves nothing out', told('追回两笔资金共计12万元,分别为租金7万元、货款4万元。'), 'fail'),
  money('parts parted by semicolons after a colon', told('共清退资金12万元,其中:租金7万元;货款5万元。'), 'pass'),
  money('an amount per head beside a part', told('共清退补贴3万元,其中机关2万元、人均800元。'), NONE),
  money(
    'brackets behind a part tell of that part alone',
    told('总支出745万元,其中本级支出420万元,转移支出310万元(上解95万元、补助215万元),补充基金15万元。'),
    'pass',
    'pass',
  ),
  money(
    'the same where the parts miss the whole by a figure',
    told('共支出745万元,其中本级支出420万元,转移支出310万元(上解95万元、补助215万元),补充基金25万元。'),
    'fail',
    'pass',
  ),
  money('a bracket behind the last part', told('追缴资金9万元,其中补贴6万元、接待费3万元(含烟酒1万元)。'), 'pass'),
  money('some shares only', told('共追回资金60万元,其中租金25万元、货款15万元。'), 'uncertain'),
  money('a budget beside a part', told('共追回资金60万元,其中租金25万元,涉及项目总投资500万元。'), NONE),
  money(
    'found in one sentence, put right and left in the next',
    audit('审计查出问题50项,问题金额8420万元。截至2022年11月15日,已整改到位金额5260万元,正在整改的金额2160万元。'),
    'fail',
  ),
  money(
    'the same where it adds up',
    audit('审计查出问题50项,问题金额7420万元。截至2022年11月15日,已整改到位金额5260万元,正在整改的金额2160万元。'),
    'pass',
  ),
  money(
    'a third amount in the next sentence',
    audit(
      '审计查出问题50项,问题金额8420万元。截至2022年11月15日,已整改到位金额5260万元,核减1000万元,正在整改的金额2160万元。',
    ),
    'pass',
  ),
  {
    about: 'money: what is still being put right is no money put right',
    text: audit('审计查出问题50项,问题金额200万元,正在整改的金额50万元,整改完成率75%。'),
    says: ['totals/rate not_assessable'],
  },
]
