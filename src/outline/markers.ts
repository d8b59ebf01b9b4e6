import { isBlank } from '../language/blanks.ts'
import { characterSet, hasCode } from '../language/character-set.ts'
import { type Attempt, allMatches, attempt, type Offered, offered } from '../language/matcher.ts'
import { readOrdinal } from '../language/ordinals.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Marker, MarkerKind } from '../notice/outline.ts'
import type { Span } from '../notice/span.ts'
import { settleDecimals } from './decimals.ts'

/** A candidate number with where it stands: at the head of a paragraph, or inside one after a sentence or a colon. */
export interface Candidate {
  readonly marker: Marker
  readonly paragraph: number
  readonly atStart: boolean
  /** Opens a paragraph or follows a colon: a 一是 there is a step even where no 二是 follows. */
  readonly firm: boolean
  /** A digit follows, so that the number may be half a decimal (1.8家): it counts only among others that are plain. */
  readonly weak: boolean
  /** The separator as typed, so that 1、 inside 1. can be told apart. */
  readonly style: string
  /** Only a blank parts it from its words (2 整改情况): it counts only over decimals (2.1). */
  readonly bare?: boolean
  /** What stands there if it is no decimal: 1. before 4个项目. */
  readonly otherwise?: Candidate
}

const HAN = '[一二三四五六七八九十]{1,3}'
const NUMBER = '\\d{1,3}'
const GAP = '[ \\t]*'
/**
 * What may not follow a separator: a digit makes it a decimal, unless four and more stand there (1.2024年…, 2.5000平方米…) or
 * a month (1.12月1日…).
 */
const NO_DECIMAL = '(?!\\d(?!\\d{3})(?!\\d?月))'

/** 突出问题一, 主要问题1: what may be said of a problem before its number. */
const SORT =
  '(?:(?:突出|主要|具体|重点|典型|共性|个性|存在|发现|查摆|核心|关键|难点|焦点|热点|整改|反馈|巡[视察]|审计|督[查察导]|检查|信访|民生|历史遗留|遗留|移交|反映|群众反映)(?:的)?){0,3}'

interface Form {
  readonly kind: MarkerKind
  readonly source: string
  readonly bare?: boolean
}

/** What may open a paragraph, tried in order. Group `n` is the number; a decimal point after it makes it no marker. */
const START_FORMS: readonly Form[] = [
  { kind: 'chapter', source: `第(?<n>${HAN}|\\d{1,2})(?:部分|章|节|篇)[ \\t、:,.]*` },
  { kind: 'chapter', source: `第(?<n>${HAN}|\\d{1,2})(?:个)?方面(?:[ \\t、:,.]+|(?=[《“关聚]))` },
  // 壹、整改组织情况, over 一、
  {
    kind: 'chapter',
    source: `[【(]?(?<n>[壹贰叁肆伍陆柒捌玖拾])${GAP}(?:[、.:·】)]|[ \\t](?=[\\u4e00-\\u9fff“]))(?!\\d)${GAP}`,
  },
  { kind: 'chapter', source: `(?<n>[Ⅰ-Ⅻ])${GAP}(?:[、.:]|(?<=[ \\t])(?=[\\u4e00-\\u9fff“]))(?!\\d)${GAP}` },
  { kind: 'article', source: `第(?<n>${HAN})条[ \\t、:]*` },
  {
    kind: 'problem',
    source: `[【\\[]?(?:${SORT}问题(?:之(?=[一二三四五六七八九十]))?|(?:整改|反馈)?(?:任务|事项))${GAP}[(]?(?<n>${HAN}|${NUMBER})(?:[)]?${GAP}[:.、,】\\]](?!\\d)|[)])[:]?${GAP}`,
  },
  // 【反馈问题】1.学习不深入
  {
    kind: 'problem',
    source: `[【\\[](?:巡[视察]|审计)?(?:反馈|存在|具体|主要|发现)?(?:的)?问题[】\\]]${GAP}(?::${GAP})?[(]?(?<n>${HAN}|${NUMBER})[)]?[.、]${NO_DECIMAL}${GAP}`,
  },
  // 问题一(学习不深入), 问题二 账目不清
  {
    kind: 'problem',
    source: `(?:${SORT}问题|(?:整改|反馈)?事项)(?<n>${HAN}|${NUMBER})(?=\\((?![\\d一二三四五六七八九十])|[ \\t]+[\\u4e00-\\u9fff“])${GAP}`,
  },
  {
    kind: 'problem',
    source: `第(?<n>${HAN}|\\d{1,3})(?:项|个)(?:${SORT}问题)?(?:[:.、][ \\t]*|[ \\t]+)(?=[\\u4e00-\\u9fff“])`,
  },
  // 序号:1 alone on its line, above 反馈问题:…
  {
    kind: 'problem',
    source: `(?:(?:反馈)?问题|(?:整改)?任务|整改|事项|清单)?(?:序号|编号)${GAP}(?::${GAP})?(?<n>${NUMBER})(?=${GAP}\\n${GAP}[【[(]?[\\u4e00-\\u9fff]{2,8}[】\\]):])${GAP}`,
  },
  { kind: 'first', source: `第(?<n>${HAN})[,、]${GAP}` },
  // 四、2025年打算; 二.5 is none
  { kind: 'chinese', source: `(?<n>${HAN})${GAP}(?:、(?!\\d{1,2}[、,.])|\\.(?!\\d))${GAP}` },
  { kind: 'chinese_paren', source: `\\(${GAP}(?<n>${HAN})${GAP}\\)[、.]?${GAP}` },
  { kind: 'chinese_paren', source: `(?<n>${HAN})\\)${GAP}` },
  { kind: 'chinese_paren', source: `(?<n>[㈠-㈩])${GAP}` },
  { kind: 'decimal', source: `\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.(?<n>\\d{1,2})[. \\t、]*(?!月)(?=[\\u4e00-\\u9fff“])` },
  { kind: 'arabic', source: `(?<n>${NUMBER})${GAP}[.、]${NO_DECIMAL}${GAP}` },
  { kind: 'arabic', source: `(?<n>${NUMBER})${GAP}(?=关于|针对)` },
  // NO.1 学习不深入, 【1】学习不深入; [1] is a footnote
  { kind: 'arabic', source: `(?:N[oO][.:]?|№)${GAP}(?<n>\\d{1,2})[、.:]?(?!\\d)${GAP}(?=[\\u4e00-\\u9fff“])` },
  { kind: 'arabic_paren', source: `【${GAP}(?<n>\\d{1,2})${GAP}】${GAP}(?=[\\u4e00-\\u9fff“])` },
  { kind: 'arabic', source: `(?<n>[⒈-⒛])${GAP}` },
  { kind: 'arabic', source: '(?<n>\\d{1,2})[ \\t]+(?=[\\u4e00-\\u9fff“])', bare: true },
  { kind: 'arabic_paren', source: `\\(${GAP}(?<n>\\d{1,2})${GAP}\\)[、.]?${GAP}` },
  { kind: 'arabic_paren', source: `(?<n>\\d{1,2})\\)${GAP}` },
  { kind: 'arabic_paren', source: `(?<n>[⑴-⒇])${GAP}` },
  { kind: 'circled', source: `(?<n>[①-⑳])${GAP}` },
  { kind: 'first', source: `(?<n>首先|其次|再次|最后)[,:、]${GAP}` },
  { kind: 'is', source: `(?<n>${HAN})是` },
  { kind: 'must', source: `(?<n>${HAN})要` },
]

