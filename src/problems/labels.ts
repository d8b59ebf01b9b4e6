import { anyOf, compiledFrom } from '../language/lexicon.ts'
import type { LabelLexicon, LabelRole } from '../notice/lexicons.ts'
import type { Span } from '../notice/span.ts'

/** A label and what stands after it, up to the next label or the line end. */
export interface LabelledValue {
  readonly role: LabelRole
  readonly key: Span
  readonly value: Span
}

const ROLES = [
  'status',
  'detail',
  'measures',
  'finding',
  'next',
  'deadline',
  'lead_unit',
  'responsible_unit',
  'participating_unit',
  'leader',
] as const satisfies readonly LabelRole[]

interface LabelPatterns {
  readonly pattern: RegExp
  readonly roleOf: ReadonlyMap<string, LabelRole>
}

// Before a key: the start of a line, a sentence end, an opening bracket or a blank; after it a colon or a closing bracket.
const patterns = compiledFrom((labels: LabelLexicon): LabelPatterns => {
  const roleOf = new Map<string, LabelRole>(ROLES.flatMap((role) => labels[role].map((word) => [word, role] as const)))
  const keys = anyOf([...roleOf.keys()])
  const prefix = '(?:目前|现|整改工作)?'
  return {
    roleOf,
    pattern: new RegExp(
      `(?<=^|[\\n。;,、(\\[【〔\\s)】」”’』])${prefix}(?<key>${keys})(?:\\s*[】\\])]\\s*:?|\\s*:)[ \\t]*`,
      'g',
    ),
  }
})

const OPENERS = '【[('

/** Every label in a stretch of text, each with the words after it. Values stop at a line end, except below an empty label. */
export function labelledValues(shadow: string, at: Span, labels: LabelLexicon): LabelledValue[] {
  const { pattern, roleOf } = patterns(labels)
  const found: { role: LabelRole; key: Span; from: number }[] = []
  pattern.lastIndex = at.start
  for (let match = pattern.exec(shadow); match !== null && match.index < at.end; match = pattern.exec(shadow)) {
    const role = roleOf.get(match.groups!.key!)
    if (role === undefined) continue
    const opened = OPENERS.includes(shadow[match.index - 1] ?? ' ') ? 1 : 0
    found.push({
      role,
      key: { start: match.index - opened, end: match.index + match[0].length },
      from: match.index + match[0].length,
    })
  }
  return found.map(({ role, key, from }, i) => {
    const limit = Math.min(at.end, found[i + 1]?.key.start ?? at.end)
    const line = shadow.indexOf('\n', from)
    const end = line < 0 ? limit : Math.min(limit, line)
    return { role, key, value: { start: from, end: Math.max(from, end) } }
  })
}
