/** What is remembered of each notice while an archive is gone through: 24 bytes each, however long its path. */
export interface IdTable {
  /** The values hash noted for an id; null where none was. */
  readonly values: (id: string) => string | null
  readonly note: (id: string, values: string) => void
  /** Adds marks to an id; returns the marks it had. */
  readonly mark: (id: string, bits: number) => number
  /** Every id with its values and marks, sorted by id. */
  readonly sorted: () => Generator<{ readonly id: string; readonly values: string | null; readonly marks: number }>
}

const hex = (n: bigint): string => n.toString(16).padStart(16, '0')

/** An open-addressed table of 64-bit ids; ids are hashes already, so their low bits are the place to look. */
export function idTable(): IdTable {
  let room = 1024
  let used = 0
  let ids = new BigUint64Array(room)
  let values = new BigUint64Array(room)
  let marks = new Uint8Array(room)

  const place = (id: bigint): number => {
    let at = Number(id & BigInt(room - 1))
    while ((marks[at]! & TAKEN) !== 0 && ids[at] !== id) at = (at + 1) % room
    return at
  }
  const enter = (id: bigint): number => {
    if (used * 2 >= room) grow()
    const at = place(id)
    if ((marks[at]! & TAKEN) === 0) {
      ids[at] = id
      marks[at] = TAKEN
      used++
    }
    return at
  }
  const grow = () => {
    const [oldIds, oldValues, oldMarks] = [ids, values, marks]
    room *= 2
    ids = new BigUint64Array(room)
    values = new BigUint64Array(room)
    marks = new Uint8Array(room)
    for (const [old, mark] of oldMarks.entries()) {
      if ((mark & TAKEN) === 0) continue
      const at = place(oldIds[old]!)
      ids[at] = oldIds[old]!
      values[at] = oldValues[old]!
      marks[at] = mark
    }
  }
  const valuesAt = (at: number): string | null => ((marks[at]! & NOTED) === 0 ? null : hex(values[at]!))

  return {
    values: (id) => valuesAt(place(bitsOf(id))),
    note: (id, hash) => {
      const at = enter(bitsOf(id))
      values[at] = BigInt(`0x${hash}`)
      marks[at] = marks[at]! | NOTED
    },
    mark: (id, bits) => {
      const at = enter(bitsOf(id))
      const before = marks[at]!
      marks[at] = before | bits
      return before & ~(TAKEN | NOTED)
    },
    sorted: function* () {
      const order = new Uint32Array(used)
      let n = 0
      for (const [at, mark] of marks.entries()) if ((mark & TAKEN) !== 0) order[n++] = at
      order.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
      for (const at of order)
        yield { id: `n${hex(ids[at]!)}`, values: valuesAt(at), marks: marks[at]! & ~(TAKEN | NOTED) }
    },
  }
}

/** Bits of the table itself; a user's marks stand above them. */
const TAKEN = 1
const NOTED = 2

const bitsOf = (id: string): bigint => BigInt(`0x${id.slice(1)}`)
