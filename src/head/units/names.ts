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

/** A unit as the text names it, before its full name and key are known. */
export interface NamedUnit {
  readonly printed: string
  readonly span: Span
  readonly role: UnitRole
}

const PARTY_END = '(?:党组|党委|党工委|党总支|党支部|委员会|领导班子|班子)'
/** 对县教育局党组开展了常规巡察; the unit is what stands between. */
const OBJECT =
  /对([^,。;:\n]{2,200}?)(?:及其[^,。;]{1,30}|等)?(?:开展|进行|实施)(?:了)?[^,。;\n]{0,60}?(?:巡[察视]|督察|检查)/g
const FED_BACK =
  /(?:巡[察视]组|巡[察视][一二三四五六七八九十\d]{1,3}组|督察组|组)[^,。;\n]{0,8}向([^,。;:\n]{2,120}?)(?:通报|反馈|进行(?:了)?[^,。;]{0,10}反馈|移交(?!\d|[^,。;]{0,10}线索)|进行了?反馈)/g
const INSPECTED =
  /(?:巡[察视])了([^,。;:\n]{4,50}?(?:党组|党委|党工委|党总支|党支部|委员会|局|院|公司|镇|乡|街道|部|办|办公室|中心|社|学校|中学|小学|集团|联合会))(?:部务会|班子|领导班子)?[,。;]/g
const ACCEPTED = new RegExp(
  `(?:^|[,。;])([^,。;:\\n]{4,40}?${PARTY_END}?)(?:于[^,。;]{4,40})?接受(?:了)?[^,。;\\n]{2,40}(?:巡[察视])`,
  'g',
)
const EXTENDED = /(?:同步|并|并对|一并)?延伸(?:巡[察视]|检查|至|到)(?:了)?(?:至|到)?([^。;\n]{3,160})/g
/** 对甲村、乙村党组织进行了延伸巡察, 开展对村巡察: an inspection of what lies below the unit. */
const ON_LOWER = /(?:开展|进行|实施)(?:了)?(?:延伸|对村|带村)巡[察视]$/
/** 巡察市卫健委党委情况反馈会: what a meeting is about names the unit. */
const BRIEFED =
  /巡[察视]([^,。;:\n巡]{3,40}?(?:党组|党委|党工委|党总支|党支部))(?:工作)?(?:情况反馈|动员|进驻|情况汇报|见面)/g
const roleOf = (words: string, role: UnitRole, named: number): UnitRole =>
  named > 0 && ON_LOWER.test(words) ? 'extended' : role
/** 反馈了对甲社区、乙村的巡察情况. */
const TOLD_OF = /反馈(?:了)?对([^。;:\n]{3,100}?)的巡[察视]/g
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
    take(EXTENDED, 'extended', extended)
  }
  // a notice that names one unit and heads its parts by others tells of that one's subordinates or of who answers for them
  if (inspected.length !== 1) inspected.push(...headedUnits(scene))
  return { inspected: inspected.slice(0, AT_MOST), extended: extended.slice(0, AT_MOST) }
}

/** A、B和C等4所学校: each name with its place; words that end as no unit are left out. */
function members(object: string, start: number, role: UnitRole, { knowledge }: HeadScene): NamedUnit[] {
  const plain = object.replace(
    /\([^()]*\)|[两一二三四五六七八九十]{1,3}[家个户所](?:被巡[察视])?(?:企业|单位|党组织|部门|公司)|主要负责(?:人|同志)[和及与][^、]*$|(?:以?及|和|与)\d{1,3}[个家所].*$|[及和](?:其|所)?(?:所辖|所属|下属|下辖|辖区|内设|辖).*$|(?:党组|党委|党工委|党总支|党支部)(?:副?书记|主要负责人)(?:、[\u4e00-\u9fff]{2,6}长)?[\u4e00-\u9fff]{0,4}(?=[和及与])/g,
    (words) => ' '.repeat(words.length),
  )
  const found: NamedUnit[] = []
  for (const match of allMatches(/(?:[^、等\d]|(?<=[高中初同])等)+/g, plain)) {
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
      if (LIES_BELOW.test(printed)) continue
      const known = OWN.test(printed) || isUnitName(printed, knowledge.units) || isPlace(printed)
      const from = start + match.index + at + words.length - words.trimStart().length
      if (known) found.push({ printed, span: { start: from, end: from + words.trim().length }, role })
    }
  }
  return found
}

/** 某镇所辖村: whatever lies in it, none by its name. */
const LIES_BELOW = /(?:所辖|下辖|辖区|所属|下属)(?:的)?(?:村|社区|镇|乡|街道|单位|部门)$/

/** 歙县, 嘉川镇; what remains of 13个市州, 等省(市) or 7省市 names no place. */
const isPlace = (words: string): boolean =>
  /[省市州县区旗镇乡村街]$/.test(words) &&
  !/^[个所家等]|^[省市州县区旗镇乡村街]+$/.test(words) &&
  (words.length > 2 || /[县镇乡村]$/.test(words))

/** 县教育局和县卫健局 are two units, 住房和城乡建设局 is one: a name is parted where both sides are names of units. */
function parted(name: string, units: UnitWords): { words: string; at: number }[] {
  const skipped =
    /^(?:.{0,30}[对向])?(?:中国共产党|原|本轮(?:被)?巡[察视]的|(?:集团|公司)?(?:所属|下属)的?|辖区|了|[该本][镇乡县区市](?=[\u4e00-\u9fff]{2,6}(?:村|社区|镇|乡)))?/.exec(
      name,
    )?.[0].length ?? 0
  const words = name.slice(skipped)
  const isName = (part: string) => OWN.test(part) || isUnitName(part.replace(/\s+/g, ''), units)
  for (const joint of allMatches(/[和及与]/g, words)) {
    const before = words.slice(0, joint.index)
    const after = words.slice(joint.index + 1)
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
