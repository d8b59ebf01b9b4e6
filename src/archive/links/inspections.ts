import type { Document } from './documents.ts'
import { groupsOf } from './groups.ts'
import type { Joins } from './joins.ts'
import type { Link, Linkable } from './linkable.ts'

/** An inspection: the documents about one unit, one inspecting body and one day of feedback. */
export interface Inspection {
  readonly id: string
  readonly documents: readonly Document[]
}

/** Two documents that touch one unit of one inspection without being about it as a whole: one is about several units. */
export interface Touching {
  readonly a: Document
  readonly b: Document
  readonly unit: string
}

export interface Inspections {
  readonly inspections: readonly Inspection[]
  readonly touching: readonly Touching[]
  readonly links: readonly Link[]
}

/** The parts that make an inspection known; null where one is missing, for a missing part joins nothing. */
interface Scene {
  readonly unit: string
  readonly feedback: string
  readonly committee: string
  readonly group: string | null
  readonly session: number | null
  readonly round: number | null
  readonly body: string
}

export function inspectionsOf(documents: readonly Document[], joins: Joins): Inspections {
  const scenes = documents.map(sceneOf)
  const places = new Map<string, number[]>()
  for (const [index, document] of documents.entries())
    for (const key of placesOf(document, scenes[index]!)) places.set(key, [...(places.get(key) ?? []), index])
  const parted = (a: number, b: number) =>
    documents[a]!.notices.some((one) =>
      documents[b]!.notices.some((other) => joins.parted('inspection', one.notice, other.notice)),
    )
  const apart = (a: number, b: number): boolean => {
    const [x, y] = [scenes[a], scenes[b]]
    return parted(a, b) || (x != null && y != null && otherBody(x, y))
  }
  const groups = groupsOf(documents.length, apart)
  const links: Link[] = []
  const touching: Touching[] = []
  for (const [key, together] of places)
    for (const [a, b] of pairs(together)) {
      const [x, y] = [scenes[a]!, scenes[b]!]
      if (apart(a, b)) continue
      if (x.unit === y.unit) {
        if (groups.of(a) !== groups.of(b) && groups.join(a, b)) links.push(linkOf(documents[a]!, documents[b]!, x, y))
      } else touching.push({ a: documents[a]!, b: documents[b]!, unit: key.slice(0, key.indexOf(' ')) })
    }
  links.push(...byPeople(documents, groups, joins))
  return { inspections: gathered(documents, scenes, groups), touching, links }
}

/** What people joined, whatever the notices say of themselves. */
function byPeople(documents: readonly Document[], groups: ReturnType<typeof groupsOf>, joins: Joins): Link[] {
  const asked = joins.joined('inspection')
  if (asked.length === 0) return []
  const byNotice = new Map(
    documents.flatMap(({ notices }, index) => notices.map(({ notice }) => [notice, index] as const)),
  )
  return asked.flatMap(({ a, b, why }): Link[] => {
    const [x, y] = [byNotice.get(a), byNotice.get(b)]
    if (x === undefined || y === undefined || !groups.join(x, y)) return []
    return [{ kind: 'join', a, b, score: null, evidence: why, rule: 'correction/inspection' }]
  })
}

function gathered(
  documents: readonly Document[],
  scenes: readonly (Scene | null)[],
  groups: ReturnType<typeof groupsOf>,
): Inspection[] {
  return [...documents.keys()]
    .filter((index) => groups.of(index) === index)
    .flatMap((index): Inspection[] => {
      const members = groups.members(index)
      if (members.length === 1 && scenes[index] === null) return []
      const found = members.map((one) => documents[one]!)
      const first = found.map(({ id }) => id).sort()[0]!
      return [{ id: `i${first.slice(1)}`, documents: found }]
    })
}

/** Each unit of a document with its day of feedback: documents that share one may be of one inspection. */
export const placesOf = (document: Document, scene: Scene | null = sceneOf(document)): string[] =>
  scene === null ? [] : unitsOf(document).map((unit) => `${unit} ${scene.feedback}`)

const unitsOf = ({ main, notices }: Document): readonly string[] =>
  main.units.length > 0 ? [...new Set(main.units)] : (notices.find(({ units }) => units.length > 0)?.units ?? [])

/** The main notice's own words; what it leaves open, a copy may say. */
function sceneOf(document: Document): Scene | null {
  const said = <K extends keyof Linkable>(name: K): Linkable[K] | null =>
    [document.main, ...document.notices].find((notice) => notice[name] !== null)?.[name] ?? null
  const [unit] = unitsOf(document)
  const [feedback, body] = [said('feedback'), said('body')]
  if (unit === undefined || feedback === null || body === null) return null
  const committee = committeeOf(body)
  const group = groupOf(said('group') ?? groupIn(body))
  return { unit, feedback, committee, group, session: said('session'), round: said('round'), body }
}

const otherBody = (a: Scene, b: Scene): boolean =>
  (a.committee !== '' && b.committee !== '' && a.committee !== b.committee) ||
  unlike(a.group, b.group) ||
  unlike(a.session, b.session) ||
  unlike(a.round, b.round)

const unlike = (a: string | number | null, b: string | number | null): boolean => a !== null && b !== null && a !== b

/** 县委 of 中共旺苍县委第三巡察组: the committee that sent the group. */
const committeeOf = (body: string): string =>
  /(?:中央|[省市州盟县区旗团]委|(?:镇|乡|街道)党(?:工)?委|党组|党委)/.exec(body)?.[0] ?? ''

const groupIn = (body: string): string | null =>
  /第?([一二三四五六七八九十\d]{1,3})(?:巡[察视])?组/.exec(body)?.[1] ?? null

const DIGITS = '零一二三四五六七八九'

/** 第三, 三, 3 and 第03 are one group. */
function groupOf(printed: string | null): string | null {
  const words = /[一二三四五六七八九十]+|\d+/.exec(printed ?? '')?.[0]
  if (words === undefined) return null
  const [tens, ones] = words.includes('十') ? words.split('十') : [null, words]
  if (/^\d+$/.test(words)) return String(Number(words))
  const unit = DIGITS.indexOf(ones?.charAt(0) || '零')
  return String(tens === null ? unit : (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + unit)
}

function linkOf(a: Document, b: Document, x: Scene, y: Scene): Link {
  const bodies = x.body === y.body ? x.body : `${x.body} / ${y.body}`
  return {
    kind: 'inspection',
    a: a.main.notice,
    b: b.main.notice,
    score: null,
    evidence: `${x.unit} · ${bodies} · ${x.feedback.split('/')[0]}`,
    rule: 'inspection/unit_body_feedback',
  }
}

function* pairs(together: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, one] of together.entries()) for (const other of together.slice(at + 1)) yield [one, other]
}
