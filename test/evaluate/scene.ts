import { type Gold, goldSchema } from '../../src/evaluate/gold.ts'
import { judge } from '../../src/evaluate/judge.ts'
import {
  type JudgedFact,
  type JudgedProblem,
  type JudgedRecord,
  judgedRecordSchema,
} from '../../src/evaluate/judged-record.ts'
import { type Score, scoreOf } from '../../src/evaluate/tally.ts'

/** A short text with what a reader finds in it; enough of a record to be judged. */
export const TEXT = `青禾县水利局关于巡察整改进展情况的通报
(一)学习不深入
整改结果:已完成。召开会议3次,退回资金1.2万元,2024年10月底前印发《学习制度》。
(二)管护不到位
整改结果:基本完成。清理河道12公里,召开会议5次。`

const ID = 'n0123456789abcdef'

/** Where words of the text stand. */
export const placed = (quote: string, nth = 1) => {
  let at = -1
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(quote, at + 1)
  return { start: at, end: at + quote.length }
}

const fact = (kind: string, quote: string, value: object, problem: string, outcome: string | null = null, nth = 1) => ({
  id: `${ID}/f/${kind}/${quote}${nth}`,
  kind,
  value,
  span: placed(quote, nth),
  quote,
  problem: `${ID}/p/${problem}`,
  outcome,
  additive: outcome !== null,
  unit_class: outcome === null ? null : kind === 'money' ? 'money' : 'times',
  basis: 'stated',
  by: `${kind}/rule`,
})

export const count = (value: string, unit: string) => ({
  value,
  max: null,
  unit,
  of: '会议',
  bound: 'exact',
  modality: 'actual',
})

export const aRecord = (): unknown => ({
  schema: 'zhenggai/notice',
  schema_version: '1.9.0',
  id: ID,
  a_field_of_tomorrow: 1,
  source: { name: 'a.txt', path: 'x/a.txt' },
  text: { sha256: '', length: TEXT.length, content: TEXT },
  kind: { value: 'rectification_notice', basis: 'stated', span: placed('通报'), confidence: 'high' },
  inspected_unit: { value: '青禾县水利局', span: placed('青禾县水利局') },
  region: null,
  problems: [
    ['1', '学习不深入', 'completed', '已完成'],
    ['2', '管护不到位', 'basically_completed', '基本完成'],
  ].map(([number, title, status, label]) => ({
    id: `${ID}/p/${number}`,
    number: [Number(number)],
    labels: [number === '1' ? '(一)' : '(二)'],
    title,
    theme: null,
    heading: `(${number === '1' ? '一' : '二'})${title}`,
    heading_span: placed(title!),
    span: placed(title!),
    status: { value: status, label, flags: [], span: placed(label!) },
    measures: [],
    responsible: [],
    deadline: null,
    deadline_kind: null,
    signals: [],
    categories: (number === '1' ? ['A1', 'E2'] : ['unclassified']).map((code) => ({ code, score: 1, cues: [] })),
  })),
  facts: [
    fact('count', '3次', count('3', '次'), '1', 'meetings'),
    fact(
      'money',
      '1.2万元',
      { value: '12000', max: null, role: 'recovered', bound: 'exact', modality: 'actual' },
      '1',
      'money_recovered',
    ),
    fact(
      'date',
      '2024年10月底前',
      { start: '2024-10-01', end: '2024-10-31', form: 'by', role: 'event', year_basis: 'stated' },
      '1',
    ),
    fact('document', '《学习制度》', { title: '学习制度', number: null, action: 'issued' }, '1'),
    fact('quantity', '12公里', { value: '12', max: null, unit: '公里', bound: 'exact' }, '2'),
    fact('count', '5次', count('5', '次'), '2', 'meetings'),
  ],
})

/** A record as a test may change it. */
export interface OpenRecord {
  text: { content: string | null }
  inspected_unit: unknown
  region: unknown
  facts: JudgedFact[]
  problems: JudgedProblem[]
}

/** The record with something done to it. */
export function recordWith(change: (record: OpenRecord) => void = () => undefined): JudgedRecord {
  const record: OpenRecord = JSON.parse(JSON.stringify(aRecord()))
  change(record)
  return judgedRecordSchema.parse(record)
}

const plain = (path: string): number[] => [Number(path)]

/** What a reader says of the text, in full. */
export const aGold = () => ({
  file: 'a.txt',
  kind: 'rectification_notice',
  inspected_unit: '青禾县水利局',
  region: null,
  problems: [
    {
      number: plain('1'),
      title: '学习不深入',
      status: 'completed',
      label: '已完成',
      theme: null,
      measures: 0,
      responsible: [],
      deadline: null,
      deadline_kind: null,
      signals: [],
      flags: [],
    },
    {
      number: plain('2'),
      title: '管护不到位',
      status: 'basically_completed',
      label: '基本完成',
      theme: null,
      measures: 0,
      responsible: [],
      deadline: null,
      deadline_kind: null,
      signals: [],
      flags: [],
    },
  ],
  facts: [
    { kind: 'count', quote: '3次', nth: 1, value: count('3', '次'), outcome: 'meetings', problem: [1] },
    {
      kind: 'money',
      quote: '1.2万元',
      nth: 1,
      value: { value: '12000', max: null, role: 'recovered', bound: 'exact', modality: 'actual' },
      outcome: 'money_recovered',
      problem: [1],
    },
    {
      kind: 'date',
      quote: '2024年10月底前',
      nth: 1,
      value: { start: '2024-10-01', end: '2024-10-31', form: 'by', role: 'event', year_basis: 'stated' },
      outcome: null,
      problem: [1],
    },
    {
      kind: 'document',
      quote: '《学习制度》',
      nth: 1,
      value: { title: '学习制度', number: null, action: 'issued' },
      outcome: null,
      problem: [1],
    },
    {
      kind: 'quantity',
      quote: '12公里',
      nth: 1,
      value: { value: '12', max: null, unit: '公里', bound: 'exact' },
      outcome: null,
      problem: [2],
    },
    { kind: 'count', quote: '5次', nth: 1, value: count('5', '次'), outcome: 'meetings', problem: [2] },
  ],
})

export const goldWith = (change: object): Gold => goldSchema.parse({ ...aGold(), ...change })

/** The scores of one notice, and all that was told of it. */
export function judged(gold: Gold, record: JudgedRecord | null) {
  const ledger = judge(gold, record)
  const scores: Record<string, Score> = Object.fromEntries(
    [...ledger.tallies].map(([field, tally]) => [field, scoreOf(tally)]),
  )
  return { scores, misses: ledger.misses, mistaken: ledger.mistaken }
}
