/** Right and wrong per field, with the misses in words. */
export interface Tally {
  readonly right: Map<string, number>
  readonly all: Map<string, number>
  readonly misses: { readonly field: string; readonly notice: string; readonly words: string }[]
}

export const tally = (): Tally => ({ right: new Map(), all: new Map(), misses: [] })

const more = (counts: Map<string, number>, field: string): void => {
  counts.set(field, (counts.get(field) ?? 0) + 1)
}

export function mark(into: Tally, field: string, notice: string, right: boolean, words: () => string): void {
  more(into.all, field)
  if (right) more(into.right, field)
  else into.misses.push({ field, notice, words: words() })
}

export const share = ({ right, all }: Tally, field: string): number => {
  const count = all.get(field) ?? 0
  return count === 0 ? 1 : (right.get(field) ?? 0) / count
}

/** Every field on a line: its share and its count. */
export function report(into: Tally): string {
  return [...into.all.keys()]
    .sort()
    .map((field) => `${field.padEnd(26)} ${(100 * share(into, field)).toFixed(2).padStart(7)}  ${into.all.get(field)}`)
    .join('\n')
}
