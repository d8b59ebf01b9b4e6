import { describe, expect, it } from 'vitest'
import { standings } from '../../src/archive/links/counting.ts'
import { documentsOf } from '../../src/archive/links/documents.ts'
import { inspectionsOf } from '../../src/archive/links/inspections.ts'
import { type JoinLine, joinLines, joinsOf } from '../../src/archive/links/joins.ts'
import type { Linkable } from '../../src/archive/links/linkable.ts'
import { sameProblems, titleLikeness } from '../../src/archive/links/same-problem.ts'
import { stagesOf, touchingStages } from '../../src/archive/links/stages.ts'
import { type Item, items, linkable, problemsOf } from './linkables.ts'

interface Told {
  readonly notice: Linkable
  readonly list: readonly Item[]
}

const told = (list: readonly Item[], parts: Parameters<typeof linkable>[0] = {}): Told => ({
  notice: linkable({ items: list, ...parts }),
  list,
})

/** All that is worked out for some notices, in few words. */
function worked(all: readonly Told[], said: readonly JoinLine[] = []) {
  const joins = joinsOf(said)
  const lists = new Map(all.map(({ notice, list }) => [notice.notice, problemsOf(notice, list)]))
  const { documents } = documentsOf(
    all.map(({ notice }) => notice),
    joins,
  )
  const { inspections, touching, links } = inspectionsOf(documents, joins)
  const of = (notice: string) => lists.get(notice) ?? []
  const stages = [
    ...inspections.map((one) => stagesOf(one.documents, of, joins)),
    ...touching.map((one) => touchingStages(one, of, joins)),
  ]
  const superseded = new Map(stages.flatMap((one) => [...one.superseded]))
  const linked = new Map(stages.flatMap((one) => [...one.linked]))
  const standing = [...standings(documents, inspections, superseded)]
  return {
    inspections: inspections.map((one) => one.documents.length).sort(),
    documents: documents.length,
    superseded,
    linked,
    kinds: stages.flatMap((one) => one.links.map(({ kind }) => kind)),
    links,
    stages,
    counted: standing.filter(({ counted }) => counted).map(({ notice }) => notice),
    reasons: Object.fromEntries(standing.map(({ notice, left_out }) => [notice, left_out])),
    problems: standing
      .filter(({ counted }) => counted)
      .flatMap(({ notice }) => of(notice).filter(({ problem }) => !linked.has(problem))).length,
  }
}

const interim = () =>
  told(
    items(8, (n) => (n < 5 ? 'completed' : 'in_progress')),
    { report: '2024-12-31', as_of: '2024-12-31' },
  )
const later = (list: readonly Item[], parts = {}) => told(list, { report: '2025-06-30', as_of: '2025-06-30', ...parts })

