import { simplify } from '../language/simplify.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Fact } from '../notice/fact.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline } from '../notice/outline.ts'
import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Basis, FactKind, Outcome } from '../notice/vocabulary.ts'
import { withGoals } from './ahead.ts'
import { anchorsOf, type DatedWords } from './anchors.ts'
import { DAMAGE, reportDamage } from './damage.ts'
import { DECOYS } from './decoys/index.ts'
import { documentOutcome } from './document-action.ts'
import { type Candidate, find, type Rivals, type Silence, settle, silences } from './find.ts'
import { GAPS, reportGaps } from './gaps.ts'
import { LOST, reportLostNumbers } from './lost-numbers.ts'
import { withOutcomes } from './outcomes/index.ts'
import { withRoles } from './roles.ts'
import { RULES } from './rules/index.ts'
import { together } from './scan.ts'
import { withYears } from './years.ts'

/** No number inside a title is a fact of its own, and 每3天 is no 3天. */
const RIVALS: Rivals = [
  ['document', 'date'],
  ['document', 'count'],
  ['document', 'money'],
  ['document', 'percent'],
  ['document', 'quantity'],
  ['document', 'recurrence'],
  ['organisation', 'count'],
  ['recurrence', 'date'],
  ['recurrence', 'quantity'],
  ['recurrence', 'count'],
  ['date', 'quantity'],
  ['date', 'count'],
  ['date', 'money'],
  ['money', 'count'],
  ['money', 'quantity'],
  ['percent', 'count'],
  ['percent', 'quantity'],
  ['quantity', 'count'],
]

/** All that is looked for, found in one pass over the text. */
const lookedFor = together({ rules: RULES, decoys: DECOYS, gaps: GAPS, lost: LOST, damage: DAMAGE })
/** Damage is told of the text as it is printed: in a traditional one that takes a pass of its own. */
const damaged = together({ damage: DAMAGE })

/** Finds every value in the text: rules find, rivals are settled, dates get years and roles, counts their outcomes and links. */
export function extract(text: NoticeText, outline: Outline, knowledge: Knowledge, report: Report): Fact[] {
  const scene: Scene = { shadow: simplify(text.shadow), text, outline, knowledge, report }
  const matches = lookedFor(scene.shadow, knowledge)
  reportDamage(scene, scene.shadow === text.shadow ? matches.damage : damaged(text.shadow, knowledge).damage)
  const masked = reportGaps(scene, matches.gaps)
  reportLostNumbers(scene, matches.lost)
  const noDates = [...outline.title, ...masked].map((span): Silence => ({ span, kinds: ['date'] }))
  const silenced = [...silences(DECOYS, matches.decoys), ...noDates]
  const { kept } = settle(find(RULES, matches.rules, scene), silenced, RIVALS)
  const facts = [...datesOf(kept, scene), ...othersOf(kept, scene)]
  facts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return withOutcomes(withGoals(facts, scene), scene)
}

/** A fact before its outcome and links; written out, because copying objects would cost more than finding them. */
const plainFact = (
  kind: FactKind,
  value: unknown,
  span: Span,
  basis: Basis,
  by: string,
  outcome: Outcome | null,
): Fact =>
  ({
    kind,
    value,
    span,
    basis,
    by,
    outcome,
    outcomes: outcome === null ? [] : [outcome],
    unitClass: outcome === null ? null : 'papers',
    partOf: null,
    sameAs: null,
    additive: null,
  }) as Fact

function datesOf(kept: readonly Candidate[], scene: Scene): Fact[] {
  const words: DatedWords[] = []
  for (const { kind, by, found } of kept)
    if (kind === 'date') words.push({ span: found.span, draft: found.value, by, basis: found.basis ?? 'stated' })
  const anchors = anchorsOf(
    words.filter(({ draft }) => draft.told === undefined),
    scene,
  )
  const dated = withYears(words, anchors, scene)
  const values = withRoles(dated, anchors)
  return dated.map(({ span, by, basis, isYearStated }, i) =>
    plainFact('date', values[i]!, span, isYearStated ? basis : 'implied', by, null),
  )
}

function othersOf(kept: readonly Candidate[], { knowledge }: Scene): Fact[] {
  const facts: Fact[] = []
  for (const { kind, by, found } of kept) {
    if (kind === 'date') continue
    const outcome =
      kind === 'document'
        ? documentOutcome(knowledge.documents, simplify(found.value.title ?? ''), found.value.action)
        : null
    facts.push(plainFact(kind, found.value, found.span, found.basis ?? 'stated', by, outcome))
  }
  return facts
}
