import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const one = (about: string, answer: string, ...says: string[]): Case => ({
  about: `promises: ${about}`,
  text: notice(item('一', '临聘人员管理不规范', '已完成', answer), signed('2024年12月20日')),
  says: says.map((said) => `status/promise_only ${said}`),
})

/** Answers that only look ahead, and answers that do so after something was done. */
export const PROMISES: readonly Case[] = [
  one(
    '研究, 测算, 待',
    '1.将研究制定管理办法。\n2.拟对岗位开展测算。待编制部门核定后,再将现有人员纳入统一管理。',
    'fail@1.1',
  ),
  one(
    '谋划, 力争, 聘请',
    '一是将谋划新建管网,力争列入省级项目。二是拟聘请设计单位编制方案,待资金落实后组织实施。',
    'fail@1.1',
  ),
  one('探索, 争取', '一是将积极探索分类管理。二是争取明年公开招聘。', 'fail@1.1'),
  one('分批, 增设', '一是将分批清理超期人员。二是将增设专岗,计划2025年上半年完成招聘。', 'fail@1.1'),
  one('下一步', '下一步,局党组将召开专题会议研究,并修订制度。', 'fail@1.1'),
  one('根据, 结合', '一是将根据编制核定情况招聘。二是将结合年度考核开展清理。', 'fail@1.1'),
  one('a status alone in the label of the answer', '将于明年开展清理。\n整改情况:已完成。', 'fail@1.1'),
  one('将 for 把', '一是将清理情况纳入年度考核。二是将收回的补贴上缴财政。', 'pass'),
  one('将 for 把 before a noun', '将临聘人员名册报县人社局备案,将考勤结果张榜。', 'pass'),
  one('something done first', '一是印发管理办法。二是将适时组织公开招聘。', 'pass'),
  one('a rule that was made for the time to come', '修订《临聘人员管理办法》,明确今后一律公开招聘。', 'pass'),
  one('plans that were made', '制定三年招聘计划,已报县委编办备案。', 'pass'),
  {
    about: 'contradiction: a limit in a register that lies ahead of a status in time',
    text: [
      '县水利局巡察整改问题清单',
      '(截至2023年10月31日)',
      '序号\t存在问题\t整改措施\t责任股室\t整改时限\t整改状态',
      '1\t水费收缴不公开\t1.公示水价。2.清退4户。\t财务股\t2023年12月底前\t已完成',
      '2\t河道巡查走过场\t1.补巡12公里。2.约谈2人。\t河湖股\t2023年11月底前\t已完成',
      '3\t会议偏多\t1.压减会议3次。2.合并发文4份。\t办公室\t2023年9月底前\t已完成',
    ].join('\n'),
    says: ['status/contradiction pass'],
  },
  {
    about: 'lists: a row with nothing in the column of what was done, and a 序号 twice',
    text: [
      '中共青山县第三中学总支部委员会关于县委巡察整改情况的通报',
      '2023年3月1日至4月28日,县委第二巡察组对县第三中学党总支开展了巡察。',
      '一、整改任务完成情况表',
      '序号\t巡察反馈问题\t整改情况\t责任处室\t整改期限\t整改状态',
      '1\t校长负责制执行不到位\t一是修订规则。二是规范记录21份。\t党政办\t2023年9月底前\t已完成',
      '2\t学生手机管理松散\t\t德育处\t2023年9月底前\t已完成',
      '3\t校服选购不规范\t一是成立小组。二是退还多收费用1.36万元。\t总务处\t2023年9月底前\t已完成',
      '3\t绩效分配不公开\t一是审议方案。二是公示6期。\t人事处\t2023年9月底前\t已完成',
      '4\t师德考核流于形式\t一是处分2人。二是签订承诺书118份。\t人事处\t2023年9月底前\t已完成',
    ].join('\n'),
    says: ['lists/empty_item fail@1.2', 'numbering/duplicate fail@1.3~2'],
  },
  {
    about: 'promises: the whole answer under a status that is still open',
    text: notice(item('一', '临聘人员管理不规范', '正在整改', '将研究制定管理办法。'), signed('2024年12月20日')),
    says: ['status/promise_only not_assessable'],
  },
]
