import { allMatches } from '../language/matcher.ts'
import type { Edit } from '../notice/mapped-text.ts'
import { linesOf, NOTHING, type Step } from './step.ts'

/** Pipes that a flattened layout table leaves at the ends of a line. */
export const removeTableResidue: Step = ({ text }) => {
  const edits: Edit[] = []
  for (const { span, words } of linesOf(text)) {
    if (isRow(words)) continue
    const tail = /[ \t\u3000]*[||](?:[ \t\u3000||])*$/.exec(words)
    const head = /^[ \t\u3000]*[||][ \t\u3000||]*/.exec(words)
    if (head !== null && head[0].length < words.length)
      edits.push({ span: { start: span.start, end: span.start + head[0].length }, insert: '' })
    if (tail !== null && (head === null || tail.index > head[0].length || head[0].length === words.length))
      edits.push({ span: { start: span.start + tail.index, end: span.end }, insert: '' })
  }
  if (edits.length === 0) return NOTHING
  return { edits, remarks: [{ code: 'normalize/table_residue_removed', span: null, args: { count: edits.length } }] }
}

/** Bars between cells as well: a row of a table written as text, which is read as one. */
const isRow = (words: string): boolean => /[^\s||][ \t\u3000]*[||][^||]*[||][ \t\u3000]*[^\s||]/.test(words)

/** Blank lines and the blanks at both ends of a line. The indent of a paragraph is layout, not text. */
export const removeBlanks: Step = ({ text }) => {
  const edits: Edit[] = allMatches(/^\s+|[ \t\u3000\u00A0]*\n\s*|\s+$/g, text)
    .map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      insert: match.index === 0 || match.index + match[0].length === text.length ? '' : '\n',
    }))
    .filter(({ span, insert }) => text.slice(span.start, span.end) !== insert)
  if (edits.length === 0) return NOTHING
  return { edits, remarks: [{ code: 'normalize/blanks_removed', span: null, args: { count: edits.length } }] }
}
