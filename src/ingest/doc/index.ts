import type { Report } from '../../notice/diagnostic.ts'
import type { Metadata, RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { type Block, newTally, type Tally, wordsOf } from '../docx/blocks.ts'
import { createLabeller } from '../docx/counters.ts'
import { laidOut } from '../docx/laid-out.ts'
import { type Layout, layOut } from '../docx/layout.ts'
import type { IngestLimits } from '../limits.ts'
import { runsOf } from './characters.ts'
import { type Fib, openFib, PART } from './fib.ts'
import { readLists } from './lists.ts'
import { boxMarks, noteMarks, placesIn, sectionEnds, stretchesIn } from './notes.ts'
import { openOle } from './ole.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Pieces, readPieces } from './pieces.ts'
import { readStory, type Source } from './story.ts'
import { readDocStyles } from './styles.ts'

/** A Word 97–2003 document, also one of WPS, as Word shows it with every tracked change accepted. */
export async function readDoc(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  try {
    return readWhole(bytes, report, limits)
  } catch (cause) {
    // A place beyond the end of the bytes: the file is not what its tables say.
    if (cause instanceof RangeError) throw new ReadError('corrupt', 'Word 文档内部的表有误', { cause })
    throw cause
  }
}

function readWhole(bytes: Uint8Array, report: Report, limits: IngestLimits): RawText {
  const ole = openOle(bytes)
  const fib = openFib(ole)
  const pieces = readPieces(fib, limits)
  const { lengths } = fib
  if (pieces.missing >= pieces.text.length) throw new ReadError('corrupt', '正文不在文件里')
  const tally = newTally()
  const source = sourceOf(fib, pieces, tally)
  const body = readStory(source, 0, lengths.body)
  const layout = layOutBody(fib, source, body, report)
  if (layout.text.trim() === '' && tally.pictures > 0)
    throw new ReadError('no_text_layer', `文档只有 ${tally.pictures} 张图片`)
  tally.comments = placesIn(fib, PART.comments, 30).length
  reportAll(report, source, layout, pieces)
  return laidOut(layout, { format: 'doc', reader: 'doc/own' }, furnitureWords(fib, source))
}

/** Finds the mark that ends the paragraph of a character; the last one is remembered, for its characters ask one after the other. */
function markFinder(text: string): (cp: number) => number {
  let from = 0
  let mark = -1
  return (cp) => {
    if (cp >= from && cp <= mark) return mark
    from = cp
    mark = cp
    while (mark < text.length - 1 && text[mark] !== '\r' && text[mark] !== '\x07') mark++
    return mark
  }
}

function sourceOf(fib: Fib, pieces: Pieces, tally: Tally): Source {
  const boxes = boxMarks(fib)
  const stretches = stretchesIn(fib, PART.boxTexts, storyStart(fib, 'boxes'))
  const source: Source = {
    text: pieces.text,
    runAt: runsOf(fib, pieces),
    paragraphAt: paragraphsOf(fib, pieces),
    markBehind: markFinder(pieces.text),
    styles: readDocStyles(fib),
    tally,
    lostLabels: 0,
    marks: {
      notes: noteMarks(fib),
      sectionEnds: sectionEnds(fib),
      boxes: (cp) => {
        const at = stretches[boxes.get(cp) ?? -1]
        boxes.delete(cp)
        return at === undefined ? null : readStory(source, at[0], at[1])
      },
    },
  }
  return source
}

type StoryName = keyof Fib['lengths']
const STORIES: readonly StoryName[] = ['body', 'footnotes', 'headers', 'comments', 'endnotes', 'boxes']

const storyStart = ({ lengths }: Fib, name: StoryName): number =>
  STORIES.slice(0, STORIES.indexOf(name)).reduce((sum, one) => sum + lengths[one], 0)

function layOutBody(fib: Fib, source: Source, body: readonly Block[], report: Report): Layout {
  const notes = {
    footnote: stretchesIn(fib, PART.footnoteTexts, storyStart(fib, 'footnotes')),
    endnote: stretchesIn(fib, PART.endnoteTexts, storyStart(fib, 'endnotes')),
  }
  const unknown = new Set<string>()
  const lists = readLists(fib)
  const labelOf = createLabeller(
    (numId) => {
      const list = lists(numId)
      if (list === null) source.lostLabels++
      return list
    },
    source.styles,
    (format) => unknown.add(format),
  )
  const layout = layOut(body, labelOf, ({ kind, id }) => {
    const at = notes[kind][Number(id)]
    return at === undefined ? [] : readStory(source, at[0], at[1])
  })
  for (const format of unknown) report('ingest/unknown_number_format', null, { format })
  return layout
}

function reportAll(report: Report, { tally, lostLabels }: Source, layout: Layout, { missing }: Pieces): void {
  const counted = (code: Parameters<Report>[0], count: number) => {
    if (count > 0) report(code, null, { count })
  }
  counted('ingest/tracked_changes_accepted', tally.changes)
  counted('ingest/hidden_text_left_out', tally.hidden)
  counted('ingest/comments_left_out', tally.comments)
  counted('ingest/unknown_symbol', tally.symbols)
  counted('ingest/pictures_not_read', tally.pictures)
  counted('ingest/merged_cell_words_left_out', layout.lost)
  counted('ingest/labels_lost', lostLabels)
  if (missing > 0) report('ingest/damaged_xml', null, { detail: `缺 ${missing} 个字符` })
}

/** The words of page headers and footers, which are no part of the text but may carry a marking: six stretches a section. */
function furnitureWords(fib: Fib, source: Source): Metadata[] {
  const found: Metadata[] = []
  for (const [i, [start, end]] of stretchesIn(fib, PART.headers, storyStart(fib, 'headers')).entries()) {
    if (i < 6 || end <= start) continue
    const value = wordsOf(readStory({ ...source, tally: newTally() }, start, end))
    const key = [0, 1, 4].includes(i % 6) ? 'header' : 'footer'
    const says = /\p{L}/u.test(value.replace(/第|页|共|頁|page|of/gi, ''))
    if (says && !found.some((one) => one.key === key && one.value === value)) found.push({ key, value, span: null })
  }
  return found
}
