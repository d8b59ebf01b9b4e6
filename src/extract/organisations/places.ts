import { characterSet, hasAt, mayHavePairAt, type PairSet, pairSet } from '../../language/character-set.ts'
import { compiledFrom } from '../../language/lexicon.ts'
import type { RegionTable } from '../../notice/regions.ts'
import type { Span } from '../../notice/span.ts'

const LEVEL = '省市区县州盟旗'
const IS_LEVEL = characterSet(LEVEL)
const LONGEST = 15
const HAN = /[\u3400-\u9fff]/
/** Short names that are words of their own: 会同财政局, 平安银行. */
const WORDS = new Set([
  '会同',
  '和平',
  '平安',
  '新建',
  '城关',
  '安居',
  '建设',
  '集贤',
  '城区',
  '郊区',
  '矿区',
  '平原',
  '高新',
  '共和',
  '文明',
  '太和',
  '同心',
  '民和',
  '广安',
  '海关',
  '前进',
  '东风',
  '友好',
  '向阳',
  '解放',
  '永定',
  '长安',
  '新城',
  '河东',
  '河西',
  '南开',
  '新华',
  '中原',
  '中站',
  '中牟',
  '开平',
  '大通',
  '兴业',
  '交通',
  '卫东',
  '工农',
  '自治',
])

/** Divisions whose name reads as a verb and the place of the notice: 会同县财政局核查. */
const VERB_PLACE = new Set(['会同县'])

/** 乳源瑶族自治县 is 乳源县 for short. */
const SELF_GOVERNED = /自治([县旗])$/

interface Places {
  /** The last two characters of full names: most words with a level word in them go no further. */
  readonly tails: ReadonlySet<string>
  readonly full: ReadonlySet<string>
  /** 四川, 广元, 旺苍: names without their level, of two characters or three. */
  readonly short: ReadonlySet<string>
  /** How the short ones begin: most words begin with no pair of these. */
  readonly shortHeads: PairSet
}

const placesOf = compiledFrom((regions: RegionTable): Places => {
  const full = new Set<string>()
  const short = new Set<string>()
  const tails = new Set<string>()
  const peoples = new RegExp(`(?:${[...regions.peoples].sort((a, b) => b.length - a.length).join('|')}){1,9}$`)
  const add = (name: string) => {
    full.add(name)
    tails.add(name.slice(-2))
    const county = SELF_GOVERNED.exec(name)
    const root = county === null ? '' : name.slice(0, county.index).replace(peoples, '')
    if (root.length >= 2) {
      full.add(`${root}${county![1]}`)
      tails.add(`${root.at(-1)}${county![1]}`)
    }
    const bare = name.replace(/(?:特别行政区|自治[区州县旗]|地区|[省市县区盟旗])$/, '')
    if (bare.length >= 2 && bare.length <= 3) short.add(bare)
  }
  for (const row of regions.current.split(' ')) add(row.slice(6))
  for (const row of regions.ended) add(row.slice(0, row.indexOf(' ')))
  for (const name of ['内蒙古', '广西', '宁夏', '新疆', '西藏']) short.add(name)
  const pairs = (words: Iterable<string>) =>
    pairSet(Array.from(words, (w) => [w.charCodeAt(0), w.charCodeAt(1)] as const))
  return { full, short, tails, shortHeads: pairs(short) }
})

export const isPlace = (words: string, regions: RegionTable): boolean => placesOf(regions).full.has(words)

/** Full names of divisions within a stretch, the longest at each place. */
export function placesWithin(shadow: string, { start, end }: Span, regions: RegionTable): Span[] {
  const { full, tails } = placesOf(regions)
  const found: Span[] = []
  for (let at = start + 1; at < end; at++) {
    if (!hasAt(IS_LEVEL, shadow, at) || !tails.has(shadow.slice(at - 1, at + 1))) continue
    for (let from = Math.max(start, at + 1 - LONGEST); from < at; from++) {
      if (!full.has(shadow.slice(from, at + 1))) continue
      if (VERB_PLACE.has(shadow.slice(from, at + 1)) && !LEVEL.includes(shadow[from - 1] ?? ' ')) continue
      if (at - from === 1 && HAN.test(shadow[from - 1] ?? '') && !LEVEL.includes(shadow[from - 1]!)) continue
      found.push({ start: from, end: at + 1 })
      break
    }
  }
  return found
}

/** The end of a short name (旺苍, 四川) that begins at an offset; the offset itself where none does. */
export function shortPlaceEnd(shadow: string, at: number, regions: RegionTable): number {
  const { short, shortHeads } = placesOf(regions)
  if (!mayHavePairAt(shortHeads, shadow, at)) return at
  for (const length of [3, 2])
    if (short.has(shadow.slice(at, at + length)) && !WORDS.has(shadow.slice(at, at + length))) return at + length
  return at
}
