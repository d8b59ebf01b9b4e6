import type { RegionTable } from '../../../src/notice/regions.ts'
import type { Place } from './plan.ts'

/** Cities of several provinces, some with counties that ended since; beyond so many notices all of the country is used. */
const PREFIXES = ['1302', '1404', '2307', '3207', '3301', '3402', '4206', '4290', '5108', '5001', '5202', '6301']
const PROVINCES = ['320000', '510000']
const MANY = 20_000

/** Counties of today and of the past, cities and two provinces; a unit of one of these publishes. */
export function placesOf(table: RegionTable, notices: number): readonly Place[] {
  const names = new Map(table.current.split(' ').map((row) => [row.slice(0, 6), row.slice(6)]))
  const used = (code: string) => notices > MANY || PREFIXES.includes(code.slice(0, 4))
  const isCounty = (code: string) => !code.endsWith('00')
  const made = (thenCode: string, nowCode: string, name: string, level: Place['level']): Place => ({
    province: names.get(`${nowCode.slice(0, 2)}0000`) ?? '',
    city: level === 'province' ? null : (names.get(`${nowCode.slice(0, 4)}00`) ?? null),
    county: level === 'county' ? name : null,
    thenCode,
    nowCode,
    level,
    name,
  })
  const counties = [...names].filter(([code]) => isCounty(code) && used(code))
  const ended = table.ended.map((row) => row.split(' ') as [string, string, string])
  const past = ended.filter(([, code, now]) => isCounty(code) && isCounty(now) && used(code) && names.has(now))
  const cities = [...names].filter(([code]) => !isCounty(code) && !code.endsWith('0000') && used(code))
  return [
    ...counties.map(([code, name]) => made(code, code, name, 'county')),
    ...past.map(([name, code, now]) => made(code, now, name, 'county')),
    ...cities.map(([code, name]) => made(code, code, name, 'city')),
    ...PROVINCES.map((code) => made(code, code, names.get(code) ?? '', 'province')),
  ]
}
