import { escaped } from '../notice/record/canonical.ts'

/**
 * JSON in UTF-8, two spaces a level, as `recordFile` writes it, straight into memory: no text of it is made first and then
 * encoded. Records repeat the same keys at the same places, so line end, indent and key are kept as bytes for each place.
 */

/**
 * Bytes to be copied eight at a time, as numbers; what is copied too much is written over. None of these numbers is NaN, which
 * could be copied as another: its last byte would be 7F or FF, and JSON in UTF-8 has neither, a DEL being escaped.
 */
interface Stretch {
  readonly eights: Float64Array
  readonly length: number
}

/** A place in a document: what is written around its values, whichever they are. */
interface Place {
  readonly depth: number
  /** Before the first element of an array and before the others, each with its line end and indent. */
  readonly first: Stretch
  readonly next: Stretch
  /** The closing bracket of an object and of an array, on its own line. */
  readonly closed: Stretch
  readonly ended: Stretch
  readonly fields: Map<string, Field>
  /** The fields in the order of the last object that stood here. */
  readonly order: Field[]
  /** The place of the elements of an array. */
  element: Place | null
}

interface Field {
  readonly key: string
  /** Line end, indent and key, for the first field of an object and for the others. */
  readonly first: Stretch
  readonly next: Stretch
  readonly place: Place
}

/** As long as the records of dozens of ordinary notices; what is longer is written as a text first. */
const SIZE = 2 ** 22
/** No brackets, number or name is longer. */
const SHORT = 32
/** A character written as an escape takes six. */
const MOST_BYTES = 6
/**
 * Called on a text, not asked of it: at `text.charCodeAt` V8 remembers how the texts that came by are made (cut, joined, one byte
 * or two a character) and gives up after four kinds, which costs four times the time; the same for `length` in a loop.
 */
const codeAt = String.prototype.charCodeAt

/** Never exchanged: V8 then knows where they lie. */
const bytes: Buffer = Buffer.alloc(SIZE)
const view: DataView = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

const TOO_LONG = new RangeError('longer than the memory for records')

function ensure(at: number, room: number): void {
  if (at + room > SIZE) throw TOO_LONG
}

/** The value as JSON with a line end behind it; the bytes hold until the next call. */
export function jsonBytes(value: unknown): Buffer {
  try {
    return bytes.subarray(0, putStretch(LINE_END, putValue(value, ROOT, 0)))
  } catch (error) {
    if (error !== TOO_LONG) throw error
    return Buffer.from(`${escaped(JSON.stringify(value, null, 2))}\n`)
  }
}

function stretchOf(text: string): Stretch {
  const from = Buffer.from(text)
  const padded = Buffer.alloc(from.length + 7)
  from.copy(padded)
  const eights = Float64Array.from({ length: Math.ceil(from.length / 8) }, (_, at) => padded.readDoubleLE(8 * at))
  return { eights, length: from.length }
}

const indent = (depth: number): string => `\n${'  '.repeat(depth)}`

const placeAt = (depth: number): Place => ({
  depth,
  first: stretchOf(`[${indent(depth + 1)}`),
  next: stretchOf(`,${indent(depth + 1)}`),
  closed: stretchOf(`${indent(depth)}}`),
  ended: stretchOf(`${indent(depth)}]`),
  fields: new Map(),
  order: [],
  element: null,
})

const ROOT = placeAt(0)
const LINE_END = stretchOf('\n')
const NULL = stretchOf('null')
const TRUE = stretchOf('true')
const FALSE = stretchOf('false')
const NO_FIELDS = stretchOf('{}')
const NO_ELEMENTS = stretchOf('[]')

function fieldOf({ fields, depth }: Place, key: string): Field {
  const known = fields.get(key)
  if (known !== undefined) return known
  const words = `${indent(depth + 1)}${JSON.stringify(key)}: `
  const made = {
    key,
    first: stretchOf(escaped(`{${words}`)),
    next: stretchOf(escaped(`,${words}`)),
    place: placeAt(depth + 1),
  }
  fields.set(key, made)
  return made
}

