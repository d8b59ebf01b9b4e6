import type { Division, RegionTable } from '../../notice/regions.ts'

/** One printed form of one or more divisions: the full name, or a short one (贵州, 湘潭, 石柱县). */
export interface Form {
  readonly words: string
  readonly full: boolean
  readonly divisions: readonly Division[]
}

/** Every form by its first two characters, longest first, and every division by its code. */
export interface Divisions {
  readonly byStart: ReadonlyMap<string, readonly Form[]>
  readonly byName: ReadonlyMap<string, readonly Division[]>
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

function build(table: RegionTable): Divisions {
  const current = table.current.split(' ').map((row): Division => {
    const code = row.slice(0, 6)
    return { code, name: row.slice(6), level: levelOf(code), now: [code], ended: null }
  })
  const past = table.ended.map((row): Division => {
    const [name = '', code = '', now = '', ended = ''] = row.split(' ')
    return { code, name, level: levelOf(code), now: now.split('/'), ended }
  })
  const byCode = new Map([...past, ...current].map((division) => [division.code, division]))
  const byName = new Map<string, Division[]>()
  const forms = new Map<string, { full: boolean; divisions: Division[] }>()
  const add = (words: string, full: boolean, division: Division) => {
    const form = forms.get(words)
    if (form === undefined) forms.set(words, { full, divisions: [division] })
    else if (full === form.full) form.divisions.push(division)
    else if (full) forms.set(words, { full, divisions: [division] })
  }
  const peoples = new RegExp(`(?:${[...table.peoples].sort((a, b) => b.length - a.length).join('|')})$`)
  for (const division of [...current, ...past]) {
    byName.set(division.name, [...(byName.get(division.name) ?? []), division])
    add(division.name, true, division)
    for (const short of shortNames(division, peoples)) if (short !== division.name) add(short, false, division)
  }
  return { byStart: byStart(forms), byName, byCode }
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

function byStart(forms: ReadonlyMap<string, { full: boolean; divisions: Division[] }>): Map<string, Form[]> {
  const index = new Map<string, Form[]>()
  for (const [words, form] of forms) {
    const key = words.slice(0, 2)
    const list = index.get(key)
    if (list === undefined) index.set(key, [{ words, ...form }])
    else list.push({ words, ...form })
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
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
  divisions: Divisions,
  { code, level }: Division,
): { province: Division | null; city: Division | null } {
  const at = (prefix: string) => divisions.byCode.get(prefix.padEnd(6, '0')) ?? null
  return {
    province: level === 'province' ? null : at(code.slice(0, 2)),
    city: level === 'county' ? at(code.slice(0, 4)) : null,
  }
}
