import { DataError, type DataFault } from './data-error.ts'

/** How a line of a plain data file is written; its first word is its own. */
export interface LineForm {
  readonly pattern: RegExp
  readonly example: string
}

/** The lines of a plain data file, checked. Throws DataError with all that is wrong. */
export function parseLines(file: string, text: string, { pattern, example }: LineForm): readonly string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const first = new Map<string, number>()
  const faults = lines.flatMap((line, i): DataFault[] => {
    const at = { line: i + 1, place: '' }
    if (!pattern.test(line)) return [{ code: 'bad_line', ...at, args: { line, example } }]
    const word = line.split(' ')[0]!
    const before = first.get(word)
    first.set(word, before ?? i + 1)
    return before === undefined ? [] : [{ code: 'repeated_word', ...at, args: { word, before: String(before) } }]
  })
  const [fault, ...more] = faults
  if (fault !== undefined) throw new DataError(file, [fault, ...more])
  return lines
}

/** data/segmenter-words.txt, as the segmenter reads it: word, frequency, part of speech. */
export const SEGMENTER_WORDS: LineForm = {
  pattern: /^[\u3400-\u9fff]{2,12} \d{1,7} [a-z]{1,4}$/,
  example: '巡察组 2000 n',
}