describe('one inspection', () => {
  it('an interim and a final notice: the final one counts, its problems once', () => {
    const [first, last] = [interim(), later(items(8))]
    const found = worked([first, last])
    expect(found).toMatchObject({ inspections: [2], documents: 2, counted: [last.notice.notice], problems: 8 })
    expect(found.superseded).toEqual(new Map([[first.notice.notice, last.notice.notice]]))
    expect(found.reasons[first.notice.notice]).toBe('superseded')
  })

  it('a final notice that restates exactly half continues: both count, what is in both once', () => {
    const [first, last] = [interim(), later(items(4))]
    const found = worked([first, last])
    expect(found.superseded.size).toBe(0)
    expect(found.kinds).toContain('continues')
    expect([found.counted.length, found.linked.size, found.problems]).toEqual([2, 4, 8])
  })

  it('a later notice that lists only the rest continues', () => {
    const [first, last] = [interim(), later(items(8).slice(5))]
    const found = worked([first, last])
    expect([found.superseded.size, found.linked.size, found.problems]).toEqual([0, 3, 8])
    expect(found.linked.get(`${first.notice.notice}/p/6`)).toBe(`${last.notice.notice}/p/1`)
  })

  it('a later notice that adds problems and keeps the old ones supersedes', () => {
    const found = worked([interim(), later(items(12))])
    expect([found.superseded.size, found.counted.length, found.problems]).toEqual([1, 1, 12])
  })

  it('of three stages the last that restates an earlier one is named, and nothing is lost', () => {
    const middle = told(
      items(8, () => 'in_progress'),
      { report: '2025-03-31', as_of: '2025-03-31' },
    )
    const last = later(items(8))
    const first = interim()
    const found = worked([first, middle, last])
    expect([...found.superseded]).toEqual([
      [first.notice.notice, last.notice.notice],
      [middle.notice.notice, last.notice.notice],
    ])
    expect(found.problems).toBe(8)
  })

  it('a problem that only a restated notice repeats still counts where it was first told', () => {
    // first: 1–12; middle: 9–12 again, with three of its own; last: the three, and two of the four.
    const own = (n: number): Item => ({
      title: `专项资金第${'甲乙丙'[n]}类支出超范围${'甲乙丙'[n]}${'子丑寅'[n]}`,
      status: 'in_progress',
    })
    const first = told(items(12, 'in_progress'), { report: '2024-12-31' })
    const middle = told([...items(12).slice(8), own(0), own(1), own(2)], { report: '2025-03-31' })
    const last = told([...items(12).slice(8, 10), own(0), own(1), own(2)], { report: '2025-06-30' })
    const found = worked([first, middle, last])
    expect([...found.superseded.keys()]).toEqual([middle.notice.notice])
    expect(found.problems).toBe(15)
  })

  it('feedback, plan, interim and final are one inspection; of these the final counts', () => {
    const feedback = told(
      items(8, () => undefined),
      { kind: 'feedback_bulletin', report: '2024-07-27', text: '巡察反馈' },
    )
    const plan = told(
      items(8, () => undefined),
      { kind: 'rectification_plan', report: '2024-09-01', text: '整改方案' },
    )
    const last = later(items(8))
    const found = worked([feedback, plan, interim(), last])
    expect(found).toMatchObject({ inspections: [4], counted: [last.notice.notice], problems: 8 })
    expect([found.reasons[feedback.notice.notice], found.reasons[plan.notice.notice]]).toEqual(['kind', 'kind'])
  })

  it('keeps what it rests on', () => {
    const found = worked([interim(), later(items(8), { body: '中共青禾县委巡察3组', group: '3' })])
    expect(found.links).toEqual([
      expect.objectContaining({
        kind: 'inspection',
        rule: 'inspection/unit_body_feedback',
        evidence: '510821/青禾县水利局 · 县委第三巡察组 / 中共青禾县委巡察3组 · 2024-07-26',
      }),
    ])
    expect(found.stages.flatMap(({ links }) => links)[0]).toMatchObject({
      kind: 'supersedes',
      evidence: '2024-12-31 → 2025-06-30 · 8/8',
      score: '1.0000',
    })
  })

  const apart: readonly (readonly [string, Partial<Linkable>])[] = [
    ['another unit', { units: ['510821/青禾县教育局'], unit_name: '青禾县教育局' }],
    ['another day of feedback', { feedback: '2024-07-27/2024-07-27' }],
    ['no day of feedback', { feedback: null }],
    ['no unit key', { units: [], unit_name: null }],
    ['no inspecting body', { body: null, group: null }],
    ['another group', { body: '县委第四巡察组', group: '第四' }],
    ['another committee', { body: '市委第三巡察组' }],
    ['another round', { round: 5 }],
    ['another session', { session: 14 }],
    ['a month for a day', { feedback: '2024-07-01/2024-07-31' }],
  ]
  it.each(apart)('is none with %s: both count', (_, parts) => {
    const first = told(items(8, 'in_progress'), { report: '2024-12-31', round: 4, session: 13 })
    const found = worked([first, later(items(8), { round: 4, session: 13, ...parts })])
    expect(found.superseded.size).toBe(0)
    expect(found.counted.length).toBe(2)
  })

  it('a group that one of them leaves out differs from none', () =>
    expect(worked([interim(), later(items(8), { body: '县委巡察组', group: null })]).superseded.size).toBe(1))

  it('without a day of a report the one whose statuses are further along is the later', () => {
    const last = told(items(8))
    const found = worked([last, told(items(8, 'in_progress'))])
    expect([found.inspections, found.counted]).toEqual([[2], [last.notice.notice]])
    expect(found.stages[0]!.links[0]).toMatchObject({
      rule: 'stages/restates_most_further_along',
      evidence: '状态更进 in_progress→completed in_progress→completed in_progress→completed · 8/8',
    })
  })

  it('where some are further along in one and some in the other, nothing tells the later, and both count', () => {
    const found = worked([
      told(items(8, (n) => (n < 4 ? 'completed' : 'in_progress'))),
      told(items(8, (n) => (n < 4 ? 'in_progress' : 'completed'))),
    ])
    expect([found.inspections, found.superseded.size, found.counted.length]).toEqual([[2], 0, 2])
  })
})

