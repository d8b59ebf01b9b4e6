const CODES = 0x10000

type Entry<T> = readonly [word: string, what: T]

/** Words by their first character, longest first. */
export interface WordIndex<T> {
  /** For the code of a first character the place of its words, 0 for none. */
  readonly places: Uint16Array
  readonly words: readonly (readonly Entry<T>[])[]
}

export function indexWords<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const places = new Uint16Array(CODES)
  const words: Entry<T>[][] = [[]]
  for (const entry of entries) {
    const code = entry[0].charCodeAt(0)
    if (places[code] === 0) places[code] = words.push([]) - 1
    words[places[code]!]!.push(entry)
  }
  for (const list of words) list.sort((a, b) => b[0].length - a[0].length)
  return { places, words }
}

/** The longest word of the index that stands at an offset. */
export function wordAt<T>({ places, words }: WordIndex<T>, text: string, at: number): Entry<T> | null {
  if (at >= text.length) return null
  const place = places[text.charCodeAt(at)]!
  if (place === 0) return null
  for (const entry of words[place]!) if (entry[0].length === 1 || text.startsWith(entry[0], at)) return entry
  return null
}
