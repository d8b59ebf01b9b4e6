/** What was counted of one field: things found, missed and too many; or questions answered right. */
export type Tally =
  | { readonly type: 'found'; readonly tp: number; readonly fp: number; readonly fn: number }
  | { readonly type: 'right'; readonly ok: number; readonly n: number }

export type Tallies = Map<string, Tally>

export type Interval = readonly [low: number, high: number]

/** A field's figures; null where nothing was there to be counted. */
export type Score =
  | {
      readonly type: 'found'
      readonly tp: number
      readonly fp: number
      readonly fn: number
      readonly n: number
      readonly precision: number | null
      readonly recall: number | null
      readonly f1: number | null
      readonly precision_95: Interval | null
      readonly recall_95: Interval | null
      readonly f1_95: Interval | null
    }
  | {
      readonly type: 'right'
      readonly ok: number
      readonly n: number
      readonly accuracy: number | null
      readonly accuracy_95: Interval | null
    }

export function addFound(tallies: Tallies, field: string, tp: number, fp: number, fn: number): void {
  const before = tallies.get(field)
  const held = before?.type === 'found' ? before : { tp: 0, fp: 0, fn: 0 }
  tallies.set(field, { type: 'found', tp: held.tp + tp, fp: held.fp + fp, fn: held.fn + fn })
}

export function addRight(tallies: Tallies, field: string, ok: boolean | number, n = 1): void {
  const before = tallies.get(field)
  const held = before?.type === 'right' ? before : { ok: 0, n: 0 }
  tallies.set(field, { type: 'right', ok: held.ok + Number(ok), n: held.n + n })
}

/** The tallies of several notices, in the order in which their fields first appear. */
export function pooled(all: Iterable<Tallies>): Tallies {
  const sum: Tallies = new Map()
  for (const tallies of all)
    for (const [field, tally] of tallies)
      if (tally.type === 'found') addFound(sum, field, tally.tp, tally.fp, tally.fn)
      else addRight(sum, field, tally.ok, tally.n)
  return sum
}

/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054

/** Wilson's 95 % interval of a proportion; `n` may be an effective size and no whole number. Null where n is 0. */
export function wilson(share: number, n: number): Interval | null {
  if (n <= 0) return null
  const z2 = Z * Z
  const centre = share + z2 / (2 * n)
  const reach = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)]
}

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const around = (part: number, whole: number): Interval | null => (whole === 0 ? null : wilson(part / whole, whole))

/**
 * F1 grows with tp / (tp + fp + fn), the share of all things that either side named which both named. That share is a
 * proportion: its Wilson interval, carried over, is the interval of F1.
 */
function f1Interval(tp: number, named: number): Interval | null {
  const share = around(tp, named)
  const carried = (x: number) => (2 * x) / (1 + x)
  return share === null ? null : [carried(share[0]), carried(share[1])]
}

export function scoreOf(tally: Tally): Score {
  if (tally.type === 'right') {
    const { ok, n } = tally
    return { type: 'right', ok, n, accuracy: over(ok, n), accuracy_95: around(ok, n) }
  }
  const { tp, fp, fn } = tally
  return {
    type: 'found',
    tp,
    fp,
    fn,
    n: tp + fn,
    precision: over(tp, tp + fp),
    recall: over(tp, tp + fn),
    f1: over(2 * tp, 2 * tp + fp + fn),
    precision_95: around(tp, tp + fp),
    recall_95: around(tp, tp + fn),
    f1_95: f1Interval(tp, tp + fp + fn),
  }
}
