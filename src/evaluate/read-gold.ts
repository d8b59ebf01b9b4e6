import { type Gold, goldSchema } from './gold.ts'
import { filesUnder, jsonValues, type Unread } from './read-records.ts'

/** The gold files of a folder, in the order of the notices they name; other JSON beside them is passed over. */
export async function readGold(place: string, unread: (file: Unread) => void): Promise<Gold[]> {
  const golds: Gold[] = []
  for (const file of await filesUnder(place, /\.(?:json|jsonl|ndjson)$/)) {
    let values: unknown[] = []
    try {
      values = await jsonValues(file)
    } catch (error) {
      unread({ file, why: error instanceof Error ? error.message : String(error) })
    }
    for (const value of values) {
      if (!isGold(value)) continue
      const read = goldSchema.safeParse(value)
      if (read.success) golds.push(read.data)
      else {
        const [issue] = read.error.issues
        unread({ file, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
      }
    }
  }
  return golds.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

/** A gold file names its notice and judges something of it; a record names a schema. */
const isGold = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  !('schema' in value) &&
  ['problems', 'facts', 'kind', 'title', 'dates', 'totals', 'covers'].some((key) => key in value)
