import type { Span } from '../../../notice/span.ts'
import type { Scene } from '../../check.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** The notice says what day it speaks of: 截至…, or its own date. A date of publication is that of the web page. */
export const asOfOrDocumentDate = required('complete/as_of_or_document_date', (scene) => {
  const { asOf, signed, published } = scene.head.dates
  const own = asOf ?? signed
  if (own !== null) return seen(own.span)
  const month = monthAtEnd(scene)
  if (month !== null) return near(scene, month)
  return published === null ? MISSING : { result: 'uncertain', spans: [published.span], args: { form: 'published' } }
})

const LAST_LINES = 4

/** 2024年7月 on one of the last lines: a month, no day, where the day of a document stands. */
function monthAtEnd({ text }: Scene): Span | null {
  const line = text.paragraphs
    .slice(-LAST_LINES)
    .find(({ span }) => /^\s*(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s*$/.test(text.shadow.slice(span.start, span.end)))
  return line?.span ?? null
}
