/**
 * What keeps a condition from standing in brackets as it is: its own brackets must close inside it, and no statement may
 * end, no remark begin. Null where it may. What it can reach is the connection's affair, which only reads the tables.
 */
export function conditionFault(condition: string): 'empty' | 'brackets' | 'statement' | 'remark' | 'quote' | null {
  if (condition.trim() === '') return 'empty'
  let depth = 0
  for (let at = 0; at < condition.length; at++) {
    const c = condition.charAt(at)
    if (c === "'" || c === '"') {
      const end = closingQuote(condition, at)
      if (end < 0) return 'quote'
      at = end
    } else if (c === '(') depth++
    else if (c === ')' && --depth < 0) return 'brackets'
    else if (c === ';') return 'statement'
    else if (c === '$' || condition.startsWith('--', at) || condition.startsWith('/*', at)) return 'remark'
  }
  return depth === 0 ? null : 'brackets'
}

/** The quote that ends what the one at `start` begins, a doubled one being none; -1 where there is none. */
function closingQuote(text: string, start: number): number {
  const quote = text.charAt(start)
  // E'…' knows backslashes; so that no reading of it differs, such a text is refused as unended.
  if (quote === "'" && /[eE]/.test(text.charAt(start - 1)) && !/\w/.test(text.charAt(start - 2))) return -1
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== quote) continue
    if (text.charAt(at + 1) !== quote) return at
    at++
  }
  return -1
}
