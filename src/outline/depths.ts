import type { MarkerKind } from '../notice/outline.ts'

/**
 * What stands at the head of a paragraph or inside one, as far as nesting is concerned. Besides the printed numbers:
 * `plain` an unnumbered heading (its number is the level of PlainHeading), `label` a label line (整改情况:), `close` a plain paragraph: it ends the steps before it and,
 * with number 1, the run of one-paragraph items as well.
 */
export interface Mark {
  readonly kind: MarkerKind | 'plain' | 'label' | 'close'
  readonly number: number
  readonly style: string
  /** How many parts a decimal has. */
  readonly tier?: number
  readonly atStart: boolean
  /** The paragraph before is a label line with nothing after its colon: what follows is its content. */
  readonly opensLabel?: boolean
  /** A label line that stands directly under a heading of its own line. */
  readonly underHeading?: boolean
  /** A label line that opens steps: 整改情况:, 整改措施:. */
  readonly opensSteps?: boolean
  /** What stands behind a label line. */
  readonly role?: string | undefined
  /** A label stands on the mark's own line. */
  readonly labelled?: boolean
  /** The body begins on the heading's line. */
  readonly runIn?: boolean
}

export interface Placement {
  /** 1 for what stands directly under the notice; for `label` and `close` the depth of the heading they belong to (0: none). */
  readonly depth: number
  /** What the number says against the one before it at its level. */
  readonly order: 'next' | 'first' | 'restart' | 'gap' | 'duplicate'
}

interface Entry {
  readonly kind: Mark['kind']
  readonly tier: number
  readonly style: string
  readonly atStart: boolean
  readonly last: number
  /** The item before it at its level had no label line of its own. */
  readonly afterUnlabelled: boolean
  /** One before it at its level had a label line of its own: so has what stands over the next. */
  readonly amongLabelled: boolean
  readonly runIn: boolean
  /** A label of its own opened the steps under it, so that a later label is not theirs. */
  holdsSteps: boolean
  labelled: boolean
  /** What its own labels so far opened. */
  readonly roles: string[]
}

/** The official order of levels; a higher kind met under a lower one ends it. `problem` fits anywhere. */
const RANK: Partial<Record<Mark['kind'], number>> = {
  plain: 0,
  chapter: 0,
  chinese: 1,
  article: 1,
  chinese_paren: 2,
  arabic: 3,
  decimal: 4,
  arabic_paren: 5,
  circled: 6,
}
const STEPS: ReadonlySet<Mark['kind']> = new Set(['first', 'is', 'must'])

const ANYWHERE: ReadonlySet<Mark['kind']> = new Set([...STEPS, 'chinese_paren', 'problem'])

/**
 * Whether a mark counts on from an entry: at the head of a line or inside one alike for steps; ② in the line that ① opens;
 * (2) at the head of the line after 整改情况:(1)….
 */
const sameSort = (entry: Entry, mark: Mark): boolean =>
  entry.kind === mark.kind &&
  entry.tier === (mark.tier ?? 0) &&
  (entry.atStart === mark.atStart ||
    ANYWHERE.has(mark.kind) ||
    (entry.last + 1 === mark.number &&
      (mark.kind === 'circled' || mark.kind === 'arabic_paren' || (mark.kind === 'arabic' && mark.atStart))))

/** Whether the next mark like `entry` goes on counting from it, so that what stands between belongs under it. */
function goesOn(marks: readonly Mark[], from: number, entry: Entry, style: string | null): boolean {
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i]!
    if (sameSort(entry, mark) && (style === null || mark.style === style)) return mark.number === entry.last + 1
    if (mark.kind === 'plain') return false
  }
  return false
}

/** That one kind stood under another before: what nested once nests again, also where no later number can show it. */
const nesting = (outer: Pick<Mark, 'kind' | 'style'>, inner: Pick<Mark, 'kind' | 'style'>): string =>
  `${outer.kind}${outer.style}>${inner.kind}${inner.style}`

/** Whether `mark`, new under the open entries, ends the innermost of them instead of standing under it. */
function ends(top: Entry, mark: Mark, marks: readonly Mark[], at: number, seen: ReadonlySet<string>): boolean {
  if (STEPS.has(top.kind)) {
    if (STEPS.has(mark.kind) || !mark.atStart) return false
    return !(top.atStart && (mark.kind === 'arabic_paren' || mark.kind === 'circled'))
  }
  if (!mark.atStart || STEPS.has(mark.kind)) return false
  const higher = (RANK[mark.kind] ?? 99) < (RANK[top.kind] ?? -1)
  return higher && !seen.has(nesting(top, mark)) && !goesOn(marks, at + 1, top, null)
}

/** Which open entry a mark is the sibling of; -1 where it opens a level of its own. */
function siblingOf(
  stack: readonly Entry[],
  mark: Mark,
  marks: readonly Mark[],
  at: number,
  seen: ReadonlySet<string>,
): number {
  let [deepest, fitting, styled] = [-1, -1, -1]
  for (const [i, entry] of stack.entries()) {
    if (!sameSort(entry, mark)) continue
    deepest = i
    if (entry.last + 1 !== mark.number) continue
    fitting = i
    if (entry.style === mark.style) styled = i
  }
  if (deepest < 0) return -1
  if (mark.number === 1 && mark.atStart) {
    const entry = stack[deepest]!
    if (mark.opensLabel === true && stack.slice(deepest).some((open) => open.labelled)) return -1
    if (entry.style !== mark.style && (seen.has(nesting(entry, mark)) || goesOn(marks, at + 1, entry, entry.style)))
      return -1
  }
  return styled >= 0 ? styled : fitting >= 0 ? fitting : deepest
}

