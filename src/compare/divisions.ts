import type { RegionTable } from '../notice/regions.ts'

/** The divisions of today as this part asks for them. */
export interface Divisions {
  readonly name: (code: string) => string | null
  /** A city without counties is a county and a city at once. */
  readonly hasCounties: (city: string) => boolean
  readonly codes: readonly string[]
}

const KNOWN = new WeakMap<RegionTable, Divisions>()

export function divisionsOf(table: RegionTable): Divisions {
  const known = KNOWN.get(table)
  if (known !== undefined) return known
  const names = new Map(table.current.split(' ').map((row) => [row.slice(0, 6), row.slice(6)]))
  const withCounties = new Set([...names.keys()].filter(isCountyCode).map((code) => code.slice(0, 4)))
  const made: Divisions = {
    name: (code) => names.get(code) ?? null,
    hasCounties: (city) => withCounties.has(city.slice(0, 4)),
    codes: [...names.keys()],
  }
  KNOWN.set(table, made)
  return made
}

export const isCountyCode = (code: string): boolean => !code.endsWith('00')
export const isProvinceCode = (code: string): boolean => code.endsWith('0000')
export const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`

/** 北京市, 天津市, 上海市, 重庆市 are provinces and cities at once. */
const isMunicipality = (code: string, { name }: Divisions): boolean => name(provinceCode(code))?.endsWith('市') === true

/** The city a division lies in; 429000 stands for what lies directly under the province. */
export const cityCode = (code: string, divisions: Divisions): string =>
  isProvinceCode(code) || isMunicipality(code, divisions) ? provinceCode(code) : `${code.slice(0, 4)}00`

export type Area = 'county' | 'city' | 'province'

/** What the tables know of where a notice belongs. */
export interface Where {
  readonly adcode: string | null
  readonly adcode_now: string | null
  readonly unit_level: string | null
}

/**
 * The row of a notice among counties, cities or provinces; null where it has none. A unit of a city is 本级 of its city and
 * never in a county; a unit of a county whose county is not known is in no county, though in its city.
 */
export function areaOf(area: Area, at: Where, divisions: Divisions): string | null {
  const code = at.adcode_now ?? at.adcode
  if (code === null || at.unit_level === 'central') return null
  if (area === 'province' || at.unit_level === 'province') return provinceCode(code)
  const city = cityCode(code, divisions)
  if (area === 'city' || at.unit_level === 'city') return city
  if (isCountyCode(code)) return code
  const belowCity = ['county', 'town', 'village'].includes(at.unit_level ?? '')
  return belowCity && divisions.hasCounties(code) ? null : code
}

/** What a row is called: 连云港市本级 among counties, 江苏省本级 among cities. */
export function areaName(area: Area, code: string, divisions: Divisions): string {
  const { name, hasCounties } = divisions
  const found = name(code)
  if (found === null) return `${name(provinceCode(code)) ?? code}直辖`
  if (area === 'province' || isCountyCode(code)) return found
  if (area === 'county') return hasCounties(code) || isProvinceCode(code) ? `${found}本级` : found
  return isProvinceCode(code) && !isMunicipality(code, divisions) ? `${found}本级` : found
}
