import {
  abstractList,
  buildDocx,
  DELETED_MARK,
  deleted,
  HIDDEN_MARK,
  inserted,
  type LevelOptions,
  list,
  paragraph,
  run,
  style,
} from '../docx-builder.ts'

/** A line of a text: its label taken apart, or null, and the rest. */
interface Line {
  readonly label: { readonly kind: string; readonly chinese: boolean; readonly n: number } | null
  readonly rest: string
}

const CHINESE = '一二三四五六七八九'
const chineseValue = (words: string): number => {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const of = (digit: string | undefined, empty: number) => (digit ? CHINESE.indexOf(digit) + 1 : empty)
  return words.includes('十') ? 10 * of(tens, 1) + of(ones, 0) : of(ones, 0)
}
/** 一 to 九十九, as everyone counts. */
export const chineseWords = (n: number): string =>
  n < 10
    ? CHINESE[n - 1]!
    : `${n < 20 ? '' : CHINESE[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? '' : CHINESE[(n % 10) - 1]}`

const LABEL =
  /^\s*(?<before>[（(]|第|反馈问题|问题)?(?:(?<chinese>[一二三四五六七八九十]{1,3})|(?<digits>[1-9]\d?))(?<after>[、．.）)：:条](?!\d))(?<rest>.*)$/

function lineOf(words: string): Line {
  const { before = '', chinese, digits, after = '', rest = '' } = LABEL.exec(words)?.groups ?? {}
  const n = chinese === undefined ? Number(digits ?? 0) : chineseValue(chinese)
  if (n < 1 || (chinese !== undefined && chineseWords(n) !== chinese)) return { label: null, rest: words.trim() }
  return { label: { kind: `${before}%${after}`, chinese: chinese !== undefined, n }, rest: rest.trimStart() }
}

/** One way to number by machine what clerks type. */
export interface Way {
  readonly name: string
  /** The format of what is printed in Chinese numerals, and of what in digits; how each prints, told apart from the reader. */
  readonly chinese?: readonly [string, (n: number) => string]
  readonly digits?: readonly [string, (n: number) => string]
  /** What a custom format shows of itself. */
  readonly pattern?: string
  readonly suffix?: 'tab' | 'space' | 'nothing'
  /** How a paragraph comes by its list. */
  readonly through?: 'paragraph' | 'style' | 'heir' | 'linked'
  /** One list of many levels, or one for each kind of label. */
  readonly single?: boolean
  /** How a number that does not follow is brought about: a start set over a list's own, or a new list that starts there. */
  readonly start?: 'override' | 'own'
  readonly restart?: number
  readonly legal?: boolean
  /** Numbered paragraphs between the others that nobody sees, or plain ones whose style is numbered. */
  readonly noise?: 'deleted' | 'hidden' | 'hidden style' | 'off' | 'bullets' | 'inserted'
}

interface Maker {
  readonly way: Way
  readonly kinds: string[]
  readonly abstracts: string[]
  readonly lists: string[]
  /** Numbers as Word would count them, by abstract list and level; null before the first. */
  readonly counters: (number | null)[][]
  /** The list that each level is numbered by now. */
  readonly current: { abstract: number; list: number; start: number }[]
}

const shown = (way: Way, chinese: boolean, n: number): string =>
  chinese ? (way.chinese?.[1] ?? chineseWords)(n) : (way.digits?.[1] ?? String)(n)

const levelOptions = ({ way, kinds }: Maker, level: number, start: number): LevelOptions => {
  const [chinese, words] = [kinds[level]!.startsWith('c'), kinds[level]!.slice(1)]
  const at = way.single ? 1 : level + 1
  const path = Array.from({ length: at }, (_, index) => `%${index + 1}`).join('.')
  return {
    format: chinese ? (way.chinese?.[0] ?? 'chineseCounting') : (way.digits?.[0] ?? 'decimal'),
    text: way.legal && level > 0 ? path : words.replace('%', `%${at}`),
    start,
    ...(way.pattern === undefined ? {} : { pattern: way.pattern }),
    suffix: way.suffix ?? 'nothing',
    ...(way.legal && level > 0 ? { legal: true } : {}),
    ...(way.restart !== undefined && level > way.restart ? { restart: way.restart } : {}),
    ...(way.through === 'style' || way.through === 'heir' ? { style: `h${level}` } : {}),
  }
}

/** A new list for a level, counting from `start` by its own abstract list or over that of another. */
function newList(maker: Maker, level: number, start: number, own: boolean): void {
  const { way, abstracts, lists, counters, current } = maker
  const before = current[level]
  let abstract = before?.abstract ?? 0
  if (own || before === undefined) {
    const levels = way.single ? [level] : maker.kinds.map((_, index) => index)
    abstract = abstracts.length
    abstracts.push(
      abstractList(
        abstract,
        levels.map((one) => levelOptions(maker, one, one === level ? start : 1)),
      ),
    )
    counters[abstract] = []
  }
  const id = lists.length + 1
  lists.push(list(id, abstract, own || before === undefined ? {} : { [way.single ? 0 : level]: start }))
  const entry = { abstract, list: id, start }
  if (way.single) current[level] = entry
  else if (before === undefined || own)
    for (const index of maker.kinds.keys()) current[index] = { ...entry, start: index === level ? start : 1 }
}

