import type { Case } from '../case.ts'
import { NUMBERING } from './numbering.ts'

/** Every case of every check. */
export const CASES: readonly Case[] = [...NUMBERING]
