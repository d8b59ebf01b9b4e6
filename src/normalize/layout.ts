import { isBlank } from '../language/blanks.ts'
import { hasTrait } from '../language/traits.ts'
import type { Edit } from '../notice/mapped-text.ts'
import { trimSpan } from '../notice/span.ts'
import { linesOf, NOTHING, type Step } from './step.ts'

/** Pipes that a flattened layout table leaves at the ends of a line. */
export const removeTableResidue: Step = ({ text }) => {
  if (!hasTrait(text, 'bar')) return NOTHING
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

/** Blanks at the ends of lines. */
const INDENTS = ' \t\u3000\u00a0'

/** Blank lines and the blanks at both ends of a line. The indent of a paragraph is layout, not text. */
export const removeBlanks: Step = ({ text }) => {
  const { start, end } = trimSpan(text, { start: 0, end: text.length })
  const edits: Edit[] = start > 0 ? [{ span: { start: 0, end: start }, insert: '' }] : []
  for (let line = text.indexOf('\n', start); line >= 0 && line < end; line = text.indexOf('\n', line + 1)) {
    let from = line
    while (from > start && INDENTS.includes(text[from - 1]!)) from--
    let to = line + 1
    while (isBlank(text.charCodeAt(to))) to++
    if (to > from + 1) edits.push({ span: { start: from, end: to }, insert: '\n' })
    line = to - 1
  }
  if (end > start && end < text.length) edits.push({ span: { start: end, end: text.length }, insert: '' })
  if (edits.length === 0) return NOTHING
  return { edits, remarks: [{ code: 'normalize/blanks_removed', span: null, args: { count: edits.length } }] }
}
