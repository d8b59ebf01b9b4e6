/** What a pack says otherwise than the data that ship: the pack wins, and it is told. */
export interface Conflict {
  /** The file of the pack. */
  readonly file: string
  /** The word or code that both speak of. */
  readonly key: string
  readonly before: string
  readonly after: string
}

export type TellConflict = (conflict: Conflict) => void

/** Words of a list after those that ship, each once. */
export const joined = (shipped: readonly string[], added: readonly string[] = []): readonly string[] => [
  ...new Set([...shipped, ...added]),
]

/** Entries of a table, those of the pack over those that ship. */
export function overlaid<V>(
  file: string,
  shipped: Readonly<Record<string, V>>,
  added: Readonly<Record<string, V>> = {},
  tell: TellConflict,
): Readonly<Record<string, V>> {
  for (const [key, after] of Object.entries(added)) {
    const before = shipped[key]
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(after))
      tell({ file, key, before: String(before), after: String(after) })
  }
  return { ...shipped, ...added }
}

/** Lists of words under keys. */
interface Keyed<K extends string> {
  readonly key: K
  readonly words: readonly string[]
}

/** Each word under one key only: where the pack puts it, else where it stands among those that ship. */
export function merged<K extends string>(
  file: string,
  shipped: readonly Keyed<K>[],
  added: readonly Keyed<K>[],
  tell: TellConflict,
): Keyed<K>[] {
  const meant = new Map(added.flatMap(({ key, words }) => words.map((word) => [word, key] as const)))
  const kept = shipped.map(({ key, words }) => ({
    key,
    words: words.filter((word) => {
      const after = meant.get(word)
      if (after !== undefined && after !== key) tell({ file, key: word, before: key, after })
      return after === undefined || after === key
    }),
  }))
  const keys = [...new Set([...kept, ...added].map(({ key }) => key))]
  return keys
    .map((key) => ({
      key,
      words: [...kept, ...added].filter((one) => one.key === key).flatMap(({ words }) => words),
    }))
    .map(({ key, words }) => ({ key, words: [...new Set(words)] }))
    .filter(({ words }) => words.length > 0)
}
