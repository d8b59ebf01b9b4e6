import type { ThemedProblem } from '../../src/compare/alignment.ts'
import { randomOf } from '../generator/random.ts'

/**
 * Problems as notices of different places put them: those of one line say the same, each line of a theme says something else. They
 * were written before the likeness of titles knew any other words than a title's own; the lines of odd number were not looked at
 * while it was made.
 */
const SAYINGS: Readonly<Record<string, string>> = {
  A1: `
理论学习中心组学习不规范 党组中心组理论学习制度执行不严格 中心组集中学习研讨不够 理论中心组学习走过场
学习习近平新时代中国特色社会主义思想不深入 对党的创新理论学习不深不透 党的创新理论学习流于表面 新思想学习浮在面上
第一议题制度落实不到位 未严格执行“第一议题”制度 “第一议题”学习不及时
以文件传达代替学习研讨 学习方式单一,多以读文件为主 学习以念文件为主,研讨交流少`,
  A3: `
意识形态工作责任制落实不到位 落实意识形态责任制有差距 意识形态责任制压得不实 意识形态工作责任未压实
网络舆情处置不及时 对网上舆情应对滞后 舆情监测处置机制不健全
微信公众号信息发布审核把关不严 政务新媒体内容审核缺失 公众号发布“三审三校”执行不严
官方网站长期不更新 门户网站信息更新滞后 单位网站栏目更新不及时`,
  D2: `
安全生产责任落实不到位 安全生产主体责任未压实 落实安全生产责任制不力
消防安全隐患排查不彻底 消防隐患排查整治流于形式 火灾隐患排查治理不深入
应急预案未及时修订 应急预案操作性不强、多年未更新 应急预案更新不及时
危险化学品监管存在漏洞 危化品安全监管不力 对危化企业监管有盲区`,
  E2: `
派驻纪检监察组监督作用发挥不充分 派驻监督“探头”作用弱化 纪检组履行派驻监督职责不力
内部审计制度未有效执行 内审工作开展不力 内部审计监督缺位
日常监督不够有力 监督检查宽松软 日常监管失之于宽`,
  F1: `
违规发放津贴补贴 超范围发放津补贴 违反规定发放奖金补贴
公务接待管理不规范 接待费报销手续不全 公务接待审批制度执行不严
公务用车管理混乱 公车使用管理不规范 违规使用公务车辆
超标准配备办公用房 办公用房超面积 领导干部办公室面积超标`,
  F2: `
文山会海问题依然存在 会议多、文件多 发文开会过多,精简文件会议不够
调查研究不深入 调研走过场、不接地气 调研浮于表面
工作部署多、督促落实少 重部署轻落实 工作停留在安排部署上,抓落实不够
给基层增加负担 向基层摊派任务、过度留痕 基层减负落实不力`,
  G1: `
财务报销审核把关不严 报销凭证审核不严格 费用报销附件不齐全
坐收坐支现金 收入未及时上缴、存在坐支 违规坐支公款
往来款项长期挂账未清理 应收应付款清理不及时 历史往来账长期未清
会计核算不规范 账务处理不规范 会计科目使用错误、核算混乱`,
  G3: `
固定资产账实不符 资产账物不一致 固定资产底数不清、账实不一
国有资产出租管理不规范 房屋出租未按规定公开招租 国有房产出租未经审批
资产长期闲置 国有资产闲置浪费 闲置资产盘活不力
资产处置程序不规范 违规处置国有资产 报废资产未履行审批手续`,
  H1: `
工程项目招投标不规范 项目应招标未招标 规避公开招标
工程变更随意 项目设计变更管理不严 未经批准擅自变更工程内容
工程结算审核不严 多付工程款 工程价款结算把关不严、超付
项目建设进度缓慢 工程推进滞后 重点项目未按期完工`,
  H2: `
政府采购程序不规范 采购未履行政府采购程序 物资采购未按规定程序办理
合同管理不规范 合同签订审查不严 合同要素不全、管理混乱
化整为零规避采购 拆分项目规避政府采购 采购拆分成小额规避公开招标`,
  I1: `
“三重一大”决策制度执行不严格 重大事项未经集体研究决定 三重一大议事决策程序不规范
党组会议记录不规范 会议记录不完整、要素不全 党组会记录过于简单
末位表态制度执行不到位 一把手未末位发言 主要负责人未落实末位表态
党组议事规则不健全 议事决策规则未及时修订 党组工作规则缺失`,
  I2: `
民主生活会质量不高 民主生活会批评意见避重就轻 民主生活会相互批评辣味不足
组织生活会走形式 组织生活会对照检查不深刻 组织生活会质量不高
谈心谈话不深入 谈心谈话制度落实不到位 班子成员之间谈心谈话少`,
  I3: `
干部选拔任用程序不规范 选人用人程序执行不严 干部提拔未按规定程序办理
干部长期在同一岗位未交流 干部轮岗交流不力 重要岗位人员多年未轮岗
人才引进和培养力度不够 专业技术人才短缺 人才队伍断层
违规借调工作人员 借调人员管理混乱 长期借用下属单位人员
干部档案管理不规范 人事档案材料缺失 干部人事档案审核不严`,
  I4: `
“三会一课”制度落实不到位 三会一课开展不规范 支部未按要求召开党员大会、上党课
党费收缴不规范 未按时足额收缴党费 党费收缴不及时
发展党员工作不严谨 发展党员程序不规范 发展党员材料审核把关不严
党支部换届不及时 基层党组织未按期换届 支部超期未换届
流动党员教育管理缺失 对流动党员管理松散 流动党员管理不到位`,
  J1: `
上轮巡察反馈问题整改不彻底 上一轮巡察整改不到位 前次巡察发现的问题未整改到位
巡察整改责任落实不力 整改主体责任压得不实 对巡察整改重视不够
整改后问题反弹回潮 已整改问题再次发生 边改边犯,整改成果巩固不够`,
  C1: `
医保基金监管不力 医疗保障基金使用监管不严 对定点医疗机构套取医保基金监管缺失
药品耗材采购不规范 医用耗材采购管理混乱 药品采购未执行集中带量采购
基层医疗服务能力不强 乡镇卫生院服务能力薄弱 村卫生室诊疗水平低`,
  C4: `
高标准农田建设管护不到位 高标准农田建后管护缺失 高标准农田工程损毁无人管护
惠农补贴发放不及时 惠农资金兑付滞后 涉农补贴未按时发放
农村集体“三资”管理混乱 村集体资金资产资源管理不规范 农村三资监管不力`,
}

