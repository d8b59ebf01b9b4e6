import { z } from 'zod'
import type { DataFaultCode } from './data-faults.ts'
import { type DataPath, placeOf } from './json-places.ts'

/** Reports a fault at a place below the value that is checked. */
export type Tell = (code: DataFaultCode, path: DataPath, args?: Readonly<Record<string, string>>) => void

/** A check that tells its faults in our codes. */
export const checking =
  <T>(check: (value: T, tell: Tell) => void) =>
  (payload: z.core.ParsePayload<T>): void =>
    check(payload.value, (code, path, args = {}) => {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: [...path],
        params: { ...args, fault: code },
        continue: true,
      })
    })

/** What is said of a field that is none: the fields there are. */
const naming = (known: readonly string[]) => ({
  error: (issue: z.core.$ZodRawIssue) => (issue.code === 'unrecognized_keys' ? known.join(' ') : undefined),
})

/** An object with these fields and no other. */
export const fields = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape, naming(Object.keys(shape)))

/** A field for each of these keys. */
export const each = <K extends string, S extends z.core.SomeType>(keys: readonly K[], schema: S) =>
  z.record(z.enum(keys), schema, naming(keys))

/** A field for any of these keys. */
export const some = <K extends string, S extends z.core.SomeType>(keys: readonly K[], schema: S) =>
  z.partialRecord(z.enum(keys), schema, naming(keys))

/** What the folded text that words are compared with never holds (language/fold). */
export const FOLDED_AWAY = /[\uFF01-\uFF5E\u3000\u00A0\uFE50-\uFE52\uFE54-\uFE66\uFE68-\uFE6B]/g
const LINE_BREAK = /[\p{Cc}\u2028\u2029]/u
const SPECIAL = /[\\^$.*+?()[\]{}|]/g

/** Most words: nothing in them can be wrong. */
const SIMPLE = /^[\u3400-\u9FFFA-Za-z0-9]+$/

function checkWord(word: string, path: DataPath, tell: Tell): void {
  if (SIMPLE.test(word)) return
  if (word === '') tell('empty_word', path)
  else if (word.trim() !== word || LINE_BREAK.test(word)) tell('stray_blank', path, { word })
  const folded = word.match(FOLDED_AWAY)
  if (folded !== null && word.trim() !== '') tell('full_width', path, { word, characters: folded.join('') })
}

function checkPlain(word: string, path: DataPath, tell: Tell): void {
  if (SIMPLE.test(word)) return
  checkWord(word, path, tell)
  const special = word.match(SPECIAL)
  if (special !== null) tell('special_character', path, { word, characters: special.join('') })
}

function checkCue(word: string, path: DataPath, tell: Tell): void {
  checkPlain(word, path, tell)
  if (/^…|…$|…[^…]*…/.test(word)) tell('bad_gap', path, { word })
}

function checkPattern(pattern: string, path: DataPath, tell: Tell): void {
  if (pattern === '') {
    tell('empty_word', path)
    return
  }
  try {
    new RegExp(pattern)
    if (new RegExp(`^(?:${pattern})$`).test('')) tell('empty_match', path, { pattern })
  } catch (error) {
    tell('bad_pattern', path, { pattern, detail: error instanceof Error ? error.message : String(error) })
    return
  }
  const folded = pattern.match(FOLDED_AWAY)
  if (folded !== null) tell('full_width', path, { word: pattern, characters: folded.join('') })
}

/** One schema for a whole list: a schema for each of some thousand words would take longer than all the rest. */
const listOf = (check: (word: string, path: DataPath, tell: Tell) => void) =>
  z.custom<readonly string[]>().check((payload) => {
    const list: unknown = payload.value
    const expect = (expected: 'array' | 'string', input: unknown, path: PropertyKey[]) =>
      payload.issues.push({ code: 'invalid_type', expected, input, path })
    if (!Array.isArray(list)) {
      expect('array', list, [])
      return
    }
    const strays = [...list.entries()].filter(([, text]) => typeof text !== 'string')
    for (const [place, text] of strays) expect('string', text, [place])
    if (strays.length === 0) checking<readonly string[]>((words, tell) => checkList(words, check, tell))(payload)
  })

function checkList(
  list: readonly string[],
  check: (word: string, path: DataPath, tell: Tell) => void,
  tell: Tell,
): void {
  if (list.length === 0) tell('empty_list', [])
  const first = new Map<string, number>()
  for (const [place, word] of list.entries()) {
    check(word, [place], tell)
    const before = first.get(word)
    if (before === undefined) first.set(word, place)
    else if (word !== '') tell('repeated_word', [place], { word, before: `[${before}]` })
  }
}

/** Words for people, which are compared with nothing. */
export const prose = z
  .string()
  .check(checking((text, tell) => (text.trim() === '' ? tell('empty_word', []) : undefined)))

/** One word. */
export const word = z.string().check(checking((text, tell) => checkWord(text, [], tell)))

/** For lists that need an entry. */
export const filled = checking<readonly unknown[]>((list, tell) =>
  list.length === 0 ? tell('empty_list', []) : undefined,
)

/** Words, each once. */
export const words = listOf(checkWord)

/** Words, each once, where there may be none. */
export const wordsIfAny = z
  .array(word)
  .check(checking((list, tell) => (list.length === 0 ? undefined : checkList(list, () => undefined, tell))))
  .readonly()

/** Words that go into a regular expression as they are. */
export const plainWords = listOf(checkPlain)

/** Words in which one … may stand for a short gap. */
export const cues = listOf(checkCue)

/** Regular expressions, each of which needs at least one character. */
export const patterns = listOf(checkPattern)

/** Words of at least so many characters. */
export const wordsFrom = (least: number) =>
  listOf((text, path, tell) => {
    checkWord(text, path, tell)
    if (text !== '' && text.length < least) tell('short_word', path, { word: text, least: String(least) })
  })

/** Words that may be the empty one, which fits all. */
export const wordsOrAny = listOf((text, path, tell) => (text === '' ? undefined : checkWord(text, path, tell)))

/** Lists of words with the way to each. */
export type Lists = Iterable<readonly [path: DataPath, words: readonly string[]]>

/** A word that stands in two of the lists has two meanings. */
export function tellConflicts(lists: Lists, tell: Tell): void {
  const first = new Map<string, { list: DataPath; place: number }>()
  for (const [list, listed] of lists)
    for (const [place, text] of listed.entries()) {
      const before = first.get(text)
      if (before === undefined) first.set(text, { list, place })
      else if (before.list !== list)
        tell('conflicting_word', [...list, place], { word: text, before: placeOf([...before.list, before.place]) })
    }
}

/** Something that each entry of a list has for itself, such as its code. */
export function tellRepeated(entries: Lists, tell: Tell): void {
  const first = new Map<string, DataPath>()
  for (const [path, [own = '']] of entries) {
    const before = first.get(own)
    if (before === undefined) first.set(own, path)
    else tell('repeated_word', path, { word: own, before: placeOf(before) })
  }
}
