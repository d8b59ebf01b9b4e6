import type { MarkerKind } from '../notice/outline.ts'

export const HAN = '[一二三四五六七八九十]{1,3}'
export const NUMBER = '\\d{1,3}'
/** Letters and the ten stems as numbers; no list is longer. */
const LETTER = '[A-La-l]'
const STEM = '[甲乙丙丁戊己庚辛壬癸]'
export const GAP = '[ \\t]*'
/**
 * What may not follow a separator: a digit makes it a decimal, unless four and more stand there (1.2024年…, 2.5000平方米…) or
 * a month (1.12月1日…).
 */
const NO_DECIMAL = '(?!\\d(?!\\d{3})(?!\\d?月))'

/** 突出问题一, 主要问题1: what may be said of a problem before its number. */
export const SORT =
  '(?:(?:突出|主要|具体|重点|典型|共性|个性|存在|发现|查摆|核心|关键|难点|焦点|热点|整改|反馈|巡[视察]|审计|督[查察导]|检查|信访|民生|历史遗留|遗留|移交|反映|群众反映)(?:的)?){0,3}'

export interface Form {
  readonly kind: MarkerKind
  readonly source: string
  readonly bare?: boolean
  /** The number is a word as well (甲, A, 陆): see `Candidate.word`. */
  readonly word?: boolean
}

/** What may open a paragraph, tried in order. Group `n` is the number; a decimal point after it makes it no marker. */
export const START_FORMS: readonly Form[] = [
  { kind: 'chapter', source: `第(?<n>${HAN}|\\d{1,2})(?:部分|章|节|篇)[ \\t、:,.]*` },
  { kind: 'chapter', source: `第(?<n>${HAN}|\\d{1,2})(?:个)?方面(?:[ \\t、:,.]+|(?=[《“关聚]))` },
  // 壹、整改组织情况, over 一、
  {
    kind: 'chapter',
    source: `[【(]?(?<n>[壹贰叁肆伍陆柒捌玖拾])${GAP}(?:[、.:·】)]|[ \\t](?=[\\u4e00-\\u9fff“]))(?!\\d)${GAP}`,
    word: true,
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
  // 第一类:学习不深入, A类问题 学习不深入
  {
    kind: 'class',
    source: `第?(?<n>${HAN}|${LETTER})类(?:${SORT}问题|情况|情形)?(?:${GAP}[:、.,]|[ \\t](?=[\\u4e00-\\u9fff“]))${GAP}`,
    word: true,
  },
  {
    kind: 'stem',
    source: `[(【]?(?<n>${STEM})${GAP}(?:[、.](?!${STEM})|[)】])${GAP}(?=[\\u4e00-\\u9fff“《])`,
    word: true,
  },
  { kind: 'letter', source: `[(【]?(?<n>${LETTER})${GAP}[.、)】]${GAP}(?=[\\u4e00-\\u9fff“《])`, word: true },
  { kind: 'first', source: `第(?<n>${HAN})[,、]${GAP}` },
  { kind: 'first', source: `其(?<n>${HAN})(?:[,、:]|是)${GAP}` },
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
export const INLINE_FORMS: readonly (Form & { readonly after: string })[] = [
  { kind: 'is', source: `(?<n>${HAN})是`, after: '[。;:!?,)”】\\s]' },
  { kind: 'must', source: `(?<n>${HAN})要`, after: '[。;:!?,)”】\\s]' },
  // 反馈的问题:一、…;二、…
  { kind: 'is', source: `(?<n>${HAN})、(?![一二三四五六七八九十])`, after: '[;:]' },
  { kind: 'first', source: `第(?<n>${HAN})[,、]`, after: '[。;:!?]' },
  { kind: 'first', source: '(?<n>首先|其次|再次|最后)[,:、]', after: '[。;:!?]' },
  { kind: 'first', source: `其(?<n>${HAN})(?:[,、:]|是)`, after: '[。;:!?]' },
  { kind: 'letter', source: `\\(?(?<n>${LETTER})[.、)](?=[\\u4e00-\\u9fff“《])`, after: '[。;:】〕]' },
  { kind: 'stem', source: `\\(?(?<n>${STEM})[、.)](?!${STEM})`, after: '[。;:】〕]' },
  { kind: 'arabic_paren', source: '\\((?<n>\\d{1,2})\\)', after: '[。;:!?,】〕]' },
  { kind: 'arabic_paren', source: '(?<n>\\d{1,2})\\)', after: '[。;:!?】〕]' },
  { kind: 'arabic_paren', source: '(?<n>[⑴-⒇])', after: '[。;:!?,】〕]' },
  { kind: 'circled', source: '(?<n>[①-⑳])', after: '[^\\n]' },
  { kind: 'arabic', source: `(?<n>\\d{1,2})[.、]${GAP}`, after: '[。;:】〕]' },
  { kind: 'chinese_paren', source: `\\(?(?<n>${HAN})\\)`, after: '[。]' },
  { kind: 'problem', source: `问题(?<n>${HAN}|\\d{1,2})[:.、]`, after: '[。]' },
]
