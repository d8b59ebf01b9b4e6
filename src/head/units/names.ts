import { allMatches } from '../../language/matcher.ts'
import { type Span, sliceOf } from '../../notice/span.ts'
import type { UnitWords } from '../../notice/units.ts'
import type { UnitRole } from '../../notice/vocabulary.ts'
import type { OuterName } from '../issuer.ts'
import { agencyOf, endsAsUnit, isUnitName } from '../names.ts'
import { findPlaces } from '../region/find.ts'
import type { HeadScene } from '../scene.ts'
import { squeeze, unsqueeze } from '../squeeze.ts'
import { headedUnits } from './headed.ts'
import {
  ACCEPTED,
  BRIEFED,
  EXTENDED,
  FED_BACK,
  INSPECTED,
  NAMED_OBJECTS,
  OBJECT,
  roleOf,
  TOLD_OF,
} from './sentences.ts'

/** A unit as the text names it, before its full name and key are known. */
export interface NamedUnit {
  readonly printed: string
  readonly span: Span
  readonly role: UnitRole
}

/** Where prose goes on after a name. */
const AFTER_NAME =
  /组?[对向把将]|开展|进行|接受|坚持|认真|高度|切实|召开|反馈|通报|党[组委]|党工委|班子|第[一二三四五六七八九十\d]{1,3}巡|巡[察视]/

/** What is looked at is how far the rectification has come. */
const OF_RECTIFICATION = /(?:已(?:经)?完成|整改|销号|点位|隐患)[^、]*$/

/** A whole round names some dozens; more is no list of units. */
const AT_MOST = 80

/** The units the opening says were inspected, and those the inspection was extended to. */
export function namedUnits(scene: HeadScene): { inspected: NamedUnit[]; extended: NamedUnit[] } {
  const inspected: NamedUnit[] = []
  const extended: NamedUnit[] = []
  for (const at of scene.opening) {
    const squeezed = squeeze(sliceOf(scene.shadow, at))
    const { words } = squeezed
    const take = (pattern: RegExp, role: UnitRole, into: NamedUnit[]) => {
      for (const match of allMatches(pattern, words)) {
        const object = match[1] ?? ''
        // 对甲县、乙区已完成整改的点位进行检查验收: what was done there is looked at, not the two
        if (OF_RECTIFICATION.test(object)) continue
        const start = match.index + match[0].indexOf(object)
        const own = roleOf(match[0], role, into.length)
        for (const { printed, span } of members(object, start, own, scene)) {
          const inside = unsqueeze(squeezed, span.start, span.end)
          const found = { printed, role: own, span: { start: at.start + inside.start, end: at.start + inside.end } }
          ;(own === 'extended' ? extended : into).push(found)
        }
      }
    }
    if (inspected.length === 0) take(OBJECT, 'inspected', inspected)
    // 对我镇党委开展巡察: whom they fed back to may say which
    if (inspected.every(({ printed }) => OWN.test(printed))) take(FED_BACK, 'inspected', inspected)
    if (inspected.length === 0) take(INSPECTED, 'inspected', inspected)
    if (inspected.length === 0) take(ACCEPTED, 'inspected', inspected)
    if (inspected.length === 0) take(BRIEFED, 'inspected', inspected)
    if (inspected.length === 0) take(TOLD_OF, 'inspected', inspected)
    if (inspected.length === 0) take(NAMED_OBJECTS, 'inspected', inspected)
    take(EXTENDED, 'extended', extended)
  }
  // a notice that names one unit and heads its parts by others tells of that one's subordinates or of who answers for them
  if (inspected.length !== 1) inspected.push(...headedUnits(scene))
  return { inspected: inspected.slice(0, AT_MOST), extended: extended.slice(0, AT_MOST) }
}

