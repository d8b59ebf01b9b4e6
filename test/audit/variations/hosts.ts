import type { Parts } from './frame.ts'

/** Where words stand in a host: where it tells its totals, the answer to one problem called done, what comes next. */
export interface Slots {
  readonly overview?: string
  readonly answer?: string
  /** What opens the part on what comes next. */
  readonly next?: string
  /** The day of the document; its opening names days of 2023 and 2024. */
  readonly sign?: string
}

type Host = (slots: Required<Slots>) => string

/** A town: numbered problems, the state in brackets behind the answer. */
const town: Host = ({ overview, answer, next, sign }) => `中共云溪县柳林镇委员会关于巡察整改进展情况的通报
按照县委统一部署,2023年9月11日至11月17日,县委第三巡察组对柳林镇党委开展了常规巡察。2024年1月5日,县委第三巡察组向柳林镇党委反馈了巡察意见。根据《中国共产党巡视工作条例》有关规定,现将整改进展情况通报如下。
一、党委履行整改主体责任情况
镇党委先后召开党委会4次,专题研究巡察整改,成立由党委书记任组长的领导小组,制定整改方案,对2名村干部诫勉谈话。
${overview}
二、反馈问题整改情况
1.惠民政策宣传不到位。
整改措施:印发政策明白纸3200份,召开院坝会26场,入户宣讲410户。(已完成)
2.村级财务管理不规范。
整改措施:${answer}(已完成)
3.人居环境整治有短板。
整改措施:清理积存垃圾140吨,拆除残垣断壁38处,落实保洁员52名。(已完成)
4.党员发展把关不严。
整改措施:核查党员档案216份,补正材料31份,对发展对象逐人谈话。(已完成)
三、下一步工作安排
${next}镇党委将持续抓好整改,建立健全长效机制,防止问题反弹。
联系电话:0730-8265417;电子邮箱:llzdzb@126.com。
中共云溪县柳林镇委员会
${sign}`

/** A hospital: 问题1, each with labels of its own. */
const hospital: Host = ({ overview, answer, next, sign }) => `海陵市第二人民医院党委关于市委巡察整改情况的公示
根据市委巡察工作安排,2023年10月9日至12月15日,市委第五巡察组对海陵市第二人民医院党委进行了巡察,并于2024年1月22日反馈巡察意见。医院党委高度重视,现将整改情况公示如下,接受监督。
一、组织领导情况
医院党委召开专题会议5次,成立整改工作专班,印发整改方案,实行销号管理,给予党纪处分1人。
${overview}
二、具体整改情况
问题1:药品采购验收流于形式
整改情况:修订药品验收制度1项,实行双人验收,抽查入库单260份。
整改结果:已完成
问题2:设备管理台账不清
整改情况:${answer}
整改结果:已完成
问题3:医德医风教育不经常
整改情况:举办医德讲堂6期,签订廉洁行医承诺书412份。
整改结果:已完成
问题4:窗口服务不优
整改情况:增设自助机14台,开设弹性窗口5个,平均候诊时间缩短到18分钟。
整改结果:已完成
三、后续工作
${next}继续抓好整改落实,健全常态化机制,推动医院高质量发展。
公示期间如有意见,请与医院党委办公室联系。电话:0523-86210098;地址:海陵市迎春路88号,邮编225300。
海陵市第二人民医院党委
${sign}`

/** A company: two levels, the state as a sentence at the end. */
const company: Host = ({
  overview,
  answer,
  next,
  sign,
}) => `云溪县城市投资集团有限公司党委关于巡察反馈意见整改落实情况的通报
2023年8月21日至10月27日,县委第一巡察组对云溪县城市投资集团有限公司党委开展了专项巡察,2023年12月12日反馈了意见。按照要求,现将整改落实情况予以公布。
一、整改工作开展情况
集团党委扛牢整改主体责任,召开党委会7次,班子成员领办任务,制定台账,逐月督办,通报批评1人,建章立制12项,形成长效机制。
${overview}
二、问题整改落实情况
(一)落实主责主业方面
1.关于“战略规划不清晰”的问题。编制三年发展规划1份,明确主业3类,清理参股企业2户。该问题已完成整改。
2.关于“资产底数不清”的问题。${answer}该问题已完成整改。
(二)落实从严治党方面
1.关于“招标采购不规范”的问题。修订采购办法1项,抽查采购项目33个,约谈经办人员4名。该问题已完成整改。
2.关于“廉洁教育抓得不紧”的问题。开展廉洁谈话65人次,组织旁听庭审1次。该问题已完成整改。
三、下一步打算
${next}持续巩固整改成果,把整改贯穿企业改革发展全过程,对整改情况开展“回头看”。
意见反馈电话:0730-8261122,邮箱:yxctjt@163.com。
中共云溪县城市投资集团有限公司委员会
${sign}`

const HOSTS: readonly Host[] = [town, hospital, company]

const OVERVIEW = '坚持立行立改与长期坚持相结合,推动整改走深走实。'
const ANSWER = '一是全面清查,建立台账。二是完善制度1项,开展培训2次。'
const SIGN = '2024年7月19日'

/** A whole notice of another kind of body and structure for each length of words. */
export const hosted = (slots: Slots): Parts => {
  const { overview = OVERVIEW, answer = ANSWER, next = '', sign = SIGN } = slots
  const words = `${slots.overview ?? ''}${slots.answer ?? ''}${next}${slots.sign ?? ''}`
  return { whole: HOSTS[words.length % HOSTS.length]!({ overview, answer, next, sign }) }
}

export const toldIn = (overview: string): Parts => hosted({ overview })
export const answeredBy = (answer: string): Parts => hosted({ answer })

/** What the part on how the work was taken up says, and behind 丨 what the last part says of it again. */
export const toldTwice = (words: string): Parts => {
  const [overview = '', next = ''] = words.split('丨')
  return hosted({ overview, next })
}
/** What the part on how the work was taken up says, and behind 丨 what the answer to one problem says of it again. */
export const toldAndAnswered = (words: string): Parts => {
  const [overview = '', answer = ''] = words.split('丨')
  return hosted({ overview, answer })
}

/** The answer to the second problem of the hospital, whose heading begins with 问题2. */
export const inHospital = (answer: string): string => hospital({ overview: OVERVIEW, answer, next: '', sign: SIGN })
