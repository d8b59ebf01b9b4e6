import { AMOUNTS_AGAIN } from './amounts-again.ts'
import { ANSWERED } from './answered.ts'
import { ANSWERS_AGAIN } from './answers-again.ts'
import { BATCHES_AND_PAPERS } from './batches-and-papers.ts'
import { CLOSINGS } from './closings.ts'
import { COUNTS_AGAIN } from './counts-again.ts'
import { DAYS } from './days.ts'
import { DAYS_AGAIN } from './days-again.ts'
import type { Variation } from './frame.ts'
import { HANDLED } from './handled.ts'
import { LABELS } from './labels.ts'
import { LIMITS } from './limits.ts'
import { LISTS } from './lists.ts'
import { LISTS_AGAIN } from './lists-again.ts'
import { MISSING } from './missing.ts'
import { MISSING_AGAIN } from './missing-again.ts'
import { NAMED } from './named.ts'
import { NEIGHBOURS } from './neighbours.ts'
import { NUMBERS } from './numbers.ts'
import { ORGANISED } from './organised.ts'
import { PARTED } from './parted.ts'
import { PROMISES } from './promises.ts'
import { SECOND_ROUND } from './second-round.ts'
import { SOURCES } from './sources.ts'
import { SOURCES_AGAIN } from './sources-again.ts'
import { SUMS } from './sums.ts'
import { SWAPPED } from './swapped.ts'
import { TEMPTING_AGAIN } from './tempting-again.ts'
import { TEMPTING_AGAIN_TOTALS } from './tempting-again-totals.ts'
import { TEMPTING_AMOUNTS } from './tempting-amounts.ts'
import { TEMPTING_DAYS } from './tempting-days.ts'
import { TEMPTING_LISTS } from './tempting-lists.ts'
import { TEMPTING_REPORTS } from './tempting-reports.ts'
import { TEMPTING_STATES } from './tempting-states.ts'
import { TEMPTING_THIRD } from './tempting-third.ts'
import { TEMPTING_TOTALS } from './tempting-totals.ts'

/** Every table of wordings. */
export const VARIATIONS: readonly Variation[] = [
  ...SUMS,
  ...NUMBERS,
  ...LABELS,
  ...LISTS,
  ...DAYS,
  ...SOURCES,
  ...MISSING,
  ...SECOND_ROUND,
  ...PROMISES,
  ...PARTED,
  ...CLOSINGS,
  ...BATCHES_AND_PAPERS,
  ...COUNTS_AGAIN,
  ...AMOUNTS_AGAIN,
  ...ANSWERS_AGAIN,
  ...LISTS_AGAIN,
  ...DAYS_AGAIN,
  ...MISSING_AGAIN,
  ...SOURCES_AGAIN,
  ...NEIGHBOURS,
  ...SWAPPED,
  ...ORGANISED,
  ...ANSWERED,
  ...NAMED,
  ...HANDLED,
  ...LIMITS,
  ...TEMPTING_TOTALS,
  ...TEMPTING_THIRD,
  ...TEMPTING_REPORTS,
  ...TEMPTING_AGAIN_TOTALS,
  ...TEMPTING_AGAIN,
  ...TEMPTING_STATES,
  ...TEMPTING_LISTS,
  ...TEMPTING_DAYS,
  ...TEMPTING_AMOUNTS,
]
