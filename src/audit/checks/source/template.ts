import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import { contains, type Span } from '../../../notice/span.ts'
import type { Check, Scene } from '../../check.ts'
import { hasWords, outsideOthers } from '../../damage.ts'

/** What is left open to be filled in: XX单位, 20XX年, ____, [单位名称], 某县某局. */
/** [单位名称], (此处填写…): words that tell what is to be filled in. */
const PLACEHOLDER =
  /(?:\[|【|<|\()(?:请?(?:填写|填入|写明|此处)|单位名称|单位全称|单位简称|本单位|姓名|日期|年份|地名|名称|数字|数量|金额|某单位|XX)[^\]】>)\n]{0,16}(?:\]|】|>|\))/g
const OPEN = [
  /(?<![A-Za-z\d])[xX×]{1,4}(?=(?:年|月|省|市|县|区|旗|州|盟|镇|乡|街道|局|委|办|单位|公司|学校|医院|部门|同志|书记|局长|村|社区|科室|股室|科|股|所|站|厂|院|中心|支部|小学|中学|幼儿园|养老院|敬老院|福利院|届|轮|组|个|项|条|次|人|名|份|号|间|家|户|件|处|期|场|篇|亩|台|册|起|万元|元))/g,
  /(?<![A-Za-z\dxX×])[xX×]{2,4}(?=(?:同志)?(?:担任|担当|兼任|任|为)[^,。;\n]{0,8}(?:组长|主任|召集人|负责人))/g,
  /20[xX×*_]{1,2}年?/g,
  /[_＿]{2,}/g,
  PLACEHOLDER,
  /此处(?:填写|填入|写明|省略|插入)|(?:请|点击)(?:此处)?输入(?:文字|内容|单位|标题|日期)|[((](?:待填|待补充|待补|待定数)[))]/g,
  /(?:[○〇]{2,4}|(?<![*×])\*{2,4})(?=省|市|县|区|旗|镇|乡|街道|局|委|党组|党委|单位|同志|公司|学校|医院)/g,
  /某某(?:省|市|县|区|局|委|办|单位|部门|公司|镇|乡|街道|学校|医院|党组|党委)|某(?:省|市|县|区)某?(?:局|委|单位|部门|公司|镇|乡)/g,
]
const NAMED = /范文|模板|模版|样本|参考格式|格式文本|示例文本/
const SHOWN = 6
/** One such mark may hide a name that a notice does not print. */
const MANY = 2
const OPENING = 300

/** A form to be filled in, told by its kind, its title or what it leaves open. */
export const template: Check = {
  code: 'source/template',
  run: (scene) => {
    const open = outsideOthers(flatMap(OPEN, (pattern) => allMatches(pattern, scene.text.shadow).map(spanOf)))
    const named = titleSpan(scene)
    const spans = [...(named === null ? [] : [named]), ...open].slice(0, SHOWN)
    const isForm = scene.head.kind.value === 'template' || named !== null
    if (!isForm && open.length === 0) return [{ result: !hasWords(scene) ? 'not_assessable' : 'pass' }]
    const unfilled =
      open.some((at) => isSpeaker(scene, at) || isOwnUnit(scene, at) || isSlot(scene, at) || isNamedSlot(scene, at)) ||
      open.filter((at) => isNumberSlot(scene, at)).length >= NUMBERS ||
      (open.length >= MANY && open.some((at) => isFrame(scene, at)))
    const result = isForm || unfilled ? 'fail' : 'uncertain'
    const words = spans.map(({ start, end }) => scene.text.content.slice(start, end)).join('、')
    if (spans.length === 0) return [{ result: 'fail', spans: [kindSpan(scene)], args: { form: 'kind' } }]
    return [{ result, spans, args: { words: words.slice(0, 60), count: open.length } }]
  },
}

/** In the title, the opening or a date: a notice may leave out names, but not who speaks and when. */
const isFrame = ({ text, problems }: Scene, { start, end }: Span): boolean =>
  start < Math.min(OPENING, problems[0]?.span.start ?? OPENING) || /年|月/.test(text.shadow.slice(start, end + 1))

/** XX镇党委 outside the items: who speaks, a name that no notice leaves out. */
const isSpeaker = ({ text, problems }: Scene, at: Span): boolean =>
  !problems.some((problem) => contains(problem.span, at)) &&
  /^[xX×某○〇*]+[\u4e00-\u9fff]{0,2}$/.test(text.shadow.slice(at.start, at.end)) &&
  /^(?:[\u4e00-\u9fff]{0,3}(?:县|市|区|旗|镇|乡|街道|局|委|办|公司|学校|医院|院|中心|单位))?(?:党委|党组|党工委|党总支|党支部|机关党委)(?!书记|副书记|成员|委员|负责人)/.test(
    text.shadow.slice(at.end, at.end + 14),
  )

/** 推动××单位高质量发展 outside the items: one's own name left open. */
const isOwnUnit = ({ text: { shadow }, problems }: Scene, at: Span): boolean =>
  !problems.some((problem) => contains(problem.span, at)) &&
  /^(?:[xX×]{2,}|某某)(?:单位|局|公司|学校|医院|中心|镇|街道|集团)/.test(shadow.slice(at.start, at.start + 8)) &&
  /(?:推动|促进|推进|助推|服务|引领|保障|实现)$/.test(shadow.slice(Math.max(0, at.start - 2), at.start))

/** XXX任组长: the first of those who answer for the work, a name that no notice leaves out. */
const isSlot = ({ text }: Scene, { start, end }: Span): boolean =>
  /^[xX×]{2,}$/.test(text.shadow.slice(start, end)) &&
  /^(?:同志)?(?:担任|担当|兼任|任|为)[^,。;\n]{0,8}(?:组长|召集人)/.test(text.shadow.slice(end, end + 16))

/** 【单位名称】 says itself that it is to be filled in. */
const isNamedSlot = ({ text }: Scene, { start, end }: Span): boolean =>
  allMatches(PLACEHOLDER, text.shadow.slice(start, end)).length > 0

/** 补签合同XX份: a number that no notice leaves open, let alone several. */
const isNumberSlot = ({ text }: Scene, { start, end }: Span): boolean =>
  /^[xX×_＿]+$/.test(text.shadow.slice(start, end)) &&
  /^(?:个|项|条|次|人次|人|名|份|间|家|户|件|处|亩|台|册|起|万元|元|篇|场|期)/.test(text.shadow.slice(end, end + 2))
const NUMBERS = 3

const spanOf = ({ index, 0: words }: RegExpMatchArray): Span => ({ start: index!, end: index! + words.length })

function titleSpan({ head, text }: Scene): Span | null {
  const span = head.title?.span ?? null
  return span !== null && NAMED.test(text.shadow.slice(span.start, span.end)) ? span : null
}

/** The words that tell the kind, else the first line. */
const kindSpan = ({ head, text }: Scene): Span => head.kind.span ?? text.paragraphs[0]!.span
