import { createHash } from 'node:crypto'
import { inSchemaOrder } from '../../../src/notice/record/canonical.ts'
import { noticeId } from '../../../src/notice/record/id.ts'
import { type NoticeRecord, SCHEMA_NAME, SCHEMA_VERSION } from '../../../src/notice/record/record.ts'
import { randomOf } from '../../generator/random.ts'
import { looseOf, type PlannedDay, type PlannedFact, type PlannedNotice, type PlannedUnit } from './plan.ts'
import { ratesOfPlan } from './record-rates.ts'
import { writer } from './text.ts'
import { STEPS } from './words.ts'

type Fact = NoticeRecord['facts'][number]
type Problem = NoticeRecord['problems'][number]
type Span = { readonly start: number; readonly end: number }

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

interface Written {
  readonly fact: PlannedFact
  readonly span: Span
  readonly problem: number | null
  readonly measure: number | null
}

interface Body {
  readonly content: string
  readonly title: Span
  readonly problems: readonly {
    readonly span: Span
    readonly heading: Span
    readonly status: Span | null
    readonly measures: readonly Span[]
  }[]
  readonly facts: readonly Written[]
  readonly totals: readonly Span[]
  readonly lines: readonly Span[]
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  completed: '已完成',
  completed_sustained: '已完成并长期坚持',
  basically_completed: '基本完成',
  phased: '阶段性完成',
  partial: '部分完成',
  in_progress: '正在整改',
  long_term: '长期坚持',
  not_completed: '未完成',
  not_started: '未启动',
  deferred: '申请延期',
  carried_over: '并入其他问题一并整改',
  transferred: '已移交',
  unrecognised: '另行说明',
}

/** The words of a notice with the place of everything in them. Steps differ from notice to notice, headings are kept. */
function bodyOf(notice: PlannedNotice, seed: number): Body {
  const random = randomOf(seed)
  const text = writer()
  const lines: Span[] = []
  const facts: Written[] = []
  const put = (words: string) => {
    const span = text.put(words)
    lines.push(span)
    text.put('\n')
    return span
  }
  const say = (fact: PlannedFact, problem: number | null, measure: number | null) => {
    text.put(fact.before)
    facts.push({ fact, span: text.put(fact.quote), problem, measure })
    text.put(';')
  }
  const title = put(notice.title)
  put(`根据统一部署,${notice.body.name}开展了巡察,反馈了意见。${notice.damaged ? '现予公' : '现予公布。'}`)
  const totals = notice.totals.map(([measure, value]) => {
    text.put(`${measure} `)
    const span = text.put(String(value))
    text.put(';')
    return span
  })
  for (const fact of looseOf(notice)) say(fact, null, null)
  const problems = notice.problems.map((problem, index) => {
    const start = text.length()
    const heading = put(`(${CHINESE[index]})关于${problem.title}的问题`)
    const measures = problem.strengths.map((_, at) =>
      put(`${CHINESE[at]}是${random.pick(STEPS)}${random.int(1, 99)}。`),
    )
    for (const fact of problem.facts) say(fact, index, null)
    const word = STATUS_WORDS[problem.status]
    const status = word === undefined ? null : text.put(word)
    const end = text.length()
    text.put('\n')
    return { span: { start, end }, heading, status, measures }
  })
  put(`访问量:${notice.visits}`)
  return { content: text.content(), title, problems, facts, totals, lines }
}

const whole = (value: PlannedDay, role: 'event' | 'as_of') => ({
  start: value.start,
  end: value.end,
  precision: value.precision,
  form: 'point' as const,
  year_basis: 'stated' as const,
  role,
})

const headDate = (value: PlannedDay | null, role: 'event' | 'as_of' = 'event') =>
  value === null ? null : { value: whole(value, role), span: null, basis: 'stated' as const, fact: null }

