import type { Case } from '../case.ts'
import { ANNOUNCED } from './announced.ts'
import { ANSWERS } from './answers.ts'
import { COMPLETE } from './complete.ts'
import { DATES } from './dates.ts'
import { LISTS } from './lists.ts'
import { MONEY } from './money.ts'
import { NAMES } from './names.ts'
import { NEAR } from './near.ts'
import { NUMBERING } from './numbering.ts'
import { ORDER } from './order.ts'
import { PAGES } from './pages.ts'
import { PROMISES } from './promises.ts'
import { SCOPE } from './scope.ts'
import { SECOND_LOOK } from './second-look.ts'
import { SOURCE } from './source.ts'
import { STATE } from './state.ts'
import { STATUS } from './status.ts'
import { TIMELY } from './timely.ts'
import { TOTALS } from './totals.ts'

/** Every case of every check. */
export const CASES: readonly Case[] = [
  ...TOTALS,
  ...LISTS,
  ...NUMBERING,
  ...STATUS,
  ...DATES,
  ...COMPLETE,
  ...TIMELY,
  ...SOURCE,
  ...SCOPE,
  ...ANNOUNCED,
  ...ANSWERS,
  ...PAGES,
  ...ORDER,
  ...PROMISES,
  ...MONEY,
  ...STATE,
  ...NEAR,
  ...NAMES,
  ...SECOND_LOOK,
]
