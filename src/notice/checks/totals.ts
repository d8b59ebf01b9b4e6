import type { CheckWords } from '../check.ts'

/** What the checks of the notice's own totals can say. */
export const TOTALS_CHECKS = {} as const satisfies Record<`totals/${string}`, CheckWords>
