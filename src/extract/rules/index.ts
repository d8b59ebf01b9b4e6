import type { Rule } from '../../notice/rule.ts'
import { measured } from './count/measured.ts'
import { neighbours } from './count/neighbours.ts'
import { parts as countedParts } from './count/parts.ts'
import { countRange } from './count/range.ts'
import { unitless } from './count/unitless.ts'
import { zero } from './count/zero.ts'
import { bareYear } from './date/bare-year.ts'
import { compact } from './date/compact.ts'
import { damaged } from './date/damaged.ts'
import { dayList } from './date/day-list.ts'
import { dayRange } from './date/day-range.ts'
import { dotted } from './date/dotted.ts'
import { firstMonths } from './date/first-months.ts'
import { fromTold } from './date/from-told.ts'
import { iso } from './date/iso.ts'
import { joined } from './date/joined.ts'
import { monthList } from './date/month-list.ts'
import { monthRange } from './date/month-range.ts'
import { point } from './date/point.ts'
import { quarterRange } from './date/quarter-range.ts'
import { range } from './date/range.ts'
import { twoYears } from './date/two-years.ts'
import { yearList } from './date/year-list.ts'
import { yearRange } from './date/year-range.ts'
import { yearWord } from './date/year-word.ts'
import { damagedNumber } from './document/damaged-number.ts'
import { number } from './document/number.ts'
import { title } from './document/title.ts'
import { amount } from './money/amount.ts'
import { bare } from './money/bare.ts'
import { moneyRange } from './money/range.ts'
import { signed } from './money/signed.ts'
import { alias } from './organisation/alias.ts'
import { anchored } from './organisation/anchored.ts'
import { bare as bareAgency } from './organisation/bare.ts'
import { committee } from './organisation/committee.ts'
import { company } from './organisation/company.ts'
import { listed as listedUnit } from './organisation/listed.ts'
import { doubled } from './percent/doubled.ts'
import { parts } from './percent/parts.ts'
import { points } from './percent/points.ts'
import { sign } from './percent/sign.ts'
import { tenths } from './percent/tenths.ts'
import { times } from './percent/times.ts'
import { beforeTitle } from './person/before-title.ts'
import { comrade } from './person/comrade.ts'
import { counted } from './person/counted.ts'
import { listed as listedPerson } from './person/listed.ts'
import { masked } from './person/masked.ts'
import { sanctioned } from './person/sanctioned.ts'
import { standing } from './person/standing.ts'
import { titled } from './person/titled.ts'
import { age } from './quantity/age.ts'
import { duration } from './quantity/duration.ts'
import { durationRange } from './quantity/duration-range.ts'
import { physical } from './quantity/physical.ts'
import { physicalRange } from './quantity/physical-range.ts'
import { every } from './recurrence/every.ts'
import { onceA } from './recurrence/once-a.ts'

/** Every rule in running order: of two finds of one kind and length on the same words the earlier rule's stands. */
export const RULES: readonly Rule[] = [
  // dates
  range,
  dayRange,
  monthRange,
  firstMonths,
  quarterRange,
  yearRange,
  joined,
  point,
  monthList,
  dayList,
  yearList,
  dotted,
  iso,
  compact,
  yearWord,
  twoYears,
  bareYear,
  damaged,
  fromTold,
  // documents
  title,
  number,
  damagedNumber,
  // recurrences
  every,
  onceA,
  // durations and ages
  durationRange,
  duration,
  age,
  // counts
  countRange,
  neighbours,
  measured,
  countedParts,
  unitless,
  zero,
  // money and percents
  moneyRange,
  amount,
  signed,
  bare,
  sign,
  parts,
  points,
  tenths,
  times,
  doubled,
  // physical quantities
  physicalRange,
  physical,
  // organisations
  anchored,
  bareAgency,
  committee,
  company,
  listedUnit,
  alias,
  // persons
  titled,
  standing,
  comrade,
  sanctioned,
  listedPerson,
  counted,
  masked,
  beforeTitle,
]