describe('several units in one notice', () => {
  const both = ['510821/青禾县水利局', '510821/青禾县林业局']
  const mixed = items(8, 'in_progress').map((item, n): Item => ({ ...item, unit: both[n < 4 ? 0 : 1]! }))
  it('the notice of one of them links its own problems and leaves the others', () => {
    const joint = told(mixed, { units: both, report: '2024-12-31' })
    const one = later(items(8).slice(4), { units: [both[1]!], unit_name: '青禾县林业局' })
    const found = worked([joint, one])
    expect(found.inspections).toEqual([1, 1])
    expect([found.superseded.size, found.linked.size, found.problems]).toEqual([0, 4, 8])
  })
  it('a later notice of the first unit alone does not supersede the one of both', () => {
    const joint = told(mixed, { units: both, report: '2024-12-31' })
    const found = worked([joint, later(items(8), { units: [both[0]!] })])
    expect(found.superseded.size).toBe(0)
  })
})

describe('kinds that are never added to units', () => {
  it.each(['aggregate_notice', 'audit_report', 'news', 'template'])('%s does not count', (kind) => {
    const found = worked([told(items(8), { kind })])
    expect([found.counted, Object.values(found.reasons)]).toEqual([[], ['kind']])
  })
})

describe('corrections', () => {
  const line = (op: 'join' | 'part', field: string, a: string, b: string) =>
    joinLines({ op, target: a, field, new: [b], coder: '甲', reason: '' })
  it('part two notices of one inspection, and join two that the text does not', () => {
    const [first, last] = [interim(), later(items(8))]
    const [a, b] = [first.notice.notice, last.notice.notice]
    expect(worked([first, last], line('part', 'inspection', a, b)).superseded.size).toBe(0)
    const undated = later(items(8), { feedback: null })
    expect(worked([first, undated], line('join', 'inspection', a, undated.notice.notice)).superseded.size).toBe(1)
  })
  it('part two problems', () => {
    const [first, last] = [interim(), later(items(4))]
    const said = line('part', 'linked', `${first.notice.notice}/p/1`, `${last.notice.notice}/p/1`)
    expect(worked([first, last], said).linked.size).toBe(3)
  })
})

describe('the same problem', () => {
  const likeness: readonly (readonly [string, string, boolean])[] = [
    ['关于理论学习走过场的问题', '理论学习走过场', true],
    ['“三重一大”决策制度执行不严格', '三重一大决策制度执行不够严格', true],
    ['公务接待不规范', '公务用车管理不规范', false],
    ['党建工作责任落实不到位', '意识形态工作责任落实不到位', false],
    ['财务管理不规范', '财务管理不够规范', true],
    ['', '', false],
  ]
  it.each(likeness)('%s · %s', (a, b, same) => expect(titleLikeness(a, b) >= 0.7).toBe(same))
  it('is found once each, the most alike first, a number deciding between two alike', () => {
    const notice = linkable()
    const [one, other] = [linkable(), notice]
    const list = (titles: string[]) => titles.map((title) => ({ title }))
    const pairs = sameProblems(
      problemsOf(one, list(['学习不深入', '学习不深入', '管理不严'])),
      problemsOf(other, list(['学习不深入', '学习不深入'])),
    )
    expect(pairs.map(({ earlier, later }) => [earlier.number, later.number])).toEqual([
      ['1', '1'],
      ['2', '2'],
    ])
  })
})
