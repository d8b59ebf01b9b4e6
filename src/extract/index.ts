import { simplify } from '../language/simplify.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Fact } from '../notice/fact.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline } from '../notice/outline.ts'
import type { Scene } from '../notice/rule.ts'
import { anchorsOf, type DatedWords } from './anchors.ts'
import { DECOYS } from './decoys/index.ts'
import { documentOutcome } from './document-action.ts'
import { type Candidate, find, type Rivals, type Silence, settle, silences } from './find.ts'
import { reportGaps } from './gaps.ts'
import { reportLostNumbers } from './lost-numbers.ts'
import { withOutcomes } from './outcomes/index.ts'
import { withRoles } from './roles.ts'
import { RULES } from './rules/index.ts'
import { withYears } from './years.ts'

/** No number inside a title is a fact of its own, and 每3天 is no 3天. */
const RIVALS: Rivals = [
  ['document', 'date'],
  ['document', 'count'],
  ['document', 'money'],
  ['document', 'percent'],
  ['document', 'quantity'],
  ['document', 'recurrence'],
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

/** Finds every value in the text: rules find, rivals are settled, dates get years and roles, counts their outcomes and links. */
export function extract(text: NoticeText, outline: Outline, knowledge: Knowledge, report: Report): Fact[] {
  const scene: Scene = { shadow: simplify(text.shadow), text, outline, knowledge, report }
  const noDates = [...outline.title, ...reportGaps(scene)].map((span): Silence => ({ span, kinds: ['date'] }))
  reportLostNumbers(scene)
  const { kept } = settle(find(RULES, scene), [...silences(DECOYS, scene), ...noDates], RIVALS)
  const facts = [...datesOf(kept, scene), ...othersOf(kept, scene)]
  return withOutcomes(
    facts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    scene,
  )
}

const UNLINKED = { outcome: null, outcomes: [], unitClass: null, partOf: null, sameAs: null, additive: null } as const

function datesOf(kept: readonly Candidate[], scene: Scene): Fact[] {
  const words = kept.flatMap((candidate): DatedWords[] =>
    candidate.kind === 'date'
      ? [
          {
            span: candidate.found.span,
            draft: candidate.found.value,
            by: candidate.by,
            basis: candidate.found.basis ?? 'stated',
          },
        ]
      : [],
  )
  const anchors = anchorsOf(words, scene)
  const dated = withYears(words, anchors, scene)
  const values = withRoles(dated, anchors, scene)
  return dated.map(({ span, by, basis, isYearStated }, i) => ({
    ...UNLINKED,
    kind: 'date',
    value: values[i]!,
    span,
    basis: isYearStated ? basis : 'implied',
    by,
  }))
}

function othersOf(kept: readonly Candidate[], { knowledge }: Scene): Fact[] {
  return kept.flatMap((candidate): Fact[] => {
    if (candidate.kind === 'date') return []
    const { kind, by, found } = candidate
    const fact = { ...UNLINKED, kind, value: found.value, span: found.span, basis: found.basis ?? 'stated', by } as Fact
    if (fact.kind !== 'document') return [fact]
    const outcome = documentOutcome(knowledge.documents, simplify(fact.value.title ?? ''), fact.value.action)
    return [
      { ...fact, outcome, outcomes: outcome === null ? [] : [outcome], unitClass: outcome === null ? null : 'papers' },
    ]
  })
}