/** What may stand inside a paragraph, with what has to stand before it. */
const INLINE_FORMS: readonly (Form & { readonly after: string })[] = [
  { kind: 'is', source: `(?<n>${HAN})是`, after: '[。;:!?,)”】\\s]' },
  { kind: 'must', source: `(?<n>${HAN})要`, after: '[。;:!?,)”】\\s]' },
  // 反馈的问题:一、…;二、…
  { kind: 'is', source: `(?<n>${HAN})、(?![一二三四五六七八九十])`, after: '[;:]' },
  { kind: 'first', source: `第(?<n>${HAN})[,、]`, after: '[。;:!?]' },
  { kind: 'first', source: '(?<n>首先|其次|再次|最后)[,:、]', after: '[。;:!?]' },
  { kind: 'arabic_paren', source: '\\((?<n>\\d{1,2})\\)', after: '[。;:!?,】〕]' },
  { kind: 'arabic_paren', source: '(?<n>\\d{1,2})\\)', after: '[。;:!?】〕]' },
  { kind: 'arabic_paren', source: '(?<n>[⑴-⒇])', after: '[。;:!?,】〕]' },
  { kind: 'circled', source: '(?<n>[①-⑳])', after: '[^\\n]' },
  { kind: 'arabic', source: `(?<n>\\d{1,2})[.、]${GAP}`, after: '[。;:】〕]' },
  { kind: 'chinese_paren', source: `\\(?(?<n>${HAN})\\)`, after: '[。]' },
  { kind: 'problem', source: `问题(?<n>${HAN}|\\d{1,2})[:.、]`, after: '[。]' },
]

type TriedForm = Omit<Form, 'source'> & { readonly tried: Attempt }

const START: Offered<TriedForm> = offered(
  START_FORMS.map(({ source, ...form }) => [source, { ...form, tried: attempt(new RegExp(source)) }]),
)
/** Anything an inline form can begin with, found in one native scan of the text; what stands before it is looked at after. */
const INLINE = new RegExp(
  `${HAN}[是要)、]|第${HAN}[,、]|首先|其次|再次|最后|\\([\\d一二三四五六七八九十]|[①-⑳⑴-⒇]|\\d{1,2}[.、)]|问题[\\d一二三四五六七八九十]`,
  'g',
)
const INLINE_PARTS: Offered<TriedForm> = offered(
  INLINE_FORMS.map(({ source, after, ...form }) => [
    source,
    { ...form, tried: attempt(new RegExp(`(?<=${after}[ \\t]{0,4})${source}`)) },
  ]),
)
const SECOND_MARKER = new RegExp(
  `(?:${SORT}问题|(?:整改)?任务(?:序号|编号)?|(?:问题)?序号)${GAP}(?:${HAN}|${NUMBER})${GAP}[:.、]${GAP}`,
  'y',
)
/** What a lone 一是 may follow: a colon, or the heading of its problem. */
const FIRM = /(?::|问题。?|问题的整改。?)\s{0,4}$/
const DECIMAL = /^\d{1,2}[.、]\d(?!\d{3})(?!\d?月)/
const TABLE_OF_CONTENTS = /(?:[.…·]{3}[ \t]{0,8}|[ \t]{3})\d{1,3}[ \t]{0,8}$/

