import { FEW } from './candidates.ts'
import { mayBeOne } from './may-be-one.ts'
import { BANDS } from './orders.ts'
import { type Asked, askedIn, bandRuns, columnRuns, firstOf, isCrowd, type Run, type Runs, unitsOf } from './runs.ts'
import { type Stir, stirInBand, stirInScene, stirInText, stirring } from './stirred.ts'
import type { Traits } from './traits.ts'

/** Of which notices the comparison with others is made anew, and with whom: by id, the smaller first. */
export interface Renewed {
  readonly notices: ReadonlySet<string>
  /** But for pairs that are never one text (`mayBeOne`). */
  readonly pairs: readonly (readonly [string, string])[]
}

/** What notices are gathered by: a band of their print, their scene, their text. */
interface Family {
  readonly runsOf: (all: readonly Asked[]) => Runs
  /** Stirs notices of a run that another's coming or going makes be compared otherwise, though they stand as they stood. */
  readonly stir: (old: Run, now: Run, stir: Stir) => void
  /** The pairs of a run, those asked about. */
  readonly pairs: (run: Run, tell: (a: number, b: number) => void) => void
}

/** The pairs of those asked about with the few before and behind them. */
function near(run: Run['all'], asked: Uint8Array, tell: (a: number, b: number) => void): void {
  const reach = run.length <= FEW ? run.length : FEW
  for (let at = 0; at < run.length; at++) {
    const one = run[at]!
    if (asked[one] === 0) continue
    for (let other = Math.max(0, at - reach); other < at; other++) if (asked[run[other]!] === 0) tell(run[other]!, one)
    for (let other = at + 1; other < run.length && other <= at + reach; other++) tell(one, run[other]!)
  }
}

/** The members of the units of those asked about, unit by unit. */
function besideAsked({ among, beside }: Run): Iterable<readonly number[]> {
  const units = new Map<number, number[]>()
  for (const n of beside) if (among.asked[n] === 1) units.set(among.beside[n]!, [])
  for (const n of beside) units.get(among.beside[n]!)?.push(n)
  return units.values()
}

function pairsInBand(run: Run, tell: (a: number, b: number) => void): void {
  const { all, unknown } = run
  const { asked } = run.among
  if (!isCrowd(run)) {
    near(all, asked, tell)
    return
  }
  for (const same of besideAsked(run)) near(same, asked, tell)
  if (unknown.length === 0) return
  const first = firstOf(run)
  const some = first.filter((n) => asked[n] === 1)
  for (const one of unknown)
    for (const other of asked[one] === 1 ? first : some)
      if (one !== other) tell(Math.min(one, other), Math.max(one, other))
}

const FAMILIES: readonly Family[] = [
  ...Array.from(
    { length: BANDS },
    (_, band): Family => ({
      runsOf: (all) => bandRuns(all, band),
      stir: stirInBand,
      pairs: pairsInBand,
    }),
  ),
  {
    runsOf: (all) => columnRuns(all, ({ scenes }) => scenes),
    stir: stirInScene,
    pairs: ({ all, among: { asked } }, tell) => near(all, asked, tell),
  },
  {
    runsOf: (all) => columnRuns(all, ({ texts }) => texts),
    stir: stirInText,
    pairs: ({ all: [first, ...others], among: { asked } }, tell) => {
      for (const one of others) if (asked[first!] === 1 || asked[one] === 1) tell(first!, one)
    },
  },
]

function stirIn({ runsOf, stir }: Family, old: Asked, now: Asked, tell: Stir): void {
  const runs = runsOf([old, now])
  const is = runs(now)
  for (const [key, run] of runs(old).entries()) stir(run, is[key]!, tell)
}

/** Every pair of those asked about that may be one. */
function pairsOf(among: Asked): Renewed['pairs'] {
  const { traits } = among
  const { ids } = traits
  const found = new Set<number>()
  for (const { runsOf, pairs } of FAMILIES)
    for (const run of runsOf([among])(among))
      if (run.all.length > 1)
        pairs(run, (a, b) => {
          if (mayBeOne(traits, a, b)) found.add(a * ids.length + b)
        })
  return Array.from(found, (pair) => [ids[Math.floor(pair / ids.length)]!, ids[pair % ids.length]!] as const)
}

/**
 * The notices whose pairs may be others than before, and all of their pairs now: `changed` are those that came, went, or are not
 * as they were. Of all other notices the pairs among each other are those they had.
 */
export function renewedOf(old: Traits, now: Traits, changed: ReadonlySet<string>): Renewed {
  const units = new Set([old, now].flatMap((traits) => unitsOf(traits, changed)))
  const [was, is] = [askedIn(old, changed, units, now), askedIn(now, changed, units)]
  const stirred = new Set<number>()
  for (const family of FAMILIES) stirIn(family, was, is, stirring(now, stirred))
  const notices = new Set([...changed, ...Array.from(stirred, (n) => now.ids[n]!)])
  const among = askedIn(now, notices, new Set(unitsOf(now, notices)))
  return { notices: new Set(among.all.map((n) => now.ids[n]!)), pairs: pairsOf(among) }
}
