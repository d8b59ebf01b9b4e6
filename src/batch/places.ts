import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { inSchemaOrder } from '../notice/record/canonical.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { guarded } from './archive-error.ts'

/** The files of an archive (ARCHIVE, On disk). `.next` beside one of them is what a run is about to switch to. */
export const FILES = {
  files: 'files.jsonl',
  errors: 'errors.jsonl',
  manifest: 'manifest.json',
  ledger: 'ledger.jsonl',
  changes: 'changes.jsonl',
  journal: 'journal.jsonl',
  run: 'run.json',
  lock: 'lock',
  switch: 'switch.json',
  temporary: 'tmp',
  records: 'records',
  answers: 'cache/llm',
} as const

/** records/ab/<id>.json, ab the first two hex digits of the id. */
export const recordName = (id: string): string => path.join(id.slice(1, 3), `${id}.json`)

export const recordPlace = (archive: string, id: string): string => path.join(archive, FILES.records, recordName(id))

/** Makes the archive's folders and proves that they can be written to, before any notice is read. */
export const prepareArchive = (archive: string): void =>
  guarded(archive, () => {
    mkdirSync(path.join(archive, FILES.records), { recursive: true })
    const probe = path.join(archive, `.probe.${process.pid}`)
    closeSync(openSync(probe, 'w'))
    rmSync(probe, { force: true })
  })

/** Moves a record that was written beside its place there; the folder is made for the first of its records. */
export const takeOver = (temporary: string, place: string): void =>
  guarded(place, () => {
    try {
      renameSync(temporary, place)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      mkdirSync(path.dirname(place), { recursive: true })
      renameSync(temporary, place)
    }
  })

/** Whole or not at all, also after a power cut: a new file beside the old one, then a switch. */
export const writeWhole = (place: string, content: string): void =>
  guarded(place, () => {
    const temporary = `${place}.${process.pid}.tmp`
    try {
      const handle = openSync(temporary, 'w')
      try {
        writeSync(handle, content)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(temporary, place)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
  })

/** A record of an archive; null where there is none that can be read. `records` is another folder of records than its own. */
export async function readRecord(
  archive: string,
  id: string,
  records = path.join(archive, FILES.records),
): Promise<NoticeRecord | null> {
  try {
    return inSchemaOrder(JSON.parse(await readFile(path.join(records, recordName(id)), 'utf8')))
  } catch {
    return null
  }
}
