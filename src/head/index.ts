import type { Report } from '../notice/diagnostic.ts'
import type { Fact } from '../notice/fact.ts'
import type { Head, HeadDates, InspectedUnit, Stated, Unit } from '../notice/head.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline } from '../notice/outline.ts'
import type { Division } from '../notice/regions.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import { readBody } from './body.ts'
import { readContacts } from './contacts.ts'
import { readDates } from './dates.ts'
import { outerNames, readIssuer } from './issuer.ts'
import { kindOf } from './kind.ts'
import { readEdition, readMarking } from './marking.ts'
import { readRegion } from './region.ts'
import { type HeadScene, sceneOf } from './scene.ts'
import { impliedTitle } from './title.ts'
import { readTotals } from './totals/index.ts'
import { completed, describe } from './units/facts.ts'
import { readUnits } from './units/index.ts'

export { readKind } from './kind.ts'

/** ——2024年12月19日在莱阳市人大常委会会议上: the line that tells before whom a report was read, or who read it. */
const READ_OUT = /^\s*(?:[—–-]{2}|\d{4}年\d{1,2}月\d{1,2}日在|[\u4e00-\u9fff]{2,16}审计(?:局局|厅厅)长\s)/

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
    ...scene.opening.filter((at) => READ_OUT.test(scene.shadow.slice(at.start, at.end))),
  ]
  const addresses = contacts.filter((contact) => contact.type === 'address').map((contact) => contact.span)
  const { region, division } = readRegion(
    scene,
    { unit: main, issuer, outside, addresses, month: monthOf(dates) },
    report,
  )
  const inspectedUnit = main && inspected(main, units.aliases, division, scene)
  reportUnit(inspectedUnit, kind.value, report)
  const { totals, said } = readTotals(scene, kind.value, yearOf(dates))
  const title = scene.title ?? impliedTitle(scene.shadow, scene.opening, main?.value ?? null)
  if (scene.title === null) report('head/title_missing', null, {})
  return {
    kind,
    title,
    issuer,
    inspectedUnit,
    units: units.all.map(
      ({ agency, span, basis, role, printed }): Unit => ({
        ...(agency === main?.value ? inFull(main, division) : { value: agency, span, basis }),
        role,
        printed,
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
    totals,
    totalsSaid: said,
  }
}

const audits = (kind: string): boolean => kind === 'audit_report' || kind === 'audit_letter'

const inspected = (
  main: Stated,
  aliases: readonly string[],
  division: Division | null,
  scene: HeadScene,
): InspectedUnit => {
  const full = inFull(main, division)
  const names = full.value === main.value ? aliases : [...new Set([main.value, ...aliases])]
  return { ...full, ...describe(main.value, division, scene), aliases: names }
}

/** A unit of which only 县水务局 is printed, in a county that the notice names elsewhere. */
function inFull(unit: Stated, division: Division | null): Stated {
  const value = division === null ? unit.value : completed(unit.value, division)
  return value === unit.value ? unit : { value, span: unit.span, basis: 'implied' }
}

function reportUnit(unit: InspectedUnit | null, kind: NoticeKind, report: Report): void {
  if (unit === null && kind === 'rectification_notice') report('head/unit_unknown', null, {})
  if (unit !== null && /^[省市州盟县区旗](?![省市州盟县区旗])/.test(unit.value))
    report('head/unit_unresolved', unit.span, { name: unit.value })
}

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
