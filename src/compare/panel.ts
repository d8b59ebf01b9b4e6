import type { RegionTable } from '../notice/regions.ts'
import { type Asked, rowsOfPlaces } from './ask-figures.ts'
import { type Area, areaOf, cityCode, divisionsOf, isProvinceCode, provinceCode, type Where } from './divisions.ts'
import { type Figures, figuresOf, type Row } from './figures.ts'
import { type FrameUnit, frameOf, inFrame } from './frame.ts'
import { emptyRow, periodsFrom } from './periods.ts'
import { type Ask, type Question, SEPARATOR } from './question.ts'
import { OUTSIDE } from './scope.ts'

export interface PanelAsked extends Asked {
  readonly frame: ReadonlyMap<string, FrameUnit>
}

/** Every unit there was at the end of a year in every period, also where no notice of it is; the area is the first part of the key. */
export async function askPanel(
  ask: Ask,
  question: Question,
  table: RegionTable,
  area: Area,
  year: number,
): Promise<PanelAsked> {
  const units = frameWith(table, area, year)
  const rows = await rowsOfPlaces(ask, placing(units, area, table))
  const placed = new Map([[area, rows]])
  const figures = await figuresOf(ask, question, placed)
  const frame = new Map(units.map((unit) => [unit.code, unit]))
  return { question, placed, frame, figures: filled(figures, question, units, year) }
}

/** Municipalities stand among the cities, as they do in `--by city`. */
function frameWith(table: RegionTable, area: Area, year: number): FrameUnit[] {
  const units = frameOf(table, area, year)
  if (area !== 'city') return units
  return [...frameOf(table, 'province', year).filter(({ name }) => name.endsWith('市')), ...units].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  )
}

/** The unit of a place. A unit of a city lies in no county, as ever. */
function placing(units: readonly FrameUnit[], area: Area, table: RegionTable): (at: Where) => string | null {
  const divisions = divisionsOf(table)
  const find = inFrame(units)
  const above = (code: string | null) => {
    if (code === null || area === 'county') return code
    return area === 'province' ? provinceCode(code) : cityCode(code, divisions)
  }
  return (at) => {
    const row = areaOf(area, at, divisions)
    if (row === null) return null
    if (area !== 'province' && isProvinceCode(row) && !units.some(({ code }) => code === row)) return OUTSIDE
    if (area === 'county' && row.endsWith('00') && divisions.hasCounties(row)) return OUTSIDE
    return find(above(at.adcode), above(at.adcode_now))?.code ?? OUTSIDE
  }
}

function filled(figures: Figures, { period }: Question, units: readonly FrameUnit[], year: number): Figures {
  const known = new Map(figures.rows.map((row) => [row.key.join(SEPARATOR), row]))
  const groups = [...new Set(figures.rows.map(({ key }) => key.slice(1, -1).join(SEPARATOR)))].sort()
  const periods = period === null ? [] : periodsFrom(period, new Set(figures.rows.map(({ key }) => key.at(-1)!)))
  const times = periods.length > 0 ? periods : [String(year)]
  const rows: Row[] = []
  for (const { code } of units)
    for (const group of groups.length > 0 ? groups : [''])
      for (const time of times) {
        const key = [code, ...(group === '' ? [] : group.split(SEPARATOR)), time]
        rows.push(known.get(key.join(SEPARATOR)) ?? emptyRow(key))
      }
  return { ...figures, rows }
}
