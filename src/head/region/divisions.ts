import { type PairSet, pairSet } from '../../language/character-set.ts'
import type { Division, RegionTable } from '../../notice/regions.ts'

/** One printed form of one or more divisions: the full name, or a short one (贵州, 湘潭, 石柱县). */
export interface Form {
  readonly words: string
  readonly full: boolean
  readonly divisions: readonly Division[]
}

/** The table of divisions as lookups. */
export interface Divisions {
  /** The two characters with which forms begin. */
  readonly opens: PairSet
  /** The forms that begin with two characters, longest first. */
  readonly formsFrom: (start: string) => readonly Form[]
  /** Divisions of a full name, of today and of the past. */
  readonly named: (name: string) => readonly Division[]
  readonly byCode: ReadonlyMap<string, Division>
}

const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|林区|新区|[省市盟州县区旗])$/

const levelOf = (code: string): Division['level'] =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'

const DIVISIONS = new WeakMap<RegionTable, Divisions>()

/** The table of data/ as a lookup, built at first use. */
export function divisionsOf(table: RegionTable): Divisions {
  const known = DIVISIONS.get(table)
  if (known !== undefined) return known
  const made = build(table)
  DIVISIONS.set(table, made)
  return made
}

/** Buckets by the first two characters, which a short name shares with its full one; a bucket's forms are made when asked. */
function build(table: RegionTable): Divisions {
  const byCode = new Map<string, Division>()
  const buckets = new Map<string, Division[]>()
  const put = (division: Division) => {
    const start = division.name.slice(0, 2)
    const bucket = buckets.get(start)
    if (bucket === undefined) buckets.set(start, [division])
    else bucket.push(division)
  }
  for (const row of table.current.split(' ')) {
    const code = row.slice(0, 6)
    const division: Division = {
      code,
      name: row.slice(6),
      level: levelOf(code),
      now: [code],
      merged: false,
      ended: null,
    }
    byCode.set(code, division)
    put(division)
  }
  for (const row of table.ended) {
    const [name = '', code = '', now = '', ended = ''] = row.split(' ')
    const merged = now.startsWith('+')
    const codes = now.replace('+', '').split('/')
    const division: Division = { code, name, level: levelOf(code), now: codes, merged, ended }
    if (!byCode.has(code)) byCode.set(code, division)
    put(division)
  }
  const peoples = new RegExp(`(?:${[...table.peoples].sort((a, b) => b.length - a.length).join('|')})$`)
  const forms = new Map<string, readonly Form[]>()
  const formsFrom = (start: string): readonly Form[] => {
    const bucket = buckets.get(start)
    if (bucket === undefined) return []
    const known = forms.get(start)
    if (known !== undefined) return known
    const made = formsOf(bucket, peoples)
    forms.set(start, made)
    return made
  }
  const named = (name: string) => (buckets.get(name.slice(0, 2)) ?? []).filter((division) => division.name === name)
  const opens = pairSet(Array.from(buckets.keys(), (start) => [start.charCodeAt(0), start.charCodeAt(1)] as const))
  return { opens, formsFrom, named, byCode }
}

function formsOf(bucket: readonly Division[], peoples: RegExp): Form[] {
  const forms = new Map<string, { full: boolean; divisions: Division[] }>()
  const add = (words: string, full: boolean, division: Division) => {
    const form = forms.get(words)
    if (form === undefined || (full && !form.full)) forms.set(words, { full, divisions: [division] })
    else if (full === form.full) form.divisions.push(division)
  }
  for (const division of bucket) {
    add(division.name, true, division)
    for (const short of shortNames(division, peoples)) if (short !== division.name) add(short, false, division)
  }
  return [...forms].map(([words, form]) => ({ words, ...form })).sort((a, b) => b.words.length - a.words.length)
}

/** 红河哈尼族彝族自治州: 红河, 红河州. One character is no short name. */
function shortNames({ name, level }: Division, peoples: RegExp): string[] {
  let base = name.replace(SUFFIX, '')
  if (name.includes('自治'))
    for (let next = base.replace(peoples, ''); next !== base && next.length >= 2; next = base.replace(peoples, ''))
      base = next
  if (base.length < 2 || base === name) return []
  const kind = name.at(-1)!
  return name.includes('自治') && level !== 'province'
    ? [base, base + kind, ...(kind === '旗' ? [`${base}县`] : [])]
    : [base]
}

/** Whether one division lies in another, by the codes of its time or of today. */
export const liesIn = (child: Division, parent: Division): boolean => {
  const prefix = (code: string) => code.slice(0, parent.level === 'province' ? 2 : parent.level === 'city' ? 4 : 6)
  if (RANK[child.level] <= RANK[parent.level]) return false
  const prefixes = [parent.code, ...parent.now].map(prefix)
  return [child.code, ...child.now].some((code) => prefixes.includes(prefix(code)))
}

export const RANK = { province: 0, city: 1, county: 2 } as const

/** The divisions above one, by its own code: province and city, where they have a code. */
export function above(
  { byCode }: Divisions,
  { code, level }: Division,
): { province: Division | null; city: Division | null } {
  const at = (prefix: string) => byCode.get(prefix.padEnd(6, '0')) ?? null
  return {
    province: level === 'province' ? null : at(code.slice(0, 2)),
    city: level === 'county' ? at(code.slice(0, 4)) : null,
  }
}
