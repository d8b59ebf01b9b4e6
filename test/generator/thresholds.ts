import { share, type Tally } from './tally.ts'

/** What share of each field must be right over many generated notices. */
export const THRESHOLDS: Readonly<Record<string, number>> = {
  text: 0.99,
  'problem.path': 0.97,
  'problem.title': 0.99,
  'problem.theme': 0.99,
  'problem.status': 0.99,
  'problem.label': 0.99,
  'problem.flags': 0.99,
  'problem.measures': 0.94,
  'problem.responsible': 0.99,
  'problem.deadline': 0.99,
  'problem.deadline_kind': 0.99,
  'fact.problem': 0.97,
  'fact.outcome': 0.98,
  'head.totals': 0.93,
}

const USUAL = 0.99

/** The fields that fall short, with a few of their misses. */
export function shortfalls(found: Tally): string[] {
  return [...found.all.keys()]
    .filter((field) => share(found, field) < (THRESHOLDS[field] ?? USUAL))
    .map((field) => {
      const misses = found.misses.filter((miss) => miss.field === field).slice(0, 5)
      return [
        `${field} ${share(found, field).toFixed(4)}`,
        ...misses.map(({ notice, words }) => `  ${notice} ${words}`),
      ].join('\n')
    })
}
