import { attacksOn, isWide } from './attacks.ts'
import { searchOf } from './steps.ts'

/** Longer than what bounded repetitions of the house reach, so that only what is open still grows. */
const LENGTH = 200
/** Twice the text takes twice the steps where a pattern is linear, four times where it is quadratic, eight where it is worse. */
const LINEAR = 2.6
const QUADRATIC = 5.2
/** No linear pattern comes near. */
const MOST_STEPS = 8_000_000

export interface Growth {
  readonly isLinear: boolean
  readonly isAtMostQuadratic: boolean
  /** A text that it grows so on, in short. */
  readonly on: string
}

/** How the steps of a pattern grow with a text made against it. */
export function growthOf(pattern: RegExp): Growth {
  let growth: Growth = { isLinear: true, isAtMostQuadratic: true, on: '' }
  if (!isWide(pattern)) return growth
  const { stepsIn } = searchOf(pattern)
  let most = LINEAR
  for (const attack of attacksOn(pattern)) {
    const steps = (length: number) => stepsIn(attack(length), MOST_STEPS)
    const times = (from: number) => {
      const twice = steps(2 * from)
      return twice === Number.POSITIVE_INFINITY ? twice : twice / steps(from)
    }
    let by = times(LENGTH)
    // a bound that the short text does not reach looks open
    if (by > LINEAR && by < Number.POSITIVE_INFINITY) by = times(2 * LENGTH)
    if (by <= most) continue
    most = by
    growth = { isLinear: false, isAtMostQuadratic: by < QUADRATIC, on: attack(8) }
    // nothing worse can be said of it
    if (by >= QUADRATIC) break
  }
  return growth
}
