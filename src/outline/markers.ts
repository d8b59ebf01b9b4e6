import { isBlank } from '../language/blanks.ts'
import { characterSet, hasCode } from '../language/character-set.ts'
import { type Attempt, allMatches, attempt, type Offered, offered } from '../language/matcher.ts'
import { readOrdinal } from '../language/ordinals.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Marker, MarkerKind } from '../notice/outline.ts'
import type { Span } from '../notice/span.ts'
import { settleDecimals } from './decimals.ts'
import { type Form, GAP, HAN, INLINE_FORMS, NUMBER, SORT, START_FORMS } from './marker-forms.ts'
import { settleWords } from './words-as-numbers.ts'

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
  /** The number is a word as well (甲方, A类, 陆续): it counts only in a run from the first on. */
  readonly word?: boolean
  /** What stands there if it is no decimal: 1. before 4个项目. */
  readonly otherwise?: Candidate
}

type TriedForm = Omit<Form, 'source'> & { readonly tried: Attempt }

const START: Offered<TriedForm> = offered(
  START_FORMS.map(({ source, ...form }) => [source, { ...form, tried: attempt(new RegExp(source)) }]),
)
/** Anything an inline form can begin with, found in one native scan of the text; what stands before it is looked at after. */
const INLINE = new RegExp(
  `${HAN}[是要)、]|第${HAN}[,、]|首先|其次|再次|最后|\\([\\d一二三四五六七八九十]|[①-⑳⑴-⒇]|\\d{1,2}[.、)]|问题[\\d一二三四五六七八九十]|其[一二三四五六七八九十]|\\(?[A-La-l甲乙丙丁戊己庚辛壬癸][.、)]`,
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

/** What is left of a mark without its number; small letters are another sort than capitals. */
function styleOf(words: string, number: string): string {
  let style = /[a-z]/.test(number) ? 'a' : ''
  const [from, to] = [words.indexOf(number), words.indexOf(number) + number.length]
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if ((at < from || at >= to) && !isBlank(code) && !hasCode(NUMBERS, code)) style += words.charAt(at)
  }
  return style
}

function matchAt(forms: Offered<TriedForm>, shadow: string, at: number, end: number): Found | null {
  for (const { kind, bare, word, tried } of forms(shadow, at)) {
    const match = tried(shadow, at)
    const number = match?.groups?.n === undefined ? null : readOrdinal(match.groups.n)
    if (match !== null && number !== null && number > 0 && at + match[0].length <= end)
      return { kind, number, bare, word, words: match[0], style: styleOf(match[0], match.groups!.n!) }
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
  const candidate = headOf(found, head, paragraph)
  const counted = found.kind === 'decimal' ? COUNTED.exec(shadow.slice(at, at + 12)) : null
  if (counted === null) return candidate
  const [mark, number] = [counted[0], Number(counted[1])]
  return {
    ...candidate,
    otherwise: headOf(
      { kind: 'arabic', number, words: mark, style: styleOf(mark, counted[1]!) },
      { start: at, end: at + mark.length },
      paragraph,
    ),
  }
}

/** 1.4个项目, 2.3家企业: half a project cannot be counted. */
const COUNTED = new RegExp(
  `^(\\d{1,2})\\.(?=\\d{1,3}(?:${[
    '个(?!百分点|月|别|人|性|体|案)',
    '名(?!额)',
    '家(?!庭|园|属)',
    '户(?!外)',
    '人(?!员|才|事|均|居)',
    '所(?!属|有)',
    '间(?!接|隔|断|歇)',
    '条(?!件|例|款)',
    '项(?!目)',
    '处(?!理|置|分|级|罚|方|于|长|室)',
    '台(?!账|帐|风)',
    '本(?!级|单|人|次|轮|年|部|市|县|区|局|院|校|乡|镇|村|着|身|地|科|周|月|季)',
    '起(?!草|步|点|伏|诉|底|到|因)',
    '宗(?!旨|教)',
    '座(?!谈)',
    '份(?!额)',
    '笔(?!记|试|误)',
    '[件辆栋幢艘册棵株盏]',
  ].join('|')}))`,
)

/** A number as its form reads it. */
interface Found {
  readonly kind: MarkerKind
  readonly number: number
  readonly words: string
  readonly style: string
  readonly bare?: boolean | undefined
  readonly word?: boolean | undefined
}

function headOf({ kind, number, words, style, bare, word }: Found, span: Span, paragraph: number): Candidate {
  const label = words.trim()
  const marker: Marker =
    kind === 'decimal'
      ? { kind, number, parts: words.match(/\d+/g)!.map(Number), label, span }
      : { kind, number, label, span }
  return { marker, paragraph, atStart: true, firm: true, weak: false, style, bare: bare === true, word: word === true }
}

/** The number at a place inside a paragraph, where the words before it allow one. A candidate only: `runs` decides. */
function markerInside(shadow: string, at: number, start: number, end: number, paragraph: number): Candidate | null {
  const part = matchAt(INLINE_PARTS, shadow, at, end)
  if (part === null) return null
  const { kind, number, words, style } = part
  const marker: Marker = { kind, number, label: words.trim(), span: { start: at, end: at + words.length } }
  const firm = FIRM.test(shadow.slice(Math.max(start, at - 8), at))
  const weak = kind === 'arabic' && DECIMAL.test(shadow.slice(at, at + 12))
  return { marker, paragraph, atStart: false, firm, weak, style }
}

/** Every candidate of a text in reading order; tables are read by their cells, not by their lines. */
export function markers(text: NoticeText): Candidate[] {
  const { shadow, paragraphs } = text
  const heads = paragraphs.map(({ span, table }, i) =>
    table === null ? markerAtStart(shadow, span.start, span.end, i) : null,
  )
  const found = settleWords(settleDecimals(heads.filter((head) => head !== null)))
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
