import type { Document } from './documents.ts'
import type { Inspection } from './inspections.ts'

/** What a notice is among others: the columns of `notices` that no record fills. */
export interface Standing {
  readonly notice: string
  readonly document: string
  readonly inspection: string | null
  readonly main: boolean
  readonly superseded_by: string | null
  readonly counted: boolean
  readonly left_out: 'copy' | 'superseded' | 'kind' | null
}

/** The kind of document whose numbers are compared; aggregate notices and audit reports are never added to their units. */
const COUNTED_KIND = 'rectification_notice'

/** `counted`: main, not superseded, a rectification notice; else the first reason against it. */
export function* standings(
  documents: readonly Document[],
  inspections: readonly Inspection[],
  superseded: ReadonlyMap<string, string>,
): Generator<Standing> {
  const inspection = new Map(inspections.flatMap(({ id, documents: all }) => all.map((one) => [one.id, id] as const)))
  for (const { id, main, notices } of documents)
    for (const notice of notices) {
      const by = superseded.get(main.notice) ?? null
      const reason =
        notice !== main ? 'copy' : by !== null ? 'superseded' : notice.kind !== COUNTED_KIND ? 'kind' : null
      yield {
        notice: notice.notice,
        document: id,
        inspection: inspection.get(id) ?? null,
        main: notice === main,
        superseded_by: by,
        counted: reason === null,
        left_out: reason,
      }
    }
}
