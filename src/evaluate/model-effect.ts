import { type Agreement, agreementOf, type CodedUnit, type Kappa, kappaOf } from './agreement.ts'
import type { JudgedRecord } from './judged-record.ts'
import type { Ledger, Miss } from './ledger.ts'
import { type Scores, scoresOf } from './report.ts'
import { pooled } from './tally.ts'
import { withModel } from './with-model.ts'

/** One thing that a model makes right, wrong, or wrong in another way. */
export interface Effect {
  readonly file: string
  readonly field: string
  readonly problem: string | null
  readonly want: string | null
  readonly rules: string | null
  readonly model: string | null
  readonly quote: string | null
}

/** The rules alone beside the rules with what a model proposed. */
export interface ModelReport {
  readonly proposals: { readonly accepted: number; readonly disagrees: number }
  readonly rules: Scores
  readonly with_model: Scores
  /** Wrong before and right with the model; right before and wrong with it; wrong both times, but otherwise. */
  readonly gained: readonly Effect[]
  readonly lost: readonly Effect[]
  readonly changed: readonly Effect[]
  /** Rules, model and gold as three coders. */
  readonly agreement: readonly Agreement[]
  /** How far each agrees with the gold over all of it: the rules alone, and with the model. */
  readonly with_gold: Readonly<Record<string, { readonly rules: GoldKappa; readonly with_model: GoldKappa }>>
}

type GoldKappa = Pick<Kappa, 'n' | 'agreement' | 'kappa'>

/** A record and how it is judged: by gold or by what people coded. */
export interface Judgeable {
  readonly file: string
  readonly record: JudgedRecord
  readonly judge: (record: JudgedRecord) => Ledger
  /** What gold says of things, and what a record says of the same; a model says only what it proposed. */
  readonly units: (record: JudgedRecord) => readonly ReadUnit[]
}

/** One thing that gold and a record both speak of. */
export interface ReadUnit {
  /** The same for the same thing, whatever is laid over the record. */
  readonly key: string
  readonly field: string
  readonly gold: string
  readonly read: string
  /** The proposals about it go by this. */
  readonly about: { readonly target: string; readonly field: string }
}

/** Null where no record holds a proposal. */
export function modelReport(all: readonly Judgeable[]): ModelReport | null {
  const proposals = all.flatMap(({ record }) => record.proposals)
  if (proposals.length === 0) return null
  const judged = all.map(({ file, record, judge }) => {
    const [rules, model] = [judge(record), judge(withModel(record, 'accepted'))]
    return { rules, model, ...effectsOf(file, rules.misses, model.misses) }
  })
  return {
    proposals: {
      accepted: proposals.filter(({ state }) => state === 'accepted').length,
      disagrees: proposals.filter(({ state }) => state === 'disagrees').length,
    },
    rules: scoresOf(pooled(judged.map(({ rules }) => rules.tallies))),
    with_model: scoresOf(pooled(judged.map(({ model }) => model.tallies))),
    gained: judged.flatMap(({ gained }) => gained),
    lost: judged.flatMap(({ lost }) => lost),
    changed: judged.flatMap(({ changed }) => changed),
    agreement: agreementOf(all.flatMap(codersOf)),
    with_gold: withGold(all),
  }
}

/** Misses of one reading held against those of the other. */
function effectsOf(file: string, before: readonly Miss[], after: readonly Miss[]) {
  const whole = ({ field, problem, want, got, quote }: Miss) => JSON.stringify([field, problem, want, got, quote])
  const [had, has] = [new Set(before.map(whole)), new Set(after.map(whole))]
  const gone = before.filter((miss) => !has.has(whole(miss)))
  const come = after.filter((miss) => !had.has(whole(miss)))
  const about = ({ field, problem, quote }: Miss) => JSON.stringify([field, problem, problem === null ? quote : null])
  const used = new Set<Miss>()
  const changed: Effect[] = []
  const gained: Effect[] = []
  for (const miss of gone) {
    const other = come.find((one) => !used.has(one) && about(one) === about(miss))
    if (other !== undefined) used.add(other)
    const { field, problem, want, got, quote } = miss
    const effect = { file, field, problem, want, rules: got, quote }
    if (other === undefined) gained.push({ ...effect, model: want })
    else changed.push({ ...effect, want: other.want ?? want, model: other.got })
  }
  const lost = come
    .filter((miss) => !used.has(miss))
    .map(({ field, problem, want, got, quote }) => ({ file, field, problem, want, rules: want, model: got, quote }))
  return { gained, lost, changed }
}

/** What gold, rules and model say of each thing; the model of those alone that it proposed something of. */
function codersOf({ record, units }: Judgeable): CodedUnit[] {
  const said = new Map(units(withModel(record, 'all')).map((unit) => [unit.key, unit.read]))
  return units(record).map(({ key, field, gold, read, about }) => {
    const spoke = record.proposals.some((one) => one.target === about.target && one.field.startsWith(about.field))
    const model = spoke ? said.get(key) : undefined
    return {
      field,
      values: new Map([['gold', gold], ['rules', read], ...(model === undefined ? [] : [['model', model] as const])]),
    }
  })
}

function withGold(all: readonly Judgeable[]): ModelReport['with_gold'] {
  const alone = all.flatMap(({ record, units }) => units(record))
  const together = all.flatMap(({ record, units }) => units(withModel(record, 'accepted')))
  const kappa = (units: readonly ReadUnit[], field: string): GoldKappa => {
    const pairs = units.filter((unit) => unit.field === field).map(({ gold, read }) => [gold, read] as const)
    return { n: pairs.length, ...kappaOf(pairs) }
  }
  const fields = [...new Set(alone.map(({ field }) => field))]
  return Object.fromEntries(
    fields.map((field) => [field, { rules: kappa(alone, field), with_model: kappa(together, field) }]),
  )
}
