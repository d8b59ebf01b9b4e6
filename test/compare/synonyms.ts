/** Words that say the same in this genre; the planter of copies puts one for another. None of them is read by the program. */
const GROUPS = `
组织 安排 部署
开展 实施 推行
开展 进行 启动
召开 举行 举办
修订 修改 完善
制定 出台 拟定
印发 下发 发放
建立 设立 构建
健全 完善 补齐
加强 强化 加大
规范 理顺 整顿
严格 从严 严肃
落实 执行 贯彻
检查 核查 督查
排查 摸排 梳理
清理 清查 整理
整改 纠正 改正
督促 催促 推动
完成 办结 做完
退回 退还 交回
追缴 收回 追回
上缴 上交 缴入
收缴 缴清 补缴
约谈 提醒谈话 谈话
批评教育 诫勉教育 口头批评
通报 曝光 公布
公示 公开 张贴
学习 研读 领会
培训 轮训 授课
教育 引导 宣讲
会议 例会 专题会
制度 办法 规定
机制 体系 模式
方案 计划 安排表
台账 清单 登记簿
责任 职责 任务
问题 毛病 短板
情况 现状 状况
人员 人手 工作人员
干部 职工 工作者
党员 同志 党员同志
群众 居民 百姓
企业 公司 经营单位
学校 校园 教学单位
项目 工程 建设项目
资金 款项 经费
合同 协议 契约
采购 购置 购买
招标 发包 招投标
验收 核验 查验
审批 审核 核准
审计 核算 稽核
安装 装配 加装
更换 换装 替换
新增 增加 增设
调整 变更 优化
聘请 邀请 选聘
选派 抽调 派出
走访 入户 上门
解决 化解 处置
处理 处置 查办
发现 查出 查找
提高 提升 增强
降低 减少 压减
推进 加快 促进
明确 厘清 界定
确定 敲定 认定
分管 主管 负责
牵头 领衔 带头
逐一 逐个 挨个
全部 全数 悉数
全面 系统 通盘
及时 按时 迅速
定期 按期 经常
每月 按月 逐月
每季度 按季 逐季
目前 截至目前 现阶段
已经 现已 业已
对照 比照 参照
针对 围绕 就
通过 借助 依托
以及 和 并
进一步 持续 不断
专门 专项 单独
集中 统一 集体
统计 汇总 合计
上报 报送 呈报
备案 存档 登记在案
监督 监管 督导
管理 管护 管控
运行 运转 使用
维护 养护 保养
维修 修缮 修复
建设 修建 兴建
改造 翻新 升级
拆除 拆掉 清除
覆盖 涵盖 遍及
满意 认可 好评
投诉 举报 反映
咨询 询问 问询
服务 保障 供应
宣传 宣讲 普及
发布 推送 刊发
编制 编写 编印
填写 填报 录入
签订 签署 订立
核对 比对 对照检查
重新 再次 另行
补充 补足 充实
配备 配齐 安置
下属 所属 直属
村民 农户 乡亲
农村 乡村 村组
城区 主城区 市区
医院 医疗机构 诊疗单位
车辆 用车 公车
食堂 餐厅 伙房
办公室 综合室 秘书科
党组 党委 领导班子
党支部 支部 基层党组织
负责人 主要领导 带头人
日常 平时 常态
考核 考评 评价
奖励 激励 嘉奖
绩效 业绩 实绩
隐患 风险点 漏洞
安全 平安 稳定
应急 突发 紧急
演练 操练 推演
设备 设施 器材
材料 资料 文件
档案 案卷 卷宗
信息 数据 资讯
系统 平台 软件
网站 网页 门户
价格 单价 收费标准
收费 计费 取费
补贴 补助 津贴
`

const groups: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '))

/** For each word what may stand in its place. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const group of groups)
    for (const word of group) found.set(word, [...(found.get(word) ?? []), ...group.filter((other) => other !== word)])
  return found
})()

/** Words that may be put before a verb without saying more. */
export const FILLERS: readonly string[] = [
  '认真',
  '切实',
  '扎实',
  '着力',
  '积极',
  '深入',
  '主动',
  '大力',
  '有序',
  '同步',
]

/** Names of places and people put for others. */
export const PLACES: readonly string[] = [
  '青禾',
  '白沙',
  '临溪',
  '石桥',
  '东阁',
  '长岭',
  '望川',
  '柳荫',
  '丰台岗',
  '双河',
]

/** What a measure of this genre says everywhere: known by the number of units that say it. */
export const STANDARD: readonly string[] = [
  '提高政治站位，深刻认识巡察整改的重要意义',
  '召开党组会议专题研究部署整改工作',
  '制定整改方案，明确责任领导、责任人和完成时限',
  '举一反三，建立健全长效机制',
  '压实工作责任，层层传导压力',
  '坚持问题导向，逐条逐项抓好整改落实',
  '切实增强“四个意识”、坚定“四个自信”、做到“两个维护”',
  '进一步加强党员干部教育管理监督',
  '对标对表巡察反馈意见，扎实推进整改',
  '加强督促检查，确保整改取得实效',
  '深入学习贯彻习近平新时代中国特色社会主义思想',
  '主要领导亲自抓，分管领导具体抓',
]
