import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const one = (label: string, answer: string, tail = signed('2024年12月20日')) =>
  notice(item('一', '内部审计滞后', label, answer), tail)
const OVERVIEW = '局党组坚持全面整改,反馈的问题已全部完成整改。'

/** What the checks of labels against the words under them must say. */
export const STATUS: readonly Case[] = [
  {
    about: 'steps with states of their own under an item without one',
    text: notice('(一)关于学习不深入的问题\n整改进展:①【已完成】修订制度2项。\n②【正在推进】建设平台,正在招标。'),
    says: ['status/contradiction not_assessable', 'complete/status_each pass'],
  },
  {
    about: 'a completed label over a step that is under way',
    text: notice('(一)关于学习不深入的问题【已完成】\n①修订制度2项。②建设平台,正在招标。'),
    says: ['status/contradiction fail.under_way@1.1', 'complete/status_each pass'],
  },
  {
    about: 'completed, and told as done',
    text: one('已完成', '一是2024年9月修订审计制度。二是已于10月底前对4家单位开展审计。'),
    says: ['status/contradiction pass', 'status/promise_only pass', 'status/handed_over pass'],
  },
  {
    about: 'completed, and a step is dated after the notice',
    text: one('已完成', '一是修订审计制度。二是于2025年3月底前,对其余单位开展审计。'),
    says: ['status/contradiction fail.dated@1.1'],
  },
  {
    about: 'a step dated ahead, in a notice without a day of its own',
    text: notice(
      `${item('一', '学习不深入', '已完成', '局党组理论学习中心组开展集中学习,交流研讨,撰写心得体会,对照反馈意见逐条剖析原因,明确努力方向,推动理论学习走深走实,并将学习情况纳入年度考核的重要内容。')}\n${item('二', '内部审计滞后', '已完成', '一是2024年9月修订审计制度。二是于12月底前,对其余单位开展审计。')}`,
    ),
    says: ['status/contradiction fail.dated@1.2'],
  },
  {
    about: 'a step whose day was over when the notice was signed',
    text: one('已完成', '一是修订审计制度。二是要求各单位于2024年10月底前完成自查,现已全部完成。'),
    says: ['status/contradiction pass'],
  },
  {
    about: 'completed, and a step waits for another',
    text: one('已完成', '一是修订审计制度,待县审计局审核后印发实施。二是组织学习。'),
    says: ['status/contradiction fail.waiting@1.1'],
  },
  {
    about: 'completed, and part of the money is not back',
    text: one('已完成', '一是追回资金3万元。二是尚有2万元未收回。'),
    says: ['status/contradiction fail.waiting@1.1'],
  },
  {
    about: 'completed, and work is under way',
    text: one('整改到位', '一是修订审计制度。二是目前正在对4家单位开展审计。'),
    says: ['status/contradiction fail.under_way@1.1'],
  },
  {
    about: 'work under way names a thing, no step',
    text: one('已完成', '一是对正在使用的办公用房逐间核查。二是完成整改。'),
    says: ['status/contradiction pass'],
  },
  {
    about: 'a standing promise',
    text: one('已完成', '一是修订审计制度。二是完成首轮审计。下一步,将继续加强审计监督,力争三年内实现全覆盖。'),
    says: ['status/contradiction uncertain.later@1.1'],
  },
  {
    about: 'words that only sound unfinished',
    text: one(
      '已完成',
      '一是落实职工工资待遇保障到位,规范接待审批。二是开展排查,目前尚未发现违规问题,仍在岗人员全部签订承诺书。三是针对尚未办理手续的3个项目督促补办,现已全部办结。',
    ),
    says: ['status/contradiction pass'],
  },
  {
    about: 'what others are told to do by a day still ahead',
    text: one('已完成', '一是印发通知,要求各物业企业2025年3月底前完成备案。二是开展检查46次。'),
    says: ['status/contradiction uncertain.later@1.1'],
  },
  {
    about: 'a sanction under a condition',
    text: one('已完成', '一是修订审计制度。二是如仍不整改,将移交纪检部门处理。'),
    says: ['status/contradiction pass'],
  },
  {
    about: 'completed and kept up, and something is under way',
    text: one('已完成并长期坚持', '一是修订审计制度。二是正在对4家单位开展审计。'),
    says: ['status/contradiction uncertain.under_way@1.1'],
  },
  {
    about: 'completed and kept up, and something waits',
    text: one('已完成并长期坚持', '一是修订审计制度。二是待县审计局审核后印发实施。'),
    says: ['status/contradiction uncertain.waiting@1.1'],
  },
  {
    about: 'basically completed, with work under way',
    text: one('基本完成', '一是修订审计制度。二是正在对4家单位开展审计。'),
    says: ['status/contradiction not_assessable', 'status/handed_over not_assessable', 'status/promise_only pass'],
  },
  {
    about: 'a deadline that the notice set itself',
    text: notice(
      '(一)关于内部审计滞后的问题\n整改时限:2025年3月底前\n整改情况:一是修订审计制度。二是完成审计。\n完成情况:已完成',
      signed('2024年12月20日'),
    ),
    says: ['status/contradiction pass'],
  },
  {
    about: 'handed over, and nothing else',
    text: one('已完成', '2024年8月,养老设施管护工作已移交县民政局,由县民政局负责后续管理。'),
    says: ['status/handed_over fail@1.1'],
  },
  {
    about: 'handed over after work of its own',
    text: one('已完成', '一是2024年7月核查设施42处。二是维修设施18处。三是设施管护工作已移交县民政局。'),
    says: ['status/handed_over pass'],
  },
  {
    about: 'little of its own beside a handover',
    text: one('已完成', '一是召开会议1次。二是养老设施管护工作已整体移交县民政局。'),
    says: ['status/handed_over uncertain@1.1'],
  },
  {
    about: 'nothing but promises',
    text: one('已完成', '一是将于2025年6月开展审计。二是拟在下半年修订审计制度。三是力争三年内实现全覆盖。'),
    says: ['status/promise_only fail@1.1'],
  },
  {
    about: 'promises and phrases',
    text: one('已完成', '一是提高政治站位,增强审计意识。二是拟于明年对各单位开展审计。'),
    says: ['status/promise_only uncertain@1.1'],
  },
  {
    about: 'all is done, and so say the labels',
    text: notice(`${OVERVIEW}\n${item('一', '学习不深入', '已完成', '已组织学习。')}`),
    says: ['status/overview pass.all'],
  },
  {
    about: 'all is done, but one label says otherwise',
    text: notice(
      `${OVERVIEW}\n${item('一', '学习不深入', '已完成', '已组织学习。')}\n${item('二', '责任不落实', '正在整改', '正在起草制度。')}`,
    ),
    says: ['status/overview fail.all@1.2'],
  },
  {
    about: 'all is done, but one label says nearly',
    text: notice(
      `${OVERVIEW}\n${item('一', '学习不深入', '已完成', '已组织学习。')}\n${item('二', '责任不落实', '基本完成', '已印发制度。')}`,
    ),
    says: ['status/overview uncertain@1.2'],
  },
  {
    about: 'as many completed as the labels give',
    text: notice(
      `反馈的2个问题,已完成整改1个,正在整改1个。\n${item('一', '学习不深入', '已完成', '已组织学习。')}\n${item('二', '责任不落实', '正在整改', '正在起草制度。')}`,
    ),
    says: ['status/overview pass.count'],
  },
  {
    about: 'more completed than the labels give',
    text: notice(
      `反馈的3个问题,已完成整改2个,正在整改1个。\n${item('一', '学习不深入', '已完成', '已组织学习。')}\n${item('二', '责任不落实', '正在整改', '正在起草制度。')}\n${item('三', '台账不清', '正在整改', '正在清理。')}`,
    ),
    says: ['status/overview fail.count'],
  },
  {
    about: 'other numbers than the labels give, which do not add up themselves',
    text: notice(
      `反馈的3个问题,已完成整改1个,正在整改1个。\n${item('一', '学习不深入', '已完成', '已组织学习。')}\n${item('二', '责任不落实', '已完成', '已印发制度。')}\n${item('三', '台账不清', '正在整改', '正在清理。')}`,
    ),
    says: ['status/overview uncertain.count', 'totals/sum fail'],
  },
  {
    about: 'no labels',
    text: notice('(一)关于学习不深入的问题\n整改情况:已组织学习。'),
    says: ['status/overview not_assessable'],
  },
  {
    about: 'a limit in a cell of its own is no step ahead',
    name: '台账.csv',
    text: '问题,整改措施,整改时限,整改状态\n资金沉淀,收回资金3万元,2024年6月底前,已完成\n采购不规范,修订办法1项,2024年5月31日前,已完成',
    says: ['status/contradiction pass'],
  },
  {
    about: 'what a cell calls under way',
    name: '台账.csv',
    text: '问题,整改措施,整改时限,整改状态\n资金沉淀,正在办理收回手续,2024年6月底前,已完成\n采购不规范,修订办法1项,2024年5月31日前,已完成',
    says: ['status/contradiction fail.under_way@1'],
  },
]
