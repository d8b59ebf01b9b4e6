import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const shared = process.env.SHARED_DIR
if (shared === undefined) console.warn('SHARED_DIR is not set: the heads of the annotated seeds are skipped')

interface Gold {
  readonly file: string
  readonly kind: string
  readonly title: string | null
  readonly issuer: string | null
  readonly inspected_unit: string | null
  readonly inspecting_body: { readonly value: string; readonly level: string } | null
  readonly region: { readonly adcode: string } | null
  readonly dates: Readonly<Record<string, readonly [string, string] | null>>
  readonly contacts: readonly { readonly type: string; readonly value: string }[]
  readonly totals: readonly { readonly measure: string; readonly value: string; readonly scope: string }[]
}

describe.skipIf(shared === undefined)('the heads of the annotated seeds', () => {
  it.each(['001', '002', '004'])('%s', async (name) => {
    const path = join(shared ?? '', 'gold', `${name}.json`)
    expect(existsSync(path)).toBe(true)
    const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold
    const { head } = await headOf(readFileSync(join(shared ?? '', 'seeds', gold.file), 'utf8'))
    expect({
      kind: head.kind.value,
      title: head.title?.value ?? null,
      issuer: head.issuer?.value ?? null,
      unit: head.inspectedUnit?.value ?? null,
      body: head.inspectingBody?.value ?? null,
      level: head.inspectingBody?.level ?? null,
      adcode: head.region?.adcode ?? null,
    }).toEqual({
      kind: gold.kind,
      title: gold.title,
      issuer: gold.issuer,
      unit: gold.inspected_unit,
      body: gold.inspecting_body?.value ?? null,
      level: gold.inspecting_body?.level ?? null,
      adcode: gold.region?.adcode ?? null,
    })
    const { dates } = head
    const days = { ...dates, follow_up: dates.followUp, as_of: dates.asOf }
    for (const [key, wanted] of Object.entries(gold.dates)) {
      const value = days[key as keyof typeof days]?.value
      expect(value === undefined ? null : [value.start, value.end], key).toEqual(wanted)
    }
    expect(head.contacts.map(({ type, value }) => ({ type, value }))).toEqual(gold.contacts)
    expect(head.totals.map(({ measure, value, scope }) => [measure, value, scope])).toEqual(
      gold.totals.map(({ measure, value, scope }) => [measure, value, scope]),
    )
  })
})
