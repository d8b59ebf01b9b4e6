/**
 * Every start of each quote in the text, overlapping ones too. One pass for each length of quote, so that the cost grows
 * with the text and not with the number of quotes.
 */
export function occurrencesOf(content: string, quotes: Iterable<string>): Map<string, number[]> {
  const byLength = new Map<number, Map<string, number[]>>()
  const all = new Map<string, number[]>()
  for (const quote of quotes) {
    if (quote === '' || all.has(quote)) continue
    const starts: number[] = []
    all.set(quote, starts)
    const group = byLength.get(quote.length) ?? new Map<string, number[]>()
    byLength.set(quote.length, group.set(quote, starts))
  }
  for (const [length, group] of byLength) {
    const first = new Set(Array.from(group.keys(), (quote) => quote.charCodeAt(0)))
    for (let at = 0; at + length <= content.length; at++)
      if (first.has(content.charCodeAt(at))) group.get(content.slice(at, at + length))?.push(at)
  }
  return all
}
