import type { FactOf } from '../notice/fact.ts'
import type { Scene } from './check.ts'

/** What tells of an act, or of a thing that came to be. */
export const DEED =
  /已|了(?!解)|完成|召开|开展|印发|制定|修订|组织|举办|举行|追[回缴]|退[回还]|上缴|约谈|学习|检查|通过|成立|投用|投入使用|启用|启动|揭牌|挂牌|开工|竣工|开业|运行|验收|拆除|签订|签署|支付|兑[现付]|发放|归还|下发|出台|报送|上报|批复|建成|上线|任命|调整|补[缴交发签办登]|清[退收理]|处[理置分罚]|移交|更换|维修|修缮|安装|采购|公示(?!期)|公开|公布|听取|传达|研究|审议|部署|座谈|走访|核[查实]|排查|整[改治]|到位|销号|拨付|入账|登记|注销|收[回缴]|发布|进驻|培训|演练|宣讲|慰问|招聘|聘请|选派|轮岗|交流|办结|化解|答复|立案|通报|谈话|测评|考核|抽查|督[查导]|调研|观看|参观|签约|交付|落成|换届|选举|增设|设立|新建|改造|更新|配备|开通|实现|达到|移送|诫勉|出具|作出|立项|开标|中标|入库|到账|租出|结清|[缴还付]清|成交|交割|受理|起诉|判决|结案|挂网|招租|竞[价得]|过户|盘活|对账|审计|评估/
const PROMISE =
  /将|拟|计划|预计|力争|争取|确保|保证(?![金人书])|准备|打算|应当|须|要求|下一步|(?<![接招期对看善优])待(?![遇业])|预定|安排在|定于|届时|原定|约定|要(?:等)?[到至]|才能|方[可能]/
/** 2026年4月开工、同年9月底前完工: the steps of a plan, the last one by a day. */
const BY_THEN =
  /^[^,。;\d]{1,8}[、,](?:同年|当年|次年|翌年|\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|年底)?前[^,。;]{0,6}(?:完|竣|建成|投用|交付)/
/** A day on which something ends, begins to hold or is due by itself. */
const ENDS =
  /届满|到期|期满|有效期|合同期|租期|期限|任期|服务期|质保|起施行|起执行|起实施|退休|毕业|为止|终止|截止|止(?=[,。;]|$)|公示期|保质|承租|租赁|为期/

/** Words that put the day ahead: 将于, 预计, 定于. */
export const isPromisedDay = (scene: Scene, fact: FactOf<'date'>): boolean =>
  PROMISE.test(aroundOf(scene, fact)) || BY_THEN.test(scene.text.shadow.slice(fact.span.end, fact.span.end + 30))

/** Words by which a term runs or ends of itself. */
export const endsByItself = (words: string): boolean => ENDS.test(words)

/** 印发2024年9月至12月学习安排: the day belongs to the name of a paper; 报名2024年10月举办的培训班, to that of a thing to come. */
export const isNamedDay = (scene: Scene, fact: FactOf<'date'>): boolean =>
  isOfPaper(scene, fact) || isOfThing(scene, fact)

const isOfThing = ({ text }: Scene, { span }: FactOf<'date'>): boolean =>
  /(?:报名|申报|申请|预[定订付缴支约]|筹备|更换|续签|准备|迎接)(?:了|参加)?$/.test(
    text.shadow.slice(Math.max(0, span.start - 6), span.start),
  ) && /^[^,。;\n]{1,10}的[^,。;\n]{2}/.test(text.shadow.slice(span.end, span.end + 16))

const isOfPaper = ({ text }: Scene, { span }: FactOf<'date'>): boolean =>
  /(?:印发|制[定订]|编制|下达|发布|下发|出台|明确|细化|审议)(?:了)?$|(?:^|[,。;\n])(?:按照?|根据|依据|对照)[^,。;\n]{0,12}$/.test(
    text.shadow.slice(Math.max(0, span.start - 16), span.start),
  ) &&
  /^(?:的)?[^,。;\n]{0,12}(?:安排|计划|方案|预算|任务|指标|目标|日程|课表|清单|要点)/.test(
    text.shadow.slice(span.end, span.end + 16),
  )

/** The sentence around a date, as far as it decides. */
export const aroundOf = ({ text }: Scene, { span }: FactOf<'date'>): string => {
  const before = /[^。;\n]*$/.exec(text.shadow.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? ''
  return before + (/^[^。;\n]*/.exec(text.shadow.slice(span.end, span.end + 30))?.[0] ?? '')
}