const orderOf = (entry: Entry, number: number): Placement['order'] => {
  if (number === entry.last + 1) return 'next'
  if (number === 1) return 'restart'
  return number <= entry.last ? 'duplicate' : 'gap'
}

/** 1.清理账户。2.修订制度。 above 整改状态: of them together: a step in one line behind steps without labels. */
const closesNothing = ({ afterUnlabelled, amongLabelled, runIn }: Entry): boolean =>
  afterUnlabelled && !amongLabelled && runIn

function ownerOfLabel(stack: Entry[], mark: Mark): number {
  while (stack.length > 0 && STEPS.has(stack.at(-1)!.kind)) stack.pop()
  while (stack.length > 0 && !stack.at(-1)!.atStart) stack.pop()
  const outer = stack.slice(0, -1).findLast((entry) => entry.holdsSteps)
  // a second 整改情况: under a heading of its own opens nothing of the item that has one already
  const underStep = outer !== undefined && !(mark.opensSteps === true && outer.roles.includes(mark.role ?? ''))
  // ①…②… under 具体表现: are what the problem shows itself in: the 整改情况: below the last of them is the problem's
  const underFinding = stack.at(-1)?.afterUnlabelled === true && stack.at(-2)?.roles.at(-1) === 'finding'
  if (mark.underHeading !== true || underStep || underFinding) {
    const labelled = stack.findLastIndex((entry) => entry.labelled)
    if (labelled >= 0) stack.length = labelled + 1
    else while (stack.length > 1 && closesNothing(stack.at(-1)!)) stack.pop()
  }
  const owner = stack.at(-1)
  if (owner !== undefined) {
    owner.labelled = true
    owner.holdsSteps ||= mark.opensSteps === true
    if (mark.role !== undefined) owner.roles.push(mark.role)
  }
  return stack.length
}

/**
 * How much stays open under an unnumbered heading: nothing at level 0, the part it stands under at 1, the numbered heading at 2,
 * any heading at 3, at 4 what the number that follows stands under.
 */
function openUnderPlain(stack: readonly Entry[], level: number, next: Mark | undefined): number {
  if (level === 0) return 0
  const sibling = level === 4 && next !== undefined ? stack.findIndex((entry) => sameSort(entry, next)) : -1
  if (level === 1) return stack[0]?.kind === 'plain' && stack[0].last === 0 ? 1 : 0
  const like = stack.findIndex(({ kind, last }) => kind === 'plain' && last === level)
  if (like >= 0) return like
  if (sibling >= 0) return sibling
  const holds = ({ kind, atStart }: Entry) => (level > 2 || kind !== 'plain') && atStart && !STEPS.has(kind)
  return stack.findLastIndex(holds) + 1
}

/** A line that ends the steps before it, and the item where the mark says so. */
function closed(stack: Entry[], mark: Mark): Placement {
  while (stack.length > 0 && (STEPS.has(stack.at(-1)!.kind) || !stack.at(-1)!.atStart)) stack.pop()
  if (mark.number > 0) stack.pop()
  return { depth: stack.length, order: 'next' }
}

const entryOf = (mark: Mark, before: Entry | undefined): Entry => ({
  kind: mark.kind,
  tier: mark.tier ?? 0,
  style: mark.style,
  atStart: mark.atStart,
  last: mark.number,
  afterUnlabelled: before !== undefined && !before.labelled,
  amongLabelled: before !== undefined && (before.labelled || before.amongLabelled),
  runIn: mark.runIn === true,
  holdsSteps: false,
  labelled: mark.labelled === true,
  roles: [],
})

/**
 * Nesting of the marks of one notice: the level of a kind is where it first appears under what is open, not a fixed table.
 * A known kind goes back to its level; a new kind opens one below, unless it ranks above what is open.
 */
export function depths(marks: readonly Mark[]): Placement[] {
  const stack: Entry[] = []
  const seen = new Set<string>()
  const lastOf = new Map<Mark['kind'], number>()
  return marks.map((mark, at): Placement => {
    if (mark.kind === 'label') return { depth: ownerOfLabel(stack, mark), order: 'next' }
    if (mark.kind === 'close') return closed(stack, mark)
    // numbers may run on across headings: 问题3 under the second topic
    const running = lastOf.get(mark.kind)
    lastOf.set(mark.kind, mark.number)
    const sibling = siblingOf(stack, mark, marks, at, seen)
    const before = stack[sibling]
    const entry = entryOf(mark, before)
    if (mark.kind === 'plain') {
      stack.length = openUnderPlain(stack, mark.number, marks[at + 1])
      stack.push(entry)
      return { depth: stack.length, order: 'first' }
    }
    if (before !== undefined) {
      stack.length = sibling
      stack.push(entry)
      return { depth: sibling + 1, order: orderOf(before, mark.number) }
    }
    while (stack.length > 0 && ends(stack.at(-1)!, mark, marks, at, seen)) stack.pop()
    const outer = stack.at(-1)
    if (outer !== undefined) seen.add(nesting(outer, mark))
    stack.push(entry)
    const runsOn = mark.number === (running ?? 0) + 1
    return { depth: stack.length, order: mark.number === 1 ? 'first' : runsOn ? 'next' : 'gap' }
  })
}
