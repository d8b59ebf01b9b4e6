import { crc32, deflateRawSync } from 'node:zlib'

/** A member of a zip that need not say the truth. */
export interface RawMember {
  readonly name: string
  readonly data: Uint8Array
  /** What the directory says of its size, where that is a lie. */
  readonly stated?: number
  /** The member whose bytes this one claims as its own. */
  readonly sameAs?: number
}

/** A zip written by hand: sizes may lie, members may overlap. */
export function rawZip(members: readonly RawMember[]): Uint8Array {
  const parts: Buffer[] = []
  const places: { at: number; packed: number; crc: number; size: number }[] = []
  let at = 0
  for (const { name, data, stated, sameAs } of members) {
    const other = sameAs === undefined ? undefined : places[sameAs]
    if (other !== undefined) {
      places.push(other)
      continue
    }
    const packed = deflateRawSync(data)
    const [size, crc] = [stated ?? data.length, crc32(data)]
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc, 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    parts.push(head, Buffer.from(name), packed)
    places.push({ at, packed: packed.length, crc, size })
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const start = at
  for (const [index, { name }] of members.entries()) {
    const place = places[index]!
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(0x800, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(place.crc, 16)
    entry.writeUInt32LE(place.packed, 20)
    entry.writeUInt32LE(place.size, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(place.at, 42)
    parts.push(entry, Buffer.from(name))
    at += 46 + Buffer.byteLength(name)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length & 0xffff, 8)
  end.writeUInt16LE(members.length & 0xffff, 10)
  end.writeUInt32LE(at - start, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([...parts, end])
}
