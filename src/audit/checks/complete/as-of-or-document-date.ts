import { MISSING, required, seen } from '../../required.ts'

/** The notice says what day it speaks of: 截至…, or its own date. A date of publication is that of the web page. */
export const asOfOrDocumentDate = required('complete/as_of_or_document_date', ({ head }) => {
  const { asOf, signed, published } = head.dates
  const own = asOf ?? signed
  if (own !== null) return seen(own.span)
  return published === null ? MISSING : { result: 'uncertain', spans: [published.span], args: { form: 'published' } }
})
