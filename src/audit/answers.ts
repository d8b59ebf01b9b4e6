import { flatMap } from '../language/flat-map.ts'
import { fold } from '../language/fold.ts'
import { labelPlaces, placeFrom } from '../language/labels.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import type { Problem } from '../notice/problem.ts'
import { contains, type Span, trimSpan } from '../notice/span.ts'
import type { Scene } from './check.ts'

/** The words that say the status: its label, or the heading that says it of all its items. */
export function labelOf({ content }: Scene['text'], { status }: Problem): string {
  if (status.label !== null) return status.label
  return status.span === null ? '' : content.slice(status.span.start, status.span.end).trim().slice(0, 40)
}

/** One sentence of what a notice answers to a problem. */
export interface Sentence {
  readonly words: string
  readonly span: Span
  /** It stands under 下一步, or begins so: it tells of what is to come after. */
  readonly isLater: boolean
}

/** Labels whose words are no answer: the finding itself, limits, who is responsible, the status. */
const NO_ANSWER: readonly string[] = [
  'finding',
  'deadline',
  'status',
  'lead_unit',
  'responsible_unit',
  'participating_unit',
  'leader',
]
const LATER = /^(?:[一二三四五六七八九十]{1,2}是)?\s*(?:下一步|下步|今后|接下来|后续|下一阶段)/
const LONGEST = 1200

/** The sentences of the answer to each problem, read once for all checks that ask. */
export const answersOf = compiledFrom((scene: Scene): ((problem: Problem) => readonly Sentence[]) => {
  const labels = labelPlaces(scene.text.shadow, scene.knowledge.labels).filter(({ bounded }) => bounded)
  const cells = flatMap(scene.text.tables, (table) => table.cells.map(({ span }) => span))
  return compiledFrom((problem: Problem) => {
    const sentences: Sentence[] = []
    let role = ''
    let at = problem.heading.end
    const inside = labels.slice(placeFrom(labels, at), placeFrom(labels, problem.span.end))
    for (const label of [...inside, null]) {
      const end = label?.start ?? problem.span.end
      if (!NO_ANSWER.includes(role) || (role === 'status' && tellsMore(scene, at, end)))
        sentences.push(...sentencesIn(scene, { start: at, end }, role === 'next'))
      else sentences.push(...sentencesIn(scene, { start: lineEnd(scene, at, end), end }, false))
      if (label === null) break
      role = label.role
      at = label.end
    }
    const stated = [...cellsStated(cells, problem), ...plannedIn(scene, problem), ...toldBefore(scene, problem)]
    return sentences.filter(
      ({ words, span }) => !isStatus(problem, words) && !stated.some((cell) => contains(cell, span)),
    )
  })
})

/** 2座泵房漏雨。该问题已整改到位,镇里维修泵房2座: what stands before the status, where the deeds stand behind it, is what was found. */
function toldBefore({ text: { shadow } }: Scene, { heading, status }: Problem): Span[] {
  if (status.span === null || status.span.start <= heading.end) return []
  const before = shadow.slice(heading.end, status.span.start)
  const after = /^[^\n]*/.exec(shadow.slice(status.span.end, status.span.end + DEEDS))![0]
  const isBetween =
    /[。;][^。;\n]{0,4}(?:该|此|上述|本)[项个]?(?:问题|事项)?[^。;,\n]{0,8}$/.test(before) && after.length === DEEDS
  return isBetween && !/\n/.test(before) && !STEPS.test(before)
    ? [{ start: heading.end, end: heading.end + before.lastIndexOf('。') + 1 }]
    : []
}
const DEEDS = 12
const STEPS = /一是|首先|\(1\)|①/

/** In a register the deadline, the status and the responsible stand in cells of their own, without a label. */
function cellsStated(cells: readonly Span[], { span, deadline, status, responsible }: Problem): Span[] {
  const stated = flatMap([deadline, status, ...responsible], (one) => one?.span ?? [])
  return cells
    .slice(placeFrom(cells, span.start), placeFrom(cells, span.end))
    .filter((cell) => stated.some((one) => contains(cell, one)))
}

