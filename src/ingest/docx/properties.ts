import type { Metadata } from '../../notice/raw-text.ts'
import { readXml } from './xml.ts'

/** What of docProps/core.xml tells about the notice. Authors are left where they are: they name people. */
const KEYS: ReadonlySet<string> = new Set([
  'title',
  'subject',
  'keywords',
  'category',
  'description',
  'created',
  'modified',
])

/** The document properties that are filled in, under their own names. */
export function readProperties(part: Uint8Array | null): Metadata[] {
  const found: Metadata[] = []
  if (part === null) return found
  let key: string | null = null
  let value = ''
  readXml(part, {
    open: (name) => {
      const local = name.slice(name.indexOf(':') + 1)
      key = KEYS.has(local) ? local : null
      value = ''
      return undefined
    },
    text: (words) => {
      if (key !== null) value += words
    },
    close: () => {
      if (key !== null && value.trim() !== '') found.push({ key, value: value.trim(), span: null })
      key = null
    },
  })
  return found
}
