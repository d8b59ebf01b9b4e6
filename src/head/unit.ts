import { allMatches } from '../language/matcher.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Basis, NoticeKind, UnitRole } from '../notice/vocabulary.ts'
import type { OuterName } from './issuer.ts'
import { agencyOf, endsAsUnit, placeOfName, shortens } from './names.ts'
import { findPlaces } from './region/find.ts'
import type { HeadScene } from './scene.ts'
import { type FullName, fullNames, type NamedUnit, namedUnits, OWN } from './unit-names.ts'

/** (以下简称市中医院), the long name standing before the bracket. */
const SHORTENED = /\((?:以下)?(?:统一)?简称:?[“"「]?([\u4e00-\u9fff]{2,20})[”"」]?\)/g

/** A unit in full, how it came to be, and the short forms it went by. */
interface Resolved {
  readonly agency: string
  readonly span: Span
  readonly basis: Basis
  /** The names by which the text calls it. */
  readonly printed: readonly string[]
}

function resolve(unit: NamedUnit, full: readonly FullName[], scene: HeadScene): Resolved {
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
function withoutNews(unit: Resolved, { divisions }: HeadScene): Resolved {
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

const AUDITS: readonly NoticeKind[] = ['audit_report', 'audit_letter']
const WITHOUT_UNIT: readonly NoticeKind[] = [
  ...AUDITS,
  'template',
  'stage_speech',
  'other',
  'ledger',
  'aggregate_notice',
]

/** Every unit of the notice, inspected ones first, and the one whose notice it is. */
export function readUnits(
  scene: HeadScene,
  kind: NoticeKind,
  outer: readonly OuterName[],
): { main: Resolved | null; all: (Resolved & { role: UnitRole })[]; aliases: string[] } {
  const named = namedUnits(scene)
  const full = fullNames(scene, outer)
  const known = (units: readonly NamedUnit[]) =>
    unique(units.map((unit) => resolve(unit, full, scene)).filter(({ agency }) => !OWN.test(agency)))
  const inspected = kind === 'template' ? [] : known(named.inspected)
  const extended = kind === 'template' ? [] : known(named.extended)
  const single =
    inspected.length === 1 ||
    (inspected.length > 1 && outer.some(({ value }) => agencyOf(value, scene.knowledge.units) === inspected[0]!.agency))
  let main: Resolved | null = null
  if (!WITHOUT_UNIT.includes(kind)) {
    if (single) main = inspected[0] ?? null
    else if (inspected.length === 0) main = fallback(scene, kind, outer, full)
    // 局党组 under the text names nobody
    if (main !== null && OWN.test(main.agency)) main = null
  }
  const listed =
    main === null || inspected.some((unit) => unit.agency === main.agency) ? inspected : [main, ...inspected]
  const all = [
    ...(AUDITS.includes(kind) ? [] : listed).map((unit) => ({ ...unit, role: 'inspected' as const })),
    ...extended
      .filter((unit) => !listed.some((other) => other.agency === unit.agency))
      .map((unit) => ({ ...unit, role: 'extended' as const })),
  ]
  return {
    main,
    all,
    aliases:
      main === null
        ? []
        : aliasesOf(
            scene,
            main.agency,
            named.inspected.filter((unit) => resolve(unit, full, scene).agency === main?.agency),
            outer,
          ),
  }
}

/** Each unit once, where it is named first, with all its names. */
function unique(units: readonly Resolved[]): Resolved[] {
  const byAgency = new Map<string, Resolved>()
  for (const unit of units) {
    const known = byAgency.get(unit.agency)
    byAgency.set(
      unit.agency,
      known === undefined ? unit : { ...known, printed: [...new Set([...known.printed, ...unit.printed])] },
    )
  }
  return [...byAgency.values()]
}

/** Where no sentence names the inspected unit: the title's object, the issuer, or the subject of the first sentence. */
function fallback(
  scene: HeadScene,
  kind: NoticeKind,
  outer: readonly OuterName[],
  full: readonly FullName[],
): Resolved | null {
  const { knowledge, shadow, title, divisions } = scene
  if (
    kind === 'rectification_notice' ||
    kind === 'rectification_plan' ||
    kind === 'feedback_bulletin' ||
    kind === 'ledger'
  ) {
    const object = title?.span
      ? /关于(?:对)?(?:中共)?([\u4e00-\u9fff]{4,40}?(?:党组|党委|党工委|党总支|党支部))/.exec(
          sliceOf(shadow, title.span).replace(/\n/g, ''),
        )
      : null
    const inTitle = object?.[1]
    if (inTitle !== undefined && title?.span && !/巡[察视]|[市县区省]委[^\u4e00-\u9fff]/.test(inTitle)) {
      const start = title.span.start + shadow.slice(title.span.start, title.span.end).indexOf(inTitle)
      const printed = inTitle.replace(/^.*(?:巡[察视]|反馈)/, '')
      if (printed.length >= 4 && start >= title.span.start)
        return resolve({ printed, span: { start, end: start + inTitle.length }, role: 'inspected' }, full, scene)
    }
    const issuer =
      kind === 'feedback_bulletin'
        ? undefined
        : outer.find(({ from, value }) => from !== 'source' && !/巡[察视](?:办|工作领导小组)/.test(value))
    return issuer === undefined
      ? null
      : {
          agency: agencyOf(issuer.value, knowledge.units),
          span: issuer.span,
          basis: 'implied',
          printed: [issuer.value],
        }
  }
  if (kind === 'env_progress_list' && title?.span) {
    const place = findPlaces(title.value, divisions)[0]
    if (place?.span.start === 0 && place.full) {
      const agency = title.value.slice(place.at, place.span.end)
      const start = title.span.start + place.at
      return { agency, span: { start, end: start + agency.length }, basis: 'stated', printed: [agency] }
    }
  }
  return kind === 'campaign_summary' ? subject(scene) : null
}

/** The unit that begins a sentence of the first paragraphs (…乌审旗卫健委把…). */
function subject(scene: HeadScene): Resolved | null {
  const { shadow, opening, divisions, knowledge } = scene
  for (const at of opening) {
    const words = sliceOf(shadow, at)
    if (words.length < 40) continue
    for (const place of findPlaces(words.slice(0, 160), divisions)) {
      if (!place.full || !/(?:^|[,。;:\s])(?:今年)?$/.test(words.slice(0, place.span.start))) continue
      const rest = /^[\u4e00-\u9fff]{2,20}/.exec(words.slice(place.span.end))?.[0] ?? ''
      for (let length = 2; length <= rest.length; length++) {
        const name = words.slice(place.span.start, place.span.end + length)
        if (!endsAsUnit(name, knowledge.units) || /^[员会局院委办]/.test(rest.slice(length))) continue
        const start = at.start + place.span.start
        const span = { start, end: start + name.length }
        return withoutNews({ agency: name, span, basis: 'stated', printed: [name] }, scene)
      }
    }
  }
  return null
}

/** The names that the notice uses for its unit: defined ones (以下简称…), short forms and 我院. */
function aliasesOf(
  { shadow, knowledge }: HeadScene,
  agency: string,
  named: readonly NamedUnit[],
  outer: readonly OuterName[],
): string[] {
  const defined = allMatches(SHORTENED, shadow).flatMap((match) => {
    const before = /[\u4e00-\u9fff]*$/.exec(shadow.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
    const long = agencyOf(before, knowledge.units)
    return long !== '' && (long.endsWith(agency) || agency.endsWith(long)) ? [match[1] ?? ''] : []
  })
  const short = named.map(({ printed }) => agencyOf(printed, knowledge.units))
  const outside = outer
    .map(({ value }) => agencyOf(value, knowledge.units))
    .filter((name) => shortens(name, agency) || name.endsWith(agency))
  const ours = Object.entries(knowledge.units.own).flatMap(([word, endings]) =>
    word !== '单位' && endings.some((ending) => agency.endsWith(ending)) && shadow.includes(`我${word}`)
      ? [`我${word}`]
      : [],
  )
  return [...new Set([...defined, ...short, ...outside, ...ours])].filter((name) => name !== '' && name !== agency)
}
