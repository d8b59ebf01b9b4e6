import type { Candidate } from './markers.ts'

/** What a decimal stands under: `2.1.` for 2.1.3. */
const above = (parts: readonly number[]): string =>
  parts
    .slice(0, -1)
    .map((part) => `${part}.`)
    .join('')

/**
 * Of the numbers at line heads takes out decimals that are no headings (2.1公里管网) and bare numbers (2 整改情况) that have no
 * decimals under them. A decimal counts on from the one before it, or opens a tier: under the number it begins with, or before a second.
 */
export function settleDecimals(heads: readonly Candidate[]): Candidate[] {
  const tiers = new Map<string, number>()
  const settled: Candidate[] = []
  const numbers = new Set(heads.map(({ marker }) => marker.parts?.join('.')))
  const counted = bareThatCount(heads, numbers)
  for (const candidate of heads) {
    const { parts, number } = candidate.marker
    if (parts !== undefined) {
      const tier = above(parts)
      const isUnderNumber = settled.at(-1)?.marker.number === parts.at(-2)
      const opens = number === 1 && (isUnderNumber || numbers.has([...parts.slice(0, -1), 2].join('.')))
      const last = tiers.get(tier) ?? 0
      if (!opens && number !== last + 1 && !(last > 1 && isSlip(number, last))) {
        if (candidate.otherwise !== undefined) settled.push(candidate.otherwise)
        continue
      }
      tiers.set(tier, number)
    }
    if (candidate.bare !== true || counted.has(candidate)) settled.push(candidate)
  }
  return settled
}

/** Bare numbers that count: those over decimals, and those that count up to them or on from them (1 整改组织, 2 整改情况 over 2.1). */
function bareThatCount(heads: readonly Candidate[], numbers: ReadonlySet<string | undefined>): ReadonlySet<Candidate> {
  const bare = heads.filter((head) => head.bare === true)
  const anchors = bare.filter(({ marker }) => numbers.has(`${marker.number}.1`))
  const counted = new Set(anchors)
  const first = anchors[0]
  const last = anchors.at(-1)
  if (first === undefined || last === undefined) return counted
  let next = first.marker.number
  for (const head of bare.slice(0, bare.indexOf(first)).reverse())
    if (head.marker.number === next - 1) {
      counted.add(head)
      next--
    }
  next = last.marker.number
  for (const head of bare.slice(bare.indexOf(last) + 1))
    if (head.marker.number === next + 1) {
      counted.add(head)
      next++
    }
  return counted
}

/** Behind 1.1 and 1.2 a 1.4 left one out, and a second 1.2 did not count on: headings still. */
const isSlip = (number: number, last: number): boolean => number === last || number === last + 2

/** The path of a decimal: what it prints and the path above it does not yet say. */
export function decimalPath(path: readonly number[], parts: readonly number[]): readonly number[] {
  for (let told = parts.length - 1; told > 0; told--)
    if (path.length >= told && parts.slice(0, told).every((part, i) => part === path[path.length - told + i]))
      return [...path, ...parts.slice(told)]
  return [...path, ...parts]
}
