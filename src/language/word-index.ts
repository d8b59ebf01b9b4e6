/** Words by their first character, longest first. */
export type WordIndex<T> = ReadonlyMap<string, readonly (readonly [word: string, what: T])[]>

export function indexWords<T>(words: Iterable<readonly [string, T]>): WordIndex<T> {
  const index = new Map<string, (readonly [string, T])[]>()
  for (const entry of words) index.set(entry[0][0] ?? '', [...(index.get(entry[0][0] ?? '') ?? []), entry])
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length)
  return index
}

/** The longest word of the index that stands at an offset. */
export function wordAt<T>(index: WordIndex<T>, text: string, at: number): readonly [word: string, what: T] | null {
  return index.get(text[at] ?? '')?.find(([word]) => text.startsWith(word, at)) ?? null
}
