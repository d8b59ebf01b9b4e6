import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { emit } from '../../src/emit/index.ts'
import type { Fact } from '../../src/notice/fact.ts'
import type { OutlineNode } from '../../src/notice/outline.ts'
import type { Problem } from '../../src/notice/problem.ts'
import type { RawText } from '../../src/notice/raw-text.ts'
import { blankReading, type Reading } from '../../src/notice/reading.ts'
import type { SectionRole } from '../../src/notice/vocabulary.ts'
import { ratesOf } from '../../src/problems/rates.ts'

const hash = (data: string): string => createHash('sha256').update(data).digest('hex')

const TEXT =
  '𠮷县通报\n引言。\n二、问题\n(一)学习不够 会议2次。一是开会2次。二是会议2次。\n(一)学习不够\n学习不够\n附则'

const raw: RawText = {
  text: TEXT,
  format: 'txt',
  reader: 'test',
  encoding: 'utf-8',
  pages: null,
  anchors: TEXT.split('\n').map((line, index, lines) => {
    const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0)
    return {
      span: { start, end: start + line.length },
      page: null,
      box: null,
      line: index + 1,
      paragraph: null,
      table: null,
    }
  }),
  hardWrapped: false,
  wraps: [],
  furniture: [],
  tables: [],
  metadata: [{ key: 'url', value: 'https://例.gov.cn/1', span: null }],
  unreadPages: [],
}

