/** Regular-expression source for any of the words, the longest first, so that 基本完成 wins over 完成. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|')

/** Remembers what was built from a lexicon, so that patterns are compiled once for each lexicon object. */
export function compiledFrom<L extends object, C>(compile: (lexicon: L) => C): (lexicon: L) => C {
  const known = new WeakMap<L, C>()
  return (lexicon) => {
    const found = known.get(lexicon)
    if (found !== undefined) return found
    const made = compile(lexicon)
    known.set(lexicon, made)
    return made
  }
}