/** In a register the column of what is to be done stands beside that of what was done: it is no answer. */
function plannedIn({ text }: Scene, { span }: Problem): Span[] {
  return flatMap(text.tables, ({ cells }) => {
    const headers = cells.filter(({ row }) => row === 0)
    const columnOf = (words: RegExp) =>
      headers.find((cell) => words.test(text.shadow.slice(cell.span.start, cell.span.end).trim()))?.column
    const planned = columnOf(PLAN)
    if (planned === undefined || columnOf(TOLD) === undefined) return []
    return cells.filter((cell) => cell.column === planned && contains(span, cell.span)).map((cell) => cell.span)
  })
}

const PLAN = /^(?:拟?整改(?:措施|举措|目标)|措施|目标)$/
const TOLD = /^(?:整改)?(?:工作)?(?:落实|进展|完成|推进)?(?:情况|进展|成效)$/

/** 已完成。, 本项已完成整改。: says the status, of the whole item, and nothing of what was done. */
function isStatus({ status }: Problem, words: string): boolean {
  if (status.label === null) return false
  const said = words.replace(PUNCTUATION, '')
  const label = fold(status.label).replace(PUNCTUATION, '')
  return said.endsWith(label) && said.length - label.length <= SUBJECT
}

const PUNCTUATION = /[。;,()【】\s]/g
/** 该项反馈问题: no longer is a subject that means the item. */
const SUBJECT = 8

/** 完成情况:一是…: a label of the status with the whole answer behind it. */
const tellsMore = ({ text }: Scene, from: number, end: number): boolean =>
  /^[^\n]{0,12}(?:一是|1[.、]|①|\(1\)|首先)|^[^\n。;]{0,200}[。;][^\n]{12}/.test(text.shadow.slice(from, end))

/** What stands under a label that is no answer ends with its line. */
function lineEnd({ text }: Scene, from: number, end: number): number {
  const at = text.shadow.indexOf('\n', from)
  return at < 0 ? end : Math.min(at, end)
}

/** 审计指出该集团出借资金3400万元,逾期未收回。: a sentence that tells what was found. */
const OF_FINDING =
  /^(?:县委|市委|省委|区委)?(?:巡[察视]组?|反馈(?:意见)?|审计)(?:指出|查出|反映)(?!后|问题后|的问题后|以来)(?![^。;]*已)/
/** 巡察指出:学校…仍缺编38人;同时…: a line that repeats the finding. */
const FINDING =
  /^[ \t]*(?:县委|市委|省委)?(?:巡[察视]组?|反馈(?:意见)?|审计)(?:指出|反馈|发现|认为)(?:的问题)?[:,][^\n]*/gm

function sentencesIn({ text }: Scene, { start, end }: Span, isLater: boolean): Sentence[] {
  const words = text.shadow.slice(start, Math.max(start, end)).replace(FINDING, (line) => '\n'.repeat(line.length))
  return flatMap(allMatches(/[^。;\n]{1,1200}[。;]?/g, words), ({ index, 0: sentence }) => {
    const span = trimSpan(text.shadow, { start: start + index, end: start + index + sentence.length })
    const own = text.shadow.slice(span.start, Math.min(span.end, span.start + LONGEST))
    return own.length < 4 || OF_FINDING.test(own) ? [] : [{ words: own, span, isLater: isLater || LATER.test(own) }]
  })
}

/** What tells that something was done. */
const ACT =
  /已|了(?!解)|完成|开展|召开|举办|组织(?!部)|印发|制定|修订|完善|出台|建立|成立|追回|退回|上缴|收缴|清退|核查|整理|补齐|补[签办收缴交]|约谈|谈话|批评教育|处理|学习|培训|检查|公示|公开|签订|拆除|安装|投入使用|调整|明确|规范|落实|纳入|列入|移交|划转|注销|严格|加强|强化|深化|聘请|配备|收回|报送|提交|维修|修缮|整治|清理|排查|摸排|更换|新建|建成|发放|兑付|支付|拨付|化解|督促|督导|通报|查处|处置|选派|招[聘租]|出租(?!的)|改造|采购|补录|登记|丈量|腾退|清点|盘点|停发|扣减|扣发|压减|精简|取消|缩短|开通|投产|张贴|悬挂|发出|建章|修[建改好]|拆除|搬[迁离]|封存|关停|拆分|合并|轮岗|撤销|终止|解除|查阅|询价|比价|抽检|化验|征求|答复|回访|走访|慰问|宣讲|清查|评估|测算|举行|组建|核销|核减|更新|升级|优化|梳理|制发|下发|转发|责令|给予|引进|巡查|督办|会商|函询|问责|诫勉|立案|下架|销毁|复查|验收|研讨|撰写|编制|编印|起草|讲[授党课]/
