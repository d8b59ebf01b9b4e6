import type { Division } from '../notice/regions.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Basis, Level, NoticeKind, UnitRole } from '../notice/vocabulary.ts'
import type { OuterName } from './issuer.ts'
import { agencyOf, endsAsUnit, isUnitName, keyName, levelOfName, placeOfName, shortens } from './names.ts'
import { findPlaces } from './region/find.ts'
import type { HeadScene } from './scene.ts'

/** A unit as the text names it, before its full name and key are known. */
export interface NamedUnit {
  readonly printed: string
  readonly span: Span
  readonly role: UnitRole
}

const PARTY_END = '(?:党组|党委|党工委|党总支|党支部|委员会|领导班子|班子)'
/** 对县教育局党组开展了常规巡察; the unit is what stands between. */
const OBJECT =
  /对([^,。;:\n]{2,90}?)(?:及其[^,。;]{1,30}|等)?(?:开展|进行|实施)(?:了)?[^,。;\n]{0,60}?(?:巡[察视]|督察|检查)/g
const FED_BACK =
  /(?:巡[察视]组|巡[察视][一二三四五六七八九十\d]{1,3}组|督察组|组)[^,。;\n]{0,8}向([^,。;:\n]{2,60}?)(?:通报|反馈|移交|进行了?反馈)/g
const INSPECTED = /(?:巡[察视])了([^,。;:\n]{4,50}?(?:党组|党委|党工委|委员会|局|院|公司|镇|乡|街道))[,。;]/g
const ACCEPTED = new RegExp(
  `(?:^|[,。;])([^,。;:\\n]{4,40}?${PARTY_END}?)(?:于[^,。;]{4,40})?接受(?:了)?[^,。;\\n]{2,40}(?:巡[察视])`,
  'g',
)
const EXTENDED = /(?:同步|并|并对|一并)?延伸(?:巡[察视]|检查|至|到)(?:了)?(?:至|到)?([^。;\n]{3,160})/g
/** (以下简称市中医院), the long name standing before the bracket. */
const SHORTENED = /\((?:以下)?(?:统一)?简称:?[“"「]?([\u4e00-\u9fff]{2,20})[”"」]?\)/g
/** Where prose goes on after a name. */
const AFTER_NAME =
  /组?[对向把将]|开展|进行|接受|坚持|认真|高度|切实|召开|反馈|通报|党[组委]|党工委|班子|第[一二三四五六七八九十\d]+巡|巡[察视]/

/** The units the opening says were inspected, and those the inspection was extended to. */
export function namedUnits(scene: HeadScene): { inspected: NamedUnit[]; extended: NamedUnit[] } {
  const inspected: NamedUnit[] = []
  const extended: NamedUnit[] = []
  for (const at of scene.opening) {
    const words = sliceOf(scene.shadow, at)
    const take = (pattern: RegExp, role: UnitRole, into: NamedUnit[]) => {
      for (const match of words.matchAll(pattern)) {
        const object = match[1] ?? ''
        const start = at.start + match.index + match[0].indexOf(object)
        into.push(...members(object, start, role, scene))
      }
    }
    if (inspected.length === 0) take(OBJECT, 'inspected', inspected)
    if (inspected.length === 0) take(FED_BACK, 'inspected', inspected)
    if (inspected.length === 0) take(INSPECTED, 'inspected', inspected)
    if (inspected.length === 0) take(ACCEPTED, 'inspected', inspected)
    take(EXTENDED, 'extended', extended)
  }
  return { inspected, extended }
}

/** A、B和C等4所学校: each name with its place; words that end as no unit are left out. */
function members(object: string, start: number, role: UnitRole, { knowledge }: HeadScene): NamedUnit[] {
  const found: NamedUnit[] = []
  for (const match of object.matchAll(/[^、和及等()\s\d]+/g)) {
    const skipped = /^(?:.*[对向])?(?:中国共产党|原|所属的?|下属的?|辖区|了)?/.exec(match[0])?.[0].length ?? 0
    const words = match[0].slice(skipped)
    const from = start + match.index + skipped
    if (OWN.test(words) || isUnitName(words, knowledge.units) || /[省市州县区旗镇乡村]$/.test(words))
      found.push({ printed: words, span: { start: from, end: from + words.length }, role })
  }
  return found
}

const OWN =
  /^(?:我|本|该)?(院|局|委|校|镇|乡|街道|办|厅|社|公司|集团|中心|会|部|处|所|馆|台|站|村|社区|行|旗|县|区|市|单位|园|队)(?:党组|党委|党工委|党总支|党支部|机关|领导班子)?$/

/** Full names by which short ones are completed: outer names first, then long names printed in the opening and addresses. */
export function fullNames(scene: HeadScene, outer: readonly OuterName[]): { agency: string; span: Span }[] {
  const { shadow, knowledge, divisions, opening, tail } = scene
  const names: { agency: string; span: Span }[] = outer.map(({ value, span }) => ({
    agency: agencyOf(value, knowledge.units),
    span,
  }))
  for (const at of [...opening, ...tail]) {
    const words = sliceOf(shadow, at)
    for (const place of findPlaces(words, divisions)) {
      if (!place.full) continue
      const run = /^[\u4e00-\u9fff]{2,24}/.exec(words.slice(place.span.end, place.span.end + 24))?.[0] ?? ''
      const rest = run.slice(0, AFTER_NAME.exec(run)?.index ?? run.length)
      for (let length = rest.length; length >= 2; length--) {
        const name = words.slice(place.span.start, place.span.end + length)
        if (!endsAsUnit(name, knowledge.units) || !isUnitName(name, knowledge.units)) continue
        const start = at.start + place.span.start
        names.push({ agency: agencyOf(name, knowledge.units), span: { start, end: start + name.length } })
        break
      }
    }
  }
  return names
}

