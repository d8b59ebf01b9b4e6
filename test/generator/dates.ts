import { addDays, addMonths, dayOf, iso, monthOf, monthSpan, yearOf } from './calendar.ts'
import { type Anchors, type Clock, drawDay, drawFuture, impliedYear } from './clock.ts'
import { dayWording, eventWording, monthWording, type Window, type Wording, yearWording } from './date-wordings.ts'
import { chinese } from './numerals.ts'
import { type FactPiece, fact, type Piece } from './pieces.ts'
import type { Random } from './random.ts'

export interface DateScene {
  readonly random: Random
  readonly clock: Clock
  readonly anchors: Anchors
}

const dateFact = (words: string, window: Window, stated: boolean, role: string): FactPiece =>
  fact('date', words, {
    start: window.start,
    end: window.end,
    precision: window.precision,
    form: window.form,
    year_basis: stated ? 'stated' : 'implied',
    role,
  })

/** Whether a reader of the guide gives these words without a year the year they are meant in. */
function clearWithoutYear(scene: DateScene, { start, end, precision }: Wording, told: boolean): boolean {
  if (precision === 'half' || precision === 'quarter') return false
  const meant = yearOf(start)
  return [monthOf(start), monthOf(end)].every((month) => impliedYear(month, scene.anchors, scene.clock, told) === meant)
}

function withYear(scene: DateScene, wording: Wording, role: string, share = 0.5): FactPiece {
  const { random, anchors } = scene
  const bare = clearWithoutYear(scene, wording, role === 'event') && random.chance(share)
  if (role === 'event') anchors.years.add(yearOf(wording.start))
  return dateFact(bare ? wording.words : `${yearOf(wording.start)}年${wording.words}`, wording, !bare, role)
}

/** When something was done: 2024年9月10日, 10月中旬, 8月20日至9月3日. */
export function eventDate(scene: DateScene): FactPiece {
  const { random, clock } = scene
  return withYear(scene, eventWording(random, drawDay(random, clock)), 'event')
}

/** The same, as a single day or month. */
export function shortEventDate(scene: DateScene): FactPiece {
  const day = drawDay(scene.random, scene.clock)
  return withYear(scene, scene.random.chance(0.5) ? dayWording(day) : monthWording(day), 'event')
}

/** 9月底前, 2024年10月25日前: done by then. */
export function doneBy(scene: DateScene): FactPiece {
  const day = drawDay(scene.random, scene.clock)
  const [, end] = monthSpan(yearOf(day), monthOf(day))
  if (scene.random.chance(0.5)) {
    const wording = { ...dayWording(day), form: 'by' }
    return withYear(scene, { ...wording, words: `${wording.words}前` }, 'event')
  }
  if (end > scene.clock.written) return doneBy(scene)
  const wording = { ...monthWording(day), form: 'by' }
  return withYear(scene, { ...wording, words: `${wording.words}底前` }, 'event')
}

/** 截至2024年10月底: the state of things at a day. */
export function asOf(scene: DateScene): FactPiece {
  const { random, clock } = scene
  const day = drawDay(random, clock)
  const wording = random.chance(0.5) ? dayWording(day) : monthWording(day)
  const before = random.pick(['截至', '截至', '截止'])
  scene.anchors.years.add(yearOf(day))
  const meant = `${yearOf(day)}年${wording.words}`
  return dateFact(`${before}${meant}`, { ...wording, form: 'as_of' }, true, 'as_of')
}

/** 2023年以来, 2024年9月以来. */
export function since(scene: DateScene): FactPiece {
  const { random, clock } = scene
  const day = addDays(clock.inspectionStart, -random.int(30, 900))
  const year = yearOf(day)
  if (random.chance(0.6)) {
    const window = { start: iso(year, 1, 1), end: iso(year, 12, 31), precision: 'year', form: 'since' }
    return dateFact(`${year}年以来`, window, true, 'event')
  }
  const wording = { ...monthWording(day), form: 'since' }
  return dateFact(`${year}年${wording.words}以来`, wording, true, 'event')
}

