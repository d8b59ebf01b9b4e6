import type { Gold, GoldFact } from './gold.ts'
import type { Match } from './judge-facts.ts'
import { type JudgedFact, part } from './judged-record.ts'
import type { Ledger } from './ledger.ts'
import { sameDocumentNumber, valueInWords } from './same-value.ts'
import { pathOfId, plainPaper, samePath } from './same-words.ts'

/** Outcomes that the notice states: found, read too much, missed. */
export interface OutcomeCount {
  tp: number
  fp: number
  fn: number
}

/** Parts of a value judged on their own, and what stands for one that is not there. */
const PARTS: Readonly<Record<string, readonly (readonly [key: string, without: string | null])[]>> = {
  date: [
    ['year_basis', null],
    ['role', null],
  ],
  count: [['modality', 'actual']],
  money: [
    ['bound', 'exact'],
    ['modality', 'actual'],
    ['role', null],
  ],
  document: [['action', null]],
}

/** Parts shown in the list of confusions though the value as a whole is what is judged. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  date: ['form', 'precision'],
  count: ['unit', 'bound'],
  percent: ['change', 'modality'],
  quantity: ['unit', 'bound'],
  document: ['modality'],
}

/** What the verb makes of money, as an outcome: a money role that is accepted brings its outcome with it. */
const MONEY_OUTCOMES: Readonly<Record<string, string>> = {
  recovered: 'money_recovered',
  penalty: 'money_fined',
  problem: 'money_problem',
}

type Says = (field: string, wanted: string | null, read: string | null) => void

/** What is said of a fact that both sides have. */
export function judgeMatch({ want, got, same }: Match, gold: Gold, ledger: Ledger, outcomes: OutcomeCount): void {
  const { fact, place } = want
  const problem = fact.problem?.join('.') ?? null
  const miss: Says = (field, wanted, read) =>
    ledger.miss(field, { problem, want: wanted, got: read, quote: fact.quote, wanted: place, read: got.span })
  if (!same) {
    miss(`facts.${fact.kind}.value`, valueInWords(fact.value), valueInWords(got.value))
    for (const key of SHOWN[fact.kind] ?? []) {
      const [wanted, read] = [part(fact.value, key), part(got.value, key)]
      if (wanted !== read) ledger.mistake(`facts.${fact.kind}.${key}`, wanted, read, fact.quote)
    }
  }
  judgeParts(fact, got, ledger, miss)
  if (fact.kind === 'document') {
    const titles = plainPaper(part(fact.value, 'title')) === plainPaper(part(got.value, 'title'))
    ledger.right('facts.document.title', titles)
    ledger.right('facts.document.number', sameDocumentNumber(fact.value, got.value))
  }
  if (fact.kind === 'count' || fact.kind === 'money') judgeOutcome(fact, got, ledger, outcomes, miss)
  if (fact.problem !== undefined) {
    const right = isIn(fact, got, gold)
    ledger.right('facts.problem_ref', right)
    if (!right) miss('facts.problem_ref', problem, pathOfId(got.problem)?.join('.') ?? got.problem)
  }
}

function judgeParts(fact: GoldFact, got: JudgedFact, ledger: Ledger, miss: Says): void {
  for (const [key, without] of PARTS[fact.kind] ?? []) {
    const field = `facts.${fact.kind}.${key}`
    const wanted = part(fact.value, key)
    const read = part(got.value, key) ?? without
    const right = wanted === read || alternatives(fact, `${key}_alt`).includes(read)
    ledger.right(field, right)
    if (right) continue
    miss(field, wanted, read)
    ledger.mistake(field, wanted, read, fact.quote)
  }
}

const alternatives = (fact: GoldFact, key: string): readonly unknown[] => {
  const held = fact.value[key]
  return Array.isArray(held) ? held : []
}

function judgeOutcome(fact: GoldFact, got: JudgedFact, ledger: Ledger, outcomes: OutcomeCount, miss: Says): void {
  if (fact.outcome === undefined) return
  const byRole = alternatives(fact, 'role_alt').map((role) => MONEY_OUTCOMES[String(role)] ?? null)
  const right = [fact.outcome, ...(fact.outcome_alt ?? []), ...byRole].includes(got.outcome)
  ledger.right('facts.outcome', right)
  if (fact.outcome !== null) {
    if (right) outcomes.tp++
    else outcomes.fn++
  }
  if (right) return
  if (got.outcome !== null) outcomes.fp++
  miss('facts.outcome', fact.outcome, got.outcome)
  ledger.mistake('facts.outcome', fact.outcome, got.outcome, `${fact.pre ?? ''}⟦${fact.quote}⟧${fact.post ?? ''}`)
}

/** Whether a fact hangs on the problem the gold names, or on none where it names none. */
function isIn(fact: GoldFact, got: JudgedFact, gold: Gold): boolean {
  const path = pathOfId(got.problem)
  if (fact.problem === null || fact.problem === undefined) return path === null
  const problem = gold.problems?.find(({ number }) => samePath(number, fact.problem ?? null))
  return [fact.problem, ...(problem?.number_alt ?? [])].some((wanted) => samePath(wanted, path))
}
