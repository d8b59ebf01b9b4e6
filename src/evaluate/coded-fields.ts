import { LABELS } from '../notice/labels.ts'
import { UNCLASSIFIED } from '../notice/theme.ts'
import { FACT_KINDS, OUTCOMES, UNIT_CLASSES } from '../notice/vocabulary.ts'
import { type CodedField, days, type Field, field, one, words } from './coded-field.ts'
import { fieldLabel } from './field-labels.ts'
import { type JudgedFact, type JudgedProblem, type JudgedRecord, part } from './judged-record.ts'
import { plainName, plainNumber, plainPaper, plainTitle, plainUnit, plainWords, squashed } from './same-words.ts'
import { type Reads, readChoice, readDates, readNames, readNumber, sumOf } from './written-values.ts'

const name = (key: 'title' | 'issuer' | 'inspected_unit' | 'inspecting_body', plain: (text: string) => string) =>
  field({
    name: key,
    written: words(plain),
    read: (record) => one(record[key]?.value, plain),
    place: (record) => record[key]?.span ?? null,
  })

const HEAD: readonly CodedField[] = [
  field({
    name: 'kind',
    closed: true,
    written: readChoice(LABELS.kind),
    read: (record) => one(record.kind?.value, (code) => code),
    place: (record) => record.kind?.span ?? null,
  }),
  name('title', plainWords),
  name('issuer', plainName),
  name('inspected_unit', plainUnit),
  name('inspecting_body', plainName),
  field({ name: 'region.adcode', read: (record) => one(record.region?.adcode, squashed) }),
  field({ name: 'listed', written: readNumber, read: (record) => [String(record.problems.length)] }),
  ...['strict', 'broad'].map((rate) =>
    field({ name: rate, written: readRate, read: (record) => one(part(record.rates, rate), readRate) }),
  ),
  ...['inspection', 'feedback', 'follow_up', 'as_of', 'signed', 'published'].map((date) =>
    field({
      name: `dates.${date}`,
      written: readDates,
      read: (record) => days(record.dates[date]?.value),
      place: (record) => record.dates[date]?.span ?? null,
    }),
  ),
]

/** A fraction of one, or a percentage. */
function readRate(written: string): string | null {
  const number = readNumber(written)
  if (number === null || !Number.isFinite(Number(number))) return null
  return String(Number((Number(number) / (squashed(written).endsWith('%') ? 100 : 1)).toFixed(4)))
}

const ofProblem = (
  rest: Omit<Field, 'of' | 'read'> & { readonly said: (problem: JudgedProblem) => readonly string[] },
) => field({ ...rest, of: 'problem', read: (_, problem) => (problem === null ? [] : rest.said(problem)) })

const PROBLEM: readonly CodedField[] = [
  ofProblem({
    name: 'status',
    closed: true,
    written: readChoice(LABELS.status),
    said: ({ status }) => [status?.value ?? 'not_reported'],
    place: (_, problem) => problem?.status?.span ?? problem?.heading_span ?? null,
  }),
  ofProblem({ name: 'status.label', written: words(plainWords), said: ({ status }) => one(status?.label, plainWords) }),
  ofProblem({ name: 'problem.title', written: words(plainTitle), said: ({ title }) => one(title, plainTitle) }),
  ofProblem({ name: 'theme', written: words(plainTitle), said: ({ theme }) => one(theme, plainTitle) }),
  ofProblem({ name: 'measures', written: readNumber, said: ({ measures }) => [String(measures.length)] }),
  ofProblem({
    name: 'deadline',
    written: (text) => readDates(text)?.split('/')[1] ?? null,
    said: ({ deadline }) => days(deadline?.value).map((both) => both.split('/')[1] ?? both),
    place: (_, problem) => problem?.deadline?.span ?? problem?.heading_span ?? null,
  }),
  ofProblem({
    name: 'responsible',
    written: readNames,
    said: ({ responsible }) => one(responsible.flatMap(({ names }) => names).join('、'), readNames),
  }),
  // the theme that comes first, and whether each theme that a coder names is among those told
  ofProblem({
    name: 'category',
    closed: true,
    written: readTheme,
    said: ({ categories }) => one(categories[0]?.code, readTheme),
  }),
  ofProblem({
    name: 'categories.found',
    several: true,
    written: readTheme,
    said: ({ categories }) => categories.flatMap(({ code }) => one(code, readTheme)),
  }),
]

