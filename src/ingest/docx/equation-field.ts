/** The arguments of the switch that opens at `at` (its bracket), split where no inner bracket is open; null where it never closes. */
function argumentsAt(instruction: string, at: number): string[] | null {
  const found: string[] = []
  let depth = 0
  let from = at + 1
  for (let i = at; i < instruction.length; i++) {
    const c = instruction[i]!
    if ('(（'.includes(c)) depth++
    else if (')）'.includes(c)) depth--
    const ends = depth === 0
    if (ends || (depth === 1 && ',;，'.includes(c))) {
      found.push(instruction.slice(from, i).trim())
      from = i + 1
    }
    if (ends) return found
  }
  return null
}

/** What characters printed over one another show: ○ over 3 is ③, a reading over its character the character, else the last. */
function overstruck(parts: readonly string[]): string {
  const plain = parts.filter((part) => !part.startsWith('\\'))
  const number = plain.map(Number).find((n) => Number.isInteger(n) && n >= 1 && n <= 20)
  const ringed = plain.some((part) => /^[○〇◯OＯ]$/.test(part))
  return ringed && number !== undefined ? String.fromCharCode(0x245f + number) : (plain.at(-1) ?? '')
}

/**
 * What an EQ field shows; such fields have no result to read. Word writes circled numbers (`eq \o\ac(○,3)`), readings
 * above characters (`EQ \o\ad(\s\up 9(zhěng),整)`) and fractions (`eq \f(1,2)`) so. Null for every other field.
 */
export function equationOf(instruction: string): string | null {
  if (!/^\s*eq\s/i.test(instruction)) return null
  const kind = /\\(?<kind>[of])(?![a-z])/i.exec(instruction)
  const bracket = kind === null ? -1 : instruction.slice(kind.index).search(/[(（]/)
  if (kind === null || bracket < 0) return null
  const parts = argumentsAt(instruction, kind.index + bracket)
  if (parts === null) return null
  return kind.groups?.kind?.toLowerCase() === 'f' ? parts.join('/') : overstruck(parts)
}