interface Said {
  readonly title: string
  readonly theme: string
  /** What it says, by number; even ones served while the likeness was made. */
  readonly says: number
}

const ALL: readonly Said[] = (() => {
  let says = -1
  return Object.entries(SAYINGS).flatMap(([theme, lines]) =>
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        says++
        return line.split(' ').map((title) => ({ title, theme, says }))
      }),
  )
})()

export interface PlantedSayings {
  readonly problems: readonly ThemedProblem[]
  /** What each problem says, by its number: those with one number say the same. */
  readonly says: readonly number[]
}

/** The sayings of these numbers in an order drawn anew. */
export function writtenSayings(of: 'even' | 'odd', seed: number): PlantedSayings {
  const mine = ALL.filter(({ says }) => says % 2 === (of === 'even' ? 0 : 1))
  const mixed = randomOf(seed).some(mine, mine.length)
  return {
    problems: mixed.map(({ title, theme }, n) => ({ problem: `p${n}`, title, theme })),
    says: mixed.map(({ says }) => says),
  }
}

export interface Judged {
  readonly recall: number
  readonly precision: number
}

/** Pairs that say the same and stand in one group, among all that do and among all pairs of a group. */
export function judgePairs(
  says: readonly number[],
  aligned: readonly { readonly n: number; readonly medoid: number }[],
): Judged {
  const groups = new Map<number, number[]>()
  for (const { n, medoid } of aligned) groups.set(medoid, [...(groups.get(medoid) ?? []), n])
  const pairsOf = (size: number) => (size * (size - 1)) / 2
  let [right, told] = [0, 0]
  for (const members of groups.values())
    for (const [at, a] of members.entries())
      for (const b of members.slice(at + 1)) {
        told++
        if (says[a] === says[b]) right++
      }
  const sizes = new Map<number, number>()
  for (const one of says) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  const planted = [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0)
  return { recall: right / planted, precision: right / Math.max(told, 1) }
}