/** 将 before one of these, an adverb or a preposition, tells of what is to come. */
const SOON = [
  '把|于|在|由|为(?!民)|以(?![前往上下])|从(?![业事政教警属])|用(?![途于地电水])|会(?![计议费员场务上])|对(?![公外内口象账])|向|与|按|视|再次|重新(?![核丈测修]?[定量订]的)|另行|随时|每[年季月周](?![^,。;]{1,12}(?:情况|结果))|分[批步期别类]|多[方措渠]|全[力程面]|全部(?=完成|整改|收回|追回|清退|清理|落实|纳入|补|解决|消化)',
  '继续|持续(?![的一二三四五六七八九十两\\d])|进一步|适时|择[机优]|陆续|逐步|逐年|逐项|逐[村户家人个条台笔校镇乡社店站所院班科组]|尽快|尽早|抓[紧好实牢]|狠抓|紧盯|盯[紧牢]|压[紧实]|坚[持决定]|始终|切实|深刻|深入(?!排查的)|扎实|认真|从严(?!管理)|严[格肃]|积极|主动|定期|统[一筹](?![^,。;]{1,4}的)|依[法规托]|结合|根据|依据|通过|借助|利用(?!率)|立足|聚焦|围绕|对照|参[照考]|会同|联合|协[同调]|争取(?!到)|力争|酌情|视情|着[手力重]',
].join('|')
/** 将 before one of these verbs does so where the verb is not part of a name of what was dealt with: 将处置收入上缴. */
const WILL =
  '配合|委托|督促|指导|引导|动员|安排|准备|计划(?![内外任指])|考虑|探索|谋划|研究|参[加与]|实[现施行]|完[成善]|开[展设发通]|启[动用]|组织(?![关部生架机领的者])|组建|推[进动行出]|建[设立]|投入(?!使用|运)|召开|印发|制[定订作]|修[订改建缮]|举办|出台|成立|聘[请用]|邀请|采[取用购]|加[大快强]|强化|健全|优化|深化|提[高升请]|拓[宽展]|扩[大建]|丰富|改[进善建造]|畅通|试[行点]|筹[措集建备]|落实|贯彻|执行|履行|引[进入]|融入|增[加设补强]|选[派聘配]|新[建增]|维修|更[换新]|购置|安装|搬迁|签订|补[签办录缴齐充]|设[立置]|搭建|打造|追[缴回究]|收回|清[理退查]|核查|排查|评估|督[查办]|考核|问责|回访|处[置理]|起草|编制|公开招|招[聘录]|配[备齐置]|报[请送]|申[请报]|对接|运用|整合|细化|压[缩减]|降低|减少|撤并|合并|转[型变]|接受|充实'
/** What is done with a thing that 将 puts first, at the end of its clause. */
const DEALT_WITH =
  '[^,。;]{3,24}(?:上缴|缴入|公[开示]|移交|归[还并档]|存档|登记|造册|起诉|理顺|鉴定|报废|汇编|发放|录入|兑现|入账|核销|核对|张贴|上墙|通报|分设|拆分|改为|送达|下发|拨付|封存|备案|挂钩|建档|印发执行)'
/** 将研究成果…, 将收回的资金…, 将清理情况…, 将学习贯彻…作为首要任务: 将 stands for 把. */
const TAKEN_AS =
  '[^,。;把]{2,4}(?:出|到|好|过|完)?的|[^,。;把]{0,10}(?:情况|结果|成果|成效|材料|人员名单|名单|任务|事项|机制|制度|办法|方案)(?:纳入|作为|列[为入]|报|上报|记入|计入|通报|公示|公开|反馈|发|印|上墙|落实|与|同|挂钩|运用|应用|张贴|归档|存档|录入|移交|提交|汇总|整理)|[^,。;把]{2,24}(?:作为|列[为入]|放[在到]|摆[在到上]|挺在|贯穿|转化为|分解|细化为|调整为|变更为|改为|提高到|推广到)'
