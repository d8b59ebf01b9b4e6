import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const opening =
  '根据县委统一部署,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了常规巡察,并于2024年6月12日反馈了巡察意见。'
const told = (...paragraphs: string[]) =>
  `中共清水县供销社党组关于巡察整改进展情况的通报\n${opening}\n${paragraphs.join('\n')}\n`
const around = (before: string, items: string, after: string) =>
  told('一、整改工作组织情况', before, '二、反馈问题整改落实情况', items, '三、下一步工作打算', after)
const done = (n: string, title: string, answer: string) => item(n, title, '已完成', answer)
const TWO = [done('一', '学习不深入', '已学习4次。'), done('二', '台账不清', '已补登台账。')].join('\n')

const repeated = (about: string, text: string, ...results: string[]): Case => ({
  about: `said again: ${about}`,
  text,
  says: results.map((result) => `totals/repeated ${result}`),
})
const money = (about: string, text: string, ...results: string[]): Case => ({
  about: `money in parts: ${about}`,
  text,
  says: results.map((result) => `totals/money ${result}`),
})
const sum = (about: string, text: string, ...results: string[]): Case => ({
  about: `sum: ${about}`,
  text,
  says: results.map((result) => `totals/sum ${result}`),
})
const NONE = 'not_assessable'

/** Numbers that look alike and are of another body, tier, day or round; and those that are the same number after all. */
export const SCOPE: readonly Case[] = [
  repeated('the problems of two bodies', told('反馈镇党委问题5个,反馈村党支部问题9个,共计14个。'), NONE),
  repeated(
    'two states at once',
    around('反馈问题12个,完成整改8个,基本完成2个,阶段性完成2个。', TWO, '对基本完成和阶段性完成的4个问题逐月调度。'),
    NONE,
  ),
  repeated(
    'two tiers with their states',
    told(
      '反馈4个方面、9个问题、17个具体表现。截至2024年12月底,17个具体表现中,整改完成15个,正在推进2个;就9个问题而言,完成8个,正在推进1个。',
    ),
    'pass',
    'pass',
  ),
  repeated(
    'measures of a meeting',
    told('召开专题民主生活会,班子成员查摆问题40条,制定整改措施61条。', '对照反馈的9个问题制定整改措施33条。'),
    NONE,
  ),
  repeated(
    'problems that a unit found itself',
    told('县委巡察组共反馈问题12个。', '对照反馈意见开展自查,自查发现问题31个。'),
    NONE,
  ),
  repeated(
    'an item tells of an earlier round',
    around(
      '县委巡察组共反馈问题2个。',
      `${done('一', '学习不深入', '已学习4次。')}\n${done('二', '以往整改不彻底', '2020年县委巡察反馈的18个问题已逐一销号。')}`,
      '继续抓好整改。',
    ),
    NONE,
  ),
  repeated(
    'another number of measures',
    around('县委巡察组共反馈问题2个,制定整改措施42条。', TWO, '将对照已制定的48条整改措施,逐条巩固。'),
    'fail',
  ),
  repeated(
    'another number among the next steps',
    around('县委巡察组共反馈问题12个。', TWO, '将以县委巡察组反馈的13个问题整改为契机,持续巩固。'),
    'fail',
  ),
  repeated(
    'another number with the number done equal to it',
    around('县委巡察组共反馈问题9个,已完成整改8个,正在整改1个。', TWO, '对县委巡察组反馈的8个问题持续发力。'),
    'fail',
  ),

  money(
    'in one sentence',
    told('清退各类资金共计12.6万元,其中清退补贴8.2万元,收回费用1.9万元,收缴租金2.5万元。'),
    'pass',
  ),
  money(
    'one figure off',
    told('清退各类资金共计12.6万元,其中清退补贴8.2万元,收回费用0.9万元,收缴租金2.5万元。'),
    'fail',
  ),
  money('元 beside 万元', told('退还各类资金合计2.94万元,其中2023级17100元、2024级1.23万元。'), 'pass'),
  money('a share only', told('追缴资金共计120万元,其中追缴土地出让金45万元。'), NONE),
  money('some shares, not all', told('追缴资金共计120万元,其中追缴土地出让金45万元、违约金10万元。'), 'uncertain'),
  money(
    'a share of a share',
    told('追缴资金共计120万元,其中追缴土地出让金100万元(其中违约金10万元)、罚款20万元。'),
    NONE,
  ),
  money('an amount for each', told('退还学生伙食费共计8万元,其中小学5万元、中学3万元,每人100元。'), 'pass'),
  money(
    'item by item',
    around(
      '整改期间,清退、追缴各类资金合计9.27万元。',
      `${done('一', '津贴发放超范围', '清退超范围津贴6.87万元。')}\n${done('二', '往来账目长期未清理', '追缴个人借款2.4万元。')}`,
      '继续抓好整改。',
    ),
    'pass',
  ),
  money(
    'item by item, one figure off',
    around(
      '整改期间,清退、追缴各类资金合计9.37万元。',
      `${done('一', '津贴发放超范围', '清退超范围津贴6.87万元。')}\n${done('二', '往来账目长期未清理', '追缴个人借款2.4万元。')}`,
      '继续抓好整改。',
    ),
    'fail',
  ),
  money(
    'items that tell of some only',
    around(
      '整改期间,清退、追缴各类资金合计61.85万元。',
      `${done('一', '津贴发放超范围', '清退超范围津贴6.87万元。')}\n${done('二', '往来账目长期未清理', '追缴个人借款2.4万元。')}`,
      '继续抓好整改。',
    ),
    NONE,
  ),

  sum(
    'an item tells one number twice',
    around(
      '县委巡察组共反馈问题2个,已完成整改2个。',
      `${done('一', '学习不深入', '已学习4次。')}\n${done('二', '以往整改不彻底', '2020年县委巡察反馈的21个问题,当时有4个未完成,4个问题现已全部销号。')}`,
      '继续抓好整改。',
    ),
    'pass',
    'uncertain',
  ),
  sum('stages that add up', told('反馈的12个问题中,立行立改4个、限期整改6个、长期整改2个。'), 'pass'),
  sum('stages beyond the number', told('反馈的12个问题中,立行立改4个、限期整改6个、长期整改3个。'), 'fail'),
  sum('stages short of the number', told('反馈的12个问题中,立行立改4个、限期整改5个、长期整改2个。'), 'fail'),
  sum(
    'measures in stages',
    told('反馈的12个问题制定整改措施60条,其中立行立改措施20条、限期整改措施30条、长期坚持措施10条。'),
    'pass.counts',
  ),

  {
    about: 'listed: details below 反馈问题一 are none of their own',
    text: told(
      '巡察反馈2个问题、4个具体表现。',
      '二、反馈问题整改进展情况',
      '反馈问题一:关于“学习存在薄弱环节”的问题。\n1.学习次数不足。已补学4次。\n2.学习形式单一。已开展研讨2次。\n整改状态:整改完成',
      '反馈问题二:关于“管理宽松软”的问题。\n1.台账不清。已补登台账。\n2.考勤不严。已修订制度。\n整改状态:整改完成',
    ),
    says: ['totals/listed pass.problems'],
  },
  {
    about: 'listed: work done together is no problems merged',
    text: told('巡察反馈3个问题。整合同类事项,统筹研究、分项落实。', '二、反馈问题整改进展情况', TWO),
    says: ['totals/listed fail'],
  },
  {
    about: 'listed: problems merged under one heading',
    text: told('巡察反馈3个问题,经研究将同类问题合并整改。', '二、反馈问题整改进展情况', TWO),
    says: ['totals/listed uncertain'],
  },
  {
    about: 'rate: numbers that exceed the whole give none by subtraction',
    text: told('巡察反馈问题13个,已完成整改10个,基本完成整改2个,未完成整改2个,整改完成率为84.6%。'),
    says: ['totals/sum fail', 'totals/rate fail'],
  },
  {
    about: 'rate: 基本完成 counted in',
    text: told('巡察反馈问题14个,已完成整改11个,基本完成整改2个,未完成整改1个,整改完成率为92.9%。'),
    says: ['totals/sum pass', 'totals/rate pass.broad'],
  },
  {
    about: 'contradiction: a day that comes by itself',
    text: notice(done('一', '院长任职过长', '已对4名院长轮岗,另1名将于2025年12月到龄退休。'), signed('2024年12月20日')),
    says: ['status/contradiction uncertain.later@1.1'],
  },
]