function factOf(
  { fact, span, problem }: Written,
  id: string,
  nth: number,
  problems: readonly string[],
  linked: string | null,
): Fact {
  const decimal = fact.kind === 'document' ? null : (fact.hundredths / 100).toFixed(fact.kind === 'money' ? 2 : 0)
  const shape = { max: null, bound: 'exact', modality: fact.modality } as const
  const value =
    fact.kind === 'money'
      ? { ...shape, value: decimal, currency: 'CNY', unit: '元', role: 'recovered' }
      : fact.kind === 'count'
        ? { ...shape, value: decimal, unit: fact.unit, of: null }
        : {
            title: fact.quote.slice(1, -1),
            number: null,
            year: null,
            serial: null,
            action: 'issued',
            modality: fact.modality,
          }
  return {
    id: `${id}/f/${fact.kind}/${hash(`${fact.kind} ${fact.quote} ${nth}`).slice(0, 10)}`,
    kind: fact.kind,
    value,
    span,
    quote: fact.quote,
    problem: problem === null ? null : problems[problem]!,
    section: null,
    measure: null,
    outcome: fact.outcome,
    outcomes: [fact.outcome],
    unit_class: fact.unit_class,
    part_of: fact.link === 'part_of' || fact.link === 'of_all' ? linked : null,
    same_as: fact.link === 'same_as' ? linked : null,
    additive: fact.modality === 'actual' && fact.link === null,
    basis: 'stated',
    by: 'generated',
  } as Fact
}

function factsOf(body: Body, id: string, problems: readonly string[]): Fact[] {
  const times = new Map<string, number>()
  const facts: Fact[] = []
  for (const written of body.facts) {
    const key = `${written.fact.kind} ${written.fact.quote}`
    const nth = (times.get(key) ?? 0) + 1
    times.set(key, nth)
    const linked = written.fact.link === 'of_all' ? facts[0] : facts.at(-1)
    facts.push(factOf(written, id, nth, problems, linked?.id ?? null))
  }
  return facts
}

function problemsOf(notice: PlannedNotice, body: Body, ids: readonly string[]): Problem[] {
  return notice.problems.map((problem, index) => {
    const at = body.problems[index]!
    return {
      id: ids[index]!,
      number: [index + 1],
      labels: [`(${CHINESE[index]})`],
      theme: null,
      unit:
        problem.unit === null
          ? null
          : { value: problem.unit.name, key: keyOf(problem.unit), span: null, basis: 'stated' },
      title: problem.title,
      heading: `(${CHINESE[index]})关于${problem.title}的问题`,
      heading_span: at.heading,
      span: at.span,
      status: {
        value: problem.status,
        label: at.status === null ? null : (STATUS_WORDS[problem.status] ?? null),
        flags: [],
        span: at.status,
        basis: at.status === null ? null : 'stated',
        by: at.status === null ? null : 'generated',
      },
      measures: problem.strengths.map((strength, step) => ({
        id: `${ids[index]}/m/${step + 1}`,
        label: `${CHINESE[step]}是`,
        number: step + 1,
        span: at.measures[step]!,
        types: ['other'],
        strength,
      })),
      responsible: [],
      deadline: null,
      deadline_kind: null,
      categories: [],
      signals: [],
    }
  })
}

const keyOf = ({ name, place }: PlannedUnit): string => `${place.nowCode}/${name}`

/** The units that a notice about several names, each once. */
const unitsOf = ({ problems }: Pick<PlannedNotice, 'problems'>): PlannedUnit[] => [
  ...new Map(problems.flatMap(({ unit }) => (unit === null ? [] : [[keyOf(unit), unit] as const]))).values(),
]

