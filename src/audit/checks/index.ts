import type { Check } from '../check.ts'
import { gap } from './numbering/gap.ts'

/** Every check, in the order in which a record lists them. */
export const CHECKS: readonly Check[] = [gap]
