import { fold } from '../language/fold.ts'
import { startsItem } from '../language/item-start.ts'
import { joinLines } from './furniture.ts'
import { type Line, NOTHING, readLines, type Step, shorten } from './step.ts'

const HEAD_LINES = 16
const SHORTEST = 8
const TAG = /^\s*【[^】]{1,10}】/
const HEAD_REACH = 2000
const LONGEST = 90

const key = (words: string): string =>
  fold(words)
    .replace(/[\s|]+/g, '')
    .replace(TAG, '')

/** The lines from `from` whose words joined are `wanted`; empty where there are none. */
function linesSpelling(lines: readonly Line[], from: number, wanted: string): Line[] {
  let spelled = ''
  for (let i = from; i < lines.length && spelled.length < wanted.length; i++) {
    spelled += key(lines[i]!.words)
    if (spelled === wanted) return lines.slice(from, i + 1)
    if (!wanted.startsWith(spelled)) return []
  }
  return []
}

/** The lines before the first paragraph or numbered heading. */
function headLines(text: string): Line[] {
  const lines = readLines(text.slice(0, HEAD_REACH)).filter((line) => line.words.trim() !== '')
  const body = lines.findIndex(
    ({ words }) => words.length > LONGEST || /[。;]\s*$/.test(fold(words)) || startsItem(fold(words)),
  )
  return lines.slice(0, Math.min(HEAD_LINES, body < 0 ? lines.length - 1 : body))
}

/**
 * A title printed again (page heading, then the notice's own): the later copy goes. A title split over lines equals the
 * same words on one line. A line that ends a sentence is no title.
 */
export const removeRepeatedTitle: Step = ({ text }) => {
  const lines = headLines(text)
  for (let i = 0; i < lines.length; i++) {
    for (let count = 1; count <= 3 && i + count <= lines.length; count++) {
      const wanted = lines
        .slice(i, i + count)
        .map((line) => key(line.words))
        .join('')
      if (wanted.length < SHORTEST || /[。;:,]$/.test(wanted)) continue
      for (let j = i + count; j < lines.length; j++) {
        const again = linesSpelling(lines, j, wanted)
        if (again.length === 0) continue
        const rest = removeAll(lines, j + again.length, wanted)
        const gone = [...again, ...rest]
        return {
          edits: joinLines(text, gone),
          remarks: [{ code: 'normalize/title_repeated', span: null, args: { words: shorten(wanted) } }],
        }
      }
    }
  }
  return NOTHING
}

function removeAll(lines: readonly Line[], from: number, wanted: string): Line[] {
  for (let j = from; j < lines.length; j++) {
    const again = linesSpelling(lines, j, wanted)
    if (again.length > 0) return [...again, ...removeAll(lines, j + again.length, wanted)]
  }
  return []
}
