import { z } from 'zod'

/**
 * What a careful reader finds in one notice, in the gold format. A key that is absent says nothing of its field; one that is
 * null says that the notice has none.
 */
const words = z.string().nullish()
const path = z.array(z.int())
const strings = z.array(z.string()).optional()
const value = z.record(z.string(), z.unknown())
const days = z.tuple([z.string(), z.string()]).nullish()
const flag = z.boolean().optional()

const quoted = z.object({
  quote: z.string(),
  nth: z.int().min(1).default(1),
  pre: z.string().optional(),
  post: z.string().optional(),
})

const goldProblemSchema = z.object({
  number: path,
  number_alt: z.array(path).optional(),
  title: z.string(),
  title_alt: strings,
  theme: words,
  theme_alt: z.array(z.string().nullable()).optional(),
  theme_skip: flag,
  status: z.string().optional(),
  status_alt: strings,
  status_skip: flag,
  label: words,
  label_alt: z.array(z.string().nullable()).optional(),
  label_skip: flag,
  flags: strings,
  measures: z.int().optional(),
  measures_alt: z.array(z.int()).optional(),
  measures_skip: flag,
  responsible: z.array(z.object({ role: z.string(), names: z.array(z.string()) })).optional(),
  responsible_skip: flag,
  deadline: value.nullish(),
  deadline_kind: words,
  deadline_skip: flag,
  signals: strings,
})

const goldFactSchema = quoted.extend({
  kind: z.string(),
  value,
  outcome: words,
  outcome_alt: z.array(z.string().nullable()).optional(),
  problem: path.nullish(),
  part_of: quoted.nullish(),
  same_as: quoted.nullish(),
})

export const goldSchema = z.object({
  file: z.string(),
  hard: flag,
  covers: strings,
  text: z.string().optional(),
  kind: z.string().optional(),
  kind_alt: strings,
  title: words,
  issuer: words,
  inspected_unit: words,
  inspecting_body: z.object({ value: z.string(), level: words }).nullish(),
  region: z.object({ adcode: words }).nullish(),
  marking: z.unknown().optional(),
  edition: z.unknown().optional(),
  dates: z.record(z.string(), days).optional(),
  contacts: z.array(z.object({ type: z.string(), value: z.string() })).optional(),
  totals: z
    .array(z.object({ measure: z.string(), value: z.string(), scope: z.string().optional(), quote: words }))
    .optional(),
  sections: z.array(z.object({ number: path.nullish(), role: z.string(), heading: words })).optional(),
  problems: z.array(goldProblemSchema).optional(),
  facts: z.array(goldFactSchema).optional(),
  checks: strings,
  checks_optional: strings,
  alts: z
    .object({
      title: strings,
      issuer: strings,
      inspected_unit: strings,
      inspecting_body: strings,
      inspecting_level: z.array(z.string().nullable()).optional(),
      skip: strings,
    })
    .optional(),
  ignored: z.array(quoted).optional(),
  chrome_lines: strings,
})

export type Gold = z.infer<typeof goldSchema>
export type GoldProblem = z.infer<typeof goldProblemSchema>
export type GoldFact = z.infer<typeof goldFactSchema>
export type Quoted = z.infer<typeof quoted>

/** The kinds of facts judged in every gold file that holds facts. */
const JUDGED_KINDS: readonly string[] = ['date', 'count', 'money', 'percent', 'document', 'quantity', 'recurrence']
/** Judged only where a gold file holds some or says that it covers them: older gold files leave them out. */
const NAMED_KINDS: readonly string[] = ['organisation', 'person']

/** The kinds of facts a gold file judges. */
export function kindsOf(gold: Gold): readonly string[] {
  if (gold.facts === undefined) return []
  const held = new Set(gold.facts.map(({ kind }) => kind))
  const kinds = [...JUDGED_KINDS, ...NAMED_KINDS.filter((kind) => held.has(kind) || gold.covers?.includes(kind))]
  return kinds.filter((kind) => gold.covers === undefined || named(gold.covers, `facts.${kind}`))
}

/** Is a field, one of its dotted beginnings, or the kind of fact it is about, among the names? */
function named(names: readonly string[], field: string): boolean {
  const parts = field.split('.')
  const beginnings = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
  if (parts[0] === 'facts' && parts[1] !== undefined) beginnings.push(parts[1])
  return beginnings.some((beginning) => names.includes(beginning))
}

/** Fields that say something of facts of any kind. */
const ACROSS_KINDS = ['facts.all', 'facts.outcome', 'facts.problem_ref', 'facts.part_of', 'facts.same_as']

/** Whether a gold file judges a field: what it covers, less what it asks to skip. */
export function judgesOf(gold: Gold): (field: string) => boolean {
  const { covers } = gold
  const skipped = gold.alts?.skip ?? []
  const kinds = kindsOf(gold)
  return (field) => {
    if (named(skipped, field)) return false
    if (covers === undefined || named(covers, field)) return true
    return kinds.length > 0 && ACROSS_KINDS.some((across) => field === across || field.startsWith(`${across}.`))
  }
}
