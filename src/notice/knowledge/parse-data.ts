import type { z } from 'zod'
import { DataError, type DataFault, SHIPPED } from './data-error.ts'
import { DATA_FAULTS, type DataFaultCode } from './data-faults.ts'
import { type DataPath, type JsonPlaces, jsonPlaces, lineAt, placeOf } from './json-places.ts'

/** The content of a data file, checked; its `about`, which is for people, left out. Throws DataError with all that is wrong. */
export function parseData<S extends z.ZodType>(file: string, text: string, schema: S, folder = SHIPPED): z.output<S> {
  const json = parseJson(file, text, folder)
  const data = isObject(json) ? withoutAbout(json) : json
  // Compiled checks pay off from the second parse on; here there is one.
  const parsed = schema.safeParse(data, { reportInput: true, jitless: true })
  if (parsed.success && isAllOf(json, text)) return parsed.data
  const places = jsonPlaces(text)
  const faults = [
    ...places.repeated.map(({ path, at }) => faultAt('repeated_field', path, { field: nameOf(path) }, text, at)),
    ...(parsed.error?.issues ?? []).flatMap((issue) => faultsOf(issue, text, places)),
  ]
  if (parsed.success && faults.length === 0) return parsed.data
  throw new DataError(file, faults.sort(byLine) as [DataFault, ...DataFault[]], { folder })
}

/** Written again, what was read has as many quotes as the text, so no field of the text was lost. */
const isAllOf = (json: unknown, text: string): boolean => quotesIn(JSON.stringify(json)) === quotesIn(text)

function quotesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count
}

const byLine = (a: DataFault, b: DataFault): number => (a.line ?? 0) - (b.line ?? 0)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withoutAbout({ about, ...data }: Readonly<Record<string, unknown>>): unknown {
  return about === undefined || typeof about === 'string' ? data : { about, ...data }
}

function parseJson(file: string, text: string, folder: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    const at = whereOf(detail, text)
    const line = at === null ? null : lineAt(text, at)
    throw new DataError(file, [{ code: 'not_json', line, place: '', args: { detail } }], { cause, folder })
  }
}

/** Where a text breaks off being JSON: engines tell the offset, or ten characters on either side of it, or that the end came too soon. */
function whereOf(detail: string, text: string): number | null {
  const offset = /at position (\d+)/.exec(detail)?.[1]
  if (offset !== undefined) return Number(offset)
  const [, dots, around] = /, (\.\.\.)?"([\s\S]+)"(?:\.\.\.)? is not valid JSON$/.exec(detail) ?? []
  if (around === undefined) return detail.includes('end of') ? text.length : null
  const at = text.indexOf(around)
  return at < 0 ? null : at + (dots === undefined ? 0 : 10)
}

const nameOf = (path: DataPath): string => String(path.at(-1) ?? '')

const faultAt = (
  code: DataFaultCode,
  path: DataPath,
  args: DataFault['args'],
  text: string,
  at: number | undefined,
): DataFault => ({ code, line: at === undefined ? null : lineAt(text, at), place: placeOf(path), args })

type Issue = z.core.$ZodIssue

/** What zod says, in our codes. */
function faultsOf(issue: Issue, text: string, { offsetOf }: JsonPlaces): DataFault[] {
  const { path } = issue
  const at = (way: DataPath): number | undefined =>
    way.length === 0 ? offsetOf.get('') : (offsetOf.get(placeOf(way)) ?? at(way.slice(0, -1)))
  const fault = (code: DataFaultCode, args: DataFault['args'] = {}, way: DataPath = path): DataFault =>
    faultAt(code, way, args, text, at(way))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => fault('unknown_field', { field, known: issue.message }, [...path, field]))
    case 'invalid_type':
      return issue.input === undefined && !offsetOf.has(placeOf(path))
        ? [fault('missing_field', { field: nameOf(path) }, path.slice(0, -1))]
        : [fault('wrong_type', typeWords(issue.expected))]
    case 'too_small':
    case 'too_big':
      return [fault('wrong_type', typeWords('tuple'))]
    case 'invalid_value': {
      const known = issue.values.map(String).join(' ')
      if (!offsetOf.has(placeOf(path))) return [fault('missing_field', { field: nameOf(path) }, path.slice(0, -1))]
      if (typeof issue.input !== 'string') return [fault('wrong_type', typeWords('string'))]
      return [fault('unknown_value', { value: issue.input, known })]
    }
    case 'invalid_key':
      return [fault('unknown_field', { field: nameOf(path), known: knownKeys(issue.issues) })]
    case 'custom':
      if (isFaultCode(issue.params?.fault)) return [fault(issue.params.fault, textsIn(issue.params))]
  }
  throw new Error(`${issue.code} ${placeOf(path)}: ${issue.message}`)
}

const isFaultCode = (code: unknown): code is DataFaultCode => typeof code === 'string' && code in DATA_FAULTS

const textsIn = (params: Readonly<Record<string, unknown>>): DataFault['args'] =>
  Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )

const knownKeys = (issues: readonly Issue[]): string =>
  issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : [])).join(' ')

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['字符串', 'a string'],
  array: ['一列', 'a list'],
  tuple: ['一对词', 'a pair of words'],
  object: ['对象', 'an object'],
  record: ['对象', 'an object'],
  int: ['整数', 'a whole number'],
  number: ['数', 'a number'],
  boolean: ['true 或 false', 'true or false'],
}

function typeWords(expected: string): DataFault['args'] {
  const [expectedZh, english] = TYPES[expected] ?? [expected, expected]
  return { expectedZh, expected: english }
}
