import { compiledFrom, oneOf } from './lexicon.ts'

/** Patterns for each part of telling it. */
type TransferWords = Readonly<
  Record<
    'transfers' | 'ways' | 'leads' | 'users' | 'matters' | 'hired' | 'incoming' | 'rules' | 'who' | 'decided' | 'deeds',
    readonly string[]
  >
>

/** How a duty goes to another unit, as `data/transfers.json` words it. */
const wordsOf = compiledFrom(
  ({ transfers, ways, leads, users, matters, hired, incoming, rules, who, decided, deeds }: TransferWords) => {
    const any = (patterns: readonly string[]) => new RegExp(oneOf(patterns))
    return {
      transfer: any(transfers),
      others: [leads, hired, ways, incoming].map(any),
      user: any(users),
      matter: any(matters),
      rules: any(rules),
      who: any(who),
      decided: any(decided),
      deed: any(deeds),
    }
  },
)

/** A clause of a sentence tells that a duty went to another unit: papers may go along with it in another clause. */
export function tellsTransfer(words: string, said: TransferWords): boolean {
  const { transfer, others, user, matter, rules, who } = wordsOf(said)
  const goesToUser = (clause: string) => user.test(clause) && !matter.test(clause)
  return words
    .split(',')
    .filter((clause) => !(who.test(clause) && rules.test(words)))
    .some((clause) => transfer.test(clause) && !goesToUser(clause) && !others.some((other) => other.test(clause)))
}

/** What the sentence of a transfer tells besides it and what decided it: 完成资产清查,确权移交…; 清查门店46间并移交…. */
export function tellsMoreThanTransfer(words: string, said: TransferWords): boolean {
  const { transfer, decided, deed } = wordsOf(said)
  return words
    .replace(/^[^:,]{2,14}:/, '')
    .split(',')
    .some((clause) => {
      const at = clause.search(transfer)
      if (at >= 0) return deed.test(clause.slice(0, at)) && /\d/.test(clause.slice(0, at))
      return !decided.test(clause) && deed.test(clause)
    })
}
