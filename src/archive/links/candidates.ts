import type { Linkable } from './linkable.ts'
import { BINS } from './print.ts'

/** Rows of a print that must agree in one band: two texts that share half of their words meet in 7 of 8 cases, copies always. */
const ROWS = 4
/** In a crowd that shares a band (a template) only notices of one unit are compared, and those whose unit is unknown with a few. */
const CROWD = 12
const FEW = 24

export type Pairs = (tell: (a: number, b: number) => void) => void

/** Pairs of notices that may be one text: those that agree in a band of their prints. Sorting, no table: memory stays level. */
export function alikePairs(all: readonly Linkable[]): Pairs {
  const printed = all.flatMap(({ print }, index) => (print === null ? [] : [index]))
  return (tell) => {
    const order = Uint32Array.from(printed)
    const keys = new Float64Array(all.length)
    for (let band = 0; band < BINS; band += ROWS) {
      for (const index of order) keys[index] = keyOf(all[index]!.print!, band)
      order.sort((a, b) => keys[a]! - keys[b]! || a - b)
      eachRun(
        order,
        (index) => keys[index]!,
        (run) => pairsOf(run, all, tell),
      )
    }
  }
}

/** Four rows of sixteen bits in one number: two of them whole, the others folded, which adds a rare pair and loses none. */
function keyOf(print: Uint16Array, band: number): number {
  const [a, b, c, d] = [print[band]!, print[band + 1]!, print[band + 2]!, print[band + 3]!]
  return (((a << 5) ^ b) >>> 0) * 2 ** 31 + (((c << 15) ^ d) & 0x7fffffff)
}

function eachRun(order: Uint32Array, key: (index: number) => number, tell: (run: readonly number[]) => void): void {
  for (let at = 0; at < order.length; ) {
    let end = at + 1
    while (end < order.length && key(order[end]!) === key(order[at]!)) end++
    if (end - at > 1) tell(Array.from(order.subarray(at, end)))
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
    const unit = all[index]!.units[0] ?? all[index]!.unit_name ?? ''
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
  for (const [index, { units, feedback }] of all.entries()) {
    if (units[0] === undefined || feedback === null) continue
    const scene = `${units[0]} ${feedback}`
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
