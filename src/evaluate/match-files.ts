import type { JudgedRecord } from './judged-record.ts'

/** Names by which people call a notice: its file's name or path (or its end), or the id of its record. */
export interface FileNames {
  /** Whether anybody asks for the notice with this id, name or path. */
  readonly asks: (id: string, name: string, path: string) => boolean
  /** Keeps a record for whoever asked for it. */
  readonly keep: (record: JudgedRecord) => void
  /** The record of a name; null where there is none or where several answer to it. */
  readonly record: (file: string) => JudgedRecord | null
  /** Names that several records answer to. */
  readonly ambiguous: () => string[]
}

const plain = (file: string): string =>
  file
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')

const baseOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** How well a name fits a record: the whole path or the id, the end of one or the other's path, or its name alone. */
function likenessOf(file: string, id: string, name: string, path: string): number {
  if (file === id || file === path) return 3
  if (path.endsWith(`/${file}`) || file.endsWith(`/${path}`)) return 2
  return file === plain(name) || file === baseOf(caseName(path)) ? 1 : 0
}

/** A notice that is the source of a case (`case/source.txt`) goes by the case's name too: `case.txt`. */
const caseName = (path: string): string => path.replace(/([^/]+)\/source(\.\w+)$/, '$1$2')

export function fileNames(files: Iterable<string>): FileNames {
  const asked = [...new Set([...files].map(plain))]
  const byBase = new Map<string, string[]>()
  for (const file of asked) byBase.set(baseOf(file), [...(byBase.get(baseOf(file)) ?? []), file])
  const found = new Map<string, { readonly likeness: number; readonly records: readonly JudgedRecord[] }>()
  const askers = (id: string, name: string, path: string) =>
    new Set(
      [id, plain(name), baseOf(plain(path)), baseOf(caseName(plain(path)))].flatMap((base) => byBase.get(base) ?? []),
    )
  return {
    asks: (id, name, path) => askers(id, name, path).size > 0,
    keep: (record) => {
      const path = plain(record.source.path)
      for (const file of askers(record.id, record.source.name, path)) {
        const now = likenessOf(file, record.id, record.source.name, path)
        const before = found.get(file)
        if (now === 0) continue
        if (before === undefined || now > before.likeness) found.set(file, { likeness: now, records: [record] })
        else if (now === before.likeness) found.set(file, { likeness: now, records: [...before.records, record] })
      }
    },
    record: (file) => {
      const records = found.get(plain(file))?.records ?? []
      return records.length === 1 ? (records[0] ?? null) : null
    },
    ambiguous: () => asked.filter((file) => (found.get(file)?.records.length ?? 0) > 1),
  }
}