/** 2025年6月底前, of what is still to be done. */
export function deadline(scene: DateScene, form: 'by' | 'point' | 'any' = 'any'): FactPiece {
  const { random, clock } = scene
  const day = drawFuture(random, clock)
  return deadlineOf(random, day, form)
}

/** A limit set for an item as a whole: it lies between feedback and well after the writing. */
export function itemDeadline(scene: DateScene): FactPiece {
  const { random, clock } = scene
  const day = addDays(clock.feedback, random.int(40, 400))
  return deadlineOf(random, day, 'any')
}

function deadlineOf(random: Random, day: string, form: 'by' | 'point' | 'any'): FactPiece {
  const year = yearOf(day)
  const draw = form === 'point' ? 4 : random.int(1, form === 'by' ? 3 : 4)
  const month = monthWording(day)
  if (draw === 1) return dateFact(`${year}年${month.words}底前`, { ...month, form: 'by' }, true, 'deadline')
  if (draw === 2) {
    const whole = { start: iso(year, 1, 1), end: iso(year, 12, 31), precision: 'year', form: 'by' }
    return dateFact(`${year}年底前`, whole, true, 'deadline')
  }
  const named = dayWording(day)
  if (draw === 3) return dateFact(`${year}年${named.words}前`, { ...named, form: 'by' }, true, 'deadline')
  return dateFact(`${year}年${named.words}`, named, true, 'deadline')
}

/** 2025年10月, when a plan is to come true. */
export function planned(scene: DateScene): FactPiece {
  const day = drawFuture(scene.random, scene.clock)
  const wording = scene.random.chance(0.7) ? monthWording(day) : yearWording(day)
  return dateFact(`${yearOf(day)}年${wording.words}`, wording, true, 'planned')
}

/** 9月、10月: two facts, the second under the year of the first. */
export function twoMonths(scene: DateScene): Piece[] {
  const day = drawDay(scene.random, scene.clock)
  const next = addMonths(day, 1)
  if (yearOf(next) !== yearOf(day) || next > scene.clock.written) return [shortEventDate(scene)]
  const first = withYear(scene, monthWording(day), 'event', 0)
  return [first, '、', dateFact(monthWording(next).words, monthWording(next), false, 'event')]
}

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** 2024.9.10, 二〇二四年九月, 2024 年 9 月 10 日. */
export function rareDate(scene: DateScene): FactPiece {
  const day = drawDay(scene.random, scene.clock)
  const [year, month, date] = [yearOf(day), monthOf(day), dayOf(day)]
  scene.anchors.years.add(year)
  const draw = scene.random.int(1, 4)
  if (draw === 1) return dateFact(`${year} 年 ${month} 月 ${date} 日`, dayWording(day), true, 'event')
  const spelled = Array.from(String(year), (digit) => CHINESE_DIGITS.charAt(Number(digit))).join('')
  if (draw === 2) return dateFact(`${spelled}年${chinese(month)}月`, monthWording(day), true, 'event')
  if (draw === 3) return dateFact(`${spelled}年${chinese(month)}月${chinese(date)}日`, dayWording(day), true, 'event')
  return dateFact(`${year}年${month}月${date}日`, dayWording(day), true, 'event')
}

/** 从2025年起. */
export function startingYear(scene: DateScene): FactPiece {
  const wording = yearWording(addMonths(scene.clock.written, 13))
  return dateFact(`从${yearOf(wording.start)}年起`, { ...wording, form: 'since' }, true, 'planned')
}

/** 2023年度, which only says of which year something is. */
export function qualifyingYear(scene: DateScene): FactPiece {
  const wording = yearWording(addDays(scene.clock.inspectionStart, -random365(scene.random)))
  return dateFact(`${yearOf(wording.start)}年度`, wording, true, 'event')
}

const random365 = (random: Random): number => random.int(100, 900)

export const dayFact = (words: string, day: string, stated = true, role = 'event'): FactPiece =>
  dateFact(words, { start: day, end: day, precision: 'day', form: 'point' }, stated, role)

export const rangeFact = (words: string, start: string, end: string, precision: string, stated = true): FactPiece =>
  dateFact(words, { start, end, precision, form: 'range' }, stated, 'event')
