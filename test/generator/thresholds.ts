import { share, type Tally } from './tally.ts'

/** What share of a field must be right over many generated notices, where it is not the usual one. */
export const THRESHOLDS: Readonly<Record<string, number>> = {
  'problem.path': 0.97,
  'fact.count.modality': 0.985,
  'fact.problem': 0.985,
  // Floors under what is known to be missed; a share may only rise.
  'problem.measures': 0.95,
  'clean.numbering': 0.7,
  'clean.positive_heading': 0.6,
}

const USUAL = 0.99

/** The same for texts with hard wraps, where a marker at the head of a line may begin a step or go on with one. */
export const WRAPPED: Readonly<Record<string, number>> = {
  'text.paragraphs': 0.94,
  'problem.path': 0.9,
  'problem.title': 0.98,
  'problem.status': 0.98,
  'fact.date': 0.98,
  'fact.count': 0.98,
  'fact.money': 0.95,
  'head.title': 0.9,
}

/** The fields that fall short, with a few of their misses. */
export function shortfalls(found: Tally): string[] {
  return [...found.all.keys()].flatMap((field) => shortfall(found, field, THRESHOLDS[field] ?? USUAL))
}

export const wrappedShortfalls = (found: Tally): string[] =>
  Object.entries(WRAPPED).flatMap(([field, least]) => shortfall(found, field, least))

function shortfall(found: Tally, field: string, least: number): string[] {
  const reached = share(found, field)
  if (reached >= least) return []
  const misses = found.misses.filter((miss) => miss.field === field).slice(0, 5)
  return [`${field} ${reached.toFixed(4)} < ${least}`, ...misses.map(({ notice, words }) => `  ${notice} ${words}`)]
}
