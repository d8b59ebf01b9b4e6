/** A title as its pairs of letters, each by how rare it is among the titles of the archive. */
export interface TitleVector {
  readonly weights: ReadonlyMap<string, number>
  readonly norm: number
}

export interface TitleSpace {
  readonly vectors: readonly TitleVector[]
  /** From 0 for nothing shared to 1 for the same pairs of letters. */
  readonly likeness: (a: TitleVector, b: TitleVector) => number
}

/** What titles say around the matter: 关于…的问题, 仍然存在, 还有. */
const AROUND = /关于|存在|方面|情况|仍然|依然|有的|有待|还有|比较|较为|不够|问题|[的了较还仍不]/g

export const titleLetters = (title: string): string =>
  title.replace(/[^\p{Script=Han}\p{Letter}]/gu, '').replace(AROUND, '')

function pairsOf(title: string): Set<string> {
  const letters = Array.from(titleLetters(title))
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(`${letters[at]}${letters[at + 1]}`)
  return pairs
}

/** Weighs the titles of an archive against each other: what many titles say tells little. */
export function titleSpace(titles: readonly string[]): TitleSpace {
  const all = titles.map(pairsOf)
  const known = new Map<string, number>()
  for (const pairs of all) for (const pair of pairs) known.set(pair, (known.get(pair) ?? 0) + 1)
  const weightOf = (pair: string): number => Math.log(2 + titles.length / (known.get(pair) ?? 1))
  const vectors = all.map((pairs): TitleVector => {
    const weights = new Map(Array.from(pairs, (pair) => [pair, weightOf(pair)] as const))
    let sum = 0
    for (const weight of weights.values()) sum += weight * weight
    return { weights, norm: Math.sqrt(sum) }
  })
  return { vectors, likeness }
}

function likeness(a: TitleVector, b: TitleVector): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [pair, weight] of few.weights) if (many.weights.has(pair)) sum += weight * weight
  // A title may say more than the other: half of what counts is how much of the shorter one stands in the longer.
  const shorter = Math.min(a.norm, b.norm)
  return (sum / (a.norm * b.norm) + sum / (shorter * shorter)) / 2
}
