import type { Random } from '../random.ts'

/** The words of problems: a subject and what it lacks, a wrong thing done, themes and positive headings. */

const SUBJECTS = [
  '理论学习中心组学习',
  '“第一议题”制度执行',
  '意识形态工作责任制落实',
  '党风廉政建设主体责任落实',
  '派驻监督作用发挥',
  '财务报销审核',
  '公务接待管理',
  '公务用车管理',
  '固定资产管理',
  '政府采购管理',
  '工程项目监管',
  '专项资金拨付',
  '预算执行',
  '往来款清理',
  '工会经费使用',
  '党费收缴管理',
  '“三会一课”制度执行',
  '民主生活会质量把关',
  '“三重一大”事项议事决策',
  '选人用人程序',
  '干部轮岗交流',
  '年轻干部培养',
  '发展党员工作',
  '机关作风建设',
  '信访事项办理',
  '安全生产责任落实',
  '行业监管',
  '行政执法',
  '审批服务',
  '惠民政策落实',
  '项目谋划储备',
  '重点工程推进',
  '内部审计',
  '档案管理',
  '保密工作',
  '网络舆情处置',
  '警示教育开展',
  '廉政风险防控',
  '上轮巡察问题整改',
  '审计发现问题整改',
  '基层党组织建设',
  '下属单位管理',
  '招投标管理',
  '合同审核',
  '国有资产出租监管',
  '政务公开',
  '营商环境优化',
  '群众诉求办理',
  '乡村振兴政策落实',
  '人才队伍建设',
] as const

const LACKS = [
  '不到位',
  '不够深入',
  '流于形式',
  '有差距',
  '不规范',
  '存在薄弱环节',
  '不严格',
  '重视不够',
  '力度不足',
  '不及时',
  '不彻底',
  '质量不高',
  '缺乏实效',
  '存在短板',
  '滞后',
  '不扎实',
  '用力不够',
  '把关不严',
  '有偏差',
  '浮于表面',
  '主动性不强',
  '不够有力',
  '前松后紧',
  '较为混乱',
] as const

const WRONGS = [
  '违规发放津补贴',
  '超标准列支接待费',
  '公款报销个人费用',
  '以会议代替学习',
  '账外存放资金',
  '工程未招先建',
  '出借单位资质',
  '固定资产账实不符',
  '虚列支出套取资金',
  '会议记录不完整',
  '程序倒置补办手续',
  '长期借用下属单位人员',
  '“吃拿卡要”现象屡禁不止',
  '“一岗双责”层层递减',
  '以文件落实文件',
  '工程变更随意',
  '资金沉淀趴账',
  '出租房产租金久拖未缴',
  '考核搞平均主义',
  '“庸懒散”现象仍然存在',
] as const

const THEMES = [
  '贯彻落实上级决策部署有差距',
  '履行全面从严治党责任不够有力',
  '落实新时代党的组织路线有短板',
  '整治群众身边不正之风和腐败问题用力不足',
  '推动高质量发展成效不够明显',
  '防范化解风险隐患不够到位',
  '落实巡察整改要求不够彻底',
  '财经纪律执行不严',
  '权力运行监督制约乏力',
  '服务群众意识淡薄',
] as const

const ASPECTS = [
  '贯彻落实党的理论和路线方针政策',
  '全面从严治党',
  '领导班子和干部队伍建设',
  '落实巡察和审计整改',
  '履行主责主业',
  '财务和资产管理',
  '基层党组织建设',
  '民生服务',
] as const

const POSITIVES = [
  '压实安全生产责任',
  '规范资金拨付流程',
  '提升政务服务水平',
  '健全项目管理机制',
  '强化干部日常监督',
  '落实理论学习任务',
  '完善议事决策规则',
  '推进重点工程建设',
  '优化审批服务流程',
  '抓好警示教育',
  '规范公务接待',
  '夯实基层党建基础',
  '加强国有资产管理',
  '畅通群众诉求渠道',
  '配强年轻干部队伍',
  '深化作风建设',
  '严格合同审核把关',
  '推动政策落地见效',
] as const

const FOCUSES = [
  '聚焦主责主业',
  '聚焦全面从严治党',
  '聚焦干部队伍',
  '聚焦民生实事',
  '聚焦财经纪律',
  '聚焦风险防范',
] as const

function problem(random: Random): string {
  if (random.chance(0.2)) return random.pick(WRONGS)
  const [first, second] = random.some(SUBJECTS, 2)
  const [lack, other] = random.some(LACKS, 2)
  return random.chance(0.25) ? `${first}${lack},${second}${other}` : `${first}${lack}`
}

/** So many different wordings. */
export function distinct(count: number, draw: () => string): string[] {
  const found = new Set<string>()
  for (let tries = 0; found.size < count && tries < count * 40; tries++) found.add(draw())
  return [...found]
}

export const problemWords = (random: Random, count: number): string[] => distinct(count, () => problem(random))
export const themeWords = (random: Random, count: number): string[] => random.some(THEMES, count)
export const aspectWords = (random: Random, count: number): string[] => random.some(ASPECTS, count)
export const positiveWords = (random: Random, count: number): string[] => random.some(POSITIVES, count)
export const focusWords = (random: Random, count: number): string[] => random.some(FOCUSES, count)
