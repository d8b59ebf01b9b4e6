import { alikePairs, sameScenePairs, sameTextPairs } from './candidates.ts'
import { groupsOf } from './groups.ts'
import type { Joins } from './joins.ts'
import { type Link, type Linkable, scored } from './linkable.ts'
import { bestOf, whyMain } from './main.ts'
import { containment, resemblance } from './print.ts'

/** A document: the notices that are one text, and the one of them that stands for it. */
export interface Document {
  readonly id: string
  readonly main: Linkable
  readonly notices: readonly Linkable[]
}

/** How alike two texts must be to be one, when nothing they say of themselves differs. */
export const SAME = 0.75
/** The same where both are known to be about one unit and one feedback, and list the same problems with the same statuses. */
const SAME_LIST = 0.3
/** The same where one of them does not name its unit: a template looks like this too. */
const UNNAMED = 0.9
/** The same where one is damaged and tells another day. */
const DAMAGED = 0.8
/** How much of a text that was cut off must stand in the other. */
const CUT = 0.85

/** Two notices that are one text, by their order, the earlier first. */
export interface Found {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly rule: string
}

/** Every two notices that are one text, of those that may be. `all` is sorted by id. */
export function foundIn(all: readonly Linkable[]): Found[] {
  const found = new Map<number, Found>()
  const look = (a: number, b: number): void => {
    const pair = a * all.length + b
    if (found.has(pair)) return
    const told = sameText(all[a]!, all[b]!)
    if (told !== null) found.set(pair, { a, b, ...told })
  }
  for (const pairs of [sameTextPairs(all), sameScenePairs(all), alikePairs(all)]) pairs(look)
  return [...found.values()]
}

/** Notices that are one text, gathered (ARCHIVE, One notice counts once). `all` is sorted by id. */
export function documentsOf(
  all: readonly Linkable[],
  joins: Joins,
  found: readonly Found[] = foundIn(all),
): { documents: Document[]; links: Link[] } {
  const apart = (a: number, b: number): boolean =>
    joins.parted('document', all[a]!.notice, all[b]!.notice) || differs(all[a]!, all[b]!) !== null
  const groups = groupsOf(all.length, apart)
  const links: Link[] = []
  const byId = new Map(all.map(({ notice }, index) => [notice, index]))
  for (const { a, b, score, rule } of [...found].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b))
    if (groups.join(a, b))
      links.push({
        kind: 'document',
        a: all[a]!.notice,
        b: all[b]!.notice,
        score: scored(score),
        evidence: evidenceOf(all[a]!, all[b]!, score),
        rule,
      })
  const forced = groupsOf(all.length, () => false)
  for (const { a, b, why } of joins.joined('document')) {
    const [x, y] = [byId.get(a), byId.get(b)]
    if (x === undefined || y === undefined) continue
    forced.join(x, y)
    links.push({ kind: 'join', a, b, score: null, evidence: why, rule: 'correction/document' })
  }
  return gathered(all, (index) => groups.members(index), forced, links)
}

function gathered(
  all: readonly Linkable[],
  membersOf: (index: number) => readonly number[],
  forced: ReturnType<typeof groupsOf>,
  links: Link[],
): { documents: Document[]; links: Link[] } {
  const seen = new Uint8Array(all.length)
  const documents: Document[] = []
  for (const index of all.keys()) {
    if (seen[index] === 1) continue
    const members = closed(index, membersOf, forced)
    for (const one of members) seen[one] = 1
    const notices = members.map((one) => all[one]!)
    const main = bestOf(notices)
    documents.push({ id: `d${notices[0]!.notice.slice(1)}`, main, notices })
    for (const other of notices) if (other !== main) links.push(whyMain(main, other))
  }
  return { documents, links }
}

/** Everything reached over groups found and groups that a person joined. */
function closed(
  start: number,
  membersOf: (index: number) => readonly number[],
  forced: ReturnType<typeof groupsOf>,
): number[] {
  const reached = new Set([start])
  for (const one of reached) {
    for (const other of membersOf(one)) reached.add(other)
    if (forced.members(one).length > 1) for (const other of forced.members(one)) reached.add(other)
  }
  return [...reached].sort((a, b) => a - b)
}

/** What two notices say of themselves that cannot be of one text; null where nothing. Unknown parts differ from nothing. */
export function differs(a: Linkable, b: Linkable): string | null {
  if (a.units[0] !== undefined && b.units[0] !== undefined) {
    if (a.units[0] !== b.units[0]) return 'unit'
  } else if (a.unit_name !== null && b.unit_name !== null && !sameName(a.unit_name, b.unit_name)) return 'unit'
  if (a.text_sha256 === b.text_sha256) return null
  const part = (['feedback', 'session', 'round', 'edition'] as const).find((one) => unlike(a[one], b[one]))
  if (part !== undefined) return part
  for (const [number, status] of a.list) {
    const other = b.list.get(number)
    if (other !== undefined && other !== status) return 'status'
  }
  return null
}

const unlike = (a: string | number | null, b: string | number | null): boolean => a !== null && b !== null && a !== b

/** Days that two stages of one rectification tell apart; only in a damaged copy may they differ as well. */
const otherStage = (a: Linkable, b: Linkable): boolean => unlike(a.as_of, b.as_of) || unlike(a.signed, b.signed)

const damagedCopy = (a: Linkable, b: Linkable, score: number): boolean =>
  score >= DAMAGED && a.damage + b.damage > 0 && sameStatuses(a, b)

const sameName = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a)

/** Whether two notices are one text, how far, and by which rule; null where not. */
export function sameText(a: Linkable, b: Linkable): { score: number; rule: string } | null {
  if (differs(a, b) !== null) return null
  if (a.text_sha256 === b.text_sha256) return { score: 1, rule: 'document/same_text' }
  if (a.print === null || b.print === null) return null
  const score = resemblance(a.print, b.print)
  if (otherStage(a, b) && !damagedCopy(a, b, score)) return null
  const named = (a.units[0] ?? a.unit_name) !== null && (b.units[0] ?? b.unit_name) !== null
  if (score >= (named ? SAME : UNNAMED)) return { score, rule: 'document/alike' }
  if (a.units[0] === undefined || b.units[0] === undefined || a.feedback === null || b.feedback === null) return null
  if (score >= SAME_LIST && sameList(a, b)) return { score, rule: 'document/same_list' }
  const short = a.length < b.length ? a : b
  const inside = containment(score, a.length, b.length)
  return short.truncated && inside >= CUT ? { score: inside, rule: 'document/cut_off' } : null
}

/** The same numbers with the same statuses, at least three, told for the same day. */
const sameList = (a: Linkable, b: Linkable): boolean => sameStatuses(a, b) && a.report !== null && a.report === b.report

const sameStatuses = (a: Linkable, b: Linkable): boolean =>
  a.list.size >= 3 &&
  a.list.size === b.list.size &&
  [...a.list].every(([number, status]) => b.list.get(number) === status)

function evidenceOf(a: Linkable, b: Linkable, score: number): string {
  const unit = a.unit_name ?? b.unit_name
  const words = [unit, a.feedback?.split('/')[0] ?? b.feedback?.split('/')[0], `${Math.round(score * 100)}%`]
  return words.filter((word) => word !== null && word !== undefined).join(' · ')
}