/** The nth place of some words. */
function at(words: string, nth = 1): { start: number; end: number } {
  let start = -1
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

const node = (given: Partial<OutlineNode>): OutlineNode => ({
  marker: null,
  path: [],
  labels: [],
  depth: 1,
  heading: { start: 0, end: 0 },
  span: { start: 0, end: 0 },
  body: [],
  role: 'other' as SectionRole,
  opensItem: false,
  children: [],
  ...given,
})

const numbered = (label: string, nth = 1) => ({ kind: 'chinese' as const, number: 2, label, span: at(label, nth) })

const first = node({
  marker: { ...numbered('(一)'), number: 1 },
  path: [2, 1],
  depth: 2,
  heading: at('(一)学习不够'),
  span: { start: at('(一)').start, end: at('(一)', 2).start - 1 },
  role: 'problems',
  children: [
    node({
      marker: { ...numbered('一是'), kind: 'is' },
      depth: 3,
      path: [2, 1, 1],
      heading: at('一是'),
      span: at('一是开会2次。'),
    }),
    node({
      marker: { ...numbered('(一)'), kind: 'arabic' },
      depth: 3,
      path: [2, 1, 5],
      heading: at('二是'),
      span: at('会议2次。', 2),
    }),
  ],
})

const problem = (given: Partial<Problem>): Problem => ({
  node: null,
  path: [2, 1],
  labels: [],
  theme: null,
  unit: null,
  title: '学习不够',
  categories: [{ code: 'A1', score: 24, cues: [] }],
  heading: at('(一)学习不够'),
  span: first.span,
  status: { value: 'not_reported', label: null, flags: [], span: null, basis: null, by: null },
  statesOfSteps: [],
  measures: [],
  responsible: [],
  deadline: null,
  deadlineKind: null,
  signals: [],
  ...given,
})

const count = (span: { start: number; end: number }, links: Partial<Fact> = {}): Fact =>
  ({
    kind: 'count',
    value: { value: '2', max: null, unit: '次', of: '会议', bound: 'exact', modality: 'actual' },
    span,
    basis: 'stated',
    by: 'count/x',
    outcome: 'meetings',
    outcomes: [],
    unitClass: 'times',
    partOf: null,
    sameAs: null,
    additive: true,
    ...links,
  }) as Fact

function reading(): Reading {
  const blank = blankReading(raw, ratesOf([], []))
  const second = at('(一)学习不够', 2)
  const bare = at('学习不够', 3)
  const early = count(at('2次'))
  const facts = [count(at('2次', 3), { sameAs: early }), count(at('2次', 2)), early]
  const measures = [
    { label: '一是', number: 1, span: at('一是开会2次。'), types: [], strength: 1 },
    { label: '二是', number: 2, span: at('二是会议2次。'), types: [], strength: 1 },
    { label: '二是', number: 2, span: at('会议2次。', 2), types: [], strength: 1 },
  ]
  return {
    ...blank,
    outline: {
      title: [],
      root: node({
        depth: 0,
        span: { start: 0, end: TEXT.length },
        children: [
          node({ role: 'preamble', span: at('引言。') }),
          node({
            marker: numbered('二、'),
            path: [2],
            labels: ['二、'],
            heading: at('二、问题'),
            role: 'problems',
            span: { start: at('二、').start, end: at('附则').start - 1 },
            children: [first, node({ role: 'other', path: [2], depth: 2, span: bare })],
          }),
          node({ role: 'other', span: at('附则') }),
          node({ role: 'other', span: { start: TEXT.length, end: TEXT.length } }),
        ],
      }),
    },
    facts,
    problems: [
      problem({ node: first, measures }),
      problem({ heading: second, span: second }),
      problem({ path: [], heading: bare, span: bare }),
    ],
  }
}

const emission = {
  name: 'a.txt',
  path: 'a.txt',
  sha256: 'c0ffee0123456789'.repeat(4),
  bytes: 9,
  withText: true,
  run: { tool_version: '1', build_sha256: '2', options_sha256: '3', rules_sha256: '4' },
  hash,
}
const notice = 'nc0ffee0123456789'

describe('emit', () => {
  const record = emit(reading(), emission)
  const tail = (id: string | null) => id?.slice(notice.length + 1) ?? null

  it('ids problems by path, a repeated path with ~2, one without number by its heading', () => {
    expect(record.problems.map(({ id }) => id)).toEqual([
      `${notice}/p/2.1`,
      `${notice}/p/2.1~2`,
      `${notice}/p/h-${hash('学习不够').slice(0, 8)}`,
    ])
    expect(record.problems.map(({ number }) => number)).toEqual([[2, 1], [2, 1], []])
  })

  it('is written in the order of the schema, so that nothing of it is copied', () => {
    const stated = { value: '某县某局', span: at('𠮷县'), basis: 'stated' } as const
    const unit = { ...stated, key: null, level: null, sector: null }
    const given = reading()
    const head: Reading['head'] = {
      ...given.head,
      title: stated,
      inspectedUnit: { ...unit, aliases: ['某局'] },
      units: [{ ...unit, role: 'inspected', printed: [] }],
      inspectingBody: { ...stated, level: null, group: null, session: null, round: null, mode: null },
    }
    expect(emit({ ...given, head }, emission).rates).toBe(given.rates)
    expect(emit(given, emission).rates).toEqual(given.rates)
  })

  it('ids measures by number under their problem', () =>
    expect(record.problems[0]!.measures.map(({ id }) => tail(id))).toEqual(['p/2.1/m/1', 'p/2.1/m/2', 'p/2.1/m/2~2']))

  it('reports each repeated number, at its place', () => {
    const said = record.diagnostics.filter(({ code }) => code === 'emit/repeated_path')
    expect(said.map(({ args }) => args)).toEqual([{ path: '2.1' }, { path: '2.1/m/2' }])
    expect(said[0]?.message).toContain('2.1')
    expect(said[0]?.span).toEqual(record.problems[1]?.span)
  })

  it('lists every heading that is no problem and no measure, with its parent and role', () =>
    expect(record.sections.map(({ id, parent, number, heading }) => [tail(id), tail(parent), number, heading])).toEqual(
      [
        ['s/preamble', null, null, null],
        ['s/2', null, [2], '二、问题'],
        ['s/2/other', 's/2', null, null],
        ['s/other', null, null, null],
        ['s/other~2', null, null, null],
      ],
    ))

  it('ids facts by kind, words and which occurrence of them', () => {
    expect(record.facts.map(({ id }) => tail(id))).toEqual(
      [1, 2, 3].map((nth) => `f/count/${hash(`count\n2次\n${nth}`).slice(0, 10)}`),
    )
    expect(record.facts[2]?.same_as).toBe(record.facts[0]?.id)
  })

  it('attaches facts to the innermost problem, section and measure', () =>
    expect(record.facts.map(({ problem: p, section, measure }) => [tail(p), tail(section), tail(measure)])).toEqual([
      ['p/2.1', 's/2', null],
      ['p/2.1', 's/2', 'p/2.1/m/1'],
      ['p/2.1', 's/2', 'p/2.1/m/2~2'],
    ]))

  it('counts in code points', () => {
    expect(record.text.length).toBe(Array.from(TEXT).length)
    expect(record.anchors[1]?.span).toEqual({ start: 5, end: 8 })
    const { span } = record.facts[0]!
    expect(Array.from(TEXT).slice(span.start, span.end).join('')).toBe('2次')
  })

  it('takes the address of a page from its metadata', () => expect(record.source.url).toBe('https://例.gov.cn/1'))

  it.each([
    ['complete', {}, []],
    ['partial', { unreadPages: [2] }, []],
    ['partial', {}, [{ code: 'emit/stage_failed' as const, span: null, args: { step: 'x', detail: 'y' } }]],
  ])('is %s', (completeness, change, diagnostics) => {
    const read = reading()
    const text = { ...read.text, raw: { ...raw, ...change } }
    expect(emit({ ...read, text, diagnostics }, emission).completeness).toBe(completeness)
  })

  it('refuses what breaks the schema', () => {
    const broken = count(at('2次'), { value: { ...count(at('2次')).value, value: 'zwei' } } as Partial<Fact>)
    expect(() => emit({ ...reading(), facts: [broken] }, emission)).toThrow()
  })
})
