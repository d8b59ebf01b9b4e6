import { ACROSS_PARTS } from './across-parts.ts'
import { ANSWERED } from './answered.ts'
import { ARITHMETIC, ARITHMETIC_AGAIN } from './arithmetic.ts'
import { BATCHES_AND_PAPERS } from './batches-and-papers.ts'
import { CHANGES_AND_STOCKS } from './changes-and-stocks.ts'
import { CLOSINGS } from './closings.ts'
import { DAMAGE_AND_EARLY_NAMES } from './damage-and-early-names.ts'
import { DAYS } from './days.ts'
import { DAYS_OF_THE_ROUND } from './days-of-the-round.ts'
import type { Variation } from './frame.ts'
import { GOES_WHERE_IT_BELONGS } from './goes-where-it-belongs.ts'
import { HANDLED } from './handled.ts'
import { IN_LISTS } from './in-lists.ts'
import { LABELS } from './labels.ts'
import { LEFT_OUT } from './left-out.ts'
import { LIMITS } from './limits.ts'
import { LISTS } from './lists.ts'
import { MISSING } from './missing.ts'
import { MONEY_AND_REPEATS } from './money-and-repeats.ts'
import { NAMED } from './named.ts'
import { NAMELY } from './namely.ts'
import { NEAR_AT_LAST } from './near-at-last.ts'
import { NEIGHBOURS } from './neighbours.ts'
import { NOT_YET_DONE } from './not-yet-done.ts'
import { NUMBERED_LISTS } from './numbered-lists.ts'
import { NUMBERS } from './numbers.ts'
import { OPEN_ANSWERS } from './open-answers.ts'
import { ORGANISED } from './organised.ts'
import { PAPERS_AND_TASKS } from './papers-and-tasks.ts'
import { PARTED } from './parted.ts'
import { PLAINLY } from './plainly.ts'
import { PROMISES } from './promises.ts'
import { RECKONED } from './reckoned.ts'
import { REFERS_BACK } from './refers-back.ts'
import { SAID_AT_LAST } from './said-at-last.ts'
import { SAID_FURTHER } from './said-further.ts'
import { SAID_OTHERWISE } from './said-otherwise.ts'
import { SAID_TO_BE_DONE } from './said-to-be-done.ts'
import { SLIPS_AND_SHARES } from './slips-and-shares.ts'
import { SOURCES } from './sources.ts'
import { STEPS_IN_TURN } from './steps-in-turn.ts'
import { SUMS } from './sums.ts'
import { SUMS_AND_RATES } from './sums-and-rates.ts'
import { SWAPPED } from './swapped.ts'
import { TEMPTING_AMOUNTS } from './tempting-amounts.ts'
import { TEMPTING_COUNTS } from './tempting-counts.ts'
import { TEMPTING_DAYS } from './tempting-days.ts'
import { TEMPTING_LISTS } from './tempting-lists.ts'
import { TEMPTING_PARTS } from './tempting-parts.ts'
import { TEMPTING_REPORTS } from './tempting-reports.ts'
import { TEMPTING_STATES } from './tempting-states.ts'
import { TEMPTING_STEPS } from './tempting-steps.ts'
import { TEMPTING_SUMS } from './tempting-sums.ts'
import { TEMPTING_TOTALS } from './tempting-totals.ts'
import { TOLD_ACROSS } from './told-across.ts'
import { TOLD_AGAIN } from './told-again.ts'
import { TOLD_ITEMS, TOLD_LISTS } from './told-lists.ts'
import { TOLD_NASTY } from './told-nasty.ts'
import { TOLD_OF_ALL } from './told-of-all.ts'
import { WORKS_AND_RULES } from './works-and-rules.ts'

/** Every table of wordings. */
export const VARIATIONS: readonly Variation[] = [
  ...SUMS,
  ...ARITHMETIC,
  ...ARITHMETIC_AGAIN,
  ...NUMBERS,
  ...LABELS,
  ...LISTS,
  ...DAYS,
  ...SOURCES,
  ...MISSING,
  ...ACROSS_PARTS,
  ...PROMISES,
  ...PLAINLY,
  ...IN_LISTS,
  ...PARTED,
  ...CHANGES_AND_STOCKS,
  ...CLOSINGS,
  ...BATCHES_AND_PAPERS,
  ...SUMS_AND_RATES,
  ...MONEY_AND_REPEATS,
  ...OPEN_ANSWERS,
  ...NOT_YET_DONE,
  ...NUMBERED_LISTS,
  ...DAYS_OF_THE_ROUND,
  ...LEFT_OUT,
  ...DAMAGE_AND_EARLY_NAMES,
  ...WORKS_AND_RULES,
  ...PAPERS_AND_TASKS,
  ...NEIGHBOURS,
  ...SWAPPED,
  ...ORGANISED,
  ...ANSWERED,
  ...NAMED,
  ...NAMELY,
  ...HANDLED,
  ...LIMITS,
  ...STEPS_IN_TURN,
  ...REFERS_BACK,
  ...SAID_TO_BE_DONE,
  ...SAID_OTHERWISE,
  ...SAID_FURTHER,
  ...SAID_AT_LAST,
  ...NEAR_AT_LAST,
  ...TEMPTING_TOTALS,
  ...TEMPTING_COUNTS,
  ...TEMPTING_PARTS,
  ...TEMPTING_REPORTS,
  ...TEMPTING_SUMS,
  ...TEMPTING_STEPS,
  ...TEMPTING_STATES,
  ...TEMPTING_LISTS,
  ...TEMPTING_DAYS,
  ...TEMPTING_AMOUNTS,
  ...SLIPS_AND_SHARES,
  ...TOLD_ACROSS,
  ...TOLD_AGAIN,
  ...TOLD_LISTS,
  ...TOLD_ITEMS,
  ...TOLD_NASTY,
  ...TOLD_OF_ALL,
  ...RECKONED,
  ...GOES_WHERE_IT_BELONGS,
]
