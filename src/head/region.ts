import { flatMap } from '../language/flat-map.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Region, Stated } from '../notice/head.ts'
import type { Division } from '../notice/regions.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Level } from '../notice/vocabulary.ts'
import { levelOfName, placeOfName } from './names.ts'
import { above, liesIn, RANK } from './region/divisions.ts'
import { findPlaces, type Place } from './region/find.ts'
import type { HeadScene } from './scene.ts'

/** A unit's name or an outer text whose places count, in the order of their weight. */
export interface RegionSources {
  readonly unit: Stated | null
  readonly issuer: Stated | null
  /** Title, sign-off, addresses: they place a unit that leaves it open, or name the city above it. */
  readonly outside: readonly Span[]
  readonly addresses: readonly Span[]
  /** YYYY-MM of the notice, where a date tells it. */
  readonly month: string | null
}

interface Found {
  readonly division: Division
  readonly span: Span | null
  readonly basis: Region['basis']
}

/** The region of a notice, at its unit's own level; null with a diagnostic where the words leave it open. */
export function readRegion(
  scene: HeadScene,
  sources: RegionSources,
  report: Report,
): { region: Region | null; division: Division | null } {
  const found = fromNames(scene, sources, report)
  if (found === null || found === 'ambiguous') {
    if (found === null) report('head/region_unknown', null, {})
    return { region: null, division: null }
  }
  const { division } = found
  if (division.now.length > 1)
    report('head/region_split', found.span, { name: division.name, codes: division.now.join(' ') })
  return { region: asRegion(found, scene, sources.month), division }
}

/** A place of the outer texts and the text it stands in. */
interface OuterPlace {
  readonly place: Place
  readonly span: Span
}

function fromNames(scene: HeadScene, sources: RegionSources, report: Report): Found | null | 'ambiguous' {
  const { divisions } = scene
  const around = flatMap([...sources.outside, ...sources.addresses], (span) =>
    findPlaces(sliceOf(scene.shadow, span), divisions, sources.month).map((place) => ({ place, span })),
  )
  for (const name of [sources.unit, sources.issuer]) {
    const place = name && placeOfName(name.value.replace(/^(?:中共|中国共产党)/, ''), divisions, sources.month)
    if (name !== null && place !== null) return fromName(name, place, around, scene, report)
  }
  const { unit, issuer } = sources
  return fromShort([unit, issuer], scene) ?? fromAround(around, sources, scene) ?? fromShort([scene.title], scene)
}

/** 晋江职业中专学校, 永德:开展… in a text that speaks of 晋江市, 永德县: a county's short name is one where the text has it in full. */
function fromShort(names: readonly (Stated | null)[], { shadow, divisions }: HeadScene): Found | null {
  for (const name of names)
    for (const length of [2, 3]) {
      const short = name?.value.slice(0, length) ?? ''
      const meant = flatMap(['市', '县', '区', '旗'], (kind) =>
        shadow.includes(short + kind) ? divisions.named(short + kind).filter(({ ended }) => ended === null) : [],
      )
      if (meant.length === 1) return { division: meant[0]!, span: name!.span, basis: 'implied' }
    }
  return null
}

/** The place that the name of the unit, or of the issuer, begins with. */
function fromName(
  name: Stated,
  place: Place,
  around: readonly OuterPlace[],
  { text }: HeadScene,
  report: Report,
): Found | 'ambiguous' {
  const [division, ...others] = settle(place, around)
  if (division !== undefined && others.length === 0) {
    const printed = name.span === null ? null : spanOf(text.shadow, name.span, name.value, place)
    return { division, span: printed, basis: place.candidates.length === 1 ? name.basis : 'implied' }
  }
  const candidates = division === undefined ? [] : [division, ...others]
  report('head/region_ambiguous', name.span, {
    name: division?.name ?? '',
    candidates: candidates.map(({ code }) => code).join(' '),
  })
  return 'ambiguous'
}

/** The first place of title, sign-off and addresses that means one division, at the level of the unit. */
function fromAround(around: readonly OuterPlace[], sources: RegionSources, scene: HeadScene): Found | null {
  const level = levelWanted(sources, scene.knowledge.units)
  for (const { place, span } of around) {
    if (!place.full && place.steps === 1) continue
    const [settled, ...others] = settle(place, around)
    const division = settled === undefined || others.length > 0 ? null : atLevel(settled, level, scene)
    if (division !== null)
      return {
        division,
        span: { start: span.start + place.span.start, end: span.start + place.span.end },
        basis: level === null && sources.outside.includes(span) ? 'stated' : 'implied',
      }
  }
  return null
}

/** The meanings of a place that fit the places around it: 鼓楼区 beside 南京市. */
function settle(place: Place, around: readonly OuterPlace[]): readonly Division[] {
  if (place.candidates.length <= 1) return place.candidates
  for (const { place: other } of around) {
    if (other.candidates.length !== 1) continue
    const context = other.candidates[0]!
    const fitting = place.candidates.filter(
      (d) => d.code === context.code || liesIn(d, context) || sameCity(d, context),
    )
    if (fitting.length === 1) return fitting
  }
  return place.candidates
}

const sameCity = (a: Division, b: Division): boolean =>
  b.level === 'county' && a.code.slice(0, 4) === b.code.slice(0, 4)

function levelWanted({ unit, issuer }: RegionSources, words: HeadScene['knowledge']['units']): Level | null {
  for (const name of [unit, issuer]) {
    const level = name === null ? null : levelOfName(name.value.replace(/^中共/, ''), words, null)
    if (level !== null) return level
  }
  return null
}

/** The division of a place at the level of the unit: 海州区 of an address gives 连云港市 to a city's hospital. */
function atLevel(division: Division, level: Level | null, { divisions }: HeadScene): Division | null {
  if (level === null || level === division.level || level === 'town' || level === 'village') return division
  if (level === 'unit' || level === 'central') return division
  if (RANK[level] > RANK[division.level]) return null
  const { province, city } = above(divisions, division)
  if (level === 'province') return province
  return city ?? (division.name.endsWith('市') ? division : null)
}

/** Where the place stands in the words of a name; a title's spaces and line ends may lie between. */
function spanOf(shadow: string, at: Span, value: string, place: Place): Span | null {
  const printed = value.replace(/^(?:中共|中国共产党)/, '').slice(place.span.start, place.span.end)
  const start = sliceOf(shadow, at).indexOf(printed)
  return start < 0 ? at : { start: at.start + start, end: at.start + start + printed.length }
}

/** A division as the record writes it, with the code it bore in that month. */
export function asRegion(
  { division, span, basis }: Found,
  { divisions }: Pick<HeadScene, 'divisions'>,
  month: string | null,
): Region {
  const { province, city } = above(divisions, division)
  const then = codeOf(division, month, divisions.named(division.name))
  return {
    name: division.name,
    province: division.level === 'province' ? division.name : (province?.name ?? null),
    city: division.level === 'city' ? division.name : (city?.name ?? null),
    county: division.level === 'county' ? division.name : null,
    adcode: then,
    adcodeNow: division.now[0] ?? division.code,
    level: division.level,
    basis,
    span,
  }
}

/** The code a division bore at the time, where a division of the same name ended later and became it. */
function codeOf(division: Division, month: string | null, sameName: readonly Division[]): string {
  if (month === null || division.ended !== null) return division.code
  const before = sameName.find((d) => d.ended !== null && month < d.ended && d.now.includes(division.code))
  return before?.code ?? division.code
}
