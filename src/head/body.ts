import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import type { InspectingBody } from '../notice/head.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { InspectionMode, Level } from '../notice/vocabulary.ts'
import { otherGroup } from './other-group.ts'
import type { HeadScene } from './scene.ts'
import { numberNear, ROUND, SESSION } from './session.ts'
import { squeeze, unsqueeze } from './squeeze.ts'

const NUMERAL = '[一二三四五六七八九十\\d]{1,3}'
/** 第三; of several groups together 第二、五 or 第二、第五. */
const ORDINAL = `${NUMERAL}(?:[、至]第?${NUMERAL}){0,3}`
const WAY =
  '(?:常规|专项|专题|机动|提级|交叉|联动|市县联动|上下联动|提级交叉|村级|村居|(?:对)?村\\(社区\\)|对村|“?回头看”?|延伸|授权|政治|\\((?:提级|交叉|联动)\\)|巡[察视]办?)'
/** 涉粮问题专项, “百日攻坚”专项: what a special inspection looks at stands in the name of its group. */
const MATTER = `(?:(?:(?!第)[\\u4e00-\\u9fff“”、]){2,14}(?=(?:第${ORDINAL})?专项))?`
const COMMITTEE =
  '(?:中央|(?:自治区|兵团|省|市|州|盟|县|区|旗|师|团)委|自治区党委|兵团党委|(?:国家[\\u4e00-\\u9fff]{2,6}总局)?[\\u4e00-\\u9fff]{0,8}(?:党组|党委|党工委|工委))'
/** 县委第三巡察组, 市委巡察一组, 区委第四联动巡察组, 专项巡察第五交叉巡察组, 市委提级交叉第二巡察组, 第三生态环境保护督察组. */
const BODY = new RegExp(
  `(${COMMITTEE})(?:派出的?)?(?:第${ORDINAL}轮)?${MATTER}((?:${WAY}){0,4})(?:第(${ORDINAL}))?((?:${WAY}){0,4})(?:(?:巡[察视])第?(${ORDINAL})组|(?:(?:两|${NUMERAL})个)?巡[察视](?:工作)?组|第(${ORDINAL})组)`,
  'g',
)
/** 十二届省委第八轮巡视第六巡视组: the round between committee and group is no part of the group's name. */
const ROUND_WITHIN = /第[一二三四五六七八九十\d]{1,3}轮(?:常规|专项|机动|提级|交叉|联动)*(?:巡[察视])?/
/** 市县联动巡察组, 某县上下联动乡村振兴专项巡察组: a group of several levels, named without a committee. */
const JOINT = new RegExp(
  `((?:省市|市县|市区|县乡|上下|区县|省县)联动|(?:市|县|区|省)(?:交叉|提级|联动))${MATTER}(?:专项)?(?:第(${NUMERAL}))?巡[察视](?:第?(${NUMERAL}))?组`,
  'g',
)
const ENVIRONMENT =
  /((?:中央|省|市|自治区)(?:委、省政府)?)(?:第([一二三四五六七八九十\d]{1,3}))?(?:生态)?(?:环境保护|环保)督察组/g
const MODES: readonly (readonly [RegExp, InspectionMode])[] = [
  [/“?回头看”?/, 'follow_up'],
  [/提级/, 'raised'],
  [/交叉/, 'cross'],
  [/联动/, 'joint'],
  [/机动/, 'mobile'],
  [/专项/, 'special'],
  [/常规/, 'regular'],
]
const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^中央/, 'central'],
  [/^(?:省|自治区|兵团)/, 'province'],
  [/^(?:市|州|盟|师)/, 'city'],
  [/^(?:县|区|旗|团)(?:委|乡|交叉|提级|联动)/, 'county'],
  [/(?:镇|乡|街道)党(?:委|工委)$/, 'town'],
  [/./, 'unit'],
]

/** Who inspected: the first group named in the title or the opening, with round, session and mode from the words around it. */
export function readBody(scene: HeadScene, unitLevel: Level | null, cityAbove: boolean): InspectingBody | null {
  const { shadow, title, opening } = scene
  const places = [...opening, ...(title?.span ? [title.span] : []), ...(opening.length > 0 ? [] : firstLines(scene))]
  let other: InspectingBody | null = null
  for (const at of places) {
    const squeezed = squeeze(sliceOf(shadow, at))
    const { words } = squeezed
    const groups = flatMap([BODY, ENVIRONMENT, JOINT], (pattern) => allMatches(pattern, words))
    const named = groups
      .sort((a, b) => a.index - b.index)
      .filter((match) => isGroup(match[0]) && !ORDERS.test(words.slice(match.index + match[0].length)))
    const found = named.find((match) => ACTS.test(words.slice(match.index + match[0].length))) ?? named[0]
    if (found === undefined) {
      other ??= otherGroup(words, at, scene)
      continue
    }
    const { start, printed } = trimmed(words, found, scene)
    const inside = unsqueeze(squeezed, start, found.index + found[0].length)
    const span = { start: at.start + inside.start, end: at.start + inside.end }
    const committee = found[0].slice(found[0].indexOf(printed))
    return {
      value: sliceOf(scene.text.content, span)
        .replace(/\s+/g, '')
        .replace(ROUND_WITHIN, withoutRound)
        .replace(/(?<=委)(?:派出)?(?:政治)?(?:巡[察视])?[两一二三四五六七八九十\d]{1,3}[个個](?=巡)/, ''),
      span,
      basis: 'stated',
      level: levelOf(committee, words.slice(start, found.index + found[0].length), unitLevel, cityAbove, scene),
      group: groupOf(found),
      session: numberNear(SESSION, scene, at, committee),
      round: numberNear(ROUND, scene, at, committee),
      mode: modeOf(scene, at, found[0]),
    }
  }
  return other
}

