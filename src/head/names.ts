import type { Division } from '../notice/regions.ts'
import type { UnitWords } from '../notice/units.ts'
import type { Level } from '../notice/vocabulary.ts'
import { type Divisions, liesIn } from './region/divisions.ts'
import { findPlaces, type Place } from './region/find.ts'

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length)

const PATTERNS = new WeakMap<
  UnitWords,
  { readonly ending: RegExp; readonly party: RegExp; readonly committee: RegExp }
>()

function patterns(words: UnitWords) {
  const known = PATTERNS.get(words)
  if (known !== undefined) return known
  const made = {
    ending: new RegExp(`(?:${longestFirst(words.endings).join('|')})$`),
    party: new RegExp(`(?:${longestFirst(words.party).join('|')})$`),
    committee: new RegExp(`(?:${longestFirst(words.committee_of).join('|')})$`),
  }
  PATTERNS.set(words, made)
  return made
}

/** Whether words end as the name of an agency or of the party body in one. */
export const isUnitName = (name: string, words: UnitWords): boolean =>
  /^[\p{Script=Han}()·“”、]{3,48}$/u.test(name) &&
  !/(?:^关于|^对|进一步|加强|开展|推进|情况|问题|整改|通报|公示|方案|报告|转办|信访件)/.test(name) &&
  (patterns(words).ending.test(name) ||
    patterns(words).party.test(name) ||
    /^中共[\u4e00-\u9fff]{2,10}[省市州盟县区旗镇乡]委$/.test(name))

/** 局党组, 镇, 集团公司: a kind of unit, and none by name. */
export const namesNoUnit = (agency: string): boolean =>
  /^[我本该]?(?:局|委|办|厅|镇|乡|街道|县|市|区|校|学校|院|医院|学院|公司|集团|集团公司|中心|单位|机关|系统|村)?(?:党组|党委|党工委|党总支|党支部)?$/.test(
    agency,
  )

export const endsAsUnit = (name: string, words: UnitWords): boolean => patterns(words).ending.test(name)

/** The agency of a name: 中共旺苍县卫生健康局党组 is 旺苍县卫生健康局, 中共…县教育委员会 stays 教育委员会. */
export function agencyOf(name: string, words: UnitWords): string {
  const { ending, party, committee } = patterns(words)
  const plain = name.replace(/\s+/g, '').replace(/^(?:中国共产党|中共)/, '')
  const communist = plain.length < name.replace(/\s+/g, '').length
  const bare = plain.replace(party, '')
  if (bare !== plain && bare.length >= 2) return bare
  const working = plain.replace(/工作委员会$|工委$/, '')
  if (working !== plain) return committee.test(working) ? working : plain
  const without = plain.replace(/委员会$/, '')
  if (
    without !== plain &&
    communist &&
    !/纪律检查$/.test(without) &&
    (ending.test(without) || /[省市州县区旗镇乡]$/.test(without))
  )
    return without
  return plain
}

/** The place a name begins with, or one printed in full inside it (国家税务总局旺苍县税务局). */
export function placeOfName(name: string, divisions: Divisions, month: string | null): Place | null {
  const places = findPlaces(name, divisions, month)
  const first = places.find((place) => place.span.start === 0)
  const full = places.find((place) => place.full && place !== first)
  if (first === undefined) return full ?? null
  const inside = !first.full && full?.candidates.some((d) => first.candidates.some((above) => liesIn(d, above)))
  return inside ? (full ?? first) : first
}

/** The level a name tells by its first words (县教育局) or by the township in it. */
export function levelOfName(name: string, words: UnitWords, place: Division | null): Level | null {
  const rest = place === null ? name : name.slice(name.indexOf(place.name) + place.name.length)
  if (/^[\u4e00-\u9fff]{1,8}(?:村|社区)(?:$|[支党居民]|委会)/.test(rest)) return 'village'
  if (/^[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|苏木)(?:$|[^\u4e00-\u9fff]|人民|党|办|卫|中心|政府)/.test(rest)) return 'town'
  if (place !== null) return place.level
  for (const [word, level] of Object.entries(words.levels)) if (name.startsWith(word)) return level
  return null
}

const CORPORATE = /(?<=集团\)?)(?:股份)?有限(?:责任)?公司$/

/** Whether `short` may be said for `full`: its characters stand in `full` in order, its last one at the end (科协, 残联, 卫健委). */
export function shortens(short: string, full: string): boolean {
  if (short.length > full.length) return false
  if (full.endsWith(short)) return true
  let at = 0
  for (const character of short) {
    const next = full.indexOf(character, at)
    if (next < 0) return false
    at = next + 1
  }
  return short.length >= 3 && full.replace(CORPORATE, '').slice(-3).includes(short.at(-1)!)
}

/** A name without the divisions above its own, the division's and the agency's old names replaced: the name of a key. */
export function keyName(
  name: string,
  place: Place | null,
  division: Division | null,
  divisions: Divisions,
  words: UnitWords,
): string {
  let plain = name
  if (place !== null && division !== null) {
    const now = divisions.byCode.get(division.now[0] ?? division.code) ?? division
    const printed = name.slice(place.at, place.span.end)
    const renamed = !division.merged && printed === division.name
    const own = renamed ? now.name : printed
    const rest = name.slice(place.span.end)
    plain = own + (/[市州县区旗]$/.test(own) ? rest.replace(/^[市州县区旗](?=委)/, '') : rest)
  }
  for (const [before, after] of words.renamed)
    if (plain.endsWith(before)) plain = plain.slice(0, -before.length) + after
  return plain
}
