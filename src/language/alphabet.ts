const CODES = 0x10000

/** Characters that some sets do not tell apart share a number; 0 is for those that are in none of the sets. */
export interface Alphabet {
  readonly size: number
  /** The number of each character, by its code. */
  readonly numbers: Uint16Array
}

/** The alphabet of some sets: tables by its numbers are as exact as tables by code, and so small that they stay at hand. */
export function alphabetOf(sets: Iterable<ReadonlySet<number>>): Alphabet {
  const numbers = new Uint16Array(CODES)
  const seen = new Set<string>()
  let next = 1
  for (const set of sets) {
    const key = Array.from(set).join()
    if (seen.has(key)) continue
    seen.add(key)
    const parted = new Map<number, number>()
    for (const code of set) {
      const number = parted.get(numbers[code]!) ?? next++
      parted.set(numbers[code]!, number)
      numbers[code] = number
    }
  }
  return tidy(numbers)
}

/** Without the numbers that no character has now. */
function tidy(numbers: Uint16Array): Alphabet {
  const known = new Map<number, number>([[0, 0]])
  for (let code = 0; code < CODES; code++) {
    const number = known.get(numbers[code]!) ?? known.size
    known.set(numbers[code]!, number)
    numbers[code] = number
  }
  return { numbers, size: known.size }
}

/** 1 at the number of each character of a set. */
export function tableOf(set: Iterable<number>, { numbers, size }: Alphabet): Uint8Array {
  const table = new Uint8Array(size)
  for (const code of set) table[numbers[code]!] = 1
  return table
}

let room = new Uint16Array(0)

/** The numbers of a text's characters; the next text is written over them. */
export function numbered(text: string, { numbers }: Alphabet): Uint16Array {
  if (room.length < text.length) room = new Uint16Array(2 * text.length)
  for (let at = 0; at < text.length; at++) room[at] = numbers[text.charCodeAt(at)]!
  return room
}
