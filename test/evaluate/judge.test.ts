import { describe, expect, it } from 'vitest'
import { goldSchema, judgesOf } from '../../src/evaluate/gold.ts'
import { markedMisses } from '../../src/evaluate/marked-misses.ts'
import { aGold, goldWith, judged, type OpenRecord, placed, recordWith } from './scene.ts'

const gold = goldWith({})

/** The fields in which anything went wrong. */
const wrongIn = (change: Parameters<typeof recordWith>[0], of = gold): string[] =>
  Object.entries(judged(of, recordWith(change)).scores)
    .filter(([, score]) => (score.type === 'right' ? score.ok < score.n : score.fp + score.fn > 0))
    .map(([field]) => field)
    .sort()

describe('a record that says what the gold says', () => {
  it('is right in everything, also with fields and a version of tomorrow', () => {
    expect(wrongIn(undefined)).toEqual([])
    const { scores, misses, mistaken } = judged(gold, recordWith())
    expect(scores['facts.all.value']).toMatchObject({ tp: 6, fp: 0, fn: 0, f1: 1 })
    expect([misses, mistaken]).toEqual([[], []])
  })

  it('is right too with a value no list of today knows', () => {
    const told = judged(
      gold,
      recordWith((record) => {
        record.problems[0]!.status!.value = 'status_of_tomorrow'
      }),
    )
    expect(told.mistaken).toEqual([{ field: 'status', want: 'completed', got: 'status_of_tomorrow', quote: '已完成' }])
  })
})

describe('one fault is found in its own field', () => {
  const cases: readonly (readonly [string, (record: OpenRecord) => void, readonly string[]])[] = [
    ['a fact missed', (r) => void r.facts.splice(2, 1), ['facts.all.value', 'facts.date.span', 'facts.date.value']],
    [
      'a fact too many',
      (r) => void r.facts.push({ ...r.facts[0]!, id: 'n/f/count/2', quote: '通报', span: { start: 17, end: 19 } }),
      ['facts.all.value', 'facts.count.span', 'facts.count.value'],
    ],
    [
      'another value',
      (r) => {
        r.facts[4]!.value = { value: '13', unit: '公里' }
      },
      ['facts.all.value', 'facts.quantity.value'],
    ],
    [
      'another outcome',
      (r) => {
        r.facts[5]!.outcome = 'trainings'
      },
      ['facts.outcome', 'facts.outcome.stated'],
    ],
    [
      'a fact of another problem',
      (r) => {
        r.facts[5]!.problem = 'n0123456789abcdef/p/1'
      },
      ['facts.problem_ref'],
    ],
    [
      'another role of a date',
      (r) => {
        r.facts[2]!.value = { ...r.facts[2]!.value, role: 'deadline' }
      },
      ['facts.date.role'],
    ],
    [
      'another status',
      (r) => {
        r.problems[1]!.status!.value = 'phased'
      },
      ['status'],
    ],
    [
      'another label',
      (r) => {
        r.problems[1]!.status!.label = '完成'
      },
      ['status.label'],
    ],
    [
      'another path',
      (r) => {
        r.problems[1]!.number = [3]
      },
      ['problems'],
    ],
    [
      'another problem',
      (r) => {
        r.problems[1]!.title = '别的事情完全不同'
      },
      ['problems', 'problems.title_only'],
    ],
    [
      'a unit',
      (r) => {
        r.inspected_unit = { value: '青禾县林业局', span: null }
      },
      ['inspected_unit'],
    ],
    [
      'a region where there is none',
      (r) => {
        r.region = { adcode: '110000' }
      },
      ['region.adcode'],
    ],
  ]
  it.each(cases)('%s', (_, what, fields) => expect(wrongIn(what)).toEqual(fields))

  it('no record at all: everything is missed, nothing is too many', () => {
    const { scores } = judged(gold, null)
    expect(scores['facts.all.value']).toMatchObject({ tp: 0, fp: 0, fn: 6, precision: null, recall: 0 })
    expect(scores.kind).toMatchObject({ ok: 0, n: 1 })
  })

  it('no text: facts are known by their quotes', () =>
    expect(
      wrongIn((record) => {
        record.text = { content: null }
      }),
    ).toEqual([]))
})

describe('what a gold file judges', () => {
  it('is what it holds', () => {
    const { file, problems } = aGold()
    const { scores } = judged(
      goldSchema.parse({ file, problems: problems.map(({ number, title, status }) => ({ number, title, status })) }),
      recordWith(),
    )
    expect(Object.keys(scores).sort()).toEqual(['problems', 'problems.title_only', 'status'])
  })

  it('is what it covers', () => {
    expect(Object.keys(judged(goldWith({ covers: ['status'] }), recordWith()).scores)).toEqual([
      'status',
      'status.label',
      'status.flags',
    ])
    const { scores } = judged(goldWith({ covers: ['money', 'kind'] }), recordWith())
    expect(scores['facts.all.value']).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    expect(scores['facts.count.value']).toBeUndefined()
    expect(scores['facts.outcome']).toMatchObject({ ok: 1, n: 1 })
  })

  it('is not what it asks to skip', () => {
    const judges = judgesOf(goldWith({ alts: { skip: ['dates.feedback', 'inspecting_body', 'totals'] } }))
    expect(['dates.feedback', 'dates.signed', 'inspecting_body.level', 'totals', 'status'].map(judges)).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
  })

  it('takes any of the values it accepts', () => {
    const [first, second] = aGold().problems
    const problems = [
      { ...first, status: 'partial', status_alt: ['completed'] },
      { ...second, label: 'x', label_skip: true },
    ]
    expect(wrongIn(undefined, goldWith({ problems, kind: 'news', kind_alt: ['rectification_notice'] }))).toEqual([])
  })

  it('leaves alone what stands where a fact is neither wanted nor wrong', () => {
    const facts = aGold().facts.filter(({ kind }) => kind !== 'quantity')
    expect(wrongIn(undefined, goldWith({ facts, ignored: [{ quote: '12公里', nth: 1 }] }))).toEqual([])
    expect(wrongIn(undefined, goldWith({ facts }))).not.toEqual([])
  })
})

describe('misses in the text', () => {
  it('stand in their sentence with marks', () => {
    const record = recordWith((r) => {
      r.facts.splice(0, 1)
      r.facts[0]!.value = { value: '99' }
      r.facts.push({ ...r.facts[1]!, id: 'n/f/date/9', quote: '召开', span: placed('召开') })
    })
    const marked = markedMisses('a.txt', record, judged(gold, record).misses)
    expect(marked.map(({ text, problem }) => [problem, text])).toEqual([
      ['1', '⟦extra 召开⟧会议⟦missed 3次⟧,退回资金⟦wrong 1.2万元⟧,2024年10月底前印发《学习制度》。'],
    ])
  })

  it('of one kind taken for another are told as that', () => {
    const record = recordWith((r) => {
      r.facts[4]!.kind = 'count'
    })
    expect(judged(gold, record).mistaken).toContainEqual({
      field: 'facts.all.kind',
      want: 'quantity',
      got: 'count',
      quote: '12公里',
    })
  })
})