/** A、B和C等4所学校: each name with its place; words that end as no unit are left out. */
function members(object: string, start: number, role: UnitRole, { knowledge }: HeadScene): NamedUnit[] {
  const plain = object.replace(
    /\([^()]*\)|[两一二三四五六七八九十]{1,3}[家个户所](?:被巡[察视])?(?:企业|单位|党组织|部门|公司)|主要负责(?:人|同志)[和及与][^、]*$|(?:以?及|和|与)\d{1,3}[个家所].*$|[及和](?:其|所)?(?:所辖|所属|下属|下辖|辖区|内设|辖).*$|(?:党组|党委|党工委|党总支|党支部)(?:副?书记|主要负责人)(?:、[\u4e00-\u9fff]{1,6}长)?[\u4e00-\u9fff]{0,4}(?=[和及与])|(?<=党组|党委|党工委)(?:领导)?班子(?:成员)?|(?<=[省市州盟县区旗])委(?:副?书记|主要(?:负责|领导)|领导)[^、]*$/g,
    (words) => ' '.repeat(words.length),
  )
  const found: NamedUnit[] = []
  for (const match of allMatches(/(?:[^、,等\d]|(?<=[高中初同])等)+/g, plain)) {
    // 48所省属高校, 13个市州: so many of a sort, none by its name
    if (/\d/.test(plain[match.index - 1] ?? '')) continue
    // 闸口街道6个社区党委: so many of what lies in it, not the street itself
    if (
      /[镇乡道县区市]$/.test(match[0]) &&
      /^\d{1,3}个[\u4e00-\u9fff]{0,4}(?:村|社区)/.test(plain.slice(match.index + match[0].length))
    )
      continue
    for (const { words, at } of parted(match[0], knowledge.units)) {
      const printed = words.replace(/\s+/g, '').replace(/(?<=党[委组])(?:领导)?班子$|(?<=[村镇乡道区])党组织$/, '')
      if (namesNone(printed)) continue
      const known = OWN.test(printed) || isUnitName(printed, knowledge.units) || isPlace(printed)
      const from = start + match.index + at + words.length - words.trimStart().length
      if (known) found.push({ printed, span: { start: from, end: from + words.trim().length }, role })
    }
  }
  return found
}

/** Words for whatever lies in a unit, for who leads it, and for sorts of places. */
const namesNone = (words: string): boolean =>
  LIES_BELOW.test(words) || LEADERS.test(words) || (GENERIC.test(words) && !OWN.test(words))

/** 领导班子: who leads the unit named before. */
const LEADERS = /^(?:党组|党委|党工委)?(?:领导)?班子(?:成员)?$/

/** 某镇所辖村: whatever lies in it, none by its name. */
const LIES_BELOW = /(?:所辖|下辖|辖区|所属|下属)(?:的)?(?:村|社区|镇|乡|街道|单位|部门)$/

/** 县(市)区及园区, 镇村: sorts of places. */
const GENERIC = /^[省市州县区旗镇乡村街]+(?:[及和][\u4e00-\u9fff]{0,3})?$/

const LONGEST_PLACE = 16

/** 歙县, 嘉川镇; what remains of 13个市州, 等省(市) or 7省市 names no place. */
const isPlace = (words: string): boolean =>
  /[省市州县区旗镇乡村街]$/.test(words) &&
  !/^[个所家等]/.test(words) &&
  (words.length > 2 || /[县镇乡村]$/.test(words)) &&
  words.length <= LONGEST_PLACE &&
  !words.includes('的')

/** 县教育局和县卫健局 are two units, 住房和城乡建设局 is one: a name is parted where both sides are names of units. */
function parted(name: string, units: UnitWords): { words: string; at: number }[] {
  const skipped =
    /^(?:.{0,30}[对向])?(?:中国共产党|原|本轮(?:被)?巡[察视]的|(?:集团|公司)?(?:所属|下属)的?|辖区|了|[我该本][镇乡县区市](?=[\u4e00-\u9fff]{2,6}(?:村|社区|镇|乡)))?/.exec(
      name,
    )?.[0].length ?? 0
  const words = name.slice(skipped)
  const isName = (part: string) => OWN.test(part) || isUnitName(part.replace(/\s+/g, ''), units)
  for (const joint of allMatches(/[和及与]/g, words)) {
    const before = words.slice(0, joint.index)
    const after = words.slice(joint.index + 1)
    // 承担任务的单位和南山县: the one that is named
    if (before.includes('的') && (isName(after) || isPlace(after)))
      return [{ words: after, at: skipped + joint.index + 1 }]
    if (isName(before) && isName(after))
      return [
        { words: before, at: skipped },
        ...parted(after, units).map((part) => ({ words: part.words, at: skipped + joint.index + 1 + part.at })),
      ]
  }
  return [{ words, at: skipped }]
}

/** 我院党组, 局党组: words for the unit itself. */
export const OWN =
  /^(?:我|本|该)?(院|局|委|校|镇|乡|街道|办|厅|社|公司|集团|中心|会|部|处|所|馆|台|站|村|社区|行|旗|县|区|市|单位|园|队|司)(?:党组|党委|党工委|党总支|党支部|机关|领导班子)?$/

/** A name that may be the long form of a short one; official where it signs or heads the notice. */
export interface FullName {
  readonly agency: string
  readonly span: Span
  readonly official: boolean
}

/** Full names by which short ones are completed: outer names first, then long names printed in the opening and addresses. */
export function fullNames(scene: HeadScene, outer: readonly OuterName[]): FullName[] {
  const { shadow, knowledge, divisions, opening, tail } = scene
  const names: FullName[] = outer.map(({ value, span, from }) => ({
    agency: agencyOf(value, knowledge.units),
    span,
    official: from === 'sign_off' || from === 'title',
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
        names.push({
          agency: agencyOf(name, knowledge.units),
          span: { start, end: start + name.length },
          official: false,
        })
        break
      }
    }
  }
  return names
}
