import { expect } from 'vitest'
import { alikePairs, sameScenePairs, sameTextPairs } from '../../src/archive/links/candidates.ts'
import { sameText } from '../../src/archive/links/documents.ts'
import type { Linkable } from '../../src/archive/links/linkable.ts'
import { resemblance } from '../../src/archive/links/print.ts'
import { renewedOf } from '../../src/archive/links/renewed.ts'
import { traitsOf } from '../../src/archive/links/traits.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { damaged, items, linkable, textOf } from './linkables.ts'

const UNITS = ['青禾县水利局', '白河县水利局', '石泉县住建局', '云溪县财政局']

/** Few texts and few units, so that bands are crowded: by whom, by how many of one unit, and by those whose unit is not known. */
function notice(random: Random, id: string, units: number, unknown: number): Linkable {
  const short = random.chance(0.15)
  const text = short
    ? random.pick(['整改通报', '整改情况'])
    : textOf(items(random.int(2, 5), random.pick(['completed', 'in_progress'])))
  const unit = random.pick(UNITS.slice(0, units))
  const known = random.chance(0.8) ? { units: [`51/${unit}`], unit_name: unit } : { units: [], unit_name: unit }
  const named = random.chance(unknown) ? { units: [], unit_name: null } : known
  const feedback = random.chance(0.2) ? null : `2024-0${random.int(1, 2)}-26/2024-0${random.int(1, 2)}-26`
  const said = !short && random.chance(0.3) ? damaged(text, random.int(9, 60)) : text
  return { ...linkable({ text: said, ...named, feedback, length: random.int(400, 500) }), notice: id }
}

/** Every two that are compared, when all are, but for those that are never one text. */
function toldIn(all: readonly Linkable[]): string[] {
  const told = new Set<string>()
  const wrong: string[] = []
  for (const pairs of [sameTextPairs(all), sameScenePairs(all), alikePairs(all)])
    pairs((a, b) => {
      const pair = `${all[a]!.notice} ${all[b]!.notice}`
      if (mayBeOne(all[a]!, all[b]!)) told.add(pair)
      else if (sameText(all[a]!, all[b]!) !== null) wrong.push(pair)
    })
  expect(wrong).toEqual([])
  return [...told].sort()
}

const mayBeOne = (a: Linkable, b: Linkable): boolean => {
  const [x, y] = [a.units[0], b.units[0]]
  if (x !== undefined && y !== undefined && x !== y) return false
  if (a.text_sha256 === b.text_sha256) return true
  if (a.feedback !== null && b.feedback !== null && a.feedback !== b.feedback) return false
  if (x !== undefined && y !== undefined) return true
  return a.print !== null && b.print !== null && resemblance(a.print, b.print) >= 0.75
}

/** Archives whose bands are crowded in different ways. */
export const CROWDS = [
  ['one unit and the unknown', 1, 0.5, 60, 1],
  ['one unit, and now and then an unknown one', 1, 0.04, 70, 2],
  ['few units', 3, 0.1, 45, 3],
  ['about as many as make a crowd', 4, 0.2, 14, 4],
  ['none known', 1, 1, 30, 5],
] as const

const byId = (a: Linkable, b: Linkable): number => (a.notice < b.notice ? -1 : 1)
const idOf = (random: Random): string => `n${String(random.int(1, 10 ** 9)).padStart(16, '0')}`

interface Sweep {
  readonly units: number
  /** The share of notices whose unit is not known. */
  readonly unknown: number
  readonly size: number
  readonly seed: number
  readonly rounds: number
}

/** Notices come, go and change, round after round: pairs made anew and those kept must be those of all. The most pairs there were, and how many were kept. */
export function renewedRounds({ units, unknown, size, seed, rounds }: Sweep): { most: number; kept: number } {
  const random = randomOf(seed)
  let all = Array.from({ length: size }, () => notice(random, idOf(random), units, unknown)).sort(byId)
  let traits = traitsOf(null, new Set(), all)
  let told = toldIn(all)
  let [kept, most] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const gone = random.some(all, random.int(0, 2)).map((one) => one.notice)
    const altered = random.some(all, random.int(0, 1)).map((one) => one.notice)
    const came = [...altered, ...Array.from({ length: random.int(0, 2) }, () => idOf(random))]
      .filter((id) => !gone.includes(id))
      .map((id) => notice(random, id, units, unknown))
    const changed = new Set([...gone, ...came.map((one) => one.notice)])
    all = [...all.filter((one) => !changed.has(one.notice)), ...came].sort(byId)
    const now = traitsOf(traits, changed, came)
    expect(now).toEqual(traitsOf(null, new Set(), all))
    const { notices, pairs } = renewedOf(traits, now, changed)
    const isRenewed = (pair: string): boolean => pair.split(' ').some((id) => changed.has(id) || notices.has(id))
    const stands = told.filter((pair) => !isRenewed(pair))
    told = toldIn(all)
    expect(stands).toEqual(told.filter((pair) => !isRenewed(pair)))
    expect(pairs.map((pair) => pair.join(' ')).sort()).toEqual(told.filter(isRenewed))
    kept += stands.length
    most = Math.max(most, told.length)
    traits = now
  }
  return { most, kept }
}