/** Where the opening is lost: the first lines of the text. */
const firstLines = ({ text }: HeadScene): Span[] => text.paragraphs.slice(0, FIRST_LINES).map(({ span }) => span)
const FIRST_LINES = 4

/** 市委第十二轮巡察一组 is 市委巡察一组. */
const withoutRound = (round: string, at: number, name: string): string =>
  /巡[察视]/.test(name.slice(at + round.length)) ? '' : (/巡[察视]$/.exec(round)?.[0] ?? '')

/** 按照省委巡视组统一部署: who ordered the inspection, not who did it. */
const ORDERS = /^(?:的)?(?:统一|工作|总体)?(?:部署|安排|要求)/

/** Of several groups named the one that looked at a unit: 县委第二巡察组对县林业局… */
const ACTS = /^(?:于[^,。;]{4,24},?)?对[^,。;]{2,60}?(?:开展|进行)(?:了)?[^,。;]{0,16}巡[察视]/

const isGroup = (words: string): boolean => !/领导小组/.test(words)

/** The committee's own place (旺苍县委) belongs to the name; words that a loose match took before it do not. */
function trimmed(words: string, match: RegExpExecArray, { divisions }: HeadScene): { start: number; printed: string } {
  const committee = match[1] ?? ''
  const short =
    /(?:^|[\u4e00-\u9fff])(自治区党委|兵团党委|(?:自治区|兵团|省|市|州|盟|县|区|旗|师|团)委)$/.exec(committee)?.[1] ??
    /^(?:自治区|省|市)$/.exec(committee)?.[0]
  let start = match.index + (short === undefined ? looseStart(committee) : committee.length - short.length)
  const printed = words.slice(start, match.index + committee.length)
  const level = words[start] ?? ''
  for (let length = 12; length >= 2; length--) {
    const from = start + 1 - length
    if (from < 0 || short === undefined) continue
    if (divisions.named(words.slice(from, start) + level).length > 0) {
      start = from
      if (words.slice(Math.max(0, start - 2), start) === '中共') start -= 2
      break
    }
  }
  if (JOINTLY.test(committee))
    for (let length = 12; length >= 2; length--)
      if (start >= length && divisions.named(words.slice(start - length, start)).length > 0)
        return { start: start - length, printed }
  return { start, printed }
}

/** 获嘉县上下联动…巡察组: no committee stands between the place and the way. */
const JOINTLY = /(?:联动|交叉|提级)$/

/** 对…局党组, 根据集团党委: the words before the name of a committee that is no party committee of an area. */
const looseStart = (committee: string): number => {
  const verb = /^(?:.{0,6}(?:根据|按照|经|由|对|在|于|的|,))(?=.)/.exec(committee)
  return verb?.[0].length ?? 0
}

function levelOf(
  committee: string,
  name: string,
  unit: Level | null,
  cityAbove: boolean,
  { divisions }: HeadScene,
): Level {
  const level = LEVELS.find(([pattern]) => pattern.test(committee))?.[1] ?? 'unit'
  if (level !== 'city') return level
  const own = /^(?:中共)?([\u4e00-\u9fff]{1,12}市)委/.exec(name)?.[1]
  const divisionsOfOwn = own === undefined ? [] : divisions.named(own).filter((d) => d.ended === null)
  if (divisionsOfOwn[0] !== undefined && divisionsOfOwn.length === 1) return divisionsOfOwn[0].level
  if (unit === 'province') return 'province'
  return cityAbove && unit === 'county' && !/提级|交叉|联动/.test(name) ? 'county' : 'city'
}

function groupOf(match: RegExpExecArray): string | null {
  const inside = match[3]
  const after = match[5] ?? match[6]
  if (/(?:环境保护|环保)督察组$/.test(match[0])) return match[2] === undefined ? null : `第${match[2]}`
  if (inside !== undefined) return `第${inside}`
  if (after === undefined) return null
  return match[0].includes(`第${after}组`) ? `第${after}` : after
}

/** The way of inspecting: in the words from the body to the end of its sentence, else in its name or the title. */
function modeOf({ shadow, title }: HeadScene, at: Span, name: string): InspectionMode | null {
  const { words } = squeeze(sliceOf(shadow, at))
  const sentence = words.split('。').find((part) => part.includes(name)) ?? words
  const act = allMatches(ACT, sentence)
    .map((match) => match[0])
    .join()
  for (const place of [act, name, title?.value ?? '', sentence.slice(0, sentence.indexOf(name))])
    for (const [pattern, mode] of MODES) if (pattern.test(place) && /巡[察视]|交叉|提级/.test(place)) return mode
  return null
}

const ACT = /(?:开展|进行|实施)(?:了)?[^,。]{0,24}(?:巡[察视])(?:整改)?(?:“?回头看)?/g