/** A unit in full, how it came to be, and the short forms it went by. */
interface Resolved {
  readonly agency: string
  readonly span: Span
  readonly basis: Basis
}

function resolve(unit: NamedUnit, full: readonly { agency: string; span: Span }[], scene: HeadScene): Resolved {
  const { knowledge, divisions } = scene
  const own = OWN.exec(unit.printed)?.[1]
  const printed = agencyOf(unit.printed, knowledge.units)
  const stated = { agency: printed, span: unit.span, basis: 'stated' as const }
  if (own !== undefined) {
    const endings = knowledge.units.own[own] ?? [own]
    const match = full.find(({ agency }) => endings.some((ending) => agency.endsWith(ending)))
    return match === undefined ? stated : { ...match, basis: 'stated' }
  }
  if (placeOfName(printed, divisions, null)?.span.start === 0) return withoutNews(stated, scene)
  const match =
    full.find(({ agency }) => agency !== printed && shortens(printed, agency)) ??
    full.find(({ agency }) => agency === printed)
  return match === undefined ? stated : { ...match, basis: 'stated' }
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
  const inspected = unique(named.inspected.map((unit) => resolve(unit, full, scene)))
  const extended = unique(named.extended.map((unit) => resolve(unit, full, scene)))
  const single =
    inspected.length === 1 ||
    (inspected.length > 1 && outer.some(({ value }) => agencyOf(value, scene.knowledge.units) === inspected[0]!.agency))
  let main: Resolved | null = null
  if (!WITHOUT_UNIT.includes(kind)) {
    if (single) main = inspected[0] ?? null
    else if (inspected.length === 0) main = fallback(scene, kind, outer, full)
  }
  const listed =
    main === null || inspected.some((unit) => unit.agency === main.agency) ? inspected : [main, ...inspected]
  const all = [
    ...(AUDITS.includes(kind) ? [] : listed).map((unit) => ({ ...unit, role: 'inspected' as const })),
    ...extended
      .filter((unit) => !listed.some((other) => other.agency === unit.agency))
      .map((unit) => ({ ...unit, role: 'extended' as const })),
  ]
  return { main, all, aliases: main === null ? [] : aliasesOf(scene, main.agency, named.inspected, outer) }
}

const unique = (units: readonly Resolved[]): Resolved[] =>
  units.filter((unit, index) => units.findIndex((other) => other.agency === unit.agency) === index)

/** Where no sentence names the inspected unit: the title's object, the issuer, or the subject of the first sentence. */
function fallback(
  scene: HeadScene,
  kind: NoticeKind,
  outer: readonly OuterName[],
  full: readonly { agency: string; span: Span }[],
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
      : { agency: agencyOf(issuer.value, knowledge.units), span: issuer.span, basis: 'implied' }
  }
  if (kind === 'env_progress_list' && title?.span) {
    const place = findPlaces(title.value, divisions)[0]
    if (place?.span.start === 0 && place.full) {
      const agency = title.value.slice(place.at, place.span.end)
      const start = title.span.start + place.at
      return { agency, span: { start, end: start + agency.length }, basis: 'stated' }
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
        return withoutNews({ agency: name, span: { start, end: start + name.length }, basis: 'stated' }, scene)
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
  const defined = [...shadow.matchAll(SHORTENED)].flatMap((match) => {
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

/** Level, key and sector of a unit whose place is known. */
export function describe(
  agency: string,
  division: Division | null,
  scene: HeadScene,
): { key: string | null; level: Level | null; sector: string | null } {
  const { divisions, knowledge } = scene
  const place = placeOfName(agency, divisions, null)
  const own = place === null ? null : division
  return {
    key:
      division === null
        ? null
        : `${division.now[0] ?? division.code}/${keyName(agency, place, own, divisions, knowledge.units)}`,
    level: levelOfName(agency, knowledge.units, own) ?? (division === null ? unitOnly(agency) : division.level),
    sector: sectorOf(agency, scene),
  }
}

const unitOnly = (agency: string): Level | null => (/(?:公司|集团|大学|学院|医院)$/.test(agency) ? 'unit' : null)

/** The sector whose cue is the longest in the name without its place; of equal ones the one that stands last. */
function sectorOf(agency: string, { knowledge, divisions }: HeadScene): string | null {
  const place = placeOfName(agency, divisions, null)
  const name = place?.span.start === 0 ? agency.slice(place.span.end) : agency
  let best: { code: string; length: number; at: number } | null = null
  for (const { code, cues } of knowledge.sectors)
    for (const cue of cues) {
      const at = name.lastIndexOf(cue)
      if (at >= 0 && (best === null || cue.length > best.length || (cue.length === best.length && at > best.at)))
        best = { code, length: cue.length, at }
    }
  return best?.code ?? null
}
