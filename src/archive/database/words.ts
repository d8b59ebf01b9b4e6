/**
 * The texts of a column as DuckDB lays them out: sixteen bytes for each, its length, then the text itself where it fits into
 * twelve, else its first four bytes and the place of the whole. Places are told from the beginning of `all` until `placed`.
 */
export interface Words {
  readonly cells: Uint8Array
  readonly put: (row: number, text: string) => boolean
  /** The bytes of all texts that do not fit into their cells. */
  readonly all: () => Uint8Array
  /** Tells the places of these rows from where `all` stands in memory. */
  readonly placed: (rows: number, low: number, high: number) => void
  readonly empty: () => void
}

const SHORT = 12
const ROOM = 1 << 12
/** Texts longer than this are written by Node at once. */
const LONG = 400
const UNITS = 2 ** 32

export function openWords(rows: number): Words {
  const cells = new Uint8Array(16 * rows)
  const numbers = new Uint32Array(cells.buffer)
  let bytes = Buffer.allocUnsafeSlow(ROOM)
  let used = 0
  let last: string | null = null
  let lastRow = 0

  return {
    cells,
    put: (row, text) => {
      const at = 4 * row
      if (text === last) {
        numbers.copyWithin(at, 4 * lastRow, 4 * lastRow + 4)
        return true
      }
      if (bytes.length < used + 3 * text.length) {
        const larger = Buffer.allocUnsafeSlow(2 * (used + 3 * text.length))
        bytes.copy(larger, 0, 0, used)
        bytes = larger
      }
      const length = text.length > LONG ? bytes.write(text, used, 'utf8') : written(text, bytes, used)
      last = text
      lastRow = row
      numbers.fill(0, at, at + 4)
      numbers[at] = length
      const inside = length <= SHORT ? length : 4
      for (let n = 0; n < inside; n++) cells[4 * at + 4 + n] = bytes[used + n]!
      if (length > SHORT) {
        numbers[at + 2] = used
        used += length
      }
      return true
    },
    all: () => bytes.subarray(0, used),
    placed: (count, low, high) => {
      for (let row = 0; row < count; row++) {
        const at = 4 * row
        if (numbers[at]! <= SHORT) continue
        const place = low + numbers[at + 2]!
        numbers[at + 2] = place
        numbers[at + 3] = high + (place >= UNITS ? 1 : 0)
      }
    },
    empty: () => {
      used = 0
      last = null
      if (bytes.length > LARGEST) bytes = Buffer.allocUnsafeSlow(ROOM)
    },
  }
}

/** Room that is kept from one chunk to the next. */
const LARGEST = 1 << 21

/** Half of a pair that stands alone is no letter. */
const BROKEN = 0xfffd

/** Writes a text as UTF-8; faster than a call for each where texts are short. */
function written(text: string, into: Uint8Array, from: number): number {
  let to = from
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code < 0x80) {
      into[to++] = code
      continue
    }
    if (code < 0x800) {
      into[to++] = 0xc0 | (code >> 6)
      into[to++] = 0x80 | (code & 0x3f)
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = code < 0xdc00 ? text.charCodeAt(at + 1) : 0
      if (next >= 0xdc00 && next <= 0xdfff) {
        const point = 0x10000 + ((code - 0xd800) << 10) + next - 0xdc00
        at++
        into[to++] = 0xf0 | (point >> 18)
        into[to++] = 0x80 | ((point >> 12) & 0x3f)
        into[to++] = 0x80 | ((point >> 6) & 0x3f)
        into[to++] = 0x80 | (point & 0x3f)
        continue
      }
      code = BROKEN
    }
    into[to++] = 0xe0 | (code >> 12)
    into[to++] = 0x80 | ((code >> 6) & 0x3f)
    into[to++] = 0x80 | (code & 0x3f)
  }
  return to - from
}
