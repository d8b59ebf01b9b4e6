import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Found, Rule } from '../../../notice/rule.ts'
import { countOf, isMeasured } from '../../counts.ts'
import { IN_NUMERAL } from '../../near.ts'
import { BETWEEN_ENDS, OVER_TO, rangeEnds, TO, UP_TO } from '../../range-ends.ts'

const BETWEEN = `(?:${TO}|${OVER_TO}|[、,])`
const UP_TO_HERE = new RegExp(`^${UP_TO}`)

/** Two ends and one measure word: 3~5个, 三至五名, 20人-30人, 2-3万人, 3人以上10人以下, and neighbours 4、5次. */
export const countRange: Rule<'count'> = {
  id: 'count/range',
  kind: 'count',
  pattern: new RegExp(`${NUMERAL_START}(${NUMERAL})([人名个次家项条件户份场]?)(${BETWEEN})(${NUMERAL})`, 'g'),
  near: { holds: `${BETWEEN_ENDS}、,`, within: 48, through: `${IN_NUMERAL}人名个次家项条件户份场以(含)` },
  read(match, scene): Found<'count'> | null {
    const [whole, low = '', unit = '', to = '', high = ''] = match
    const end = match.index + whole.length
    if (!isMeasured(scene, end)) return null
    const isList = /^[、,]$/.test(to)
    if (isList && !areNeighbours(low, high, unit)) return null
    const ends = rangeEnds(low, high, unit !== '' && to.includes('以上'))
    if (ends === null) return null
    const found = countOf(scene, { start: match.index, end, words: low, ...ends, isRounded: false })
    if (found === null || (unit !== '' && unit !== found.value.unit)) return null
    if (!to.includes('以上')) return found
    const tail = UP_TO_HERE.test(scene.shadow.slice(found.span.end - 2, found.span.end))
    return tail || /[满足过于]$/.test(to) ? { ...found, value: { ...found.value, bound: 'exact' } } : null
  },
  finds: [
    '选树典型⟦3~5个⟧',
    '每组⟦三至五名⟧',
    '安排⟦20人-30人⟧',
    '惠及⟦2-3万人⟧',
    '去了⟦4、5次⟧之多',
    '⟦1到2名⟧联络员',
    '出动⟦3人以上10人以下⟧',
  ],
  ignores: ['5、6号楼', '第三至第五批', '2021-2023年', '1、3个', '9月、10月', '5个、6名'],
}

/** 4、5次 is four or five times; 1、3个 is a number of a list and a count. */
const areNeighbours = (low: string, high: string, unit: string): boolean =>
  unit === '' && low.length === 1 && high.length === 1 && Number(readNumeral(high)) - Number(readNumeral(low)) === 1
