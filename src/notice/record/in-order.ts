import type { z } from 'zod'

/** Whether a value is one that the schema would give back as it is: nothing wrong, no key unknown, every key in its place. */
export type InOrder = (value: unknown) => boolean

/** What is not known here is never in order: the schema itself decides then. */
const NEVER: InOrder = () => false

const TESTS: { readonly [K in z.core.$ZodTypeDef['type']]?: (def: never) => InOrder } = {
  object: objectInOrder,
  array: arrayInOrder,
  record: recordInOrder,
  nullable: ({ innerType }: z.core.$ZodNullableDef) => orNull(inOrder(innerType)),
  union: unionInOrder,
  string: stringInOrder,
  number: numberInOrder,
  boolean: (def: z.core.$ZodBooleanDef) => (plain(def) ? (value) => typeof value === 'boolean' : NEVER),
  enum: (def: z.core.$ZodEnumDef) => (plain(def) ? oneOf(Object.values(def.entries)) : NEVER),
  literal: (def: z.core.$ZodLiteralDef<z.core.util.Literal>) => (plain(def) ? oneOf(def.values) : NEVER),
}

/**
 * The schema as a test of yes or no, made from its own definition: a record that passes needs no copy in schema order, for it
 * is one. Many times as fast as the copy; a record that fails it goes to the schema, which orders it or says what is wrong.
 */
export function inOrder(schema: z.core.$ZodType): InOrder {
  const { def } = schema._zod
  return TESTS[def.type]?.(def as never) ?? NEVER
}

const plain = ({ checks = [] }: z.core.$ZodTypeDef): boolean => checks.length === 0

const orNull =
  (test: InOrder): InOrder =>
  (value) =>
    value === null || test(value)

function oneOf(values: readonly unknown[]): InOrder {
  const known = new Set(values)
  return (value) => known.has(value)
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function objectInOrder(def: z.core.$ZodObjectDef): InOrder {
  const keys = Object.keys(def.shape)
  const tests = keys.map((key) => inOrder(def.shape[key]!))
  if (!plain(def) || def.catchall !== undefined) return NEVER
  return (value) => {
    if (!isPlain(value)) return false
    let place = 0
    for (const key in value) {
      if (key !== keys[place] || !tests[place]!(value[key])) return false
      place++
    }
    return place === keys.length
  }
}

function recordInOrder(def: z.core.$ZodRecordDef): InOrder {
  const exhaustive = def.keyType._zod.values !== undefined && !('partial' in def && def.partial === true)
  if (!plain(def) || exhaustive) return NEVER
  const isKey = inOrder(def.keyType)
  const test = inOrder(def.valueType)
  return (value) => {
    if (!isPlain(value)) return false
    for (const key in value) if (key === '__proto__' || !isKey(key) || !test(value[key])) return false
    return true
  }
}

function arrayInOrder(def: z.core.$ZodArrayDef): InOrder {
  const test = inOrder(def.element)
  const lengths = (def.checks ?? []).map(({ _zod }) => _zod.def as z.core.$ZodCheckLengthEqualsDef)
  if (lengths.some(({ check }) => check !== 'length_equals')) return NEVER
  return (value) => {
    if (!Array.isArray(value)) return false
    for (let i = 0; i < value.length; i++) if (!test(value[i])) return false
    return lengths.every(({ length }) => value.length === length)
  }
}

const SCALARS = ['string', 'number', 'boolean', 'enum', 'literal']

/** By its mark where it has one; else only of scalars, where the first that fits gives the same as all others. */
function unionInOrder(def: z.core.$ZodUnionDef & { readonly discriminator?: string }): InOrder {
  const { options, discriminator } = def
  if (!plain(def)) return NEVER
  if (discriminator === undefined) {
    const tests = options.map(inOrder)
    const scalar = options.every(({ _zod }) => SCALARS.includes(_zod.def.type))
    return scalar ? (value) => tests.some((test) => test(value)) : NEVER
  }
  const byMark = new Map<unknown, InOrder>()
  for (const option of options)
    for (const mark of option._zod.propValues?.[discriminator] ?? []) byMark.set(mark, inOrder(option))
  return (value) => isPlain(value) && (byMark.get(value[discriminator]) ?? NEVER)(value)
}

function stringInOrder(def: z.core.$ZodStringDef): InOrder {
  const patterns = (def.checks ?? []).map(({ _zod }) => _zod.def as z.core.$ZodCheckRegexDef)
  const known = patterns.every(
    ({ check, format, pattern }) =>
      check === 'string_format' && format === 'regex' && !pattern.global && !pattern.sticky,
  )
  if ('check' in def || def.coerce === true || !known) return NEVER
  const [first, ...more] = patterns.map(({ pattern }) => pattern)
  if (first === undefined) return (value) => typeof value === 'string'
  return (value) => typeof value === 'string' && first.test(value) && more.every((pattern) => pattern.test(value))
}

function numberInOrder(def: z.core.$ZodNumberDef & { readonly format?: string }): InOrder {
  if (def.coerce === true || (def.format !== undefined && def.format !== 'safeint')) return NEVER
  const isNumber: InOrder = def.format === 'safeint' ? Number.isSafeInteger : Number.isFinite
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { _zod } of def.checks ?? []) {
    const { check, value, inclusive } = _zod.def as z.core.$ZodCheckLessThanDef | z.core.$ZodCheckGreaterThanDef
    if (typeof value !== 'number' || !inclusive) return NEVER
    if (check === 'greater_than') least = Math.max(least, value)
    else if (check === 'less_than') most = Math.min(most, value)
    else return NEVER
  }
  return (value) => isNumber(value) && (value as number) >= least && (value as number) <= most
}
