import { flatMap } from '../language/flat-map.ts'
import { readOrdinal } from '../language/ordinals.ts'
import type { Edit } from '../notice/mapped-text.ts'

const HAN = '[一二三四五六七八九十]{1,3}'
/** 。一、组织领导, at the head of the line or behind a sentence. */
const CHAPTER = new RegExp(`(?<=^|[。;!?”)])(?<n>${HAN})、(?=[\\u4e00-\\u9fff“《])(?!${HAN}[、是])`, 'g')
/** (一)统一思想, or 一)统一思想 where a page lost the bracket. */
const SECTION = new RegExp(`(?:\\(${HAN}\\)|(?<!\\()${HAN}\\))(?=[\\u4e00-\\u9fff“《])`, 'g')
/** 1.关于…的问题 behind a sentence; other numbers there are steps. */
const ITEM = /(?<=[。;”)])(?<n>\d{1,2})[.、](?=关于|针对|“)/g
const INVITES = /(?<=。)欢迎(?:广大|社会|各界|党员|干部|群众)[^。]{0,40}监督/
/** As many chapters tell that a page lost its line ends; fewer may be a list in prose. */
const FEWEST = 3
const HEADING = 60

interface Mark {
  readonly at: number
  readonly number: number
}

const marksIn = (line: string, pattern: RegExp, from: number, to: number): Mark[] =>
  flatMap([...line.slice(from, to).matchAll(pattern)], ({ index, 0: words, groups }) => {
    const number = readOrdinal(groups?.n ?? words.replace(/[()]/g, ''))
    return number === null ? [] : [{ at: from + index, number }]
  })

/** Those that count up from one. */
function counted(marks: readonly Mark[]): Mark[] {
  const run: Mark[] = []
  for (const mark of marks) if (mark.number === run.length + 1) run.push(mark)
  return run
}

/** Where a line holds a whole notice and nothing stands between its parts: ends of lines before 一、, (一) and 1. that count up. */
export function gluedPlaces(line: string, start: number): Edit[] {
  const chapters = counted(marksIn(line, CHAPTER, 0, line.length))
  if (chapters.length < FEWEST) return []
  const places = flatMap(chapters, ({ at }, i) => [at, ...under(line, at, chapters[i + 1]?.at ?? line.length)])
  const invites = line.slice(chapters.at(-1)!.at).search(INVITES)
  if (invites > 0) places.push(chapters.at(-1)!.at + invites)
  return places.filter((at) => at > 0).map((at) => ({ span: { start: start + at, end: start + at }, insert: '\n' }))
}

/** The sections of a chapter and their items; the first may stand right behind the words of its chapter. */
function under(line: string, from: number, to: number): number[] {
  const opens = ({ at, number }: Mark) =>
    /[。;!?”)]$/.test(line.slice(0, at)) ||
    (number === 1 && at - from < HEADING && !line.slice(from, at).includes('。'))
  const sections = counted(marksIn(line, SECTION, from, to).filter(opens))
  const ends = [from, ...sections.map(({ at }) => at), to]
  const items = flatMap(ends.slice(0, -1), (at, i) => counted(marksIn(line, ITEM, at, ends[i + 1]!)))
  return [...sections, ...items].map(({ at }) => at).sort((a, b) => a - b)
}
