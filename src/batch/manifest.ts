import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RecordOptions } from '../options.ts'
import type { Pass } from './closing.ts'
import type { Settled } from './options.ts'
import { FILES } from './places.ts'
import type { FileOutcome } from './row.ts'

/** manifest.json: what the archive is a function of, and what it came to. */
export interface Manifest {
  readonly inputs: { readonly files: number; readonly sha256: string }
  readonly options: RecordOptions & { readonly sha256: string }
  readonly build: { readonly tool_version: string; readonly build_sha256: string; readonly rules_sha256: string }
  readonly counts: Readonly<Record<FileOutcome, number>>
  readonly fingerprint: string
}

export function manifestOf(pass: Pass, { options, run }: Settled): Manifest {
  const files = Object.values(pass.counts).reduce((sum, count) => sum + count, 0)
  const { tool_version, build_sha256, rules_sha256 } = run
  return {
    inputs: { files, sha256: pass.inputs },
    options: { ...options, sha256: run.options_sha256 },
    build: { tool_version, build_sha256, rules_sha256 },
    counts: pass.counts,
    fingerprint: pass.fingerprint,
  }
}

/** The manifest of an archive; null where it has none yet. */
export function readManifest(archive: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(path.join(archive, FILES.manifest), 'utf8')) as Manifest
  } catch {
    return null
  }
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** Where an upgrade keeps the records that the archive holds now; null where it holds none yet. */
export function keptPlace(archive: string): string | null {
  const manifest = readManifest(archive)
  return manifest === null ? null : path.join(archive, `${FILES.records}@${manifest.build.build_sha256.slice(0, 8)}`)
}
