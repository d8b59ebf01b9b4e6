import type { Case } from '../case.ts'
import { item, signed } from './notice.ts'

const TITLE = '中共清水县供销社党组关于巡察整改进展情况的通报'
const ONE = item('一', '学习不深入', '已完成', '已组织学习。')
const opened = (opening: string, tail = '') =>
  `${TITLE}\n${opening}\n一、反馈问题整改落实情况\n${ONE}\n${tail}\n${signed('2024年12月20日')}`
const organised = (part: string, rest = `二、反馈问题整改落实情况\n${ONE}`) =>
  `${TITLE}\n根据安排,县委第二巡察组对县供销社党组开展了巡察。\n${part}\n${rest}\n${signed('2024年12月20日')}`
const said = (code: string, about: string, text: string, result: string): Case => ({
  about: `${code}: ${about}`,
  text,
  says: [`complete/${code} ${result}`],
})
const body = (about: string, group: string, result: string) =>
  said('inspecting_body', about, opened(`根据安排,2024年3月1日至4月30日,${group}对县供销社党组开展了巡察。`), result)
const organisation = (about: string, text: string, result: string) => said('organisation_section', about, text, result)

/** What a notice should hold, in words that are hard to read; and its absence. */
export const NEAR: readonly Case[] = [
  body('a group named by its matter', '市委涉粮问题专项巡察第三组', 'pass'),
  body('a group named by its campaign', '市委“百日攻坚”专项巡察第1组', 'pass'),
  body('a working group', '县委提级巡察工作组', 'pass'),
  body('a group of the office', '县委巡察办第六组', 'pass'),
  body('a group that committees sent together', '县委会同市委派驻的巡察三、四联合小分队组', 'uncertain.near'),
  body('nobody', '上级', 'fail'),
  body('a leading group inspected nothing', '按照县委巡察工作领导小组部署,有关部门', 'fail'),

  said(
    'problem_list',
    'problems in lines that no outline reads',
    `${TITLE}\n根据安排,县委第二巡察组对县供销社党组开展了巡察。\n一、整改落实情况\n一是关于学习不深入的问题。已组织学习8次。\n二是关于台账不全的问题。已补建台账3本。\n${signed('2024年12月20日')}`,
    'uncertain.near',
  ),
  said(
    'inspected_unit',
    'a unit that only the title names, as whom was inspected',
    `关于巡察县供销社党组反馈意见整改情况的通报\n根据安排,县委第二巡察组开展了常规巡察。\n一、反馈问题整改落实情况\n${ONE}\n2024年12月20日`,
    'uncertain.near',
  ),
  said(
    'inspection_period',
    'a time that the sentence does not tie to the inspection',
    opened('按照县委巡察工作安排(2024年3月1日至4月30日),县供销社党组落实有关要求。'),
    'uncertain.near',
  ),
  said(
    'inspection_period',
    'no time',
    opened('县委第二巡察组对县供销社党组开展了巡察,2024年6月12日反馈了意见。'),
    'fail',
  ),
  said(
    'feedback_date',
    'a day that the sentence does not tie to the feedback',
    opened('县委第二巡察组对县供销社党组开展了巡察,反馈会议(2024年6月12日)指出了问题。'),
    'uncertain.near',
  ),
  said(
    'feedback_date',
    'a day whose 月 was lost',
    opened('2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了巡察。112日,巡察组反馈了意见。'),
    'uncertain.near',
  ),
  said(
    'inspection_period',
    'days whose 月 was lost',
    opened('2024111日至2024122日,县委第二巡察组对县供销社党组开展了巡察,2024年12月12日反馈了意见。'),
    'uncertain.near',
  ),
  said(
    'feedback_date',
    'no day',
    opened('2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了巡察并反馈了意见。'),
    'fail',
  ),
  said(
    'contact',
    'a number of another kind',
    opened('县委第二巡察组开展了巡察。', '欢迎监督,监督热线:内线八六。'),
    'uncertain.near',
  ),
  said('contact', 'nothing behind the welcome', opened('县委第二巡察组开展了巡察。', '欢迎广大群众监督。'), 'fail'),

  organisation(
    'a heading that foresees nothing',
    organised(
      '一、紧扣职责,动员安排\n党组召开会议5次,成立了以书记为组长的小组,对反馈的问题拟定整改方案,逐条建立台账,每周调度。',
    ),
    'pass',
  ),
  organisation(
    '推进情况 before the items',
    organised('一、整改工作推进情况\n党组召开党组会5次,书记任组长,制定整改方案,建立台账,纪检组督导2次。'),
    'pass',
  ),
  organisation(
    'no list of problems behind it',
    organised(
      '一、紧扣职责,动员安排\n党组召开会议5次,成立了以书记为组长的小组,对反馈的问题拟定整改方案,建立台账。',
      '二、狠下功夫,收效明显\n在防火方面,添置设备41套。',
    ),
    'pass',
  ),
  organisation(
    'a first part on the work itself',
    organised(
      '一、经营管理整改情况\n更换轨道衡3台,清理拖欠货款,收回1180万元。',
      '二、班子建设整改情况\n成员每季度下站台蹲点10天以上。',
    ),
    'fail',
  ),
  organisation('straight to the problems', organised('', `一、反馈问题整改落实情况\n${ONE}`), 'fail'),
]
