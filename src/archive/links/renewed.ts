import { CROWD, FEW } from './candidates.ts'
import { SAME } from './documents.ts'
import { BINS } from './print.ts'
import { TRAIT_BANDS, type Traits } from './traits.ts'

/** Of which notices the comparison with others is made anew, and with whom: by id, the smaller first. */
export interface Renewed {
  readonly notices: ReadonlySet<string>
  /** But for pairs that are never one text: of units with different keys, or too unlike where a key is missing. */
  readonly pairs: readonly (readonly [string, string])[]
}

/** What notices are gathered by: a band of their print, their scene, their text. */
interface Family {
  readonly keyOf: (traits: Traits, n: number) => number
  /** Notices of this run that another's coming or going makes be compared otherwise, though they stand as they stood. */
  readonly stirred: (old: Run, now: Run, isChanged: (id: string) => boolean) => readonly string[]
  /** The pairs of a run, those asked about. */
  readonly pairs: (run: Run, isAsked: (n: number) => boolean, tell: (a: number, b: number) => void) => void
}

/** Notices of one key, in order. */
interface Run {
  readonly traits: Traits
  readonly members: readonly number[]
}

const NONE = -1

const idsOf = ({ traits, members }: Run): string[] => members.map((n) => traits.ids[n]!)

/** The members of some units, unit by unit. */
function byUnit({ traits, members }: Run, wanted: ReadonlySet<number>): Map<number, number[]> {
  const units = new Map<number, number[]>()
  if (wanted.size === 0) return units
  for (const n of members) {
    const unit = traits.units[n]!
    if (!wanted.has(unit)) continue
    const same = units.get(unit)
    if (same === undefined) units.set(unit, [n])
    else same.push(n)
  }
  return units
}

/** The pairs of those asked about with the few before and behind them. */
function near(run: readonly number[], isAsked: (n: number) => boolean, tell: (a: number, b: number) => void): void {
  const reach = run.length <= FEW ? run.length : FEW
  for (let at = 0; at < run.length; at++) {
    const one = run[at]!
    if (!isAsked(one)) continue
    for (let other = Math.max(0, at - reach); other < at; other++) if (!isAsked(run[other]!)) tell(run[other]!, one)
    for (let other = at + 1; other < run.length && other <= at + reach; other++) tell(one, run[other]!)
  }
}

/** Of a crowd, those whose unit is not known and the first of all, which are compared. */
function strangers({ traits, members }: Run): readonly [readonly number[], readonly number[]] {
  const unknown: number[] = []
  for (let at = 0; at < members.length && unknown.length < FEW; at++)
    if (traits.units[members[at]!] === 0) unknown.push(members[at]!)
  return [unknown, members.slice(0, FEW)]
}

/** Those who are such strangers in one run alone. */
function strangersApart(old: Run, now: Run): string[] {
  const [was, is] = [strangers(old), strangers(now)]
  return was.flatMap((members, at) => apart(idsOf({ ...old, members }), idsOf({ ...now, members: is[at]! })))
}

/** Of a few each is compared with each, of a crowd those of one unit: the others can be one text only where one has no key. */
const keyless = ({ traits, members }: Run): string[] =>
  idsOf({ traits, members: members.filter((n) => traits.keyed[n] === 0) })

/** What stands in one list alone. */
function apart(a: readonly string[], b: readonly string[]): string[] {
  const [x, y] = [new Set(a), new Set(b)]
  return [...a.filter((id) => !y.has(id)), ...b.filter((id) => !x.has(id))]
}

/** Of a list in which each is compared with the next few, those near one that came or went. */
function besideChanged(old: Run, now: Run, isChanged: (id: string) => boolean): string[] {
  const lists = [idsOf(old), idsOf(now)]
  const long = lists.map(({ length }) => length > FEW)
  if (!long[0] && !long[1]) return []
  if (long[0] !== long[1]) return lists.flat()
  return lists.flatMap((ids) =>
    ids.flatMap((id, at) => (isChanged(id) ? ids.slice(Math.max(0, at - FEW), at + FEW + 1) : [])),
  )
}

function stirredInBand(old: Run, now: Run, isChanged: (id: string) => boolean): string[] {
  const crowded = [old, now].map(({ members }) => members.length > CROWD)
  if (!crowded[0] && !crowded[1]) return []
  const changed = new Set<number>()
  for (const { traits, members } of [old, now])
    for (const n of members) if (isChanged(traits.ids[n]!)) changed.add(traits.units[n]!)
  const units = [byUnit(old, changed), byUnit(now, changed)] as const
  return [
    ...[...changed].flatMap((unit) =>
      besideChanged(
        { ...old, members: units[0].get(unit) ?? [] },
        { ...now, members: units[1].get(unit) ?? [] },
        isChanged,
      ),
    ),
    ...(crowded[0] === crowded[1] ? strangersApart(old, now) : [old, now].flatMap(keyless)),
  ]
}

function pairsInBand({ traits, members }: Run, isAsked: (n: number) => boolean, tell: (a: number, b: number) => void) {
  if (members.length <= CROWD) return near(members, isAsked, tell)
  const asked = new Set<number>()
  for (const n of members) if (isAsked(n)) asked.add(traits.units[n]!)
  for (const same of byUnit({ traits, members }, asked).values()) near(same, isAsked, tell)
  const [unknown, some] = strangers({ traits, members })
  for (const one of unknown)
    for (const other of some)
      if (one !== other && (isAsked(one) || isAsked(other))) tell(Math.min(one, other), Math.max(one, other))
}

