import type { Status } from '../../../src/notice/vocabulary.ts'
import type { Random } from '../../generator/random.ts'
import type { PlannedFact, PlannedProblem, PlannedUnit } from './plan.ts'
import { TITLES } from './words.ts'

export const DONE: readonly Status[] = ['completed', 'completed_sustained']
export const NEARLY: readonly Status[] = ['basically_completed', 'phased']
export const UNKNOWN: readonly Status[] = ['not_reported', 'unrecognised']
const OPEN: readonly Status[] = [
  'partial',
  'in_progress',
  'long_term',
  'not_completed',
  'not_started',
  'deferred',
  'carried_over',
  'transferred',
]

export type Labelling = 'all' | 'part' | 'none'

const statusOf = (random: Random, labelling: Labelling): Status => {
  if (labelling === 'none' || (labelling === 'part' && random.chance(0.4)))
    return random.chance(0.9) ? 'not_reported' : 'unrecognised'
  return random.chance(0.7) ? random.pick(DONE) : random.chance(0.5) ? random.pick(NEARLY) : random.pick(OPEN)
}

const yuan = (hundredths: number): string => (hundredths / 100).toFixed(2)

type Draw = (random: Random) => readonly PlannedFact[]

export const money = (before: string, hundredths: number, rest: Partial<PlannedFact> = {}): PlannedFact => ({
  kind: 'money',
  outcome: 'money_recovered',
  unit_class: 'money',
  hundredths,
  modality: 'actual',
  link: null,
  before,
  quote: `${yuan(hundredths)}元`,
  unit: '元',
  ...rest,
})

const count = (
  before: string,
  number: number,
  unit: string,
  rest: Pick<PlannedFact, 'outcome' | 'unit_class'> & Partial<PlannedFact>,
): PlannedFact => ({
  kind: 'count',
  hundredths: number * 100,
  modality: 'actual',
  link: null,
  before,
  quote: `${number}${unit}`,
  unit,
  ...rest,
})

/** What a problem can say with numbers: what adds up, and what must not. */
const SAYINGS: readonly Draw[] = [
  (random) => [money('追缴资金', random.int(100, 99_999_999))],
  (random) => [
    money('追缴资金', random.int(500_000, 9_999_999)),
    money('其中本年退回', random.int(100, 400_000), { link: 'part_of' }),
  ],
  (random) => [money('力争年底前再追缴', random.int(100_000, 9_999_999), { modality: 'target' })],
  (random) => [count('约谈', random.int(1, 30), '人', { outcome: 'summoned', unit_class: 'persons' })],
  (random) => [count('培训', random.int(10, 400), '人次', { outcome: 'people_trained', unit_class: 'person_times' })],
  (random) => [count('培训', random.int(10, 400), '人', { outcome: 'people_trained', unit_class: 'persons' })],
  (random) => [
    count('每年培训不少于', random.int(1, 6), '次', { outcome: 'trainings', unit_class: 'times', modality: 'norm' }),
  ],
  (random) => {
    const said = count('给予诫勉', random.int(0, 9), '人', { outcome: 'admonished', unit_class: 'persons' })
    return [said, { ...said, before: '上述受到诫勉的', link: 'same_as' }]
  },
  () => [
    {
      kind: 'document',
      outcome: 'rules_made',
      unit_class: 'papers',
      hundredths: 100,
      modality: 'actual',
      link: null,
      before: '印发',
      quote: '《内部管理办法》',
      unit: null,
    },
  ],
]

export const drawFacts = (random: Random, most: number): PlannedFact[] =>
  random.some(SAYINGS, random.int(0, most)).flatMap((draw) => draw(random))

export const drawProblem = (
  random: Random,
  title: string,
  status: Status,
  unit: PlannedUnit | null = null,
): PlannedProblem => ({
  title,
  status,
  strengths: Array.from({ length: random.chance(0.1) ? 0 : random.int(1, 3) }, () => random.int(0, 5)),
  facts: drawFacts(random, 2),
  unit,
})

export const drawProblems = (
  random: Random,
  number: number,
  labelling: Labelling,
  units: readonly PlannedUnit[] = [],
): PlannedProblem[] =>
  random
    .some(TITLES, number)
    .map((title) =>
      drawProblem(random, title, statusOf(random, labelling), units.length === 0 ? null : random.pick(units)),
    )

/** Most of them done, two or three left: what a later notice then lists alone. */
export const drawMostlyDone = (random: Random): PlannedProblem[] => {
  const number = random.int(6, 8)
  const left = random.int(2, 3)
  return random
    .some(TITLES, number)
    .map((title, at) => drawProblem(random, title, at >= number - left ? 'in_progress' : random.pick(DONE)))
}
