import { type Gold, goldSchema } from './gold.ts'
import { filesUnder, type Unread, valuesIn } from './read-records.ts'

/** The gold files of a folder, in the order of the notices they name; other JSON beside them is passed over. */
export async function readGold(place: string, unread: (file: Unread) => void): Promise<Gold[]> {
  const golds: Gold[] = []
  const files = await filesUnder(place, /\.(?:json|jsonl|ndjson)$/)
  for await (const gold of valuesIn(files, isGold, goldSchema, unread)) golds.push(gold)
  return golds.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

/** A gold file names its notice and judges something of it; a record names a schema. */
const isGold = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  !('schema' in value) &&
  ['problems', 'facts', 'kind', 'title', 'dates', 'totals', 'covers'].some((key) => key in value)
