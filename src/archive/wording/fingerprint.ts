import { readFileSync } from 'node:fs'
import { placeIn } from '../places.ts'

/** The fingerprint of an archive as its manifest tells it; null before its first run has ended. */
export function fingerprintOf(archive: string): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(placeIn(archive, 'manifest'), 'utf8'))
    const { fingerprint } = manifest as { readonly fingerprint?: unknown }
    return typeof fingerprint === 'string' ? fingerprint : null
  } catch {
    return null
  }
}
