import type { Report } from '../notice/diagnostic.ts'
import type { Fact } from '../notice/fact.ts'
import type { Head, HeadDates, InspectedUnit, Stated, Unit } from '../notice/head.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline } from '../notice/outline.ts'
import type { Division } from '../notice/regions.ts'
import { readBody } from './body.ts'
import { readContacts } from './contacts.ts'
import { readDates } from './dates.ts'
import { outerNames, readIssuer } from './issuer.ts'
import { kindOf } from './kind.ts'
import { readEdition, readMarking } from './marking.ts'
import { readRegion } from './region.ts'
import { type HeadScene, sceneOf } from './scene.ts'
import { impliedTitle } from './title.ts'
import { readTotals } from './totals.ts'
import { describe, readUnits } from './unit.ts'

export { readKind } from './kind.ts'

/** What the notice says of itself: kind, title, who issued it, whom it concerns, who inspected, where, when, how many. */
export function readHead(
  text: NoticeText,
  outline: Outline,
  facts: readonly Fact[],
  knowledge: Knowledge,
  report: Report,
): Head {
  const scene = sceneOf(text, outline, facts, knowledge)
  const kind = kindOf(scene)
  if (kind.confidence === 'low') report('head/kind_unsure', null, { kind: kind.value })
  const names = outerNames(scene)
  const issuer = readIssuer(names, scene)
  const units = readUnits(scene, kind.value, names)
  const dates = readDates(scene, kind.value)
  const contacts = readContacts(scene)
  const main: Stated | null = units.main && { value: units.main.agency, span: units.main.span, basis: units.main.basis }
  const outside = [
    ...(scene.title?.span ? [scene.title.span] : []),
    ...names.map((name) => name.span),
    ...contacts.filter((contact) => contact.type === 'address').map((contact) => contact.span),
  ]
  const { region, division } = readRegion(scene, { unit: main, issuer, outside, month: monthOf(dates) }, report)
  const inspectedUnit = main && inspected(main, units.aliases, division, scene)
  if (inspectedUnit === null && kind.value === 'rectification_notice') report('head/unit_unknown', null, {})
  const title = scene.title ?? impliedTitle(scene.shadow, scene.opening, main?.value ?? null)
  if (scene.title === null) report('head/title_missing', null, {})
  return {
    kind,
    title,
    issuer,
    inspectedUnit,
    units: units.all.map(
      ({ agency, span, basis, role }): Unit => ({
        value: agency,
        span,
        basis,
        role,
        ...describe(agency, division, scene),
      }),
    ),
    inspectingBody: audits(kind.value)
      ? null
      : readBody(scene, region?.level ?? null, region?.level === 'county' && region.name.endsWith('市')),
    region,
    marking: readMarking(scene),
    edition: readEdition(scene),
    dates,
    contacts,
    totals: readTotals(scene, kind.value, yearOf(dates)),
  }
}

const audits = (kind: string): boolean => kind === 'audit_report' || kind === 'audit_letter'

const inspected = (
  main: Stated,
  aliases: readonly string[],
  division: Division | null,
  scene: HeadScene,
): InspectedUnit => ({
  ...main,
  ...describe(main.value, division, scene),
  aliases,
})

/** The year in which the inspection began. */
function yearOf({ inspection, feedback }: HeadDates): number | null {
  const fact = inspection ?? feedback
  return fact === null ? null : Number(fact.value.start.slice(0, 4))
}

/** When the notice was written, for names and codes of its time: the last of its dates. */
function monthOf({ signed, published, feedback, inspection }: HeadDates): string | null {
  const fact = signed ?? published ?? feedback ?? inspection
  return fact === null ? null : fact.value.end.slice(0, 7)
}
