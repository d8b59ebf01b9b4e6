import { trimmedEnd } from '../language/blanks.ts'
import { characterSet, hasAt } from '../language/character-set.ts'
import { lastEndOf, matcher } from '../language/matcher.ts'
import type { Span } from '../notice/span.ts'
import { clauseAround } from './clauses.ts'

const NOUN_REACH = 24
/** Words at which a noun phrase after a number ends. */
const AFTER_STOP =
  /[、,。;:!?()（）“”‘’《》…\d\s]|(?<=[员部人师生干]|组织|单位|企业|公司|支部|党委|党组|乡镇|街道|学校|医院)(?:党纪|政务处分|处分|诫勉|警告|通报(?:批评|问责|曝光)?|问责|追责|约谈|处罚|整改|作出)|(?<=[\u4e00-\u9fff])(?:责令|限期|作出)|预计|拒付|(?<=[\u4e00-\u9fff]{2})(?:发出|下达|下发|送达|列入|补缴|追回|追缴|签订)|(?<=[\u4e00-\u9fff]{2})(?:实行|实施(?!方案|细则|办法|意见|主体|单位))|(?<=[\u4e00-\u9fff]{2})(?:压缩|精简|缩减|整合|合并|扩充)(?=[为至到成])|(?<=问题)整改(?=不|没|未|到位|落实|完成)|进行|(?<=[\u4e00-\u9fff]{2})(?:涉及|认真|印发|积极|长期(?=[未没不])|专门|近半|过半|反馈(?=[了巡意情]))|(?<![原起成病诱主死])因(?![素公病私特])|(?<=[\u4e00-\u9fff]{2})查出|(?<=会议?)研究|正(?=[积有抓加按])|(?<=[位业司构])罚款|开展|参加|参与|受到|完成|正在|全部|已|均|未|被|(?<=[\u4e00-\u9fff]{2})全面|给予|予以|实现|达到|存在|按照|根据|通过|(?<!党)组织|组成|有针对|(?<=组织)一|重新|关于|制定|提出|讨回|套取|骗取|前往|下沉|逐[一个项家户人条件]|分别|陆续|相继|(?:将|计划|拟)于(?=\d)|不少于|不低于|不超过|于(?=\d)|开设|设置|到|在(?![职编岗册籍](?!不)|校[学师生]|建[项工的])|向|对(?![冲外口象虾])|与|和|以?及|并|由|为|达|共|(?<=问题|任务|事项|项目|单位)有(?=\d)|主动|收归|留存|联合|落实|签订|纳入|扩充/
/** Words after which a noun phrase before a number begins. */
const BEFORE_STOP =
  /\d(?:年度?|月份?|日)(?:[上下]半年|以来)?|\d(?:人次|[个家名户所处项件人次条份期笔起宗辆台本篇])(?:(?:和|及|以及|与))?|[、,。;:!?()（）“”‘’《》…\d\s了%]|(?<!规模)以[上下内]|累计|讲授|取得|整改(?=问题)|成果并|清理(?=[^行整工专])|共计|合计|总计|召开|开展|举办|成立|设立|建立|组建|(?<!党)组织|组织(?=反馈)|列席|延伸巡[察视]|把关|占(?=总|比)|(?:追责问责|问责|追责|通报批评|通报曝光|通报|约谈|处罚|立案审查)(?=(?:党|失职|失责|履[职责]|单位|企业|部门|乡|镇|村|街道|支部|干部|人员|责任[单人部科主]|公司|领导[班干人]|项目[负单法经部]|科室|中介|施工|监理|供应商|承包商|学校|医院|商户))|完成|发现|发放|制定|提出|修订|完善|印发|出台|新建|新增|配备|采购|购置|选派|培养|邀请|特请|注销|保留|使用|争取|安排|进行|听取|实现|给予|查处|处理|收到|受理|移送|移交|培训(?=[^训])|评议|识别|新?纳入|复核|已|共|将|把(?![关握])|对(?![冲外口象虾])|有(?![效关限序色机偿奖价])|长期坚持|为|达|由|在(?![职编岗册籍]|校[学师生]|建[项工的])|于|向|从|各|每年|全市|全县|全区|参加|已经|相关|存在|梳理|排查|督促|其中|[一二三四五六七八九十]是|实现|安装|下发|下达|责令|取缔|减少|力争|剩余|其余|尚有|涉及|上报(?=[\u4e00-\u9fff]{4})|报送|转办|交办(?=[\u4e00-\u9fff]{3})|编发|指出(?=[具突主])|[以之](?:后|来)|走访|退回|追回|清退|查找出|开播|指导(?=[^导])|招录|抽查(?=[^工])|打造|(?<!公务)接待|仅/g
