import type { Case } from '../case.ts'
import { COMPLETE } from './complete.ts'
import { NUMBERING } from './numbering.ts'
import { TIMELY } from './timely.ts'

/** Every case of every check. */
export const CASES: readonly Case[] = [...NUMBERING, ...COMPLETE, ...TIMELY]
