import { compareDecimals } from '../../../language/decimal.ts'
import { NUMERAL, NUMERAL_START, readNumeral, sharedMultiplier } from '../../../language/numerals.ts'
import type { Found, Rule } from '../../../notice/rule.ts'
import { countOf, isMeasured } from '../../counts.ts'
import { IN_NUMERAL, RANGE_SIGNS } from '../../near.ts'

const TO = '(?: ?(?:-{1,2}|[~–—]{1,2}|至|到) ?|[、,])'

/** Two ends and one measure word: 3~5个, 三至五名, 20人-30人, 2-3万人, and neighbours 4、5次. */
export const countRange: Rule<'count'> = {
  id: 'count/range',
  kind: 'count',
  pattern: new RegExp(`${NUMERAL_START}(${NUMERAL})([人名个次家项条件户份场]?)(${TO})(${NUMERAL})`, 'g'),
  near: { holds: `${RANGE_SIGNS}、,`, within: 48, through: `${IN_NUMERAL}人名个次家项条件户份场` },
  read(match, scene): Found<'count'> | null {
    const [whole, low = '', unit = '', to = '', high = ''] = match
    const end = match.index + whole.length
    if (!isMeasured(scene, end)) return null
    const shared = sharedMultiplier(low, high)
    const max = readNumeral(high)
    const plainLow = readNumeral(low)
    if (max === null || plainLow === null) return null
    const isList = /[、,]/.test(to)
    if (isList && !areNeighbours(low, high, unit)) return null
    // 2-3万人: the multiplier of the right end serves both
    const spread = shared === '' ? plainLow : readNumeral(low + shared)
    const value = spread !== null && compareDecimals(spread, max) < 0 ? spread : plainLow
    if (compareDecimals(value, max) >= 0) return null
    const found = countOf(scene, { start: match.index, end, words: low, value, max, isRounded: false })
    return found === null || (unit !== '' && unit !== found.value.unit) ? null : found
  },
  finds: [
    '选树典型⟦3~5个⟧',
    '每组⟦三至五名⟧',
    '安排⟦20人-30人⟧',
    '惠及⟦2-3万人⟧',
    '去了⟦4、5次⟧之多',
    '⟦1到2名⟧联络员',
  ],
  ignores: ['5、6号楼', '第三至第五批', '2021-2023年', '1、3个', '9月、10月', '5个、6名'],
}

/** 4、5次 is four or five times; 1、3个 is a number of a list and a count. */
const areNeighbours = (low: string, high: string, unit: string): boolean =>
  unit === '' && low.length === 1 && high.length === 1 && Number(readNumeral(high)) - Number(readNumeral(low)) === 1
