/**
 * Every start of each quote in the text, overlapping ones too. One pass over the text: where a quote can begin, the lengths of
 * the quotes that begin so are tried, so that the cost grows with the text and not with the number of quotes.
 */
export function occurrencesOf(content: string, quotes: Iterable<string>): Map<string, number[]> {
  const all = new Map<string, number[]>()
  const lengths = new Map<number, Set<number>>()
  for (const quote of quotes) {
    if (quote === '' || all.has(quote)) continue
    all.set(quote, [])
    const first = quote.charCodeAt(0)
    lengths.set(first, (lengths.get(first) ?? new Set()).add(quote.length))
  }
  const begins = new Uint8Array(0x10000)
  for (const first of lengths.keys()) begins[first] = 1
  for (let at = 0; at < content.length; at++) {
    const first = content.charCodeAt(at)
    if (begins[first] === 0) continue
    for (const length of lengths.get(first)!)
      if (at + length <= content.length) all.get(content.slice(at, at + length))?.push(at)
  }
  return all
}
