import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const one = (answer: string) => notice(item('一', '职责落实不力', '已完成', answer), signed('2024年12月20日'))
const answered = (code: string, about: string, answer: string, result: string): Case => ({
  about: `${code.split('/')[1]}: ${about}`,
  text: one(answer),
  says: [`${code} ${result}`],
})
const handed = (about: string, answer: string, result: string) => answered('status/handed_over', about, answer, result)
const promised = (about: string, answer: string, result: string) =>
  answered('status/promise_only', about, answer, result)
const pending = (about: string, answer: string, result: string) =>
  answered('status/contradiction', about, answer, result)

const entry = (n: string, title: string, answer: string) => `(${n})关于${title}的问题\n${answer}`
const three = (second: string) =>
  notice(
    [
      entry('一', '管理松散', '整改情况:已修订制度。\n整改结果:已完成'),
      entry('二', '台账不清', second),
      entry('三', '培训不足', '整改情况:已开展培训。\n整改结果:已完成'),
    ].join('\n'),
    signed('2024年12月20日'),
  )

const plan = (sentence: string) =>
  notice(
    `${item('一', '学习不深入', '已完成', '已学习4次。')}\n${item('二', '设施老化', '正在整改', '正在施工。')}`,
    `三、巩固成果\n${sentence}\n${signed('2024年12月20日')}`,
  )

const steps = (announced: string, ...said: string[]) =>
  notice(
    item('一', '学习不深入', '已完成', '已学习4次。'),
    `二、加强领导\n${announced}${said.map((words, at) => `${'一二三四五'[at]}是${words}。`).join('')}\n${signed('2024年12月20日')}`,
  )
const declared = (about: string, text: string, result: string): Case => ({
  about: `declared: ${about}`,
  text,
  says: [`lists/declared ${result}`],
})

/** Answers that tell of another's work, of what is to come, or of nothing. */
export const ANSWERS: readonly Case[] = [
  handed(
    'the duty with its papers',
    '经县政府会议明确,该业务整体移交县人社局办理,已将262人的档案资料移送该局。',
    'fail@1.1',
  ),
  handed('a duty by decision', '经县委编委研究,监管职责划归县市场监督管理局,后续工作由该局负责。', 'fail@1.1'),
  handed('an agency that keeps the books', '一是与协会彻底脱钩。二是账务已交由第三方代理记账。', 'pass'),
  handed('leads passed on', '一是修订制度4项。二是移交问题线索2条至县纪委监委。', 'pass'),
  handed('one step among others', '一是修订制度4项。二是对6名干部开展培训。三是将路灯管护移交县住建局。', 'pass'),

  promised(
    'three plans',
    '一是将制定供暖改造方案。二是拟向省级争取资金800万元,用于更换锅炉17台。三是计划聘请第三方检测。',
    'fail@1.1',
  ),
  promised('plans in other words', '一是计划制定风险防控手册,发至每名干部。二是拟在2025年组织一次测试。', 'fail@1.1'),
  promised('a plan that was drawn up', '一是制定年度学习计划。二是已按计划组织学习6次。', 'pass'),
  promised('a plan beside a deed', '一是已更换锅炉17台。二是计划聘请第三方检测。', 'pass'),
  promised('drawn up is no promise', '一是拟定监督清单3份。二是拟订培训方案并印发执行。', 'pass'),

  pending(
    'an approval awaited',
    '一是已完成招录。二是用地材料已报县自然资源局,目前还在等待批复,批复后开工建设。',
    'fail.waiting@1.1',
  ),
  pending(
    'work still going on',
    '一是重新组织验收。二是等保测评目前仍在进行,待出具报告后方可备案。',
    'fail.waiting@1.1',
  ),
  pending(
    'a reply awaited',
    '一是设置代办点25个。二是协议已草拟,目前正等待市局审阅,审阅通过后签订。',
    'fail.under_way@1.1',
  ),
  pending('waiting was the fault', '一是针对群众等待时间长的现象,新增窗口4个。二是办结等待审批的事项12件。', 'pass'),
  pending('ill prepared is no preparing', '一是修订工作规则。二是下半年对准备不充分的6个议题不予上会。', 'pass'),
  pending('the end of a term of office', '一是配齐支委5名。二是将到期的合同重新签订。', 'pass'),

  {
    about: 'empty: a bare label before a status',
    text: three('整改情况:\n整改结果:已完成'),
    says: ['lists/empty_item fail@1.2'],
  },
  {
    about: 'empty: a status alone',
    text: three('整改结果:已完成'),
    says: ['lists/empty_item uncertain@1.2'],
  },
  {
    about: 'empty: the answer behind the label of the status',
    text: three('完成情况:一是补登资产12件。二是修订制度。'),
    says: ['lists/empty_item pass'],
  },
  {
    about: 'empty: a status line with its plan',
    text: three('整改结果:正在整改,计划2025年3月底前完成资产清查。'),
    says: ['lists/empty_item pass'],
  },

  {
    about: 'plan: what becomes of the open ones is told without 下一步',
    text: plan('对正在整改的问题一抓到底,3月底前完成。'),
    says: ['complete/unfinished_plan pass'],
  },
  {
    about: 'plan: nothing of the open ones',
    text: notice(
      `${item('一', '学习不深入', '已完成', '已学习4次。')}\n${item('二', '设施老化', '正在整改', '正在施工。')}`,
      signed('2024年12月20日'),
    ),
    says: ['complete/unfinished_plan fail'],
  },

  declared('four announced, three told', steps('采取四项举措推进整改。', '学习', '领导', '督导'), 'fail.number@2'),
  declared('four announced, four told', steps('采取四项举措推进整改。', '学习', '领导', '督导', '问责'), 'pass.number'),
  declared('three aspects in prose', steps('从三个方面抓好落实。', '学习', '领导', '督导'), 'pass.number'),
  declared('a number of other things', steps('先后印发文件4份。', '学习', '领导', '督导'), 'not_assessable'),
  declared('measures of the past', steps('去年落实措施五项。', '学习', '领导', '督导'), 'not_assessable'),
]
