import type { RegionTable } from '../notice/regions.ts'
import { type Area, isCountyCode, isProvinceCode } from './divisions.ts'

/** A division as it was at the end of a year. */
export interface FrameUnit {
  readonly code: string
  readonly name: string
  /** Codes of what it is today: its own, or of what followed it. */
  readonly now: readonly string[]
  /** It ended by joining divisions that went on: what lies in them today need not have been its own. */
  readonly merged: boolean
}

const areaOfCode = (code: string): Area => (isProvinceCode(code) ? 'province' : isCountyCode(code) ? 'county' : 'city')

/**
 * The divisions there were at the end of a year: those of today that had begun, and those of the past that had not ended.
 * One that only took the place of another began when that ended.
 */
export function frameOf(table: RegionTable, area: Area, year: number): FrameUnit[] {
  const end = `${String(year).padStart(4, '0')}-12`
  const ended = table.ended.map((row) => {
    const [name = '', code = '', now = '', month = ''] = row.split(' ')
    return { name, code, now: now.replace('+', '').split('/'), merged: now.startsWith('+'), month }
  })
  const began = new Map(table.began.map((row) => row.split(' ') as [string, string]))
  for (const { now, merged, month } of ended)
    if (!merged) for (const code of now) if (month > (began.get(code) ?? '')) began.set(code, month)
  const past = ended.filter(({ month }) => month > end)
  const units = [
    ...table.current.split(' ').flatMap((row): FrameUnit[] => {
      const code = row.slice(0, 6)
      return (began.get(code) ?? '') > end ? [] : [{ code, name: row.slice(6), now: [code], merged: false }]
    }),
    ...earliest(past),
  ]
  return units
    .filter(({ code }) => areaOfCode(code) === area)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

interface Ended extends FrameUnit {
  readonly month: string
}

/**
 * A county that became a city and then a district ended twice: of those still to end the first is the one there was. So it
 * is with a code that ended more than once.
 */
function earliest(past: readonly Ended[]): FrameUnit[] {
  const codes = new Set<string>()
  const heirs = new Set<string>()
  return [...past]
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .filter(({ code, now, merged }) => {
      const heir = merged ? code : now.join('/')
      const isFirst = !codes.has(code) && !heirs.has(heir)
      codes.add(code)
      heirs.add(heir)
      return isFirst
    })
}

/** The unit of a frame that a place belongs to: by the code of the time, else by today's where one unit alone answers to it. */
export function inFrame(frame: readonly FrameUnit[]): (adcode: string | null, now: string | null) => FrameUnit | null {
  const byCode = new Map(frame.map((unit) => [unit.code, unit]))
  const byNow = new Map<string, FrameUnit[]>()
  for (const unit of frame) for (const code of unit.now) byNow.set(code, [...(byNow.get(code) ?? []), unit])
  return (adcode, now) => {
    const same = adcode === null ? undefined : byCode.get(adcode)
    if (same !== undefined && (now === null || same.now.includes(now))) return same
    const heirs = (now === null ? undefined : byNow.get(now)) ?? []
    const whole = heirs.filter(({ merged }) => !merged)
    return heirs.length === 1 ? heirs[0]! : whole.length === 1 ? whole[0]! : null
  }
}
