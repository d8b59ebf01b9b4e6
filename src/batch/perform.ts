import { hash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SIDECARS, type Sidecar } from '../notice/ocr.ts'
import { inSchemaOrder, recordLine } from '../notice/record/canonical.ts'
import { noticeId } from '../notice/record/id.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { ofThis, runOf } from '../options.ts'
import { knowledgeFor } from '../pack.ts'
import { analyse } from '../pipeline.ts'
import { recordName } from './places.ts'
import { readBytes } from './read-file.ts'
import { recordBytes, valuesOf, writeRecord } from './record-file.ts'
import { type FileFacts, failedRow, ignoredRow, recordRow } from './row.ts'
import { type Done, NOTHING, type Task } from './task.ts'
import { readMember } from './zip-file.ts'

const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex')

/** Reads one file: bytes, record, and the record written beside the archive's own, for the parent to take over. */
export async function perform(task: Task): Promise<Done> {
  let facts: FileFacts = { path: task.path, sha256: null, bytes: null }
  try {
    if (task.options.ocr?.by === 'sidecar' && isSidecar(task)) return { ...NOTHING, row: ignoredRow(facts) }
    const bytes = await bytesOf(task)
    const digest = sha256(bytes)
    facts = { ...facts, sha256: digest, bytes: bytes.length }
    const sidecar = task.options.ocr?.by === 'sidecar' ? await sidecarOf(task) : null
    const run = sidecar === null ? task.run : runOf(ofThis(task.options, sidecar))
    const held = task.archive === null || task.force ? null : heldRecord(task.archive.records, noticeId(digest), run)
    const source = { ...aboutOf(task), sidecar }
    const record = held?.record ?? (await analyse(bytes, source, knowledgeFor(task.options.segmenter, task.pack)))
    const row = recordRow(facts, record)
    const { format } = record.source
    if (task.archive === null) return { ...NOTHING, row, format, line: recordLine(record) }
    const file = held?.file ?? recordBytes(record)
    const about = { row, format, values: valuesOf(file), size: file.length }
    return { ...NOTHING, ...about, ...(held === null ? write(task.archive.temporary, file) : {}) }
  } catch (error) {
    return { ...NOTHING, row: failedRow(facts, error) }
  }
}

async function bytesOf({ content, inside, file, limits }: Task): Promise<Uint8Array> {
  if (content !== null) return Buffer.from(content, 'base64')
  return inside === null ? readBytes(file, limits.bytes) : readMember(file, inside, limits)
}

/** The record of these bytes that stands in the archive already, made by the same build with the same options. */
function heldRecord(
  records: string,
  id: string,
  run: NoticeRecord['run'],
): { record: NoticeRecord; file: Buffer } | null {
  try {
    const file = readFileSync(path.join(records, recordName(id)))
    const record = inSchemaOrder(JSON.parse(file.toString('utf8')))
    const same = record.run.build_sha256 === run.build_sha256 && record.run.options_sha256 === run.options_sha256
    return same ? { record, file } : null
  } catch {
    return null
  }
}

const aboutOf = ({ file, path: where, inside, options, limits }: Task) => ({
  ...options,
  name: (inside === null ? path.basename(file) : path.posix.basename(where)).normalize('NFC'),
  path: where,
  limits,
})

/** It holds the words of the file it stands beside, and is no notice of its own. */
const isSidecar = ({ file, inside }: Task): boolean =>
  inside === null && SIDECARS.some((ending) => file.endsWith(ending) && existsSync(file.slice(0, -ending.length)))

/** What another program has left beside a notice: `x.pdf.hocr`, `x.pdf.txt`. */
async function sidecarOf({ file, inside, limits }: Task): Promise<Sidecar | null> {
  const ending = inside !== null ? undefined : SIDECARS.find((one) => existsSync(`${file}${one}`))
  if (ending === undefined) return null
  const name = `${path.basename(file).normalize('NFC')}${ending}`
  return { name, bytes: await readBytes(`${file}${ending}`, limits.bytes) }
}

let written = 0

/** Writes the record where the parent will take it from; nothing of it is left where that fails. */
function write(folder: string, bytes: Buffer): Pick<Done, 'temporary' | 'size' | 'broken'> {
  const place = path.join(folder, `${process.pid}-${written++}.json`)
  try {
    writeRecord(place, bytes)
    return { temporary: place, size: bytes.length, broken: null }
  } catch (error) {
    rmSync(place, { force: true })
    return { temporary: null, size: null, broken: { place, code: (error as NodeJS.ErrnoException).code ?? 'EIO' } }
  }
}
