import type { Report } from '../../notice/diagnostic.ts'
import type { Metadata, RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { type Block, newTally, type Tally, wordsOf } from './blocks.ts'
import { createLabeller } from './counters.ts'
import { laidOut } from './laid-out.ts'
import { type Layout, layOut } from './layout.ts'
import { readNumbering } from './numbering.ts'
import { type DocxPackage, openDocx } from './package.ts'
import { readProperties } from './properties.ts'
import { readStory } from './story.ts'
import { readStyles, type Styles } from './styles.ts'

/** A DOCX as Word shows it with every tracked change accepted: one line per paragraph, automatic numbers written out. */
export async function readDocx(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  const parts = openDocx(bytes, limits)
  const styles = readStyles(parts.styles)
  const tally = newTally()
  const body = readStory(parts.main, styles, tally, limits)
  if (body.wrong !== null && !body.whole) throw new ReadError('corrupt', `正文 XML 不完整 (${body.wrong})`)
  const layout = layOutBody(parts, styles, tally, body.blocks, limits, report)
  if (layout.text.trim() === '' && tally.pictures > 0)
    throw new ReadError('no_text_layer', `文档只有 ${tally.pictures} 张图片`)
  if (layout.text.trim() === '' && tally.chunks > 0)
    throw new ReadError('unsupported_format', '正文是嵌入的另一个文档 (altChunk)')
  reportTally(report, tally, layout)
  if (body.wrong !== null) report('ingest/damaged_xml', null, { detail: body.wrong })
  for (const part of parts.damaged) report('ingest/damaged_part', null, { part })
  return laidOut(layout, { format: 'docx', reader: 'docx/saxes' }, metadataOf(parts, styles, limits))
}

function layOutBody(
  parts: DocxPackage,
  styles: Styles,
  tally: Tally,
  blocks: readonly Block[],
  limits: IngestLimits,
  report: Report,
): Layout {
  const notesOf = (part: Uint8Array | null) =>
    part === null || tally.notes === 0 ? null : readStory(part, styles, tally, limits).notes
  const notes = { footnote: notesOf(parts.footnotes), endnote: notesOf(parts.endnotes) }
  const unknown = new Set<string>()
  const labelOf = createLabeller(readNumbering(parts.numbering, styles), styles, (format) => unknown.add(format))
  const layout = layOut(blocks, labelOf, ({ kind, id }) => notes[kind]?.get(id) ?? [])
  for (const format of unknown) report('ingest/unknown_number_format', null, { format })
  return layout
}

function reportTally(report: Report, tally: Tally, layout: Layout): void {
  if (tally.changes > 0) report('ingest/tracked_changes_accepted', null, { count: tally.changes })
  if (tally.hidden > 0) report('ingest/hidden_text_left_out', null, { count: tally.hidden })
  if (tally.comments > 0) report('ingest/comments_left_out', null, { count: tally.comments })
  if (tally.symbols > 0) report('ingest/unknown_symbol', null, { count: tally.symbols })
  if (tally.chunks > 0) report('ingest/embedded_document_left_out', null, { count: tally.chunks })
  if (tally.pictures > 0) report('ingest/pictures_not_read', null, { count: tally.pictures })
  if (layout.lost > 0) report('ingest/merged_cell_words_left_out', null, { count: layout.lost })
}

/** Document properties, then the words of page headers and footers, which are no part of the text but may carry a marking. */
function metadataOf(parts: DocxPackage, styles: Styles, limits: IngestLimits): Metadata[] {
  const found: Metadata[] = [...readProperties(parts.properties)]
  const add = (key: string, part: Uint8Array) => {
    const value = wordsOf(readStory(part, styles, newTally(), limits).blocks)
    if (
      /\p{L}/u.test(value.replace(/第|页|共|頁|page|of/gi, '')) &&
      !found.some((one) => one.key === key && one.value === value)
    )
      found.push({ key, value, span: null })
  }
  for (const part of parts.headers) add('header', part)
  for (const part of parts.footers) add('footer', part)
  return found
}
