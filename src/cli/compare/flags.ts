import { conditionFault } from '../../compare/condition.ts'
import {
  DATES,
  DEFAULT_KINDS,
  DIMENSIONS,
  type Dimension,
  PERIODS,
  type Period,
  type Question,
} from '../../compare/question.ts'
import { KINDS } from '../../notice/vocabulary.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'

type Given = string | boolean | undefined

export const listOf = (given: Given): string[] =>
  typeof given === 'string'
    ? given
        .split(/[,,、]/)
        .map((word) => word.trim())
        .filter((word) => word !== '')
    : []

/** One of the words an option knows; what is none is told with those that are. */
function known<T extends string>(word: string, words: readonly T[], option: string, { say }: Shell): T {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new UsageError(say('badChoice', { option, known: words.join(', '), given: word }))
  return found
}

/** The groups and the period of `--by`. */
export interface Grouping {
  readonly by: readonly Dimension[]
  readonly period: Period | null
}

export function compareBy(flags: Flags, shell: Shell): Grouping {
  const by = listOf(flags.by ?? 'county').map((word) => known(word, DIMENSIONS, '--by', shell))
  return { by: [...new Set(by)], period: null }
}

export function trendsBy(flags: Flags, shell: Shell): Grouping {
  const words = listOf(flags.by ?? 'year')
  const period = PERIODS.find((one) => one === words.at(-1))
  if (period === undefined) throw new UsageError(shell.say('badPeriod', { option: '--by' }))
  return { by: [...new Set(words.slice(0, -1))].map((word) => known(word, DIMENSIONS, '--by', shell)), period }
}

export interface Panel extends Grouping {
  readonly area: 'county' | 'city' | 'province'
  readonly period: Period
  readonly year: number
}

export function panelBy(flags: Flags, shell: Shell): Panel {
  const area = known(String(flags.by ?? 'county'), ['county', 'city', 'province'] as const, '--by', shell)
  const period = known(String(flags.period ?? 'year'), PERIODS, '--period', shell)
  const frame = String(flags.frame ?? '')
  if (!/^(?:19|20)\d{2}$/.test(frame)) throw new UsageError(shell.say('badFrame'))
  return { by: [area], area, period, year: Number(frame) }
}

/** The question of a command line. Kinds that are never added to each other stand in rows of their own. */
export function questionOf({ by, period }: Grouping, flags: Flags, shell: Shell): Question {
  const { say } = shell
  if (flags.versions !== undefined && flags.versions !== 'all') throw new UsageError(say('badVersions'))
  const asked = listOf(flags.kinds)
  const kinds =
    asked.length === 0
      ? DEFAULT_KINDS
      : asked.includes('all')
        ? KINDS
        : asked.map((kind) => known(kind, KINDS, '--kinds', shell))
  const where = typeof flags.where === 'string' ? flags.where : null
  const fault = where === null ? null : conditionFault(where)
  if (fault !== null) throw new UsageError(say('badWhere', { why: say(`where_${fault}`) }))
  return {
    by: kinds.length > 1 && !by.includes('kind') ? [...by, 'kind'] : by,
    period,
    date: known(String(flags.date ?? 'feedback'), DATES, '--date', shell),
    kinds,
    versions: flags.versions === 'all',
    copies: flags.copies === true,
    where,
  }
}
