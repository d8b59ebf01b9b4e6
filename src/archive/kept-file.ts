import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Database } from './database/database.ts'
import { placeIn } from './places.ts'

export type Flat = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Where such files stand: what the comparison of wording leaves for the next, and what linking does. */
export type KeptFolder = 'worded' | 'linked'

/** The table of a database that notes the name of its file: none of the archive's. */
const NOTED: Readonly<Record<KeptFolder, string>> = { worded: 'zhenggai_wording', linked: 'zhenggai_links' }

export const createNoted = (folder: KeptFolder): string => `CREATE TABLE IF NOT EXISTS ${NOTED[folder]} (name VARCHAR)`

/** Notes the name of a file; null that there is none. */
export async function noteKept({ run }: Database, folder: KeptFolder, name: string | null): Promise<void> {
  await run(`DELETE FROM ${NOTED[folder]}`)
  if (name !== null) await run(`INSERT INTO ${NOTED[folder]} VALUES (?)`, [name])
}

/** The name of the file that a database notes; null where it notes none. */
export async function notedKept({ rows }: Database, folder: KeptFolder): Promise<string | null> {
  try {
    const [row] = await rows(`SELECT name FROM ${NOTED[folder]}`)
    return row === undefined ? null : String(row.name)
  } catch {
    return null
  }
}

/**
 * A file of arrays beside the database that notes its name: written and read in one piece, which costs a tenth of what blobs in
 * the database cost. It is called by the hash of what it holds; where it is gone, all is compared from nothing.
 */
const NAME = /^[0-9a-f]{32}(?:\.\d+\.\d+\.next)?$/
/** Arrays begin at places that every type of number may stand at. */
const ALIGNED = 8
const HOUR = 3_600_000

interface Entry {
  readonly name: string
  readonly at: number
  readonly length: number
}

const padded = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED

let made = 0

/** Writes arrays under the hash of what they are, and returns it. */
export function writeKept(archive: string, into: KeptFolder, arrays: readonly (readonly [string, Flat])[]): string {
  let length = 0
  const entries = arrays.map(([name, { byteLength }]): Entry => {
    const at = length
    length += padded(byteLength)
    return { name, at, length: byteLength }
  })
  const told = new TextEncoder().encode(JSON.stringify(entries))
  const head = new Uint8Array(padded(ALIGNED + told.length))
  head.set(told, ALIGNED)
  new DataView(head.buffer).setUint32(0, told.length, true)
  const pieces = [
    head,
    ...arrays.flatMap(([, one]) => [bytesOf(one), new Uint8Array(padded(one.byteLength) - one.byteLength)]),
  ]
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  const name = hash.digest('hex').slice(0, 32)
  const folder = placeIn(archive, into)
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === size) return name
  const beside = path.join(folder, `${name}.${process.pid}.${++made}.next`)
  mkdirSync(folder, { recursive: true })
  try {
    const file = openSync(beside, 'wx')
    try {
      for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path.join(folder, name))
  } finally {
    rmSync(beside, { force: true })
  }
  return name
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Flat): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

/** The bytes of an array, in place. */
export type Kept = (name: string) => readonly [buffer: ArrayBuffer, at: number, length: number]

/** What was written under a name; null where it is not there, or not whole. */
export function readKept(archive: string, folder: KeptFolder, name: string): Kept | null {
  try {
    const file = openSync(path.join(placeIn(archive, folder), name), 'r')
    try {
      return arraysIn(readWhole(file))
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

function readWhole(file: number): ArrayBuffer {
  const all = new Uint8Array(fstatSync(file).size)
  for (let at = 0; at < all.length; ) {
    const read = readSync(file, all, at, all.length - at, at)
    if (read === 0) throw new RangeError('shorter than it was')
    at += read
  }
  return all.buffer
}

function arraysIn(buffer: ArrayBuffer): Kept {
  const length = new DataView(buffer).getUint32(0, true)
  const told = new TextDecoder().decode(new Uint8Array(buffer, ALIGNED, length))
  const begin = padded(ALIGNED + length)
  const entries = JSON.parse(told) as readonly Entry[]
  const last = entries.at(-1)
  if (last !== undefined && begin + padded(last.at + last.length) !== buffer.byteLength)
    throw new RangeError('not whole')
  const byName = new Map(entries.map((one) => [one.name, one]))
  return (name) => {
    const { at, length: own } = byName.get(name)!
    return [buffer, begin + at, own]
  }
}

/** Takes away what no database notes any more: what another just writes stays for an hour. */
export function sweepKept(archive: string, of: KeptFolder, noted: string | null, before: string | null): void {
  const folder = placeIn(archive, of)
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return
  for (const name of readdirSync(folder)) {
    if (!NAME.test(name) || name === noted) continue
    const about = statSync(path.join(folder, name), { throwIfNoEntry: false })
    if (about === undefined || (name !== before && Date.now() - about.mtimeMs < HOUR)) continue
    rmSync(path.join(folder, name), { force: true })
  }
}

/** Numbers of so many bytes in place of the bytes of an array: what a typed array is made of. */
export const numbersOf = ([buffer, at, length]: ReturnType<Kept>, bytes: number): ReturnType<Kept> => [
  buffer,
  at,
  length / bytes,
]
