import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { recordName } from '../../../src/batch/places.ts'
import { recordBytes, valuesOf } from '../../../src/batch/record-file.ts'
import { jsonLine, recordLine } from '../../../src/notice/record/canonical.ts'
import type { RegionTable } from '../../../src/notice/regions.ts'
import { type Gold, goldOf } from './gold.ts'
import { madeArchive } from './index.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Writes a synthetic archive as an extraction leaves one, and gives the totals it holds. Memory does not grow with it. */
export function writeSynthetic(folder: string, table: RegionTable, count: number, seed: number): Gold {
  mkdirSync(path.join(folder, 'records'), { recursive: true })
  const [files, ledger, changes] = ['files.jsonl', 'ledger.jsonl', 'changes.jsonl'].map((name) =>
    openSync(path.join(folder, name), 'w'),
  ) as [number, number, number]
  const folders = new Set<string>()
  let sequence = 0
  const gold = goldOf(madeArchive(table, count, seed), ({ record }) => {
    const place = path.join(folder, 'records', recordName(record.id))
    if (!folders.has(path.dirname(place))) mkdirSync(path.dirname(place), { recursive: true })
    folders.add(path.dirname(place))
    const line = recordLine(record)
    writeFileSync(place, line)
    const { path: at, sha256: bytesHash, bytes } = record.source
    const row = {
      path: at,
      sha256: bytesHash,
      bytes,
      outcome: 'record',
      notice: record.id,
      code: null,
      stage: null,
      message: null,
      hint: null,
      page_list: [],
    }
    const values = valuesOf(recordBytes(record))
    writeSync(files, jsonLine(row))
    writeSync(
      ledger,
      jsonLine({
        path: at,
        file: at,
        mark: null,
        made: '',
        build: 'generated',
        limits: '',
        format: 'html',
        values,
        size: Buffer.byteLength(line),
        row,
      }),
    )
    writeSync(
      changes,
      jsonLine({
        seq: ++sequence,
        op: 'upsert',
        notice: record.id,
        values,
        previous: null,
        cause: 'new',
        at: '2026-01-01T00:00:00.000Z',
      }),
    )
  })
  for (const handle of [files, ledger, changes]) closeSync(handle)
  writeFileSync(path.join(folder, 'manifest.json'), manifest(gold.notices, seed))
  return gold
}

function manifest(notices: number, seed: number): string {
  const counts = { record: notices, partial: 0, duplicate: 0, failed: 0, ignored: 0, refused: 0 }
  const build = { tool_version: '0.0.0', build_sha256: 'generated', rules_sha256: 'generated' }
  const print = sha256(`synthetic ${notices} ${seed}`)
  return `${JSON.stringify({ inputs: { files: notices, sha256: print }, options: { sha256: 'generated' }, build, counts, fingerprint: print }, null, 2)}\n`
}
