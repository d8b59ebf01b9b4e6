import { clauseAround } from '../language/clauses.ts'
import { compiledFrom } from '../language/lexicon.ts'
import type { AmountRoles } from '../notice/fact-lexicons.ts'
import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Bound, Modality, MoneyRole } from '../notice/vocabulary.ts'
import { modalityOf } from './modality.ts'

const ROLES = ['recovered', 'penalty', 'transferred', 'invested', 'other', 'problem'] as const

const GAP = '[^,。;:!?\\n\\d]{0,12}?'
const sourceOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('…', GAP))
    .join('|')

const compiled = compiledFrom((roles: AmountRoles) => ({
  roles: ROLES.map((role): readonly [MoneyRole, RegExp] => [role, new RegExp(sourceOf(roles[role]), 'g')]),
  undone: new RegExp(`(?:${sourceOf(roles.undone)})[^,]{0,2}$`),
  plannedTotals: new RegExp(sourceOf(roles.plannedTotals)),
  spent: new RegExp(sourceOf(roles.spent)),
  carries: new RegExp(`^\\s?(?:${sourceOf(roles.carries)})`),
}))

interface Cue {
  readonly role: MoneyRole
  readonly start: number
  readonly end: number
  readonly isUndone: boolean
}

/** The role words of a stretch in order; 未追回 and 应缴 are problems, and a word inside a longer one is not told. */
function cuesIn(words: string, lexicon: AmountRoles): Cue[] {
  const { roles, undone } = compiled(lexicon)
  const cues = roles.flatMap(([role, pattern]) =>
    [...words.matchAll(pattern)].map((match): Cue => {
      const isUndone = role !== 'problem' && role !== 'other' && undone.test(words.slice(0, match.index))
      return { role: isUndone ? 'problem' : role, start: match.index, end: match.index + match[0].length, isUndone }
    }),
  )
  return cues
    .filter((a) => !cues.some((b) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start))
    .sort((a, b) => a.end - b.end)
}

/** The role of an amount by the verbs of its clause: a return or fine told before it, one told after it, then the nearest. */
export function moneyRole({ shadow, knowledge }: Scene, at: Span): MoneyRole {
  const clause = clauseAround(shadow, at)
  const before = shadow.slice(clause.start, at.start)
  const told = cuesIn(before, knowledge.amountRoles)
  // 退还不当罚款 gives back, 收缴罚款 fines
  const verb = told.find(({ role }) => role === 'recovered' || role === 'penalty')
  const fined = told.find(
    ({ role, start }) =>
      role === 'penalty' && start === verb?.end && /收缴|追缴|上缴/.test(before.slice(verb.start, verb.end)),
  )
  if (verb !== undefined) return fined?.role ?? verb.role
  const after = shadow.slice(at.end, clause.end).split(/\d[^,]{0,12}元/)[0] ?? ''
  const settled = cuesIn(after, knowledge.amountRoles).find(
    ({ role, isUndone }) => role === 'recovered' || role === 'transferred' || isUndone,
  )
  if (settled !== undefined) return settled.role
  const nearest = told.findLast(({ role }) => role !== 'problem') ?? told.at(-1)
  return nearest?.role ?? carried(shadow, clause.start, before, knowledge.amountRoles)
}

/** 其中…, 共计… and the like carry the role of the clause before them. */
function carried(shadow: string, start: number, before: string, lexicon: AmountRoles): MoneyRole {
  if (start === 0 || !/[,:]/.test(shadow[start - 1] ?? '') || !compiled(lexicon).carries.test(before)) return 'other'
  const previous = clauseAround(shadow, { start: start - 1, end: start - 1 })
  const told = cuesIn(shadow.slice(previous.start, previous.end), lexicon)
  return told.find(({ role }) => role === 'recovered' || role === 'penalty')?.role ?? told.at(-1)?.role ?? 'other'
}

/** Planned investment is a target: 总投资达…; money in place or spent is actual (GUIDE 24). */
export function moneyModality(scene: Scene, at: Span, bound: Bound, role: MoneyRole): Modality {
  const { shadow, knowledge } = scene
  // 明确20万元以上的采购 sets a threshold, which is there
  const modality = modalityOf(scene, at, bound === 'at_least' && role === 'other' ? 'exact' : bound, false)
  const clause = clauseAround(shadow, at)
  const own = shadow.slice(clause.start, at.start)
  // 每人每天30元 is a price, 每年安排50万元 a standing rule
  if (modality === 'norm' && bound === 'exact' && !/每(?:年|季|月|半年)/.test(own)) return 'actual'
  if (role !== 'invested' || modality !== 'actual') return modality
  const { plannedTotals, spent } = compiled(knowledge.amountRoles)
  return plannedTotals.test(own) && !spent.test(own) ? 'target' : 'actual'
}
