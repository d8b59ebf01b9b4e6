import { cityCode, divisionsOf, isCountyCode, provinceCode } from '../../compare/divisions.ts'
import { loadKnowledge } from '../../knowledge.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { integer, recordTable, type Table, text, truth } from './table.ts'

/** Where a part of a notice belongs: the place, level and sector of the unit that it is about. */
interface Share {
  readonly adcode: string | null
  readonly adcode_now: string | null
  readonly unit_level: string | null
  readonly sector: string | null
}

/** A notice divided by its units: share 0 holds what stands under no problem, and problems that no unit is named for. */
interface Divided {
  /** Share 0 belongs to all units together: the notice has no unit of its own. */
  readonly joint: boolean
  readonly shares: readonly Share[]
  /** The share of each problem, in the order of the problems. */
  readonly problems: readonly number[]
}

type Unit = NonNullable<NoticeRecord['problems'][number]['unit']>

/** A key begins with the code that the unit's place has today. */
const codeOf = (key: string | null): string | null => key?.slice(0, 6) ?? null

/** The parts of a notice by where the units of its problems are; null where all of it is in one place. */
function divided(record: NoticeRecord): Divided | null {
  if (record.problems.every(({ unit }) => unit === null)) return null
  const joint = record.inspected_unit.value === null
  const shares = [joint ? NOWHERE : ofNotice(record)]
  const places = new Map<string, number>()
  const problems = record.problems.map(({ unit }) => {
    const own = unit === null ? null : joint ? ofUnit(record, unit) : elsewhere(record, unit)
    if (own === null) return 0
    const place = JSON.stringify(own)
    const known = places.get(place) ?? shares.length
    if (known === shares.length) shares.push(own)
    places.set(place, known)
    return known
  })
  return shares.length === 1 ? null : { joint, shares, problems }
}

/** What belongs to all units together is where they all are. */
const NOWHERE: Share = { adcode: null, adcode_now: null, unit_level: null, sector: null }

const ofNotice = ({ region, inspected_unit: { level, sector } }: NoticeRecord): Share => ({
  adcode: region?.adcode ?? null,
  adcode_now: region?.adcode_now ?? null,
  unit_level: level,
  sector,
})

/** A unit of a notice about several; null for a heading that names no unit the notice knows. */
function ofUnit({ region, units }: NoticeRecord, { key, value }: Unit): Share | null {
  const known = units.find((one) => (key === null ? one.value === value : one.key === key))
  const code = codeOf(key)
  if (known === undefined && code === null) return null
  return { ...placeOf(code, region), unit_level: known?.level ?? levelOf(code), sector: known?.sector ?? null }
}

/** A unit that belongs to the one inspected but lies in another place; null for one in its own place. */
function elsewhere({ region, units, inspected_unit }: NoticeRecord, { key }: Unit): Share | null {
  const code = codeOf(key)
  if (code === null || code === (codeOf(inspected_unit.key) ?? region?.adcode_now)) return null
  const known = units.find((one) => one.key === key)
  return {
    ...placeOf(code, region),
    unit_level: known?.level ?? levelOf(code),
    sector: known?.sector ?? inspected_unit.sector,
  }
}

/** A unit whose own place is not known lies somewhere in that of the notice. */
const placeOf = (code: string | null, region: NoticeRecord['region']): Pick<Share, 'adcode' | 'adcode_now'> =>
  code === null || code === region?.adcode_now
    ? { adcode: region?.adcode ?? null, adcode_now: region?.adcode_now ?? null }
    : { adcode: null, adcode_now: code }

const levelOf = (code: string | null): string | null =>
  code === null ? null : code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'

/** The names of the divisions that a share lies in. */
function namesOf({ adcode_now: code }: Share): { readonly [K in 'province' | 'city' | 'county']: string | null } {
  if (code === null) return { province: null, city: null, county: null }
  const divisions = divisionsOf(loadKnowledge().regions)
  const city = cityCode(code, divisions)
  return {
    province: divisions.name(provinceCode(code)),
    city: city === provinceCode(code) ? null : divisions.name(city),
    county: isCountyCode(code) ? divisions.name(code) : null,
  }
}

const dividedOnce = new WeakMap<NoticeRecord, Divided | null>()

function partsOf(record: NoticeRecord): Divided | null {
  const known = dividedOnce.get(record)
  if (known !== undefined) return known
  const parts = divided(record)
  dividedOnce.set(record, parts)
  return parts
}

/** The places of notices about units in several: no table of the archive, but what figures are divided by. */
export const SHARES: Table = recordTable<Share & { readonly share: number; readonly joint: boolean }>(
  { name: 'zhenggai_shares', zh: '内部:通报分属的各处', en: 'internal: the places of a notice about several units' },
  ({ record }) => {
    const parts = partsOf(record)
    return parts === null
      ? []
      : parts.shares.map((one, share) => ({ ...one, share, joint: share === 0 && parts.joint }))
  },
  [
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    integer(
      'share',
      '第几部分;0 为不属某一问题的',
      'number of the part; 0 is what is under no problem',
      ({ share }) => share,
    ),
    truth('joint', '是否各单位共有', 'of all units together', ({ joint }) => joint),
    text('adcode', '区划代码(当时)', 'code of the division at the time', ({ adcode }) => adcode),
    text('adcode_now', '现行区划代码', 'code of today', ({ adcode_now }) => adcode_now),
    text('unit_level', '单位层级', 'level of the unit', ({ unit_level }) => unit_level),
    text('sector', '行业', 'sector', ({ sector }) => sector),
    text('province', '省', 'province', (share) => namesOf(share).province),
    text('city', '市', 'city', (share) => namesOf(share).city),
    text('county', '县', 'county', (share) => namesOf(share).county),
  ],
)

/** Which part each problem of such a notice is of. */
export const SHARED: Table = recordTable<{ readonly problem: string; readonly share: number }>(
  { name: 'zhenggai_shared', zh: '内部:问题属哪一部分', en: 'internal: the part a problem is of' },
  ({ record }) => {
    const parts = partsOf(record)
    return parts === null
      ? []
      : record.problems.flatMap(({ id }, index) =>
          parts.problems[index] === 0 ? [] : [{ problem: id, share: parts.problems[index]! }],
        )
  },
  [
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    text('problem', '问题 id', 'id of the problem', ({ problem }) => problem),
    integer('share', '第几部分', 'number of the part', ({ share }) => share),
  ],
)
