/** Remembers what was found in the text that was asked about last. */
export function onceFor<F>(find: (text: string) => F): (text: string) => F {
  const found = foundOnce((text, _lexicon: null) => find(text))
  return (text) => found(text, null)
}

/**
 * Remembers what was found by a lexicon in the text that was asked about last: one part after another asks about the same
 * text, and the next text is another.
 */
export function foundOnce<L, F>(find: (text: string, lexicon: L) => F): (text: string, lexicon: L) => F {
  let known: { text: string; readonly lexicon: L; readonly found: F } | null = null
  return (text, lexicon) => {
    if (known === null || known.lexicon !== lexicon || known.text !== text)
      known = { text, lexicon, found: find(text, lexicon) }
    // of two copies of a text the one that was asked about is kept: they are compared once, not at every question
    known.text = text
    return known.found
  }
}
