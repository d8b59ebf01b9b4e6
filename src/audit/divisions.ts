import { backTo, characterSet } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Total } from '../notice/head.ts'
import { contains, type Span } from '../notice/span.ts'
import type { CheckResult, TotalScope } from '../notice/vocabulary.ts'
import type { Scene } from './check.ts'
import { TIERS } from './statements.ts'

/** The problems of a notice divided by what they are about: 25个,其中政治建设方面6个、作风建设方面9个. */
export interface Division {
  readonly base: Total
  readonly parts: readonly { readonly value: number; readonly span: Span }[]
  readonly sum: number
  readonly result: CheckResult
}

const N = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})'
/** One name with its number. */
const PART = new RegExp(
  `^(?:其中|包括|分别(?:是|为)|属于|涉及|在|含)?:?(?<name>[^\\d:。;]{2,40}?)(?:的|存在|反馈|查出|具体|突出)*(?:问题)?(?:共计|共有|共|计|有|为)?(?<n>${N})(?<unit>[个项条件类])(?:具体|突出)?(?:问题)?$`,
)
/** What the part of a whole is called where its name says that it is one. */
const AREA = /(?:方面|领域|类|环节|板块|维度|部分|巡[察视]|检查|专项|批次?)(?:的|存在|反馈|问题){0,6}$/
/** States, times and shares divide the problems another way, or not at all. */
const NO_AREA =
  /完成|整改|推进|到位|销号|办结|坚持|延期|立行|即知|立查|边巡|持续|长期|中期|短期|阶段|正在|尚|未|剩余|其余|余下|牵头|领办|认领|包抓|负责|督办|制定|制订|召开|建立|新增|突出|重点|重大|典型|主要|涉及|群众反映/
/** What else a list may count beside each of its parts. */
const ASIDE = /措施|制度|任务|责任人|台账/
const OPENING =
  /^(?:具体)?(?:问题)?(?:,|;)?(?<lead>[:(]|,?(?:其中|分别(?:是|为)|包括|即|具体(?:是|为)|主要(?:是|为|包括))[:,]?|,)/
const REACH = 400

/** What a notice tells of itself, or of the whole system it reports on. */
const SCOPES: readonly TotalScope[] = ['this_round', 'region']

export const divisionsIn = (scene: Scene): Division[] =>
  flatMap(
    scene.head.totalsSaid
      .filter(({ measure, scope }) => (TIERS.includes(measure) || measure === 'measures') && SCOPES.includes(scope))
      .filter((base) => !scene.problems.some(({ span }) => contains(span, base.span))),
    (base) => divisionOf(scene, base),
  )

function divisionOf(scene: Scene, base: Total): Division[] {
  const before = divisionBefore(scene, base)
  if (before !== null) return [before]
  const rest = scene.text.shadow.slice(base.span.end, base.span.end + REACH)
  const opening = OPENING.exec(rest)
  if (opening === null) return []
  const lead = opening.groups?.lead ?? ''
  const list = (lead.endsWith('(') ? /^[^。\n)]*/ : /^[^。\n]*/).exec(rest.slice(opening[0].length))![0]
  const named = partsIn(list, base.span.end + opening[0].length)
  const plain = lead === ','
  if (named.length < 2 || (plain && !named.every(({ isArea }) => isArea))) return []
  if (named.some(({ unit }) => unit !== named[0]!.unit)) return []
  const parts = upToWhole(named, Number(base.value)).map(({ value, span }) => ({ value, span }))
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const result = resultOf(scene, base, sum, named, /[:(]$|分别|即|具体/.test(lead))
  return result === null ? [] : [{ base, parts, sum, result }]
}

/** 其中党的领导方面11个、党的建设方面14个,涉及意识形态领域3个: the division ends where it adds up. */
function upToWhole(named: readonly Named[], whole: number): readonly Named[] {
  let sum = 0
  const last = named.findIndex(({ value }, at) => {
    sum += value
    return at > 0 && sum === whole
  })
  return last < 0 ? named : named.slice(0, last + 1)
}

/** 政治建设类5个、组织建设类6个,共11个问题: the number stands behind its parts. */
function divisionBefore({ text: { shadow } }: Scene, base: Total): Division | null {
  const from = backTo(shadow, SENTENCE_ENDS, base.span.start, base.span.start - REACH)
  const words = shadow.slice(from, base.span.start).replace(/(?:,|、)?(?:共计|合计|总计|共有|共|计)(?:有|反馈)?$/, '')
  if (from + words.length === base.span.start) return null
  const opening = words.search(/(?<=[:,]|分别(?:是|为)|包括|涉及)[^:,]*\d/)
  const named = opening < 0 ? [] : partsIn(words.slice(opening), from + opening)
  if (named.length < 2 || !named.every(({ isArea, unit }) => isArea && unit === named[0]!.unit)) return null
  if (named.at(-1)!.span.end !== from + words.length) return null
  const parts = named.map(({ value, span }) => ({ value, span }))
  const sum = parts.reduce((all, { value }) => all + value, 0)
  return { base, parts, sum, result: sum === Number(base.value) ? 'pass' : 'fail' }
}

const SENTENCE_ENDS = characterSet('。;\n')

interface Named {
  readonly value: number
  readonly unit: string
  readonly span: Span
  readonly isArea: boolean
}

/** The parts at the head of a list, as far as it goes on naming them; a name may itself hold 、. */
function partsIn(list: string, from: number): Named[] {
  const found: Named[] = []
  let start = 0
  for (const piece of list.matchAll(/[^、,;]*(?:[、,;]|$)/g)) {
    const end = piece.index + piece[0].length
    const words = list.slice(start, end).replace(/[、,;]$/, '')
    if (words === '') break
    if (!/\d|[一二三四五六七八九十]{1,3}[个项条件类]/.test(words)) {
      if (words.length > 40) break
      continue
    }
    const { name = '', n = '', unit = '' } = PART.exec(words)?.groups ?? {}
    const isArea = AREA.test(name)
    if (name !== '' && (isArea || !NO_AREA.test(name))) {
      const value = Number(readNumeral(n))
      found.push({ value, unit, span: { start: from + start, end: from + start + words.length }, isArea })
    } else if (found.length === 0 || !ASIDE.test(words)) break
    start = end
  }
  return found
}

/** So few are one forgotten; a greater rest may be what is not named. */
const FEW = 2

/** null where the parts need not be all there are. */
function resultOf(
  scene: Scene,
  base: Total,
  sum: number,
  parts: readonly Named[],
  closed: boolean,
): CheckResult | null {
  const whole = Number(base.value)
  if (sum === whole) return 'pass'
  if (scene.head.totalsSaid.some((one) => TIERS.includes(one.measure) && Number(one.value) === sum)) return 'pass'
  const areas = parts.every(({ isArea }) => isArea)
  if (sum > whole) return areas || parts.length > 2 ? 'fail' : null
  const named = scene.head.totalsSaid.some(
    ({ measure, value }) => measure === 'aspects' && Number(value) === parts.length,
  )
  if (closed || named) return 'fail'
  if (parts.length > 2 && whole - sum <= Math.max(FEW, whole / 10)) return 'fail'
  return areas && parts.length > 2 ? 'uncertain' : null
}