const stopsAfter = matcher(AFTER_STOP)
const stopsBefore = matcher(BEFORE_STOP)
const TRAILING =
  /(?:(?:压缩|精简|缩减|整合|合并|扩[充大容]|增[加添]|充实|调整|压减|减少|提高|[增升减降])[为至到成]|(?<=问题|项目|任务|案件|工程)中|现有|共|累计|合计|总计|各|达到|达|约|为|有|已|等|不少于|分别|计|仅|超过|近|涉|的){1,8}\s*$/

const ONE_CHARACTER = new Set('村镇乡县区市省校站点组')

/** 一名工作日饮酒的职工: the noun behind a 的-clause that runs to the end of the clause. */
const CLOSING_NOUN = /^[^、,。;:!?()《》\d]{2,40}的([^、,。;:!?()《》\d的了]{2,8})$/

/** The noun that a number counts, as it stands: after the measure word if one follows, else before the number; null if left out. */
export function countedNoun(shadow: string, at: Span): string | null {
  const clause = clauseAround(shadow, at)
  const after = shadow.slice(at.end, Math.min(clause.end, at.end + NOUN_REACH))
  const rest = shadow.slice(at.end, clause.end)
  const closing = rest.includes('的') ? CLOSING_NOUN.exec(rest)?.[1] : undefined
  if (closing !== undefined && !OF_IT.test(closing)) {
    const end = stopsAfter(closing, 1)[0]?.index ?? closing.length
    if (end > 1) return closing.slice(0, end)
  }
  const stop = stopsAfter(after, 1)[0]?.index ?? -1
  const following = shortest(counted(after, stop))
  if (following.length > 1 || ONE_CHARACTER.has(following)) return following
  const before = withoutTrailing(shadow.slice(Math.max(clause.start, at.start - NOUN_REACH), at.start))
  const gloss = GLOSSED.exec(before)?.[0] ?? ''
  const named = before.slice(0, before.length - gloss.length)
  const cut = Math.max(0, lastEndOf(stopsBefore, named))
  const preceding = shortest(named.slice(cut)) + gloss
  return preceding.length > 1 && !RECEIVER.test(preceding) ? preceding : null
}

/** 244个问题的整改情况; 24个项目的483个问题, 11个村的“三资”: what 的 belongs to is counted. */
const HOW_FAR =
  /(?<=问题|任务|事项|意见|线索|项目)的(?:整改|落实|办理)(?:落实|完成|推进)?(?:情况|进展|工作)?$|的(?:责任|职务|资格|处分)$/
const OWNER = /(?<=^[^中不有未没无]{2,10})的$/
/** 22件事项中,16件…: 中 is not of the noun. */
const AMONG = /(?<=[\u4e00-\u9fff][^高初集暗其职手空])中$/

/** The words after the number up to where the noun ends. */
function counted(after: string, stop: number): string {
  const words = (stop < 0 ? after : after.slice(0, stop)).replace(HOW_FAR, '').replace(AMONG, '')
  return /[\d“]/.test(after.charAt(stop)) ? words.replace(OWNER, '') : words
}

const OF_IT = /^“|^(?:责任|职务|资格)$|^(?:整改|落实|办理)?(?:落实|完成|推进)?(?:情况|进展|工作)$/
/** 移送司法机关13人: whom they were handed to is not what is counted. */
const RECEIVER = /^(?:[我本全][省市州县区旗镇乡局院校]|司法机关|公安机关|检察机关|监察机关|纪检监察机关|公安部门)$/

/** 党委(党组)3个, 村(社区)12个: the other name of what is counted belongs to it. */
const GLOSSED =
  /(?<=[\u4e00-\u9fff]{1,8})\((?:党组|党委|党工委|党总支|党支部|社区|居|街道|乡镇|镇|场|局|中心|公司|企业|部门|单位)\)$/

/** Without a 的-clause in front. */
const shortest = (words: string): string =>
  (words.includes('的') ? words.slice(words.lastIndexOf('的') + 1) : words).trim()

/** What the words that trail a noun end in. */
const TRAILS = characterSet('计共各到达约为有已等于别仅过近涉的至成中')

const withoutTrailing = (words: string): string =>
  hasAt(TRAILS, words, trimmedEnd(words, 0, words.length) - 1) ? words.replace(TRAILING, '') : words
