import { mayHavePairAt } from '../../language/character-set.ts'
import type { Division } from '../../notice/regions.ts'
import type { Span } from '../../notice/span.ts'
import { type Divisions, type Form, liesIn, RANK } from './divisions.ts'

/** A place named in a text, with the divisions above it printed before it: 江苏|淮安|清江浦区. */
export interface Place {
  readonly span: Span
  /** What the deepest name may mean; more than one where the words leave it open. */
  readonly candidates: readonly Division[]
  /** The deepest name is printed in full (旺苍县). */
  readonly full: boolean
  /** Start of the deepest name. */
  readonly at: number
  readonly steps: number
}

interface Hit {
  readonly span: Span
  readonly form: Form
}

/** Streets, buildings and goods named after places: 北京路, 重庆小面 is not asked. */
const STREET =
  /^(?:[东西南北中新老大内外前后上下一二三四五六七八九十\d]{0,3}(?:路|街|大道|道\d|巷|胡同|里弄|桥|广场|大厦|大酒店|酒店|饭店|花园|小区|新村))/
/** Names that are words of their own; they stand for a division only after the one above it. */
const COMMON = new Set(['城区', '郊区', '矿区', '东区', '西区', '市区', '新区', '林区', '港口区', '开发区'])
/** 乳源县, short for 乳源瑶族自治县: says itself that it is a county. */
const OWN_KIND = /^..+[县旗]$/
const HAN = /[\u4e00-\u9fff]/
/** Words that a place name of two characters may follow. */
const BEFORE = /[中共在于到由向对与和及、的是原省市州盟县区旗委据按照经]$/

/** Every place of a text, in reading order; linear in the text. `month` (YYYY-MM) is when it was written, null for today. */
export function findPlaces(text: string, divisions: Divisions, month: string | null = null): Place[] {
  const places: Place[] = []
  let chain: Hit[] = []
  let candidates: readonly Division[] = []
  const close = () => {
    const place = placeOf(chain, candidates, month)
    if (place !== null) places.push(place)
    chain = []
    candidates = []
  }
  for (let at = 0; at < text.length - 1; ) {
    const adjoining = chain.length > 0 && chain.at(-1)!.span.end === at
    const hit = adjoining ? longestHit(text, at, divisions, candidates) : longestHit(text, at, divisions, null)
    if (hit === null) {
      if (chain.length > 0) close()
      at++
      continue
    }
    const within = candidates.length > 0 ? hit.form.divisions.filter((d) => candidates.some((p) => liesIn(d, p))) : []
    if (adjoining && within.length > 0) {
      candidates = within
      chain.push(hit)
    } else {
      close()
      chain = [hit]
      candidates = hit.form.divisions
    }
    at = hit.span.end
  }
  close()
  return places
}

function longestHit(text: string, at: number, divisions: Divisions, parents: readonly Division[] | null): Hit | null {
  if (!mayHavePairAt(divisions.opens, text, at)) return null
  for (const form of divisions.formsFrom(text.slice(at, at + 2))) {
    if (!text.startsWith(form.words, at)) continue
    const end = at + form.words.length
    const inside = parents !== null && form.divisions.some((d) => parents.some((p) => liesIn(d, p)))
    if (stands(text, at, end, form, inside)) return { span: { start: at, end }, form }
  }
  return null
}

function stands(text: string, start: number, end: number, form: Form, inside: boolean): boolean {
  const after = text.slice(end, end + 8)
  if (!form.full)
    return (
      (inside || OWN_KIND.test(form.words) || form.divisions.some((d) => d.level !== 'county')) && !STREET.test(after)
    )
  if (inside) return true
  const before = text.slice(Math.max(0, start - 1), start)
  if (COMMON.has(form.words)) return start === 0
  if (form.words.length > 2) return true
  return (!HAN.test(before) || BEFORE.test(before)) && !/^[域城乡级委直]/.test(after)
}

/** The same division under its code and kind of the time: 海门 was 海门市 before it was 海门区. */
const isBefore = (then: Division, today: Division): boolean =>
  then.ended !== null && today.ended === null && then.now.includes(today.code)

/** Short names mean the highest division that bears them; two meanings of one height stay open. */
function placeOf(chain: readonly Hit[], candidates: readonly Division[], month: string | null): Place | null {
  const last = chain.at(-1)
  if (last === undefined) return null
  const alive = candidates.filter((d) => d.ended === null || (month !== null && month < d.ended))
  const living = (alive.length > 0 ? alive : candidates).filter((d, _, all) => !all.some((e) => isBefore(e, d)))
  const highest = Math.min(...living.map((d) => RANK[d.level]))
  const kept = last.form.full ? living : living.filter((d) => RANK[d.level] === highest)
  return {
    span: { start: chain[0]!.span.start, end: last.span.end },
    candidates: kept,
    full: last.form.full,
    at: last.span.start,
    steps: chain.length,
  }
}