function putValue(value: unknown, place: Place, at: number): number {
  if (typeof value === 'string') return putString(value, at)
  if (typeof value === 'number') return putNumber(value, at)
  if (value === null) return putStretch(NULL, at)
  if (typeof value !== 'object') return putStretch(value === true ? TRUE : FALSE, at)
  return Array.isArray(value) ? putArray(value, place, at) : putObject(value, place, at)
}

function putObject(value: object, place: Place, at: number): number {
  const { order } = place
  let count = 0
  for (const key in value) {
    const held = (value as Readonly<Record<string, unknown>>)[key]
    if (held === undefined) continue
    let field = order[count]
    if (field?.key !== key) {
      field = fieldOf(place, key)
      order[count] = field
    }
    at = putValue(held, field.place, putStretch(count++ === 0 ? field.first : field.next, at))
  }
  return putStretch(count === 0 ? NO_FIELDS : place.closed, at)
}

function putArray(values: readonly unknown[], place: Place, at: number): number {
  if (values.length === 0) return putStretch(NO_ELEMENTS, at)
  place.element ??= placeAt(place.depth + 1)
  for (let n = 0; n < values.length; n++)
    at = putValue(values[n], place.element, putStretch(n === 0 ? place.first : place.next, at))
  return putStretch(place.ended, at)
}

function putStretch({ eights, length }: Stretch, at: number): number {
  ensure(at, length + 8)
  for (let n = 0; n < eights.length; n++) view.setFloat64(at + 8 * n, eights[n]!, true)
  return at + length
}

/** A few characters, all of them ASCII. */
function putShort(text: string, at: number): number {
  ensure(at, SHORT)
  const { length } = text
  for (let n = 0; n < length; n++) bytes[at++] = codeAt.call(text, n)
  return at
}

const MOST_DIGITS = 9

function putNumber(value: number, at: number): number {
  if (!(value >= 0 && value < 10 ** MOST_DIGITS) || (value | 0) !== value) return putShort(JSON.stringify(value), at)
  let length = 1
  for (let bound = 10; bound <= value; bound *= 10) length++
  ensure(at, length)
  for (let rest = value, n = at + length - 1; n >= at; n--) {
    const tens = (rest / 10) | 0
    bytes[n] = 0x30 + rest - 10 * tens
    rest = tens
  }
  return at + length
}

const QUOTE = 0x22

const ASCII = Array.from({ length: 0x80 }, (_, code) => escapeOf(code))
/** 1 for each of them that stands for itself in JSON, and that a terminal only shows. */
const PLAIN = Uint8Array.from(ASCII, (words) => (words.length === 1 ? 1 : 0))

/** In one loop, without calls for what is frequent: most of the time goes here. */
function putString(text: string, at: number): number {
  const { length } = text
  ensure(at, MOST_BYTES * length + 2)
  bytes[at++] = QUOTE
  for (let n = 0; n < length; n++) {
    const code = codeAt.call(text, n)
    if (code < 0x80 && PLAIN[code] === 1) bytes[at++] = code
    else if (
      (code >= 0x2010 && code < 0xd800 && (code < 0x2028 || code > 0x2069)) ||
      (code >= 0xff00 && code < 0xfff0)
    ) {
      bytes[at] = 0xe0 | (code >> 12)
      bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at + 2] = 0x80 | (code & 0x3f)
      at += 3
    } else {
      const character = text.codePointAt(n)!
      if (character > 0xffff) n++
      at = putRare(character, at)
    }
  }
  bytes[at++] = QUOTE
  return at
}

/** A character that may be written as an escape: half a pair is, for UTF-8 has no bytes for it. */
function putRare(character: number, at: number): number {
  const words = ASCII[character] ?? (character > 0xffff ? '' : escapeOf(character))
  if (words.length > 1) return putShort(words, at)
  return at + bytes.write(String.fromCodePoint(character), at)
}

function escapeOf(code: number): string {
  return escaped(JSON.stringify(String.fromCharCode(code))).slice(1, -1)
}
