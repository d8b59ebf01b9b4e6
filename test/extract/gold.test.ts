import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/language/fold.ts'
import { read } from './read.ts'

const shared = process.env.SHARED_DIR
if (shared === undefined) console.warn('SHARED_DIR is not set: the golds are skipped')

interface GoldFact {
  readonly kind: string
  readonly quote: string
  readonly value: Readonly<Record<string, unknown>>
}

/** The fields of a value that a gold file settles for these kinds. */
const FIELDS = {
  date: ['start', 'end', 'form', 'precision', 'year_basis', 'role'],
  document: ['title', 'number', 'year', 'serial', 'action'],
  recurrence: ['every'],
} as const
type Kind = keyof typeof FIELDS

const squash = (words: string) => fold(words).replace(/\s/g, '')
const line = (quote: string, value: object, kind: Kind) =>
  [squash(quote), ...FIELDS[kind].map((field) => String(Reflect.get(value, field) ?? null))].join(' | ')

/** What stands in both lists, each as often as it does. */
function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  return a.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

describe.skipIf(shared === undefined)('golds', () => {
  const folder = join(shared ?? '.', 'gold')
  const files = shared === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'))
  it.each(files)('%s: dates, documents and recurrences word for word, value for value', (name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { file: string; facts: readonly GoldFact[] }
    const source = readFileSync(join(shared ?? '.', 'seeds', gold.file), 'utf8')
    const clean = source
      .split(/\r?\n/)
      .map((words) => words.trim())
      .filter((words) => words !== '')
      .join('\n')
    const { facts, quote } = read(clean)
    for (const kind of ['date', 'document', 'recurrence'] as const) {
      const want = gold.facts.filter((fact) => fact.kind === kind).map((fact) => line(fact.quote, fact.value, kind))
      const got = facts.filter((fact) => fact.kind === kind).map((fact) => line(quote(fact), fact.value, kind))
      const f1 = want.length + got.length === 0 ? 1 : (2 * common(want, got)) / (want.length + got.length)
      expect(
        f1,
        `${kind}: want ${want.filter((w) => !got.includes(w))} got ${got.filter((g) => !want.includes(g))}`,
      ).toBeGreaterThanOrEqual(0.99)
    }
  })
})