const NUMBERS = characterSet(
  '0123456789一二三四五六七八九十',
  [0x2460, 0x2473], // ①-⑳
  [0x3220, 0x3229], // ㈠-㈩
  [0x2474, 0x249b], // ⑴-⒛
)

/** What is left of a mark without its number. */
function styleOf(words: string): string {
  let style = ''
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (!isBlank(code) && !hasCode(NUMBERS, code)) style += words.charAt(at)
  }
  return style
}

function matchAt(forms: Offered<TriedForm>, shadow: string, at: number, end: number) {
  for (const { kind, bare, tried } of forms(shadow, at)) {
    const match = tried(shadow, at)
    const number = match?.groups?.n === undefined ? null : readOrdinal(match.groups.n)
    if (match !== null && number !== null && number > 0 && at + match[0].length <= end)
      return { kind, number, bare, words: match[0] }
  }
  return null
}

/** The number that opens a paragraph. 1.问题1: counts once: the second marker is part of the first. */
function markerAtStart(shadow: string, start: number, end: number, paragraph: number): Candidate | null {
  let at = start
  while (at < end && (shadow[at] === ' ' || shadow[at] === '\t')) at++
  if (TABLE_OF_CONTENTS.test(shadow.slice(Math.max(at, end - 24), end))) return null
  const found = matchAt(START, shadow, at, end)
  if (found === null) return null
  let length = found.words.length
  if (found.kind !== 'problem') {
    SECOND_MARKER.lastIndex = at + length
    const second = SECOND_MARKER.exec(shadow)
    if (second !== null) length += second[0].length
  }
  const head = { start: at, end: at + length }
  const candidate = headOf(found.kind, found.number, found.words, head, paragraph, found.bare)
  const counted = found.kind === 'decimal' ? COUNTED.exec(shadow.slice(at, at + 12)) : null
  if (counted === null) return candidate
  const [mark, number] = [counted[0], Number(counted[1])]
  return {
    ...candidate,
    otherwise: headOf('arabic', number, mark, { start: at, end: at + mark.length }, paragraph),
  }
}

/** 1.4个项目, 2.3家企业: half a project cannot be counted. */
const COUNTED =
  /^(\d{1,2})\.(?=\d{1,2}(?:个(?!百分点|月|别|人|性|体|案)|名(?!额)|家(?!庭|园|属)|户(?!外)|件|起|宗|座|辆|份|人(?!员|才|事|均|居)|所(?!属|有)))/

function headOf(
  kind: MarkerKind,
  number: number,
  words: string,
  span: Span,
  paragraph: number,
  bare = false,
): Candidate {
  const label = words.trim()
  const marker: Marker =
    kind === 'decimal'
      ? { kind, number, parts: words.match(/\d+/g)!.map(Number), label, span }
      : { kind, number, label, span }
  return { marker, paragraph, atStart: true, firm: true, weak: false, style: styleOf(words), bare }
}

/** The number at a place inside a paragraph, where the words before it allow one. A candidate only: `runs` decides. */
function markerInside(shadow: string, at: number, start: number, end: number, paragraph: number): Candidate | null {
  const part = matchAt(INLINE_PARTS, shadow, at, end)
  if (part === null) return null
  const { kind, number, words } = part
  const marker: Marker = { kind, number, label: words.trim(), span: { start: at, end: at + words.length } }
  const firm = FIRM.test(shadow.slice(Math.max(start, at - 8), at))
  const weak = kind === 'arabic' && DECIMAL.test(shadow.slice(at, at + 12))
  return { marker, paragraph, atStart: false, firm, weak, style: styleOf(words) }
}

/** Every candidate of a text in reading order; tables are read by their cells, not by their lines. */
export function markers(text: NoticeText): Candidate[] {
  const { shadow, paragraphs } = text
  const heads = paragraphs.map(({ span, table }, i) =>
    table === null ? markerAtStart(shadow, span.start, span.end, i) : null,
  )
  const found = settleDecimals(heads.filter((head) => head !== null))
  let paragraph = 0
  for (const { index } of allMatches(INLINE, shadow)) {
    while (paragraphs[paragraph] !== undefined && paragraphs[paragraph]!.span.end <= index) paragraph++
    const { span, table } = paragraphs[paragraph]!
    const start = heads[paragraph]?.marker.span.end ?? span.start
    if (table !== null || index < start || (index === start && heads[paragraph] === null)) continue
    const inside = markerInside(shadow, index, start, span.end, paragraph)
    if (inside !== null) found.push(inside)
  }
  return found.sort((a, b) => a.marker.span.start - b.marker.span.start)
}
