import { type Gold, judgesOf } from './gold.ts'
import { judgeChecks } from './judge-checks.ts'
import { judgeFacts } from './judge-facts.ts'
import { judgeHead, judgeLists } from './judge-head.ts'
import { judgeProblems } from './judge-problems.ts'
import type { JudgedRecord } from './judged-record.ts'
import { type Ledger, openLedger, paired } from './ledger.ts'
import { squashed } from './same-words.ts'
import { textView } from './text-view.ts'

/** One notice judged: what a gold file says of it, against its record, or against nothing where there is no record. */
export function judge(gold: Gold, record: JudgedRecord | null): Ledger {
  const ledger = openLedger(judgesOf(gold))
  const content = record?.text.content ?? null
  const view = content === null ? null : textView(content)
  judgeHead(gold, record, ledger)
  judgeLists(gold, record, ledger)
  judgeProblems(gold, record, ledger)
  judgeText(gold, content, ledger)
  judgeFacts(gold, record, view, ledger)
  judgeChecks(gold, record, view, ledger)
  return ledger
}

/** The canonical text, paragraph by paragraph. */
function judgeText(gold: Gold, content: string | null, ledger: Ledger): void {
  if (gold.text === undefined) return
  const lines = (text: string | null) => (text ?? '').split('\n').map(squashed).filter(Boolean)
  const { both, missed, extra } = paired(lines(gold.text), lines(content), (a, b) => a === b)
  ledger.found('text.paragraphs', both, extra.length, missed.length)
  for (const want of missed) ledger.miss('text.paragraphs', { want, quote: want })
  for (const got of extra) ledger.miss('text.paragraphs', { got, quote: got })
}
