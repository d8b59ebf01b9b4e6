import { countWords, percentWords } from './amounts.ts'
import { dayOf, monthOf, yearOf } from './calendar.ts'
import type { Clock } from './clock.ts'
import { dayFact, rangeFact } from './dates.ts'
import { chinese } from './numerals.ts'
import { type FactPiece, fact, type Piece, p } from './pieces.ts'
import type { Random } from './random.ts'
import type { Scene } from './scene.ts'
import type { Agency, Place } from './words/places.ts'

/** The first paragraph: who inspected whom, when, and what was fed back when. */

export interface Body {
  readonly value: string
  readonly level: string
  readonly group: string
  readonly round: number | null
}

const fullDay = (day: string): string => `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`
const shortDay = (day: string): string => `${monthOf(day)}月${dayOf(day)}日`

function inspection(random: Random, { inspectionStart: start, inspectionEnd: end }: Clock): FactPiece {
  const same = yearOf(start) === yearOf(end)
  const between = random.pick(['至', '至', '至', '—', '-', '——'])
  if (random.chance(0.1) && same) {
    const words = `${yearOf(start)}年${monthOf(start)}月${between}${monthOf(end)}月`
    const last = new Date(Date.UTC(yearOf(end), monthOf(end), 0)).toISOString().slice(0, 10)
    return rangeFact(words, `${start.slice(0, 7)}-01`, last, 'month')
  }
  const tail = same && random.chance(0.7) ? shortDay(end) : fullDay(end)
  return rangeFact(`${fullDay(start)}${between}${tail}`, start, end, 'day')
}

function feedback(random: Random, { feedback: day, inspectionEnd }: Clock): FactPiece {
  const bare = yearOf(day) === yearOf(inspectionEnd) && random.chance(0.5)
  return dayFact(bare ? shortDay(day) : fullDay(day), day, !bare)
}

export function bodyOf(random: Random, place: Place): Body {
  const committee = place.level === 'city' ? '市委' : `${place.own}委`
  const n = random.int(1, 9)
  const group = random.pick([`第${chinese(n)}`, `第${chinese(n)}`, chinese(n)])
  const value = group.startsWith('第') ? `${committee}${group}巡察组` : `${committee}巡察${group}组`
  return { value, level: place.level, group, round: null }
}

export interface Opening {
  readonly pieces: readonly Piece[]
  readonly inspection: readonly [string, string]
  readonly feedback: readonly [string, string]
}

const whole = (piece: FactPiece): readonly [string, string] => [String(piece.value.start), String(piece.value.end)]

export function openingOf(scene: Scene, body: Body): Opening {
  const { random, clock, place, agency } = scene
  const when = inspection(random, clock)
  const told = feedback(random, clock)
  const committee = place.level === 'city' ? '市委' : `${place.own}委`
  const unit = `${place.level === 'city' ? '市' : place.own}${agency.short}${agency.party}`
  const basis = random.pick(['统一部署', '部署', '巡察工作部署', '安排'])
  const mode = random.pick(['巡察', '常规巡察', '集中巡察', '专项巡察'])
  const law = random.pick(['按照巡察工作有关要求', '按照党务公开原则和巡察工作有关要求', '根据有关规定'])
  const end = random.pick([
    '现将巡察整改情况予以公布',
    '现将巡察整改进展情况予以公布',
    '现将整改进展情况予以公开',
    '现将整改情况通报如下',
  ])
  const inspected = random.chance(0.5)
    ? p`根据${committee}${basis},${when},${body.value}对${unit}开展了${mode}`
    : p`根据${committee}${basis},${body.value}于${when}对${unit}进行了${mode}`
  const fed = random.pick([
    p`,${told},${body.value}向${unit}反馈了巡察意见。`,
    p`。${told},${body.value}向${unit}反馈了巡察意见。`,
    p`,并于${told}反馈了巡察意见。`,
    p`。${told}反馈了意见。`,
  ])
  const close = end.endsWith('如下') ? ':' : '。'
  return { pieces: [...inspected, ...fed, `${law},${end}${close}`], inspection: whole(when), feedback: whole(told) }
}

export interface Totals {
  readonly pieces: readonly Piece[]
  readonly gold: readonly { readonly measure: string; readonly scope: string; readonly value: string }[]
}

const TOTAL_WORDS: readonly (readonly [string, string, string])[] = [
  ['completed', '已完成', 'problems_completed'],
  ['basically_completed', '基本完成', 'open'],
  ['phased', '阶段性完成', 'open'],
  ['in_progress', '正在整改', 'open'],
  ['not_completed', '未完成', 'open'],
]

/** The totals of the notice: consistent with its items unless a fault is wanted. */
export function totalsOf(scene: Scene, statuses: readonly string[], aspects: number, wrong: boolean): Totals {
  const { random } = scene
  const listed = statuses.length
  const stated = wrong ? listed + random.int(1, 3) : listed
  const unit = random.pick(['个', '个', '项', '条'])
  const gold: Totals['gold'][number][] = []
  const say = (measure: string, n: number, measureUnit: string, outcome: string | null | 'open') => {
    gold.push({ measure, scope: 'this_round', value: String(n) })
    return countWords(random, n, measureUnit, { exact: true, of: null, outcome })
  }
  const pieces: Piece[] = [random.pick(['巡察共反馈', '巡察组反馈', '反馈意见指出'])]
  if (aspects > 0) pieces.push(say('aspects', aspects, '个', 'open'), '方面')
  pieces.push(say('problems', stated, unit, 'problems_found'), '问题')
  const known = !statuses.includes('not_reported') && !wrong
  if (!known) {
    if (random.chance(0.6))
      pieces.push(
        ',制定整改措施',
        say('measures', random.int(listed, listed * 4), random.pick(['条', '项']), 'measures_set'),
      )
    return { pieces: [...pieces, '。'], gold }
  }
  const done = statuses.filter((one) => one === 'completed' || one === 'completed_sustained').length
  const counts = TOTAL_WORDS.map(([measure, words, outcome]) => {
    const n = measure === 'completed' ? done : statuses.filter((one) => one === measure).length
    return { measure, words, outcome, n }
  }).filter(({ n }) => n > 0)
  if (counts.reduce((sum, { n }) => sum + n, 0) !== listed) return { pieces: [...pieces, '。'], gold }
  for (const { measure, words, outcome, n } of counts) pieces.push(`,${words}`, say(measure, n, unit, outcome))
  if (done > 0 && random.chance(0.5)) {
    const rate = (Math.round((done / listed) * 10000) / 100).toString()
    const value = { value: rate, max: null, unit: 'percent', change: 'none', bound: 'exact', modality: 'actual' }
    gold.push({ measure: 'completion_rate', scope: 'this_round', value: rate })
    pieces.push(',整改完成率', fact('percent', `${rate}%`, value, 'open'))
  }
  return { pieces: [...pieces, '。'], gold }
}

/** A percentage nobody needs, for the part of organisation. */
export const anyShare = (random: Random): FactPiece => percentWords(random, 'none', 60, 99)

export const partyOf = (agency: Agency): string => `${agency.self}${agency.party}`
