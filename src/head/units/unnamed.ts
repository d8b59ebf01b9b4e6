import { flatMap } from '../../language/flat-map.ts'
import { allMatches } from '../../language/matcher.ts'
import { type Span, sliceOf } from '../../notice/span.ts'
import type { NoticeKind } from '../../notice/vocabulary.ts'
import type { OuterName } from '../issuer.ts'
import { agencyOf, endsAsUnit, namesNoUnit, shortens } from '../names.ts'
import { findPlaces } from '../region/find.ts'
import type { HeadScene } from '../scene.ts'
import type { FullName } from './names.ts'
import { type Resolved, resolve, withoutNews } from './resolve.ts'

/** Kinds of notices that are about one unit, which issues them. */
const BY_THE_UNIT: readonly NoticeKind[] = ['rectification_notice', 'rectification_plan', 'feedback_bulletin', 'ledger']

/** Where no sentence names the inspected unit: the title's object, the issuer, or the subject of the first sentence. */
export function unnamedUnit(
  scene: HeadScene,
  kind: NoticeKind,
  outer: readonly OuterName[],
  full: readonly FullName[],
): Resolved | null {
  const { title } = scene
  const span = title?.span ?? null
  if (BY_THE_UNIT.includes(kind))
    return (
      (span && objectOf(span, full, scene)) ??
      (kind === 'feedback_bulletin' ? null : issuerOf(outer, scene)) ??
      (kind === 'rectification_plan' && /督[察查]/.test(title?.value ?? '') ? inspectedRegion(outer, scene) : null)
    )
  if (kind === 'env_progress_list') return inspectedRegion(outer, scene)
  return kind === 'campaign_summary' ? subject(scene) : null
}

/** 关于中共某某局党组…的通报: whom the title is about. */
function objectOf(title: Span, full: readonly FullName[], scene: HeadScene): Resolved | null {
  const words = sliceOf(scene.shadow, title)
  const [, object] =
    /关于(?:对)?(?:中共)?([\u4e00-\u9fff]{4,40}?(?:党组|党委|党工委|党总支|党支部))/.exec(words.replace(/\n/g, '')) ??
    []
  if (object === undefined || /巡[察视]|[市县区省]委[^\u4e00-\u9fff]/.test(object)) return null
  const start = title.start + words.indexOf(object)
  const printed = object.replace(/^.*(?:巡[察视]|反馈)/, '')
  if (printed.length < 4 || start < title.start) return null
  return resolve({ printed, span: { start, end: start + object.length }, role: 'inspected' }, full, scene)
}

function issuerOf(outer: readonly OuterName[], { knowledge }: HeadScene): Resolved | null {
  const issuer = outer.find(
    ({ from, value }) => (from === 'sign_off' || from === 'title') && !/巡[察视](?:办|工作领导小组)/.test(value),
  )
  if (issuer === undefined) return null
  const { value, span } = issuer
  const agency = agencyOf(value.replace(FOR_THE_WORK, ''), knowledge.units)
  return namesNoUnit(agency) ? null : { agency, span, basis: 'implied', printed: [value] }
}
/** 某局党组巡察整改工作领导小组办公室 is a part of the unit, set up for this. */
const FOR_THE_WORK =
  /(?:落实)?(?:巡[视察])?(?:反馈)?(?:意见|问题)?整改(?:落实)?(?:工作)?(?:领导小组|专班|工作组)?(?:办公室)?$/

const AUDITED = /审计[^。;\n]{0,24}?对([^,。;\n]{2,60}?)(?:\d{4}年|[一二]〇|的|进行|开展|实施|主要|党|原|领导|及)/g
/** Who reports for others: a government on its departments, the auditors themselves. */
const FOR_OTHERS = /人民政府|审计|财政局|财政厅|管委会|管理委员会|人大|公署/
const WE = /^[我本](?:局|委|院|校|厅|部|办|镇|乡|街道|公司|集团|中心|单位|会|站)/

/** 旗审计局对旗卫生健康委员会…进行了审计: the one unit that an audit looked at, where that unit tells what it did. */
export function auditedUnit(outer: readonly OuterName[], { shadow, opening, knowledge }: HeadScene): Resolved | null {
  const issuer = outer.find(({ from }) => from === 'sign_off' || from === 'title')
  if (issuer === undefined || FOR_OTHERS.test(issuer.value)) return null
  const agency = agencyOf(issuer.value, knowledge.units)
  const named = flatMap(opening, (at) => allMatches(AUDITED, sliceOf(shadow, at))).map((match) =>
    agencyOf(match[1]!, knowledge.units),
  )
  const isIt = (name: string) => name === agency || shortens(name, agency) || WE.test(name)
  return named.length > 0 && named.every(isIt)
    ? { agency, span: issuer.span, basis: 'implied', printed: [issuer.value] }
    : null
}

/** The region that the title of a list of tasks begins with, or whose government gives the list out. */
function inspectedRegion(outer: readonly OuterName[], scene: HeadScene): Resolved | null {
  const { title } = scene
  const named = title?.span ? regionOf(title.value, title.span, /^(?:关于)?$/, scene) : null
  if (named !== null) return named
  const governing = outer.find(({ value }) =>
    /^(?:中共)?[\u4e00-\u9fff]{2,12}[省市州盟县区旗](?:委|人民政府)/.test(value),
  )
  return governing === undefined ? null : regionOf(governing.value, governing.span, /^(?:中共)?$/, scene)
}

function regionOf(words: string, at: Span, before: RegExp, { divisions, shadow }: HeadScene): Resolved | null {
  const place = findPlaces(words, divisions)[0]
  if (place === undefined || !place.full || !before.test(words.slice(0, place.span.start))) return null
  const agency = words.slice(place.at, place.span.end)
  const start = shadow.indexOf(agency, at.start)
  if (start < 0 || start >= at.end) return null
  return { agency, span: { start, end: start + agency.length }, basis: 'stated', printed: [agency] }
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