const BANDS_FAMILIES = Array.from(
  { length: TRAIT_BANDS },
  (_, band): Family => ({
    keyOf: ({ printed, bands }, n) => (printed[n] === 1 ? bands[n * TRAIT_BANDS + band]! : NONE),
    stirred: stirredInBand,
    pairs: pairsInBand,
  }),
)

const SCENES: Family = {
  keyOf: ({ scenes }, n) => scenes[n]! || NONE,
  stirred: besideChanged,
  pairs: ({ members }, isAsked, tell) => near(members, isAsked, tell),
}

const TEXTS: Family = {
  keyOf: ({ texts }, n) => texts[n]!,
  stirred: (old, now) => {
    const [was, is] = [idsOf(old), idsOf(now)]
    return was[0] === is[0] ? [] : [...was, ...is]
  },
  pairs: ({ members }, isAsked, tell) => {
    for (const one of members.slice(1)) if (isAsked(members[0]!) || isAsked(one)) tell(members[0]!, one)
  },
}

const FAMILIES: readonly Family[] = [...BANDS_FAMILIES, SCENES, TEXTS]

/** The runs of some keys: a table finds the key of each notice, or that it is none of these. */
function runsOf(traits: Traits, { keyOf }: Family, keys: ReadonlySet<number>): Map<number, Run> {
  let slots = FEWEST_SLOTS
  while (slots < 4 * keys.size) slots *= 2
  const [held, places] = [new Float64Array(slots), new Int32Array(slots).fill(-1)]
  const slotOf = (key: number): number => {
    let slot = ((key >>> 0) ^ (key / 2 ** 32)) & (slots - 1)
    while (places[slot]! >= 0 && held[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }
  const runs: { readonly key: number; readonly members: number[] }[] = []
  for (const key of keys) {
    if (key === NONE) continue
    const slot = slotOf(key)
    held[slot] = key
    places[slot] = runs.push({ key, members: [] }) - 1
  }
  for (let n = 0; n < traits.ids.length; n++) {
    const key = keyOf(traits, n)
    const place = key === NONE ? -1 : places[slotOf(key)]!
    if (place >= 0) runs[place]!.members.push(n)
  }
  return new Map(runs.flatMap(({ key, members }) => (members.length === 0 ? [] : [[key, { traits, members }]])))
}

const FEWEST_SLOTS = 1 << 10

/** Two keys of units are two units, whatever the texts; where a key is missing, only texts that are much alike are one. */
function mayBeOne({ keyed, units, texts, printed, prints }: Traits, a: number, b: number): boolean {
  if (keyed[a] === 1 && keyed[b] === 1) return units[a] === units[b]
  if (texts[a] === texts[b]) return true
  if (printed[a] === 0 || printed[b] === 0) return false
  let unlike = 0
  for (let bin = 0; bin < BINS; bin++)
    if (prints[a * BINS + bin] !== prints[b * BINS + bin] && ++unlike > UNLIKE) return false
  return true
}

/** Bins in which two texts of one document may differ, where not both say the key of their unit. */
const UNLIKE = BINS * (1 - SAME)

const placesIn = ({ ids }: Traits, isMeant: (id: string) => boolean): number[] =>
  ids.flatMap((id, n) => (isMeant(id) ? [n] : []))

/**
 * The notices whose pairs may be others than before, and all of their pairs now: `changed` are those that came, went, or are not
 * as they were. Of all other notices the pairs among each other are those they had.
 */
export function renewedOf(old: Traits, now: Traits, changed: ReadonlySet<string>): Renewed {
  const isChanged = (id: string): boolean => changed.has(id)
  const [gone, came] = [placesIn(old, isChanged), placesIn(now, isChanged)]
  const notices = new Set(changed)
  for (const family of FAMILIES) {
    const keys = new Set([...gone.map((n) => family.keyOf(old, n)), ...came.map((n) => family.keyOf(now, n))])
    const [before, after] = [runsOf(old, family, keys), runsOf(now, family, keys)]
    for (const key of keys) {
      const was = before.get(key) ?? { traits: old, members: [] }
      const is = after.get(key) ?? { traits: now, members: [] }
      if (key !== NONE) for (const id of family.stirred(was, is, isChanged)) notices.add(id)
    }
  }
  const asked = new Uint8Array(now.ids.length)
  const all = placesIn(now, (id) => notices.has(id))
  for (const n of all) asked[n] = 1
  const found = new Set<number>()
  const count = now.ids.length
  for (const family of FAMILIES)
    for (const run of runsOf(now, family, new Set(all.map((n) => family.keyOf(now, n)))).values())
      family.pairs(
        run,
        (n) => asked[n] === 1,
        (a, b) => {
          if (mayBeOne(now, a, b)) found.add(a * count + b)
        },
      )
  return {
    notices: new Set(all.map((n) => now.ids[n]!)),
    pairs: Array.from(found, (pair) => [now.ids[Math.floor(pair / count)]!, now.ids[pair % count]!] as const),
  }
}
