/** A few numbers of 32 bits as a table of bits: what is not marked is none of them, at the cost of one look. */
export interface Marks {
  readonly bits: Uint8Array
  readonly mask: number
}

const FEWEST = 1 << 14
const MOST = 1 << 26

/** Room for so many numbers, sixteen bits for each, so that few others seem marked. */
export function marksFor(count: number): Marks {
  let slots = FEWEST
  while (slots < 16 * count && slots < MOST) slots *= 2
  return { bits: new Uint8Array(slots >>> 3), mask: slots - 1 }
}

export function mark({ bits, mask }: Marks, number: number): void {
  const slot = (number ^ (number >>> 15)) & mask
  bits[slot >>> 3]! |= 1 << (slot & 7)
}

export function mayBe({ bits, mask }: Marks, number: number): boolean {
  const slot = (number ^ (number >>> 15)) & mask
  return ((bits[slot >>> 3]! >>> (slot & 7)) & 1) === 1
}

export function marksOf(numbers: ReadonlySet<number>): Marks {
  const marks = marksFor(numbers.size)
  for (const number of numbers) mark(marks, number)
  return marks
}