/** The list that gives a paragraph of a level the number n. */
function listFor(maker: Maker, level: number, n: number): { list: number; path: string } {
  const { way, counters, current } = maker
  const at = way.single ? 0 : level
  const next = () => {
    const { abstract, start } = current[level]!
    const before = counters[abstract]![at] ?? null
    return before === null ? start : before + 1
  }
  let used = current[level]?.list ?? 0
  if (next() !== n) {
    newList(maker, level, n, way.start === 'own')
    used = maker.lists.length
  }
  const row = counters[current[level]!.abstract]!
  row[at] = n
  for (let deeper = at + 1; deeper < maker.kinds.length; deeper++) {
    const restarts = way.restart === undefined || deeper <= way.restart || at < way.restart
    if (restarts) row[deeper] = null
  }
  return { list: used, path: Array.from({ length: at + 1 }, (_, index) => row[index] ?? 1).join('.') }
}

const NOISE: Readonly<Record<string, (list: number) => string>> = {
  deleted: (list) => paragraph(deleted('删去的一段'), { list: [list, 0], properties: DELETED_MARK }),
  hidden: (list) => paragraph(run('藏起的一段', { hidden: true }), { list: [list, 0], properties: HIDDEN_MARK }),
  'hidden style': (list) => paragraph('藏起的一段', { list: [list, 0], style: 'hidden' }),
}

const stylesFor = ({ way, kinds, lists }: Maker): string => {
  const numbered = kinds.map(
    (_, level) =>
      style(`h${level}`, { basedOn: 'a', list: [1, level] }) + style(`heir${level}`, { basedOn: `h${level}` }),
  )
  const linked = way.through === 'linked' ? style('outline', { type: 'numbering', list: [1, null] }) : ''
  return (
    style('a', { normal: true }) +
    numbered.join('') +
    linked +
    style('hidden', { hidden: true }) +
    (lists.length > 0 ? style('numbered', { list: [1, 0] }) : '')
  )
}

/** A text as it is typed and as a machine numbers it: its lines, how many of them the machine numbers, and the DOCX. */
export function autoNumbered(text: string, way: Way): { typed: string[]; numbered: number; bytes: Uint8Array } {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(lineOf)
  const kindOf = ({ label }: Line) => (label === null ? '' : `${label.chinese ? 'c' : 'd'}${label.kind}`)
  const kinds = [...new Set(lines.map(kindOf))].filter((kind) => kind !== '').slice(0, 9)
  const maker: Maker = { way, kinds, abstracts: [], lists: [], counters: [], current: [] }
  if (way.single) for (const level of kinds.keys()) newList(maker, level, 1, true)
  else if (kinds.length > 0) newList(maker, 0, 1, true)
  const typed: string[] = []
  let numbered = 0
  const body = lines.map((line) => {
    const level = kinds.indexOf(kindOf(line))
    if (line.label === null || level < 0) {
      const words =
        line.label === null
          ? line.rest
          : line.label.kind.replace('%', shown({ name: '' }, line.label.chinese, line.label.n)) + line.rest
      typed.push(words)
      if (way.noise === 'off') return paragraph(words, { style: 'numbered', list: [0, 0] })
      return way.noise === 'bullets' ? paragraph(words, { list: [900, 0] }) : paragraph(words)
    }
    numbered++
    const { list, path } = listFor(maker, level, line.label.n)
    const label =
      way.legal && level > 0 ? path : line.label.kind.replace('%', shown(way, line.label.chinese, line.label.n))
    typed.push(label + (way.suffix === 'space' ? ' ' : '') + line.rest)
    const words = way.noise === 'inserted' ? inserted(line.rest) : line.rest
    const base = list === maker.current[level]!.list && list === 1
    const asks =
      base && way.through === 'style'
        ? { style: `h${level}` }
        : base && way.through === 'heir'
          ? { style: `heir${level}` }
          : { list: [way.through === 'linked' && list === 1 ? 901 : list, way.single ? 0 : level] as const }
    return (NOISE[way.noise ?? '']?.(list) ?? '') + paragraph(words, asks)
  })
  const bullets = abstractList(900, [{ format: 'bullet', text: '\uf06c' }])
  const linked = way.through === 'linked' ? abstractList(901, [], '<w:numStyleLink w:val="outline"/>') : ''
  const numbering =
    maker.abstracts.join('') +
    bullets +
    linked +
    maker.lists.join('') +
    list(900, 900) +
    (way.through === 'linked' ? list(901, 901) : '')
  return { typed, numbered, bytes: buildDocx({ body: body.join(''), numbering, styles: stylesFor(maker) }) }
}
