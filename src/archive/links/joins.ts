/** A line of corrections.jsonl about what hangs together. */
export interface JoinLine {
  readonly op: 'join' | 'part'
  readonly field: string
  readonly a: string
  readonly b: string
  readonly coder: string
  readonly reason: string
}

/** What people said hangs together, or does not: `document` and `inspection` of notices, `linked` of problems. */
export interface Joins {
  readonly parted: (field: string, a: string, b: string) => boolean
  readonly joined: (field: string) => readonly { readonly a: string; readonly b: string; readonly why: string }[]
  readonly parts: () => readonly {
    readonly field: string
    readonly a: string
    readonly b: string
    readonly why: string
  }[]
}

const keyOf = (field: string, a: string, b: string): string => (a < b ? `${field} ${a} ${b}` : `${field} ${b} ${a}`)

/**
 * The last word of each coder on a pair; where coders are at odds neither holds, until one of them says the other's word
 * too (ARCHIVE: coders stand side by side).
 */
export function joinsOf(lines: readonly JoinLine[]): Joins {
  const said = new Map<string, Map<string, JoinLine>>()
  for (const line of lines) {
    const key = keyOf(line.field, line.a, line.b)
    const coders = said.get(key) ?? new Map<string, JoinLine>()
    coders.delete(line.coder)
    coders.set(line.coder, line)
    said.set(key, coders)
  }
  const stands = new Map<string, JoinLine>()
  for (const [key, coders] of said) {
    const words = [...coders.values()]
    if (words.every(({ op }) => op === words[0]!.op)) stands.set(key, words.at(-1)!)
  }
  const why = ({ coder, reason }: JoinLine): string => [coder, reason].filter((word) => word !== '').join(':')
  return {
    parted: (field, a, b) => stands.size > 0 && stands.get(keyOf(field, a, b))?.op === 'part',
    joined: (field) =>
      [...stands.values()]
        .filter((line) => line.op === 'join' && line.field === field)
        .map((line) => ({ a: line.a, b: line.b, why: why(line) })),
    parts: () =>
      [...stands.values()]
        .filter(({ op }) => op === 'part')
        .map((line) => ({ field: line.field, a: line.a, b: line.b, why: why(line) })),
  }
}

/** A line of corrections.jsonl as what it joins or parts: `target` and each id of `new`; null where it is about something else. */
export function joinLines(line: Readonly<Record<string, unknown>>): JoinLine[] {
  const { op, target, field, coder, reason } = line
  if ((op !== 'join' && op !== 'part') || typeof target !== 'string') return []
  const others = Array.isArray(line.new) ? line.new : [line.new]
  const named = typeof field === 'string' && field !== '' ? field : target.includes('/p/') ? 'linked' : 'document'
  return others.flatMap((other) =>
    typeof other === 'string' && other !== target
      ? [{ op, field: named, a: target, b: other, coder: String(coder ?? ''), reason: String(reason ?? '') }]
      : [],
  )
}