/** 列入2025年工作计划,届时…: a place in a plan of the next year. */
const PLANNED = '[列纳编]入(?:[明来]年|下一?年|\\d{4}年[^,。;]{0,10}(?:计划|预算|规划),(?=届时|再|下一步))'
/** What tells that something is still to be done. */
const TO_COME = `(?:再|还|也|均|都)?将(?!${TAKEN_AS})(?:(?=${SOON})|(?=${WILL})(?!${DEALT_WITH}))|进一步(?:研究|论证|谋划|探讨)|对[^,。;将已]{2,16}将(?:进行|予以|作出|开展|加以|实行|给予|采取)|年底前(?=[^,。;已均了的]*(?:[,。;]|$))|应(?=进一步|定期|加强|切实|尽快|继续|持续|强化|逐步)|有(?:决心|信心)|承诺(?![书制函事践])|(?:尚|还|仍)?需(?=${SOON}|${WILL})|${PLANNED}|(?<=我们|我[社局院校委镇])会(?=继续|持续|进一步|尽快|适时|积极|认真|切实|严格|加强|加大|定期)|要(?![求点件素闻害紧道职案领塞地员目挟么])(?!不是|不然|约)|[尽及]早|尽快|适时|择机|[明来]年(?!度)|拟(?!定(?!于)|订)|计划(?![外内表书性任指单的、,。已])(?!生育|方案|执行|管理|编制|落实|要求|完成情况|进度|安排)|力争(?!上游|先进|一流)|预计(?!损失|负债|使用年限)|打算|即将|有望|正在?谋划|考虑(?![到了不周因])|准备(?![不充情金率好了会材阶、,。])(?!工作)|争取(?=在|于|早日|尽快|年内|明年|\\d)|待[^,。;遇业]{2,24}(?:后|时)`
/** What may stand before it in its clause: who, and when. */
const BEFORE =
  '(?:我们|我[社局院校委镇]|[\\u4e00-\\u9fff]{0,10}(?:局|委|办|社|中心|院|校|公司|集团|镇|乡|街道|处|站|所|党组|党委|党总支|支部|单位|部门|班子))?(?:已经?)?(?:届时|随后|之后|同时|后续|后期|近期|年内|明年|下半年|明年初|适时|择机)?'
/** No match of `AHEAD` is without one of these. */
const MAY_BE_AHEAD =
  /将|要|应|底|有|需|会|承诺|进一步|入|拟|计划|力争|预计|打算|有望|谋划|考虑|准备|争取|待|下一步|尽快|早|适时|择机|[明来]年/
const AHEAD = new RegExp(`(?:^|[,:是月日年后底前起半度内、.)\\s①-⑳])${BEFORE}(?:${TO_COME})|下一步`)
const DONE = new RegExp(
  `(?<!应)已(?!有的|经?${PLANNED})|(?:完成|召开|印发|开展|组织|制定|修订|追回|退回|上缴)了|累计|共(?:召开|开展|组织|追回|退回|整改|完成)`,
)

/** 2025年度拟入库项目168个: what is meant for something, by its name. */
const MEANT =
  /拟(?=[\u4e00-\u9fff]{1,6}(?:项目|人选|对象|人员|地块|企业|工程|名单|事项)[^,。;]{0,2}(?:\d|[,。;的、]))|计划(?=总?投资|用地|面积|规模)/g

const firstAhead = (words: string): RegExpExecArray | null =>
  MAY_BE_AHEAD.test(words) ? AHEAD.exec(words.replace(MEANT, '某')) : null

/** What stands before the first word that looks ahead may still tell of something done. */
export function tellsOfAct({ words, isLater }: Sentence): boolean {
  if (isLater) return false
  const ahead = firstAhead(words)
  if (DONE.test(words) || ACT.test(ahead === null ? words : words.slice(0, ahead.index))) return true
  // 尽早介入,收回租金3万元: how it was done, and what came of it
  const rest = ahead !== null && HOW.test(ahead[0]) ? words.slice(ahead.index).replace(/^[^,;]*/, '') : ''
  return /\d/.test(rest) && ACT.test(rest)
}
const HOW = /(?:尽快|[尽及]早|适时|择机|要|进一步[^,]{2})$/

export const promises = ({ words, isLater }: Sentence): boolean =>
  (isLater || firstAhead(words) !== null) && !DONE.test(words)
