import type { RegionTable } from '../notice/regions.ts'
import { areaOf, divisionsOf, type Where } from './divisions.ts'
import { type Figures, figuresOf } from './figures.ts'
import { withGaps } from './periods.ts'
import type { Answer, Ask, Question } from './question.ts'
import { isArea, PLACES_SQL, type Placed } from './scope.ts'

/** The answer to a question, with the rows of places that it was asked with: an explanation asks with the same. */
export interface Asked {
  readonly question: Question
  readonly placed: Placed
  readonly figures: Figures
}

const text = (value: Answer[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

/** Every place that the tables name, with the row that it belongs to; null where it belongs to none. */
export async function rowsOfPlaces(
  ask: Ask,
  rowOf: (at: Where) => string | null,
): Promise<ReadonlyMap<string, string>> {
  const places = await ask(PLACES_SQL)
  return new Map(
    places.flatMap(({ place, adcode, adcode_now, unit_level }) => {
      const code = rowOf({ adcode: text(adcode), adcode_now: text(adcode_now), unit_level: text(unit_level) })
      return code === null ? [] : [[String(place), code] as const]
    }),
  )
}

/** Figures by groups, and through time where the question has a period: then with the periods that no notice fills. */
export async function askFigures(ask: Ask, question: Question, table: RegionTable): Promise<Asked> {
  const divisions = divisionsOf(table)
  const placed = new Map<(typeof question.by)[number], ReadonlyMap<string, string>>()
  for (const area of question.by.filter(isArea))
    placed.set(area, await rowsOfPlaces(ask, (at) => areaOf(area, at, divisions)))
  const figures = await figuresOf(ask, question, placed)
  return { question, placed, figures: question.period === null ? figures : withGaps(figures, question.period) }
}
