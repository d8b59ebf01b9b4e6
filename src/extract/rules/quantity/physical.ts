import { addDecimals, tidyDecimal } from '../../../language/decimal.ts'
import { compiledFrom } from '../../../language/lexicon.ts'
import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import { indexWords, wordAt } from '../../../language/word-index.ts'
import type { Knowledge } from '../../../notice/knowledge.ts'
import type { Rule, Scene } from '../../../notice/rule.ts'
import { boundAfter, boundBefore } from '../../bounds.ts'
import { isSlogan } from '../../measures.ts'
import { IN_NUMERAL } from '../../near.ts'

const units = compiledFrom(({ physicalUnits }: Knowledge) =>
  indexWords(
    physicalUnits.units.flatMap(({ word, notBefore }): [string, string][] => [
      [word, notBefore ?? ''],
      [word.toLowerCase(), notBefore ?? ''],
      [word.toUpperCase(), notBefore ?? ''],
    ]),
  ),
)

function unitAt({ shadow, knowledge }: Scene, at: number): string | null {
  const found = wordAt(units(knowledge), shadow, at)
  if (found === null) return null
  const [word, notBefore] = found
  const next = shadow[at + word.length] ?? ''
  if (notBefore.includes(next) && next !== '') return null
  return /[A-Za-z]$/.test(word) && /[A-Za-z\d]/.test(next) ? null : word
}

/** Every first character of a unit; 千 belongs to 千米 and to the numeral. */
const unitsOf = ({ units }: Knowledge['physicalUnits']): string =>
  units.map(({ word }) => `${word[0]}${word[0]?.toLowerCase()}${word[0]?.toUpperCase()}`).join('')

/** Physical quantities: 544kg, 387万亩, 一吨半, 120平方米, 负0.2千米. Durations and ages have rules of their own. */
export const physical: Rule<'quantity'> = {
  id: 'quantity/physical',
  kind: 'quantity',
  pattern: new RegExp(`${NUMERAL_START}(${NUMERAL})( ?[余多])? ?(?=[\\u4e00-\\u9fffA-Za-z℃°㎡μ])`, 'g'),
  near: {
    holds: ({ physicalUnits }) => unitsOf(physicalUnits),
    within: 48,
    through: IN_NUMERAL,
  },
  read(match, scene) {
    const { shadow } = scene
    const [whole, printed = '', rounded] = match
    // 12千米 is twelve 千米: the numeral must not eat the first character of its unit
    const inUnit =
      printed.length > 1 && printed.endsWith('千') && unitAt(scene, match.index + whole.length - 1) !== null
    const words = inUnit ? printed.slice(0, -1) : printed
    const unitStart = match.index + whole.length - (inUnit ? 1 : 0)
    const unit = unitAt(scene, unitStart)
    const plain = unit === null ? null : readNumeral(words)
    if (unit === null || plain === null) return null
    if (isSlogan(scene, match.index, unitStart, unit)) return null
    const unitEnd = unitStart + unit.length
    const half = /^多?半(?!年|个|数|径)/.exec(shadow.slice(unitEnd, unitEnd + 3))
    const value = half === null ? plain : addDecimals(plain, '0.5')
    const isNegative = /(?:^|[^\d\u4e00-\u9fff])-$|负$/.test(shadow.slice(Math.max(0, match.index - 2), match.index))
    const start = match.index - (isNegative ? 1 : 0)
    const lead = boundBefore(shadow, start, words)
    const end = unitEnd + (half?.[0].length ?? 0)
    const tail = boundAfter(shadow, end)
    const isRounded = rounded !== undefined || /[余多几]/.test(words)
    return {
      span: { start: lead?.start ?? start, end: tail?.end ?? end },
      value: {
        value: isNegative ? tidyDecimal(`-${value}`) : value,
        max: null,
        unit,
        bound: tail?.bound ?? lead?.bound ?? (isRounded ? 'over' : 'exact'),
      },
    }
  },
  finds: [
    '留存医废⟦544kg⟧',
    '复垦⟦387万亩⟧',
    '清运垃圾⟦一吨半⟧',
    '整治面积⟦120平方米⟧',
    '⟦近3公里⟧',
    '⟦1.5万余立方米⟧',
    '日处理⟦50吨⟧',
  ],
  ignores: ['5级', '3升级改造', '12345', '4K', '100个', '2G网络'],
}
