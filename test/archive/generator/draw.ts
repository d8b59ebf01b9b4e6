import type { CheckResult, TotalMeasure } from '../../../src/notice/vocabulary.ts'
import { type Random, randomOf } from '../../generator/random.ts'
import { dayOf, inMonth, numberOf, onDay } from './days.ts'
import {
  DONE,
  drawFacts,
  drawMostlyDone,
  drawProblem,
  drawProblems,
  type Labelling,
  money,
  NEARLY,
} from './draw-problems.ts'
import type { Drawn, Place, PlannedNotice, PlannedProblem, PlannedUnit } from './plan.ts'
import { BUREAUS, CHECK_CODES, TOGETHER } from './words.ts'

const FIRST_DAY = numberOf('2018-01-01')
const SPAN_OF_DAYS = 2800
const GROUPS = Array.from('一二三四五六七八九')
const RESULTS: readonly CheckResult[] = ['pass', 'pass', 'pass', 'fail', 'uncertain', 'not_assessable']
const NOTHING: ReadonlySet<string> = new Set()

const sole = (notice: PlannedNotice, rest: Partial<Drawn> = {}): Drawn => ({
  notice,
  copy: 'main',
  superseded: false,
  linked: NOTHING,
  ...rest,
})

/** The n-th inspection of a unit and all that is published of it; follows from the seed and n alone. */
export function drawInspection(places: readonly Place[], seed: number, n: number): Drawn[] {
  const random = randomOf(seed * 1_000_003 + n)
  const place = places[n % places.length]!
  const bureau = BUREAUS[Math.floor(n / places.length) % BUREAUS.length]!
  const occurrence = Math.floor(n / (places.length * BUREAUS.length))
  const feedback = FIRST_DAY + ((occurrence * 137 + n * 31) % SPAN_OF_DAYS)
  const base = opening(random, place, bureau, occurrence, feedback)
  const shape = random.int(1, 100)
  if (shape <= 3) return [sole({ ...base, place: null })]
  if (shape <= 6) return [sole(severalUnits(random, base, place, places))]
  if (shape <= 10) return [sole({ ...base, feedback: random.chance(0.6) ? inMonth(feedback) : null })]
  if (shape <= 20) return [sole(ownTotals(random, base))]
  if (shape <= 37) return withLater(random, base, feedback)
  return [...withCopies(random, base), ...besides(random, base, place)]
}

function opening(
  random: Random,
  place: Place,
  bureau: readonly [string, string],
  occurrence: number,
  feedback: number,
): PlannedNotice {
  const name = `${place.name}${bureau[0]}`
  const committee = { province: '省', city: '市', county: '县' }[place.level]
  const group = GROUPS[occurrence % GROUPS.length]!
  const labelling: Labelling = random.chance(0.7) ? 'all' : random.chance(0.6) ? 'part' : 'none'
  const problems = drawProblems(random, random.int(3, 7), labelling)
  const totals = labelling === 'part' && random.chance(0.4) ? totalsOf(random, problems.length) : []
  return {
    kind: 'rectification_notice',
    title: `中共${name}党组关于巡察整改进展情况的通报`,
    place,
    unit: { name, sector: bureau[1] },
    body: {
      name: `${committee}委第${group}巡察组`,
      group: `第${group}`,
      session: random.int(12, 14),
      round: random.int(1, 10),
    },
    inspected: [dayOf(feedback - random.int(100, 130)), dayOf(feedback - random.int(40, 80))],
    feedback: onDay(feedback),
    ...reported(random, feedback),
    problems,
    totals,
    loose: random.chance(0.3) ? drawFacts(random, 2) : [],
    checks: random.some(CHECK_CODES, random.int(1, 5)).map((code) => [code, random.pick(RESULTS)] as const),
    url: `http://www.${place.nowCode}.gov.cn/art/${feedback}/${random.int(1, 99_999)}.html`,
    visits: String(random.int(1000, 9999)),
    damaged: false,
  }
}

/** The days a notice was made: mostly signed, some with a state as of, some to the month, a few before the feedback. */
function reported(random: Random, feedback: number, extra = 0): Pick<PlannedNotice, 'as_of' | 'signed' | 'published'> {
  const day = feedback + extra + (random.chance(0.02) ? -3 : random.int(30, 220))
  const shape = random.int(1, 100)
  return {
    as_of: shape <= 15 ? onDay(day - 2) : null,
    signed: shape <= 75 ? onDay(day) : shape <= 85 ? inMonth(day) : null,
    published: shape <= 60 || (shape > 85 && shape <= 95) ? onDay(day + random.int(1, 20)) : null,
  }
}

/** The notice's own numbers: they add up, or say nothing of a rest. */
function totalsOf(random: Random, all: number): [TotalMeasure, number][] {
  const completed = random.int(0, all)
  const basically = random.int(0, all - completed)
  const rest = all - completed - basically
  const shape = random.int(1, 3)
  if (shape === 1)
    return [
      ['problems', all],
      ['completed', completed],
    ]
  if (shape === 2)
    return [
      ['problems', all],
      ['completed', completed],
      ['basically_completed', basically],
    ]
  return [
    ['problems', all],
    ['completed', completed],
    ['basically_completed', basically],
    ['in_progress', rest],
  ]
}

