import { readFileSync } from 'node:fs'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { fixtureNames, placeOf } from '../golden/fixtures.ts'
import { FILLERS, PLACES, STANDARD, SYNONYMS } from './synonyms.ts'

/** A measure or a problem of a planted archive. */
export interface Planted {
  readonly id: string
  readonly notice: string
  readonly unit: string
  readonly kind: 'measure' | 'problem'
  readonly text: string
  readonly start: number
}

export interface PlantedArchive {
  readonly passages: readonly Planted[]
  /** Pairs of ids that are copies, the smaller id first. */
  readonly copies: ReadonlySet<string>
  /** For each copy the share of characters that were changed. */
  readonly changed: readonly number[]
}

export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** A template holds what all write: it is no unit. */
const TEMPLATE = 'moban-fanwen'

/** The measures that the fixtures hold, each in words of its own: nobody copied them. */
export function fixtureMeasures(): Planted[] {
  return fixtureNames()
    .filter((name) => name !== TEMPLATE)
    .flatMap((name) => {
      const record = JSON.parse(readFileSync(placeOf(name, 'expected.json'), 'utf8')) as NoticeRecord
      const points = Array.from(record.text.content ?? '')
      return record.problems.flatMap((problem) =>
        problem.measures.map(({ id, span }) => ({
          id,
          notice: record.id,
          unit: name,
          kind: 'measure' as const,
          text: points.slice(span.start, span.end).join(''),
          start: span.start,
        })),
      )
    })
}

/** Words of a text that have another of the same meaning, longest first where they overlap. */
function replaceable(text: string): { readonly at: number; readonly word: string }[] {
  const found: { readonly at: number; readonly word: string }[] = []
  for (let at = 0; at < text.length; ) {
    const word = [5, 4, 3, 2].map((length) => text.slice(at, at + length)).find((one) => SYNONYMS.has(one))
    if (word !== undefined) found.push({ at, word })
    at += word?.length ?? 1
  }
  return found
}

/** Digits and place names are told anew: another unit has others. */
function renamed(random: Random, text: string): { readonly text: string; readonly changed: number } {
  let changed = 0
  const digits = text.replace(/\d+/g, (number) => {
    changed += number.length
    return String(random.int(1, 10 ** Math.min(6, number.length)))
  })
  const named = digits.replace(/[\p{Script=Han}]{2}(?=[县区镇乡村])/gu, (name) => {
    changed += name.length
    return random.pick(PLACES)
  })
  return { text: named, changed }
}

/** Clauses that may change places: two neighbours between commas. */
function swapped(random: Random, text: string): { readonly text: string; readonly changed: number } {
  const end = /[。;；]?$/.exec(text)?.[0] ?? ''
  const parts = text.slice(0, text.length - end.length).split(/(?<=[，,])/)
  if (parts.length < 2) return { text, changed: 0 }
  const at = random.int(0, parts.length - 2)
  const [first = '', second = ''] = [parts[at], parts[at + 1]]
  const bare = (part: string): string => part.replace(/[，,]$/, '')
  const turned = [`${bare(second)}，`, at + 2 === parts.length ? bare(first) : `${bare(first)}，`]
  const text2 = [...parts.slice(0, at), ...turned, ...parts.slice(at + 2)].join('') + end
  return { text: text2, changed: Math.min(first.length, second.length) }
}

/** A text told again with so many of its characters changed, by names and numbers, order, synonyms and fillers. */
export function reworded(
  random: Random,
  text: string,
  share: number,
): { readonly text: string; readonly share: number } {
  const wanted = share * text.length
  let changed = 0
  let told = text
  if (random.chance(0.5)) {
    const names = renamed(random, told)
    if (names.changed <= wanted) {
      told = names.text
      changed += names.changed
    }
  }
  if (random.chance(0.4)) {
    const order = swapped(random, told)
    if (changed + order.changed <= wanted) {
      told = order.text
      changed += order.changed
    }
  }
  const words = random.some(replaceable(told), 40)
  const taken: typeof words = []
  for (const word of words) {
    if (changed >= wanted) break
    taken.push(word)
    changed += word.word.length
  }
  for (const { at, word } of taken.sort((a, b) => b.at - a.at))
    told = told.slice(0, at) + random.pick(SYNONYMS.get(word) ?? [word]) + told.slice(at + word.length)
  while (changed < wanted) {
    const at = random.int(0, told.length - 1)
    const filler = random.pick(FILLERS)
    told = told.slice(0, at) + filler + told.slice(at)
    changed += filler.length
  }
  return { text: told, share: changed / text.length }
}

export interface PlantOptions {
  readonly seed: number
  /** The share of measures that are copied into another unit. */
  readonly share: number
  /** The share of measures that say a standard phrase beside their own words. */
  readonly phrases: number
  /** Measures of shorter text are left out. */
  readonly shortest: number
  readonly changed: readonly [least: number, most: number]
}

export const PLANT: PlantOptions = { seed: 1, share: 0.3, phrases: 0.5, shortest: 16, changed: [0.1, 0.3] }

/** Standard phrases before, behind or around a measure's own words; each unit uses some of them. */
function withPhrases(random: Random, text: string, share: number): string {
  if (!random.chance(share)) return text
  const bare = text.replace(/[。;；]$/, '')
  const [before, behind] = random.some(STANDARD, 2)
  if (random.chance(0.4)) return `${before}，${bare}。`
  return random.chance(0.6) ? `${bare}，${behind}。` : `${before}。${bare}，${behind}。`
}

/** An archive of measures of which a known share was copied from another unit; and in each unit one that is all phrases. */
export function plantedArchive(base: readonly Planted[], options: Partial<PlantOptions> = {}): PlantedArchive {
  const { seed, share, phrases, shortest, changed } = { ...PLANT, ...options }
  const random = randomOf(seed)
  const own = base.filter(({ text }) => text.length >= shortest)
  const units = [...new Set(own.map(({ unit }) => unit))]
  const notices = new Map(own.map(({ unit, notice }) => [unit, notice]))
  const copies = new Set<string>()
  const shares: number[] = []
  const passages: Planted[] = own.map((one) => ({ ...one, text: withPhrases(random, one.text, phrases) }))
  for (const [n, one] of random.some(own, Math.round(own.length * share)).entries()) {
    const unit = random.pick(units.filter((other) => other !== one.unit))
    const least = changed[0] + (changed[1] - changed[0]) * random.next()
    const told = reworded(random, one.text, least)
    const notice = notices.get(unit) ?? ''
    const id = `${notice}/copy/${n}`
    passages.push({ ...one, id, notice, unit, text: withPhrases(random, told.text, phrases) })
    copies.add(pairOf(one.id, id))
    shares.push(told.share)
  }
  for (const unit of units) {
    const notice = notices.get(unit) ?? ''
    const text = `${random.some(STANDARD, 3).join('，')}。`
    passages.push({ id: `${notice}/phrases`, notice, unit, kind: 'measure', text, start: 0 })
  }
  passages.sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.id < b.id ? -1 : 1))
  return { passages, copies, changed: shares }
}
