import { type Linkable, sceneOf, unitOf } from './linkable.ts'
import { BINS, ROWS } from './print.ts'

/** In a crowd that shares a band (a template) only notices of one unit are compared, and those whose unit is unknown with a few. */
export const CROWD = 12
export const FEW = 24

export type Pairs = (tell: (a: number, b: number) => void) => void

/**
 * Pairs of notices that may be one text: those that agree in a band of their prints. A band and its notice are one number, so
 * that sorting numbers brings notices that agree together: memory stays level, whatever their number.
 */
export function alikePairs(all: readonly Linkable[]): Pairs {
  const printed = all.flatMap(({ print }, index) => (print === null ? [] : [index]))
  return (tell) => {
    const order = new Float64Array(printed.length)
    for (let band = 0; band < BINS; band += ROWS) {
      for (const [at, index] of printed.entries()) order[at] = keyOf(all[index]!.print!, band) * PLACES + index
      order.sort()
      eachRun(order, (run) => pairsOf(run, all, tell))
    }
  }
}

/** Places a number has room for beside 32 bits of a band. */
const PLACES = 2 ** 21

/** Four rows of sixteen bits in one of 32: rarely two that differ agree, which adds a pair and loses none. */
export function keyOf(print: Uint16Array, band: number): number {
  let key = 0
  for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ print[band + row]!, 0x9e3779b1) ^ (key >>> 15)
  return key >>> 0
}

function eachRun(order: Float64Array, tell: (run: readonly number[]) => void): void {
  const bandOf = (at: number): number => Math.floor(order[at]! / PLACES)
  for (let at = 0; at < order.length; ) {
    let end = at + 1
    while (end < order.length && bandOf(end) === bandOf(at)) end++
    if (end - at > 1) tell(Array.from(order.subarray(at, end), (one) => one % PLACES))
    at = end
  }
}

function pairsOf(run: readonly number[], all: readonly Linkable[], tell: (a: number, b: number) => void): void {
  if (run.length <= CROWD) {
    every(run, tell)
    return
  }
  const units = new Map<string, number[]>()
  for (const index of run) {
    const unit = unitOf(all[index]!)
    const same = units.get(unit)
    if (same === undefined) units.set(unit, [index])
    else same.push(index)
  }
  const unknown = units.get('') ?? []
  for (const same of units.values()) near(same, tell)
  const some = run.slice(0, FEW)
  for (const one of unknown.slice(0, FEW))
    for (const other of some) if (one !== other) tell(Math.min(one, other), Math.max(one, other))
}

function every(run: readonly number[], tell: (a: number, b: number) => void): void {
  for (const [at, one] of run.entries()) for (const other of run.slice(at + 1)) tell(one, other)
}

/** All pairs of a few; of many each with the next few, which chains copies together all the same. */
function near(run: readonly number[], tell: (a: number, b: number) => void): void {
  const reach = run.length <= FEW ? run.length : FEW
  for (const [at, one] of run.entries()) for (const other of run.slice(at + 1, at + 1 + reach)) tell(one, other)
}

/** Pairs of notices about one unit and one feedback: a shortened copy shares little of its print. */
export function sameScenePairs(all: readonly Linkable[]): Pairs {
  const scenes = new Map<string, number[]>()
  for (const [index, one] of all.entries()) {
    const scene = sceneOf(one)
    if (scene === null) continue
    const same = scenes.get(scene)
    if (same === undefined) scenes.set(scene, [index])
    else same.push(index)
  }
  return (tell) => {
    for (const same of scenes.values()) near(same, tell)
  }
}

/** Each text once with each later one that has the very same words. */
export function sameTextPairs(all: readonly Linkable[]): Pairs {
  const first = new Map<string, number>()
  return (tell) => {
    for (const [index, { text_sha256 }] of all.entries()) {
      const before = first.get(text_sha256)
      if (before === undefined) first.set(text_sha256, index)
      else tell(before, index)
    }
  }
}
