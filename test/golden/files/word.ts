import { buildDocx } from '../../docx-builder.ts'
import { headingStyles, numberedParagraph, numberingXml, type WordLevel, withoutNumbers } from './word-numbers.ts'

export interface WordPlan {
  readonly levels: readonly WordLevel[]
  /** The numbers come from heading styles, not from the paragraphs. */
  readonly styled?: boolean
  /** What stands in the file for a paragraph of these words (without its number): XML of its runs. */
  readonly runs?: Readonly<Record<string, string>>
  /** XML of paragraphs set before the one of these words. */
  readonly before?: Readonly<Record<string, string>>
  /** XML of notes for footnotes.xml. */
  readonly footnotes?: string
  readonly header?: string
}

/** Paragraphs as a Word file that numbers them itself. */
export function wordFile(texts: readonly string[], plan: WordPlan): Uint8Array {
  const { levels, styled = false, runs = {}, before = {}, footnotes, header } = plan
  const text = withoutNumbers(texts, levels)
  const known = new Set(text.paragraphs.map(({ words }) => words))
  for (const words of [...Object.keys(runs), ...Object.keys(before)])
    if (!known.has(words)) throw new RangeError(`no paragraph of these words: ${words}`)
  const body = text.paragraphs.map(
    (one) => (before[one.words] ?? '') + numberedParagraph(one, styled, runs[one.words] ?? one.words),
  )
  return buildDocx({
    body: body.join(''),
    numbering: numberingXml(levels, text, styled),
    ...(styled ? { styles: headingStyles(levels) } : {}),
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(header === undefined ? {} : { header }),
  })
}
