import type { Candidate } from './markers.ts'

/**
 * Of the numbers at line heads takes out those that are words (甲方代表, A类企业, 陆 续完工): such a number counts only in a run from the
 * first on, two and more; a first that stands alone only among other runs of its sort.
 */
export function settleWords(heads: readonly Candidate[]): Candidate[] {
  const runs = new Map<string, Candidate[][]>()
  for (const head of heads) {
    if (head.word !== true) continue
    const key = `${head.marker.kind} ${head.style}`
    const known = runs.get(key)
    const last = known?.at(-1)?.at(-1)?.marker.number
    if (head.marker.number === 1) {
      if (known === undefined) runs.set(key, [[head]])
      else known.push([head])
    } else if (last !== undefined && head.marker.number > last && head.marker.number <= last + 2)
      known!.at(-1)!.push(head)
  }
  const counted = new Set([...runs.values()].filter((own) => own.some((run) => run.length > 1)).flat(2))
  return heads.filter((head) => head.word !== true || counted.has(head))
}
