import type { Span } from '../../notice/span.ts'
import type { Basis } from '../../notice/vocabulary.ts'
import { agencyOf, placeOfName, shortens } from '../names.ts'
import type { HeadScene } from '../scene.ts'
import { type FullName, type NamedUnit, OWN } from './names.ts'

/** A unit in full, how it came to be, and the short forms it went by. */
export interface Resolved {
  readonly agency: string
  readonly span: Span
  readonly basis: Basis
  /** The names by which the text calls it. */
  readonly printed: readonly string[]
}

/** The name in full that a named unit goes by elsewhere in the notice; as it is named where there is none. */
export function resolve(unit: NamedUnit, full: readonly FullName[], scene: HeadScene): Resolved {
  const { knowledge, divisions } = scene
  const own = OWN.exec(unit.printed)?.[1]
  const printed = agencyOf(unit.printed, knowledge.units)
  const names = [unit.printed]
  const stated = { agency: printed, span: unit.span, basis: 'stated' as const, printed: names }
  if (own !== undefined) {
    const endings = knowledge.units.own[own] ?? [own]
    const match = full.find(({ agency }) => endings.some((ending) => agency.endsWith(ending)))
    return match === undefined ? stated : { agency: match.agency, span: match.span, basis: 'stated', printed: names }
  }
  if (placeOfName(printed, divisions, null)?.span.start === 0) return withoutNews(stated, scene)
  const longer = full.filter(({ agency }) => agency !== printed && shortens(printed, agency))
  const placed = longer.filter(({ agency }) => placeOfName(agency, divisions, null) !== null)
  const official = placed.filter((name) => name.official)
  const best = [official, placed, longer].find((names) => names.length > 0) ?? []
  const shortest = [...best].sort((a, b) => a.agency.length - b.agency.length)[0]
  const match = shortest ?? full.find(({ agency }) => agency === printed)
  return match === undefined ? stated : { agency: match.agency, span: match.span, basis: 'stated', printed: names }
}

/** News names the whole way down (内蒙古鄂尔多斯市乌审旗卫健委): the unit's name begins with its own division. */
export function withoutNews(unit: Resolved, { divisions }: HeadScene): Resolved {
  const place = placeOfName(unit.agency, divisions, null)
  if (place === null || place.span.start !== 0 || place.steps < 2) return unit
  const printed = unit.agency.slice(0, place.at)
  const inFull = /^[\u4e00-\u9fff]{2,9}?(?:省|自治区)/.test(printed)
  if (inFull || place.steps < 3) return unit
  return {
    ...unit,
    agency: unit.agency.slice(place.at),
    span: { start: unit.span.start + place.at, end: unit.span.end },
  }
}
