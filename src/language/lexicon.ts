/** Regular-expression source for any of the words, the longest first, so that 基本完成 wins over 完成. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|')

/** Regular-expression source for any of the patterns, the first that fits first. */
export const oneOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`

/**
 * Remembers what was built from a lexicon, so that patterns are compiled once for each lexicon object. Rules ask thousands of
 * times a text about the same one: the last is kept at hand, since looking up an object costs more than most of the rules.
 */
export function compiledFrom<L extends object, C>(compile: (lexicon: L) => C): (lexicon: L) => C {
  const known = new WeakMap<L, C>()
  let last: { readonly lexicon: L; readonly made: C } | null = null
  return (lexicon) => {
    if (last !== null && last.lexicon === lexicon) return last.made
    const made = known.get(lexicon) ?? compile(lexicon)
    known.set(lexicon, made)
    last = { lexicon, made }
    return made
  }
}
