import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import { type Claim, claimsIn } from './arithmetic/claims.ts'
import type { Scene } from './check.ts'
import { isMadeOf } from './exact.ts'
import { TAKEN_BACK } from './money-parts.ts'
import { isSlipOf, isSwapOf } from './slips.ts'
import { isOfAnother, timesBefore } from './told-deeds.ts'

/** No notice tells more numbers between two places that tell one thing. */
const BACK = 400

/** 整改期间清理村级合同186份, and later 对清理过的168份村级合同: a slip of so many figures hardly comes about by chance. */
export function slipsAgain(scene: Scene): (readonly [Span, Span])[] {
  const claims = claimsIn(scene)
    .flat()
    .filter(({ isSure }) => isSure)
  return flatMap(claims, (again, at) => {
    const { unit, value, span } = again
    const before = claims.slice(Math.max(0, at - BACK), at).filter((one) => one.unit === unit)
    const isAlone = () => MEASURED.test(unit) && claims.filter((one) => one.unit === unit).length === 2
    const first = before.find((one) => isToldTwice(scene, one, again) && (isAlone() || areOfOne(one, again)))
    const values = before.map((one) => one.value)
    return first === undefined || isMadeOf(values, value) ? [] : [[first.span, span]]
  })
}

/** 公里, 亩, 吨: where two numbers alone count in it, they need no words in common. */
const MEASURED = /公里|千米|^米|亩|公顷|平方|立方|吨|公斤|千克/

const isToldTwice = (scene: Scene, one: Claim, again: Claim): boolean =>
  isRareSlip(one.value, again.value) &&
  /[。;\n]/.test(scene.text.shadow.slice(one.span.end, again.span.start)) &&
  ![one, again].some(({ span, before }) => isOfAnother(scene, span) || CHANGED.test(before)) &&
  areOfOneTime(timesBefore(scene, one.span), timesBefore(scene, again.span))

const areOfOneTime = (one: string, again: string): boolean => one === '' || again === '' || one === again

/** Of all numbers of four figures few are another one with one figure changed, and of three with two figures swapped. */
const isRareSlip = (a: string, b: string): boolean =>
  isSlipOf(a, b) && Math.max(figuresIn(a), figuresIn(b)) >= (isSwapOf(a, b) ? 3 : 4)

const figuresIn = (value: string): number => value.replace('.', '').replace(/^0+|0+$/g, '').length

/** 增至, 调整为: another number of the same thing at another time. */
const CHANGED = /(?:增|减|升|降|提高|扩大|缩小|调整|压[缩减]|核[增减定]|变更|回升|上升|下降)[^,;。]{0,4}[至到为成]$/

/** They have the deed and the thing in common, or nearly all words; both came back, or neither. */
function areOfOne(one: Claim, again: Claim): boolean {
  const [first, second] = [wordsOf(one), wordsOf(again)]
  const [pairs, others] = [pairsIn(first), pairsIn(second)]
  const isCommon = others.map((pair) => pairs.includes(pair))
  const runs = isCommon.filter((common, at) => common && isCommon[at - 1] !== true).length
  const common = isCommon.filter((common) => common).length
  const isNearlyAll = common > 1 && common / Math.min(pairs.length, others.length) >= NEARLY_ALL
  const isBack = TAKEN.test(first)
  // 多收金额18.42万元…已将多收的课后服务费18.24万元如数退还: all of it came back
  if (!isBack && runs > 0 && IN_FULL.test(second)) return true
  return (
    isBack === TAKEN.test(second) &&
    (runs > 1 || isNearlyAll || (runs > 0 && THESE.test(again.before)) || (isBack && isNoMore(again)))
  )
}

/** 清退的241.6万元已入账: what came back, with no word for what it was. */
const isNoMore = ({ before, after }: Claim): boolean =>
  NO_MORE.test(before) && !/^(?!已|均|都|全部)\p{Script=Han}/u.test(after)
const NO_MORE = new RegExp(`(?:${TAKEN_BACK})的$`)
const NEARLY_ALL = 0.7
const IN_FULL = /如数|足额|全额|悉数/
/** 上述退费款: told before. */
const THESE = /上述|前述|以上|前面/
const TAKEN = new RegExp(TAKEN_BACK)

const wordsOf = ({ before, after }: Claim): string => `${before} ${after}`

const HAN = /\p{Script=Han}+/gu

/** Every two characters that stand together. */
const pairsIn = (words: string): string[] => [
  ...new Set(
    flatMap(words.match(HAN) ?? [], (run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))),
  ),
]
