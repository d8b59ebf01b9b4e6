/** The characters one place of a match may hold, by code; null for any. */
export type Place = ReadonlySet<number> | null

/** One piece of a pattern, and how often it stands: at least so many times, and more than once or not. */
export interface Piece {
  readonly term: Term
  readonly least: number
  readonly mayRepeat: boolean
}

/** The alternatives of a pattern or a group, each a row of pieces. */
export type Branches = readonly (readonly Piece[])[]

export type Term =
  /** One character, as it is `written`: a, \d, [年月], a dot. */
  | { readonly kind: 'place'; readonly codes: Place; readonly written: string }
  | { readonly kind: 'group'; readonly branches: Branches }
  | { readonly kind: 'look'; readonly isNotBehind: boolean; readonly branches: Branches }
  /** ^, $ or \b. */
  | { readonly kind: 'edge' }
  /** \k<name>: what a group held before. */
  | { readonly kind: 'again' }

interface Reader {
  readonly source: string
  at: number
}

/** A pattern's source as a tree: the syntax that rules are written in. */
export const syntaxOf = (source: string): Branches => branches({ source, at: 0 })

function branches(reader: Reader): Branches {
  const all = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    all.push(sequence(reader))
  }
  return all
}

function sequence(reader: Reader): Piece[] {
  const { source } = reader
  const pieces: Piece[] = []
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')')
    pieces.push({ term: term(reader), ...times(reader) })
  return pieces
}

/** What a sticky pattern finds next; the reader goes behind it. */
function taken(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)
  if (found !== null) reader.at = pattern.lastIndex
  return found
}

const QUANTIFIER = /(?:([?*+])|\{(\d+)(?:,\d*)?\})\??/y
const ONCE = { least: 1, mayRepeat: false }

function times(reader: Reader): Pick<Piece, 'least' | 'mayRepeat'> {
  if (!'?*+{'.includes(reader.source[reader.at] ?? ' ')) return ONCE
  const [found, sign, number] = taken(reader, QUANTIFIER) ?? []
  if (found === undefined) return ONCE
  if (number !== undefined) return { least: Number(number), mayRepeat: true }
  return { least: sign === '+' ? 1 : 0, mayRepeat: sign !== '?' }
}

const OPENING = /\((?:\?(?:<?[=!]|:|<\w+>))?/y
const CLASS = /\[(?:[^\]\\]|\\.)*\]/sy
const EDGE = /[$^]|\\[bB]/y
const AGAIN = /\\k<[^>]*>/y
const CHARACTER = /\\u.{4}|\\x.{2}|\\?./sy
/** What may be more than a character that is written out. */
const MARKS = '\\^$.'

function term(reader: Reader): Term {
  const first = reader.source[reader.at]!
  if (first === '(') return group(taken(reader, OPENING)![0], reader)
  if (first === '[') {
    const written = taken(reader, CLASS)![0]
    return { kind: 'place', codes: codesOfClass(written), written }
  }
  if (!MARKS.includes(first)) {
    reader.at++
    return { kind: 'place', codes: single(first.charCodeAt(0)), written: first }
  }
  if (taken(reader, EDGE) !== null) return { kind: 'edge' }
  if (taken(reader, AGAIN) !== null) return { kind: 'again' }
  const written = taken(reader, CHARACTER)![0]
  return { kind: 'place', codes: written === '.' ? null : codesOf(written), written }
}

function group(opening: string, reader: Reader): Term {
  const inside = branches(reader)
  reader.at++
  return /[=!]$/.test(opening)
    ? { kind: 'look', isNotBehind: opening === '(?<!', branches: inside }
    : { kind: 'group', branches: inside }
}

/** Wider sets tell nothing apart. */
const WIDEST = 7000
const CHARACTERS = new RegExp(CHARACTER.source, 'gs')

function codesOfClass(written: string): Place {
  if (written[1] === '^') return null
  const characters = written.slice(1, -1).match(CHARACTERS) ?? []
  const all = new Set<number>()
  for (let place = 0; place < characters.length; place++) {
    const from = codesOf(characters[place]!)
    if (from === null) return null
    const to = from.size === 1 && characters[place + 1] === '-' ? characters[place + 2] : undefined
    const codes = to === undefined ? from : upTo(from, codesOf(to))
    if (codes === null) return null
    for (const code of codes) all.add(code)
    if (to !== undefined) place += 2
  }
  return all
}

function upTo([first]: Iterable<number>, to: Place): Place {
  const [last] = to ?? []
  return last === undefined || last - first! > WIDEST ? null : between([first!, last])
}

/** What \d and its like stand for. */
const CLASSES: Readonly<Record<string, ReadonlySet<number>>> = {
  d: between([48, 57]),
  w: between([48, 57], [65, 90], [95, 95], [97, 122]),
  s: new Set(
    Array.from(
      ' \f\n\r\t\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
      (c) => c.charCodeAt(0),
    ),
  ),
  n: new Set([10]),
  t: new Set([9]),
  r: new Set([13]),
  f: new Set([12]),
  v: new Set([11]),
}

/** The characters that a written one stands for. */
function codesOf(written: string): Place {
  if (written[0] !== '\\') return single(written.charCodeAt(0))
  const name = written[1]!
  if (name === 'u' || name === 'x') return single(Number.parseInt(written.slice(2), 16))
  return CLASSES[name] ?? (/[a-zA-Z]/.test(name) ? null : single(name.charCodeAt(0)))
}

/** The sets of one character, each made once. */
const SINGLES = new Map<number, ReadonlySet<number>>()

function single(code: number): ReadonlySet<number> {
  const known = SINGLES.get(code) ?? new Set([code])
  SINGLES.set(code, known)
  return known
}

function between(...ranges: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) all.add(code)
  return all
}
