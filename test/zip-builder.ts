import { crc32, deflateRawSync } from 'node:zlib'

/** One member, written byte by byte as tools of all ages write them. */
export interface Packed {
  /** The bytes of the name. */
  readonly name: Uint8Array | string
  readonly data?: Uint8Array | string
  /** 8 deflates, anything else stores and says so. */
  readonly method?: number
  /** Bit 0 locked, bit 11 UTF-8. */
  readonly flags?: number
  readonly extra?: Uint8Array
  /** Said in place of the truth. */
  readonly crc?: number
}

const bytesOf = (words: Uint8Array | string): Uint8Array => (typeof words === 'string' ? Buffer.from(words) : words)

const number = (value: number, width: 2 | 4): Buffer => {
  const bytes = Buffer.alloc(width)
  if (width === 2) bytes.writeUInt16LE(value)
  else bytes.writeUInt32LE(value)
  return bytes
}

/** A zip of the given members, in their order. */
export function zipBytes(members: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data = '', method = 8, flags = 0, extra = new Uint8Array(), crc } of members) {
    const [label, plain] = [bytesOf(name), bytesOf(data)]
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const about = Buffer.concat([
      number(flags, 2),
      number(method, 2),
      number(0, 4),
      number(crc ?? crc32(plain), 4),
      number(packed.length, 4),
      number(plain.length, 4),
      number(label.length, 2),
      number(extra.length, 2),
    ])
    const local = Buffer.concat([number(0x04034b50, 4), number(20, 2), about, label, extra, packed])
    const rest = Buffer.concat([number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(at, 4)])
    directory.push(Buffer.concat([number(0x02014b50, 4), number(20, 2), number(20, 2), about, rest, label, extra]))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const counts = [number(0, 2), number(0, 2), number(members.length, 2), number(members.length, 2)]
  const end = [number(0x06054b50, 4), ...counts, number(list.length, 4), number(at, 4), number(0, 2)]
  return new Uint8Array(Buffer.concat([...parts, list, ...end]))
}

/** The extra field with the name in UTF-8, for the given bytes of the name. */
export const unicodePath = (name: Uint8Array, utf8: string): Uint8Array =>
  Buffer.concat([
    number(0x7075, 2),
    number(5 + Buffer.byteLength(utf8), 2),
    Buffer.of(1),
    number(crc32(name), 4),
    Buffer.from(utf8),
  ])

let codes: Map<string, readonly [number, number]> | null = null

/** Words in GBK; the table is made by asking the decoder for every pair of bytes. */
export function gbk(words: string): Uint8Array {
  if (codes === null) {
    codes = new Map()
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++)
        codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  const table = codes
  return Uint8Array.from([...words].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (table.get(c) ?? []))))
}