const ownTotals = (random: Random, base: PlannedNotice): PlannedNotice => ({
  ...base,
  problems: [],
  totals: totalsOf(random, random.int(5, 60)),
  loose: drawFacts(random, 4),
})

/** A notice about several units: of one place, or each of its own. Some tell one sum for all of them, and its shares. */
function severalUnits(random: Random, base: PlannedNotice, place: Place, places: readonly Place[]): PlannedNotice {
  const apart = random.chance(0.6)
  const units = random.some(TOGETHER, random.int(2, 5)).map(([bureau, sector]): PlannedUnit => {
    const at = apart ? random.pick(places) : place
    return { name: `${at.name}${bureau}`, sector, place: at }
  })
  const labelling: Labelling = random.chance(0.6) ? 'all' : 'part'
  const problems = drawProblems(random, random.int(5, 9), labelling, units)
  const together = random.chance(0.5) ? [money('各单位共追缴资金', random.int(100_000_000, 999_999_999))] : []
  return {
    ...base,
    title: `中共${place.name}委巡察办关于${units.length}家单位巡察整改情况的通报`,
    unit: null,
    problems: together.length === 0 ? problems : problems.map(asShares),
    totals: random.chance(0.4) ? totalsOf(random, problems.length) : [],
    loose: [...together, ...drawFacts(random, 1)],
  }
}

/** What was recovered is a share of what all units recovered together. */
const asShares = (problem: PlannedProblem): PlannedProblem => ({
  ...problem,
  facts: problem.facts.map((fact) =>
    fact.outcome === 'money_recovered' && fact.modality === 'actual' && fact.link === null
      ? { ...fact, link: 'of_all' }
      : fact,
  ),
})

/** A notice without any day of its own is neither the earlier nor the later one. */
const dated = (notice: PlannedNotice, day: number): PlannedNotice =>
  notice.as_of === null && notice.signed === null && notice.published === null
    ? { ...notice, published: onDay(day) }
    : notice

/** An earlier notice and a later one: half restate everything, half list only what was left. */
function withLater(random: Random, base: PlannedNotice, feedback: number): Drawn[] {
  const first = dated({ ...base, problems: drawMostlyDone(random), totals: [] }, feedback + 100)
  const restates = random.chance(0.5)
  const again = first.problems.filter(({ status }) => restates || status === 'in_progress')
  const later: PlannedNotice = {
    ...first,
    ...reported(random, feedback, 270),
    title: first.title.replace('进展情况', restates ? '完成情况' : '后续情况'),
    problems: again.map((problem) => laterOf(random, problem)),
    loose: [],
    url: base.url.replace('.html', '_2.html'),
    visits: String(random.int(1000, 9999)),
  }
  return [
    sole(first, { superseded: restates, linked: restates ? NOTHING : new Set(again.map(({ title }) => title)) }),
    sole(dated(later, feedback + 430)),
  ]
}

const laterOf = (random: Random, { title, unit }: PlannedProblem): PlannedProblem =>
  drawProblem(random, title, random.chance(0.6) ? random.pick(DONE) : random.pick(NEARLY), unit)

/** The notice, and with some a copy: damaged on another site, or as it was on a second official one. */
function withCopies(random: Random, base: PlannedNotice): Drawn[] {
  const shape = random.int(1, 100)
  if (shape > 45) return [sole(base)]
  if (shape > 15)
    return [
      sole(base),
      sole({ ...base, damaged: true, url: `http://www.fanwen${n4(random)}.com/a.html` }, { copy: 'copy' }),
    ]
  const mirror = { ...base, url: base.url.replace('www', 'zwgk'), visits: n4(random) }
  return mirror.visits === base.visits
    ? [sole(base)]
    : [sole(base, { copy: 'smallest' }), sole(mirror, { copy: 'smallest' })]
}

const n4 = (random: Random): string => String(random.int(1000, 9999))

/** A document of another kind about the same round. */
function besides(random: Random, base: PlannedNotice, place: Place): Drawn[] {
  const shape = random.int(1, 100)
  if (shape > 24) return []
  const other = { ...base, loose: drawFacts(random, 4), url: base.url.replace('.html', '_3.html') }
  if (shape <= 10)
    return [
      sole({
        ...other,
        kind: 'rectification_plan',
        title: base.title.replace('进展情况的通报', '方案'),
        problems: drawProblems(random, 4, 'none'),
        totals: [],
      }),
    ]
  if (shape <= 16)
    return [
      sole({
        ...other,
        kind: 'audit_report',
        title: `关于${base.unit?.name}审计整改情况的报告`,
        problems: [],
        totals: totalsOf(random, 40),
      }),
    ]
  return [
    sole({
      ...other,
      kind: 'aggregate_notice',
      title: `${place.name}关于巡察整改综合情况的通报`,
      unit: null,
      problems: [],
      totals: totalsOf(random, 700),
    }),
  ]
}
