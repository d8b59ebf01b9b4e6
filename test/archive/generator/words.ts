export const BUREAUS = [
  ['卫生健康局', 'health'],
  ['医疗保障局', 'healthcare_security'],
  ['教育局', 'education'],
  ['公安局', 'public_security'],
  ['司法局', 'justice'],
  ['人民法院', 'courts'],
] as const

/** Units that only notices about several name. */
export const TOGETHER = [
  ['审计局', 'audit'],
  ['统计局', 'statistics'],
  ['水利局', 'water'],
  ['林业局', 'forestry'],
  ['民政局', 'civil_affairs'],
] as const

const THINGS = [
  '药品采购',
  '医保基金',
  '工程招标',
  '固定资产',
  '公务接待',
  '工会经费',
  '项目资金',
  '档案',
  '值班',
  '信访',
  '培训',
  '食堂',
  '车辆',
  '合同',
  '票据',
  '津贴',
  '窗口服务',
  '执法文书',
  '党费',
  '会议',
]
const FAULTS = ['管理不规范', '制度执行不严格', '监督缺位', '台账不健全', '底数不清', '责任悬空']

/** Headings that differ from each other in a word that matters. */
export const TITLES: readonly string[] = FAULTS.flatMap((fault) => THINGS.map((thing) => `${thing}${fault}`))

export const STEPS = [
  '召开专题会议研究部署,明确分管领导和责任股室',
  '组织业务骨干逐项核对近三年资料,列出清单',
  '修订内部流程,增加复核环节并上墙公示',
  '对照清单开展自查,发现的差错当场更正',
  '邀请审计人员现场指导,完善凭证附件',
  '将该事项纳入年度考核,按月通报进度',
  '走访服务对象听取意见,逐条回复',
  '更换经办人员,实行双人经办、交叉复核',
] as const

export const CHECK_CODES = [
  'totals/sum',
  'totals/listed',
  'status/contradiction',
  'dates/order',
  'lists/declared',
  'complete/contact',
] as const
