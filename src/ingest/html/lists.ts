import { formatNumber } from '../docx/number-format.ts'
import { declarationsOf } from './look.ts'
import { attributeOf, type Element } from './tree.ts'

/** An open list: how its items are numbered and how far it has counted. */
export interface OpenList {
  readonly format: string
  readonly pattern: string
  readonly step: number
  next: number
}

/** How the styles of a list name their numbers, in the words of Word's formats, with what stands around them. */
const STYLES: Readonly<Record<string, readonly [format: string, pattern: string]>> = {
  decimal: ['decimal', '%.'],
  'decimal-leading-zero': ['decimalZero', '%.'],
  'lower-alpha': ['lowerLetter', '%.'],
  'lower-latin': ['lowerLetter', '%.'],
  'upper-alpha': ['upperLetter', '%.'],
  'upper-latin': ['upperLetter', '%.'],
  'lower-roman': ['lowerRoman', '%.'],
  'upper-roman': ['upperRoman', '%.'],
  'cjk-ideographic': ['chineseCountingThousand', '%、'],
  'simp-chinese-informal': ['chineseCountingThousand', '%、'],
  'trad-chinese-informal': ['chineseCountingThousand', '%、'],
  'japanese-informal': ['chineseCountingThousand', '%、'],
  'cjk-decimal': ['ideographDigital', '%、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '%、'],
  'cjk-heavenly-stem': ['ideographTraditional', '%、'],
  'cjk-earthly-branch': ['ideographZodiac', '%、'],
  // The numbers that a common page editor draws as pictures.
  custom_cn: ['chineseCountingThousand', '%、'],
  custom_cn1: ['chineseCountingThousand', '%)'],
  custom_cn2: ['chineseCountingThousand', '(%)'],
  custom_num: ['decimal', '%.'],
  custom_num1: ['decimal', '%)'],
  custom_num2: ['decimal', '(%)'],
}

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const MOST = 1_000_000
const integer = (value: string | null): number | null => {
  const number = value === null ? Number.NaN : Number.parseInt(value, 10)
  return Number.isNaN(number) ? null : Math.max(-MOST, Math.min(MOST, number))
}

function styleNameOf(element: Element): string | null {
  const style = declarationsOf(attributeOf(element, 'style') ?? '')
  const listed = style.get('list-style-type') ?? style.get('list-style')
  if (listed !== undefined) {
    const named = listed.split(/\s+/).find((word) => word === 'none' || word in STYLES)
    if (named !== undefined) return named
  }
  const custom = /(?:^|\s)(custom_\w+)/.exec(attributeOf(element, 'class') ?? '')?.[1]
  if (custom !== undefined && custom in STYLES) return custom
  return TYPES[attributeOf(element, 'type') ?? ''] ?? null
}

/** A list as it opens: numbered, or null where its items carry no numbers. */
export function openList(element: Element): OpenList | null {
  if (element.tagName !== 'ol') return null
  const name = styleNameOf(element) ?? 'decimal'
  const style = STYLES[name]
  if (style === undefined) return null
  const reversed = attributeOf(element, 'reversed') !== null
  const items = element.childNodes.filter(({ nodeName }) => nodeName === 'li').length
  const start = integer(attributeOf(element, 'start')) ?? (reversed ? items : 1)
  return { format: style[0], pattern: style[1], step: reversed ? -1 : 1, next: start }
}

/** The number of an item as it stands before its words; '' where it has none. */
export function labelOf(item: Element, list: OpenList | null): string {
  if (list === null) return ''
  const number = integer(attributeOf(item, 'value')) ?? list.next
  list.next = number + list.step
  const own = styleNameOf(item)
  if (own === 'none') return ''
  const [format, pattern] = (own === null ? undefined : STYLES[own]) ?? [list.format, list.pattern]
  return pattern.replace('%', formatNumber(number, format, null) ?? String(number))
}
