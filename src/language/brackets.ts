const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
}
/** For the code of each opening sign that of its closing one, 0 for all others. */
const CLOSING = new Uint16Array(0x10000)
for (const [open, close] of Object.entries(PAIRS)) CLOSING[open.charCodeAt(0)] = close.charCodeAt(0)
const QUOTE = 34
const REACH = 400
const DEEPEST = 6

/**
 * The offset just after the bracket or quotation mark that closes the one at `open`, within 400 characters and before
 * `end`; -1 where it is never closed. Pairs inside are passed over; a straight quote closes at the next one.
 */
export function closingOf(text: string, open: number, end: number, depth = 0): number {
  const wanted = text[open] === '"' ? QUOTE : (CLOSING[text.charCodeAt(open)] ?? 0)
  if (wanted === 0) return -1
  const stop = Math.min(end, open + REACH)
  for (let i = open + 1; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === wanted) return i + 1
    if (CLOSING[code] !== 0 && depth < DEEPEST) {
      const inner = closingOf(text, i, stop, depth + 1)
      if (inner > 0) i = inner - 1
    }
  }
  return -1
}

/** A native scan for one set of marks, with what it found last: from any place up to there it finds the same. */
interface Jump {
  readonly pattern: RegExp
  text: string
  from: number
  /** Where it stopped; behind the end of the text where there is nothing. */
  at: number
}

const jumps = new Map<string, Jump>()

/** Finds any of `marks` or an opening bracket in one native scan, which the end of the line breaks off: what is asked about mostly ends there. */
function jumpTo(marks: string): Jump {
  const known = jumps.get(marks)
  if (known !== undefined) return known
  const pattern = new RegExp(
    `[\\n${`${marks}"${Object.keys(PAIRS).join('')}`.replace(/[\]\\^-]/g, '\\$&').replace('[', '\\[')}]`,
    'g',
  )
  const made = { pattern, text: '', from: 0, at: -1 }
  jumps.set(marks, made)
  return made
}

/** A line of a thousand markers and no mark is scanned once, not from each of them. */
function nextOf(jump: Jump, text: string, start: number): number {
  if (start >= jump.from && start <= jump.at && jump.text === text) return jump.at
  jump.pattern.lastIndex = start
  jump.text = text
  jump.from = start
  jump.at = jump.pattern.exec(text)?.index ?? text.length
  return jump.at
}

/** The offset of the first character of `marks` outside brackets and quotes, from `start`; -1 where there is none before `end`. */
export function findOutside(text: string, marks: string, start: number, end: number): number {
  const jump = jumpTo(marks)
  let at = nextOf(jump, text, start)
  while (at < end && at < text.length) {
    if (marks.includes(text.charAt(at))) return at
    const after = closingOf(text, at, end)
    at = nextOf(jump, text, after > 0 ? after : at + 1)
  }
  return -1
}

/** Whether nothing but brackets ((已完成), 【责任单位:…】) and stops stands between two offsets of one line. */
export const onlyBrackets = (text: string, from: number, to: number): boolean =>
  /^(?:[ \t]*[(【[「][^()【】[\]「」]{1,80}[)】\]」])*[。 \t]*$/.test(text.slice(from, to))
