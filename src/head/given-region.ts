import { flatMap } from '../language/flat-map.ts'
import type { Given } from '../notice/given.ts'
import type { Division } from '../notice/regions.ts'
import { placeOfName } from './names.ts'
import { type Divisions, liesIn } from './region/divisions.ts'

/** Where the user's words lead: the divisions that they may mean, and the words. */
export interface Meant {
  readonly words: string
  readonly divisions: readonly Division[]
}

const LEVELS = ['province', 'city', 'county'] as const
type Slot = (typeof LEVELS)[number]
/** What a column of that name may hold besides: cities without districts as counties, counties under no city as cities. */
const ALSO: Readonly<Record<Slot, readonly Slot[]>> = {
  province: ['province'],
  city: ['city', 'county', 'province'],
  county: ['county', 'city'],
}
/** Rows of the tables of divisions that are no place. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|直辖|本级|市本级|省本级|-+|无|\/)$/

/** The division that columns or folders name; null where they name none. More than one where they leave it open. */
export function meantRegion(given: Given, divisions: Divisions): Meant | null {
  const named = flatMap(LEVELS, (slot): [Slot, string][] => {
    const words = plain(given[slot] ?? '')
    return words === '' || NO_PLACE.test(words) ? [] : [[slot, words]]
  })
  const whole = plain(given.region ?? '')
  const words = [whole, ...named.map(([, name]) => name)].join('')
  const code = /^\d{6}(?=\d{0,6}$)/.exec(given.adcode ?? '')?.[0]
  if (given.adcode !== undefined) {
    const division = code === undefined ? undefined : divisions.byCode.get(code)
    const last = named.at(-1)
    const fits = division !== undefined && (last === undefined || agrees(division, last, divisions))
    return { words: `${given.adcode} ${words}`.trim(), divisions: fits ? [division] : [] }
  }
  if (words === '') return null
  if (named.length === 0) return { words, divisions: alive(placeOfName(whole, divisions, null)?.candidates ?? []) }
  const [slot, name] = named.at(-1)!
  const above = named.slice(0, -1).map(([level, parent]) => flatMap(ALSO[level], (kind) => at(kind, parent, divisions)))
  for (const kind of ALSO[slot]) {
    const found = alive(at(kind, name, divisions)).filter((d) =>
      above.every((parents) => parents.some((parent) => parent.code === d.code || liesIn(d, parent))),
    )
    if (found.length > 0) return { words, divisions: found }
  }
  return { words, divisions: [] }
}

/** 01_旺苍县(12份) is 旺苍县. */
const plain = (words: string): string =>
  words
    .replace(/^[\d\s._、．-]{1,12}(?=\D)/, '')
    .replace(/[(（【[].{0,40}$/, '')
    .replace(/\s/g, '')

/** The divisions of a level that bear a name, in full or short. */
const at = (level: Slot, name: string, { formsFrom }: Divisions): Division[] =>
  flatMap(
    formsFrom(name.slice(0, 2)).filter((form) => form.words === name),
    (form) => form.divisions,
  ).filter((division) => division.level === level)

/** Those of today, where there are any. */
function alive(found: readonly Division[]): readonly Division[] {
  const now = found.filter(({ ended }) => ended === null)
  return now.length > 0 ? now : found
}

/** Whether a code is that of a place so named, or of one in it. */
const agrees = (division: Division, [slot, name]: [Slot, string], divisions: Divisions): boolean =>
  flatMap(ALSO[slot], (kind) => at(kind, name, divisions)).some(
    (d) =>
      d.code === division.code || d.now.includes(division.code) || division.now.includes(d.code) || liesIn(division, d),
  )
