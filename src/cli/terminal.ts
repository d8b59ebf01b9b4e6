import { availableParallelism } from 'node:os'

/** What a command writes to and reads from: handed in, so that a command runs in a test as it runs in a shell. */
export interface Terminal {
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => void
  /** The lines of standard input. */
  readonly lines: () => AsyncIterable<string>
  /** Colour on standard output. */
  readonly colour: boolean
  /** Standard output is read by a person; left out where it is not. */
  readonly tty?: boolean
  /** One line may be written over again on standard error. */
  readonly live: boolean
  readonly width: number
  /** Milliseconds, for rates. */
  readonly now: () => number
  /** Processes that may work at once; 0 keeps the work in this one. */
  readonly cores: number
  /** Calls back once when the user interrupts; returns how to stop listening. */
  readonly onInterrupt: (call: () => void) => () => void
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Characters that act on a terminal instead of standing on it: controls, escapes, marks of direction, invisible ones. */
const ACTING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** Text from outside, made harmless: a control stands as its picture (␛), a mark without a picture goes. */
export const harmless = (text: string): string =>
  text.replace(ACTING, (c) => {
    const code = c.charCodeAt(0)
    if (code === 0x7f) return '␡'
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : ''
  })

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud87e][\udc00-\udfff]/
const COMBINING = /\p{M}/u

/** Columns a text takes on a terminal: two for a Han character, none for a combining mark. */
export function columns(text: string): number {
  let width = 0
  for (const c of text) width += COMBINING.test(c) ? 0 : WIDE.test(c) ? 2 : 1
  return width
}

/** The text with spaces up to `width` columns. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/** The text cut to `width` columns, with … where something is gone. */
export function clipped(text: string, width: number): string {
  if (columns(text) <= width) return text
  let kept = ''
  let used = 1
  for (const c of text) {
    used += columns(c)
    if (used > width) break
    kept += c
  }
  return `${kept}…`
}

/** What stays together at the end of a line: a word or code in Latin letters, and any character with the marks that close it. */
const UNBROKEN = /(?:[\w./:@%#-]+|.)[)\]}>，。；：、？！）》」』”’,;:?!]* */gsu

/** The text in lines of at most `width` columns: Chinese breaks anywhere but before a closing mark, a Latin word where it must. */
export function folded(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const put = (piece: string): void => {
    const wide = columns(piece.trimEnd())
    if (used + wide > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += piece
    used += columns(piece)
  }
  for (const [piece] of text.matchAll(UNBROKEN))
    if (columns(piece.trimEnd()) <= width) put(piece)
    else for (const c of piece) put(c)
  return line === '' ? lines : [...lines, line]
}

export type Paint = 'bold' | 'dim' | 'red' | 'green' | 'yellow'

const CODES: Readonly<Record<Paint, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 }

/** Colours text where colour is wanted. */
export const painter =
  (colour: boolean) =>
  (paint: Paint, text: string): string =>
    colour ? `\u001b[${CODES[paint]}m${text}\u001b[0m` : text

/** Asked to stop: by Ctrl-C, or by whoever runs this. */
const STOPS = ['SIGINT', 'SIGTERM'] as const

/** The terminal this process was started from. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process
  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    err: (text) => {
      stderr.write(text)
    },
    lines: async function* () {
      const { createInterface } = await import('node:readline')
      yield* createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })
    },
    colour: stdout.isTTY === true && env.NO_COLOR === undefined && env.TERM !== 'dumb',
    tty: stdout.isTTY === true,
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    width: Math.min(Math.max(stdout.columns ?? 100, 40), 120),
    now: Date.now,
    cores: availableParallelism(),
    onInterrupt: (call) => {
      for (const signal of STOPS) process.once(signal, call)
      return () => {
        for (const signal of STOPS) process.off(signal, call)
      }
    },
    env,
  }
}