/** A code of the taxonomy as people write it: g2, G2 资产管理; unclassified in either language. */
function readTheme(written: string): string {
  const words = squashed(written)
  const code = /^[A-Za-z]{1,2}\d{1,2}(?!\d)/.exec(words)?.[0]
  if (code !== undefined) return code.toUpperCase()
  return /^(?:未分类|未归类|不能归类|看不出)$/.test(words) ? UNCLASSIFIED : words.toLowerCase()
}

const factsIn = (record: JudgedRecord, problem: JudgedProblem | null): readonly JudgedFact[] =>
  problem === null ? record.facts : record.facts.filter((fact) => fact.problem === problem.id)

const amount = ({ value }: JudgedFact): string => {
  const [from, to] = [part(value, 'value') ?? '', part(value, 'max')]
  return to === null ? (readNumber(from) ?? from) : `${readNumber(from) ?? from}-${readNumber(to) ?? to}`
}

const FORMS: Readonly<
  Record<string, { readonly written: Reads; readonly said: (fact: JudgedFact) => readonly string[] }>
> = {
  date: { written: readDates, said: ({ value }) => days(value) },
  document: {
    written: (text) => plainNumber(plainPaper(text)),
    said: ({ value }) =>
      ['title', 'number'].flatMap((key) => one(part(value, key), (text) => plainNumber(plainPaper(text)))),
  },
  recurrence: { written: words(squashed), said: ({ value }) => one(part(value, 'every'), squashed) },
  organisation: { written: words(squashed), said: ({ value }) => one(part(value, 'name'), squashed) },
  person: { written: words(squashed), said: ({ value }) => one(part(value, 'name'), squashed) },
}

/** Rows of a kind of fact say that a value is there, not that it is all: what they judge is recall. */
const FACTS: readonly CodedField[] = FACT_KINDS.map((kind) => {
  const { written, said } = FORMS[kind] ?? { written: readNumber, said: (fact: JudgedFact) => [amount(fact)] }
  return field({
    name: `facts.${kind}.found`,
    of: 'either',
    several: true,
    written,
    read: (record, problem) => factsIn(record, problem).flatMap((fact) => (fact.kind === kind ? said(fact) : [])),
  })
})

/** The sum of an outcome (a paper is one) over what may be summed, for each class of unit; people and times of people are two sums. */
const SUMS: readonly CodedField[] = OUTCOMES.flatMap((outcome) =>
  [null, ...UNIT_CLASSES].map((unitClass) =>
    field({
      name: unitClass === null ? outcome : `${outcome}.${unitClass}`,
      of: 'either',
      written: readNumber,
      read: (record, problem) => {
        const facts = factsIn(record, problem).filter((fact) => fact.outcome === outcome && fact.additive === true)
        const classes = [...new Set(facts.map((fact) => fact.unit_class))]
        return classes
          .filter((found) => unitClass === null || found === unitClass)
          .map((found) =>
            sumOf(facts.flatMap((fact) => (fact.unit_class === found ? [part(fact.value, 'value') ?? '1'] : []))),
          )
      },
      place: () => null,
    }),
  ),
)

const FIELDS = new Map<string, CodedField>()
for (const known of [...HEAD, ...PROBLEM, ...FACTS, ...SUMS])
  for (const called of [known.name, fieldLabel(known.name, 'zh'), fieldLabel(known.name, 'en')]) {
    const key = squashed(called).toLowerCase()
    if (!FIELDS.has(key)) FIELDS.set(key, known)
  }

/** Other names that people write. */
const ALSO: Readonly<Record<string, string>> = {
  region: 'region.adcode',
  adcode: 'region.adcode',
  区划: 'region.adcode',
  label: 'status.label',
  unit: 'inspected_unit',
  body: 'inspecting_body',
  题名: 'problem.title',
  主题类别: 'category',
  categories: 'categories.found',
  责任单位: 'responsible',
  ...Object.fromEntries(
    ['inspection', 'feedback', 'follow_up', 'as_of', 'signed', 'published'].map((d) => [d, `dates.${d}`]),
  ),
  ...Object.fromEntries(
    FACT_KINDS.flatMap((k) => [k, `facts.${k}`, ...LABELS.fact[k]].map((word) => [word, `facts.${k}.found`])),
  ),
}

/** A field by its name, in either language; with a number beside it, a title is a problem's. Null where there is none. */
export function codedField(called: string, numbered: boolean): CodedField | null {
  const key = squashed(called).toLowerCase()
  const found = FIELDS.get(key) ?? FIELDS.get(ALSO[key] ?? '') ?? null
  return found?.name === 'title' && numbered ? (FIELDS.get('problem.title') ?? null) : found
}