function headOf({ place, unit, body, inspected, ...notice }: PlannedNotice) {
  const key = (name: string) => (place === null ? null : `${place.thenCode}/${name}`)
  const range = {
    start: inspected[0],
    end: inspected[1],
    precision: 'day',
    form: 'range',
    year_basis: 'stated',
    role: 'event',
  }
  return {
    issuer: {
      value: unit === null ? null : `中共${unit.name}党组`,
      span: null,
      basis: unit === null ? null : 'stated',
    },
    inspected_unit: {
      value: unit?.name ?? null,
      key: unit === null ? null : key(unit.name),
      level: unit === null ? null : (place?.level ?? 'county'),
      sector: unit?.sector ?? null,
      aliases: [],
      span: null,
      basis: unit === null ? null : 'stated',
    },
    units:
      unit === null
        ? unitsOf(notice).map((one) => ({
            value: one.name,
            key: keyOf(one),
            level: one.place.level,
            sector: one.sector,
            role: 'inspected',
            span: null,
            basis: 'stated',
          }))
        : [
            {
              value: unit.name,
              key: key(unit.name),
              level: place?.level ?? 'county',
              sector: unit.sector,
              role: 'inspected',
              span: null,
              basis: 'stated',
            },
          ],
    inspecting_body: {
      value: body.name,
      level: place?.level ?? 'county',
      group: body.group,
      session: body.session,
      round: body.round,
      mode: 'regular',
      span: null,
      basis: 'stated',
    },
    region:
      place === null
        ? null
        : {
            name: place.name,
            province: place.province,
            city: place.city,
            county: place.county,
            adcode: place.thenCode,
            adcode_now: place.nowCode,
            level: place.level,
            basis: 'stated',
            span: null,
          },
    marking: null,
    edition: null,
    dates: {
      inspection: { value: range, span: null, basis: 'stated', fact: null },
      feedback: headDate(notice.feedback),
      follow_up: null,
      as_of: headDate(notice.as_of, 'as_of'),
      signed: headDate(notice.signed),
      published: headDate(notice.published),
    },
  }
}

/** A planned notice as a record of the real schema, with the bytes it would have come from. */
export function recordOf(notice: PlannedNotice, seed: number): NoticeRecord {
  const body = bodyOf(notice, seed)
  const bytes = Buffer.from(`${body.content}${notice.url}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = noticeId(sha256)
  const ids = notice.problems.map((_, index) => `${id}/p/${index + 1}`)
  const checks = notice.damaged ? [...notice.checks, ['source/damaged_text', 'fail'] as const] : notice.checks
  return inSchemaOrder({
    schema: SCHEMA_NAME,
    schema_version: SCHEMA_VERSION,
    id,
    source: {
      name: `${id}.html`,
      path: `${id.slice(1, 3)}/${id}.html`,
      sha256,
      bytes: bytes.length,
      format: 'html',
      encoding: 'utf-8',
      pages: null,
      reader: 'generated',
      url: notice.url,
      site: null,
      metadata: [],
      ocr: null,
    },
    text: { sha256: hash(body.content), length: body.content.length, content: body.content },
    anchors: body.lines.map((span, index) => ({
      span,
      page: null,
      box: null,
      line: index + 1,
      paragraph: null,
      table: null,
    })),
    completeness: 'complete',
    kind: { value: notice.kind, basis: 'stated', span: body.title, confidence: 'high' },
    title: { value: notice.title, span: body.title, basis: 'stated' },
    ...headOf(notice),
    contacts: [],
    totals: notice.totals.map(([measure, value], index) => ({
      measure,
      scope: 'this_round',
      value: String(value),
      unit: '个',
      span: body.totals[index]!,
      quote: String(value),
    })),
    rates: ratesOfPlan(notice),
    sections: [],
    problems: problemsOf(notice, body, ids),
    facts: factsOf(body, id, ids),
    checks: checks.map(([code, result]) => ({
      id: `${id}/c/${code}/1`,
      code,
      result,
      message: code,
      refs: [],
      spans: [],
      args: {},
    })),
    diagnostics: [],
    proposals: [],
    run: { tool_version: '0.0.0', build_sha256: 'generated', options_sha256: 'generated', rules_sha256: 'generated' },
  })
}
