import type { Report } from '../notice/diagnostic.ts'
import { type Filled, type Given, givenWords, NOTHING_FILLED } from '../notice/given.ts'
import type { Head, HeadDates, InspectedUnit, Region, Stated, Unit } from '../notice/head.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Reading } from '../notice/reading.ts'
import type { Division } from '../notice/regions.ts'
import type { Span } from '../notice/span.ts'
import { readGivenDays } from './given-days.ts'
import { meantRegion } from './given-region.ts'
import { agencyOf } from './names.ts'
import { type Divisions, divisionsOf, liesIn } from './region/divisions.ts'
import { asRegion } from './region.ts'
import { describe } from './units/facts.ts'

interface Scene {
  readonly given: Given
  readonly head: Head
  readonly divisions: Divisions
  readonly knowledge: Knowledge
  readonly report: Report
}

/** What a user's own words fill in where the text says nothing (basis given). Where the text says otherwise it stands, and is told. */
export function fillGiven(
  { head, text }: Pick<Reading, 'head' | 'text'>,
  words: Given | null,
  knowledge: Knowledge,
  report: Report,
): Filled {
  const given = givenWords(words)
  if (given === null) return NOTHING_FILLED
  const scene: Scene = { given, head, divisions: divisionsOf(knowledge.regions), knowledge, report }
  const region = fillRegion(scene)
  const about = (key: string) => text.raw.metadata.find((pair) => pair.key === key)?.value
  return {
    head: {
      ...fillWords('title', head.title, scene),
      ...fillWords('issuer', head.issuer, scene),
      ...fillBody(scene),
      ...(region === null ? {} : { region: region.region }),
      ...fillUnit(region?.division ?? null, scene),
    },
    dates: fillDates(scene),
    url: fillPlain('url', about('url'), scene),
    site: fillPlain('site', about('site'), scene),
  }
}

const squeezed = (words: string): string => words.replace(/[\s()（）]/g, '')

function tellDifference(
  field: keyof Given,
  given: string,
  read: string,
  span: Span | null,
  { report }: Pick<Scene, 'report'>,
): void {
  report('head/given_differs', span, { field, given, read })
}

function fillWords(
  field: 'title' | 'issuer',
  read: Stated | null,
  scene: Scene,
): Partial<Pick<Head, 'title' | 'issuer'>> {
  const value = scene.given[field]
  if (value === undefined) return {}
  if (read === null) return { [field]: { value, span: null, basis: 'given' } }
  if (squeezed(read.value) !== squeezed(value)) tellDifference(field, value, read.value, read.span, scene)
  return {}
}

function fillPlain(field: 'url' | 'site', read: string | undefined, scene: Scene): string | null {
  const value = scene.given[field] ?? null
  if (read !== undefined && value !== null && read !== value) tellDifference(field, value, read, null, scene)
  return value
}

function fillBody(scene: Scene): Partial<Pick<Head, 'inspectingBody'>> {
  const { given, head } = scene
  const value = given.inspecting_body
  if (value === undefined) return {}
  const read = head.inspectingBody
  if (read !== null) {
    if (!squeezed(read.value).includes(squeezed(value)) && !squeezed(value).includes(squeezed(read.value)))
      tellDifference('inspecting_body', value, read.value, read.span, scene)
    return {}
  }
  const unknown = { level: null, group: null, session: null, round: null, mode: null }
  return { inspectingBody: { value, span: null, basis: 'given', ...unknown } }
}

/** The unit, and the keys of units that the text places nowhere but the user's region does. */
function fillUnit(division: Division | null, scene: Scene): Partial<Pick<Head, 'inspectedUnit' | 'units'>> {
  const { given, head, knowledge } = scene
  const read = head.inspectedUnit
  const value = given.inspected_unit === undefined ? null : agencyOf(given.inspected_unit, knowledge.units)
  if (read !== null && value !== null) {
    const names = [read.value, ...read.aliases].map(squeezed)
    if (!names.includes(squeezed(value)) && !squeezed(value).endsWith(squeezed(read.value)))
      tellDifference('inspected_unit', value, read.value, read.span, scene)
  }
  const placed = <T extends InspectedUnit | Unit>(unit: T): T => {
    if (unit.key !== null || division === null) return unit
    const told = describe(unit.value, division, scene)
    return { ...unit, key: told.key, level: unit.level ?? told.level }
  }
  const units = head.units.map(placed)
  if (read !== null) return { inspectedUnit: placed(read), units }
  if (value === null) return { units }
  const place = division ?? regionOf(head.region, scene.divisions)
  return { inspectedUnit: { value, span: null, basis: 'given', aliases: [], ...describe(value, place, scene) }, units }
}

const regionOf = (region: Region | null, { byCode }: Divisions): Division | null =>
  region === null ? null : (byCode.get(region.adcode) ?? null)

/** The user's region where the text leaves it open. */
function fillRegion(scene: Scene): { readonly region: Region; readonly division: Division } | null {
  const { given, head, divisions, report } = scene
  const meant = meantRegion(given, divisions)
  if (meant === null) return null
  const [division] = meant.divisions
  if (division === undefined) {
    report('head/given_region_unknown', null, { name: meant.words })
    return null
  }
  const read = head.region
  if (read !== null) {
    const own = regionOf(read, divisions)
    const same = (d: Division) =>
      d.code === read.adcode || d.now.includes(read.adcodeNow) || (own !== null && liesIn(own, d))
    if (!meant.divisions.some(same)) {
      const field =
        given.adcode !== undefined ? 'adcode' : (['county', 'city', 'province'] as const).find((slot) => given[slot])
      tellDifference(field ?? 'region', meant.words, read.name, read.span, scene)
    }
    return null
  }
  if (meant.divisions.length > 1) {
    report('head/given_region_ambiguous', null, {
      name: meant.words,
      candidates: meant.divisions.map((d) => d.code).join(' '),
    })
    return null
  }
  return { region: asRegion({ division, span: null, basis: 'given' }, scene, null), division }
}

const DATES: readonly (readonly [keyof HeadDates, keyof Given])[] = [
  ['inspection', 'inspection'],
  ['feedback', 'feedback'],
  ['followUp', 'follow_up'],
  ['asOf', 'as_of'],
  ['signed', 'signed'],
  ['published', 'published'],
]

function fillDates(scene: Scene): Filled['dates'] {
  const { given, head, report } = scene
  const filled: { -readonly [K in keyof Filled['dates']]: Filled['dates'][K] } = {}
  for (const [name, field] of DATES) {
    const words = given[field]
    if (words === undefined) continue
    const value = readGivenDays(words, name === 'asOf')
    const read = head.dates[name]
    if (value === null) report('head/given_unreadable', null, { field, value: words })
    else if (read === null) filled[name] = value
    else if (value.start > read.value.end || value.end < read.value.start)
      tellDifference(field, words, read.value.start, read.span, scene)
  }
  return filled
}
