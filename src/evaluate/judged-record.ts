import { z } from 'zod'

/**
 * A record as evaluation reads it: what is judged, and of that no closed list of values, so that a record of a newer minor
 * version, with fields and values unknown here, is judged all the same.
 */
const words = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })

const place = spanSchema.nullish().transform((value) => value ?? null)

const path = z
  .array(z.int())
  .nullish()
  .transform((value) => value ?? null)

const value = z.record(z.string(), z.unknown())

const stated = z.object({ value: words, span: place, basis: words }).nullish()

const dated = z.object({ value, span: place }).nullish()

const list = <T extends z.ZodType>(item: T) => z.array(item).default([])

const problemSchema = z.object({
  id: z.string(),
  number: path,
  labels: list(z.string()),
  theme: words,
  title: z.string(),
  heading: words,
  heading_span: place,
  span: place,
  status: z.object({ value: words, label: words, flags: list(z.string()), span: place }).nullish(),
  measures: list(z.object({ span: place })),
  responsible: list(z.object({ role: z.string(), names: list(z.string()) })),
  deadline: dated,
  deadline_kind: words,
  signals: list(z.object({ type: z.string() })),
  categories: list(z.object({ code: z.string() })),
})

const factSchema = z.object({
  id: z.string(),
  kind: z.string(),
  value,
  span: place,
  quote: z.string(),
  problem: words,
  outcome: words,
  unit_class: words,
  part_of: words,
  same_as: words,
  additive: z.boolean().nullish(),
  basis: words,
  by: words,
})

export const judgedRecordSchema = z.object({
  schema: z.literal('zhenggai/notice'),
  id: z.string(),
  source: z.object({ name: z.string(), path: z.string() }),
  text: z.object({ content: words }),
  anchors: list(z.object({ span: spanSchema, page: z.int().nullish() })),
  kind: stated,
  title: stated,
  issuer: stated,
  inspected_unit: stated,
  inspecting_body: z.object({ value: words, span: place, level: words }).nullish(),
  region: z.object({ adcode: words, province: words, span: place }).nullish(),
  marking: z.object({ value: words }).nullish(),
  edition: z.object({ value: words }).nullish(),
  dates: z.record(z.string(), dated).default({}),
  contacts: list(z.object({ type: z.string(), value: z.string(), span: place })),
  totals: list(z.object({ measure: z.string(), scope: words, value: z.string(), span: place, quote: words })),
  rates: z.record(z.string(), z.unknown()).default({}),
  sections: list(z.object({ id: z.string(), number: path, role: z.string(), heading: words, span: place })),
  problems: list(problemSchema),
  facts: list(factSchema),
  checks: list(
    z.object({
      id: z.string().default(''),
      code: z.string(),
      result: z.string(),
      refs: list(z.string()),
      spans: list(spanSchema),
      message: words,
    }),
  ),
  proposals: list(
    z.object({
      id: z.string(),
      target: z.string(),
      field: z.string(),
      value: z.string(),
      quote: z.string(),
      span: place,
      state: z.string(),
    }),
  ),
})

export type JudgedRecord = z.infer<typeof judgedRecordSchema>
export type JudgedProblem = JudgedRecord['problems'][number]
export type JudgedFact = JudgedRecord['facts'][number]
export type Place = { readonly start: number; readonly end: number }
/** The value of a fact or a date, whatever its kind. */
export type Value = Readonly<Record<string, unknown>>

/** A part of a value as words; null where it has none. */
export function part(of: Value | null | undefined, key: string): string | null {
  const found = of?.[key]
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : null
}
