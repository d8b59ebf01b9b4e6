import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { recordSchema } from '../../src/notice/record/record.ts'

interface Node {
  readonly type?: string | readonly string[]
  readonly const?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
}

/** `problems[].status.value` as its steps; [] is a step into a list. */
const steps = (where: string): string[] => where.replaceAll('[]', '.[]').split('.')

const shapesOf = (node: Node): readonly Node[] => [...(node.anyOf ?? node.oneOf ?? [node])]

/** The nodes of the schema that a way leads to; none where the schema has no such way. */
function nodesAt(where: string): Node[] {
  let nodes: Node[] = [z.toJSONSchema(recordSchema) as Node]
  for (const step of steps(where))
    nodes = nodes
      .flatMap(shapesOf)
      .flatMap((node) => (step === '[]' ? (node.items ?? []) : (node.properties?.[step] ?? [])))
  return nodes.flatMap(shapesOf)
}

/** The type that the schema gives to what stands at a way; null where it has no such way. */
export function typeAt(where: string): string | null {
  const nodes = nodesAt(where)
  if (nodes.length === 0) return null
  const names = nodes.flatMap((node) => {
    if (node.const !== undefined || node.enum !== undefined) return ['code']
    if (node.properties !== undefined) return [`{ ${Object.keys(node.properties).join(', ')} }`]
    return node.type === undefined ? [] : [node.type].flat()
  })
  return [...new Set(names)].join(' | ')
}

const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures')

const records = (): readonly (readonly [string, unknown])[] =>
  readdirSync(FIXTURES)
    .sort()
    .flatMap((name) => {
      const place = path.join(FIXTURES, name, 'expected.json')
      return existsSync(place) ? [[name, JSON.parse(readFileSync(place, 'utf8')) as unknown] as const] : []
    })

const valuesAt = (from: unknown, where: string): unknown[] =>
  steps(where).reduce<unknown[]>(
    (values, step) =>
      values.flatMap((value) => {
        if (value === null || typeof value !== 'object') return []
        if (step === '[]') return Array.isArray(value) ? value : []
        return [(value as Record<string, unknown>)[step]]
      }),
    [from],
  )

const LONGEST = 60

/** The first value at a way in the fixtures, with the name of its case. */
export function examplesOf(wheres: readonly string[]): ReadonlyMap<string, string> {
  const all = records()
  return new Map(
    wheres.flatMap((where) => {
      for (const [name, record] of all) {
        const value = valuesAt(record, where).find((one) => one !== null && one !== undefined)
        if (value !== undefined) return [[where, `${clipped(value)} (${name})`] as const]
      }
      return []
    }),
  )
}

function clipped(value: unknown): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value)
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
