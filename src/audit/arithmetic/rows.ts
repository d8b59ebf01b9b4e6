import { flatMap } from '../../language/flat-map.ts'
import { sliceOf } from '../../notice/span.ts'
import type { Scene } from '../check.ts'
import { type Claim, claimsIn } from './claims.ts'
import { addsUp, isNear, type Relation, relationOf } from './relation.ts'

/** 一组:19户,1.35万元。 A name and what is counted of it, a line of its own. */
const NUMBER = '\\d[\\d.]*[^,;。:\\d\\s]{1,8}'
const ROW = new RegExp(`^[^,;。:\\d\\s]{2,16}[:\\s]?\\s?${NUMBER}(?:[,、;\\s][^,;。:\\d\\s]{0,8}${NUMBER}){0,4}[。;]?$`)
/** 各库点仓容为:, 收回情况如下:, what is then told line by line. */
const OPENS = /[:]$/
/** 合计79户,收回6.26万元: what all lines come to. */
const CLOSES = /^(?:以上|上述)?[^,;。:\d]{0,6}(?:合计|共计|总计|一共)/
const WHOLE = /共计?|合计|总计|总共|总[量额数容]/
const SHARE = 0.15

/** The lines of a small table, each a name with its numbers, and the whole that is told before or behind them. */
export function toldInRows(scene: Scene): Relation[] {
  const { text } = scene
  const words = text.paragraphs.map(({ span }) => sliceOf(text.shadow, span).trim())
  const all = claimsIn(scene).flat()
  const claimsAt = (at: number): readonly Claim[] => {
    const span = text.paragraphs[at]?.span
    return span === undefined ? [] : all.filter((one) => one.span.start >= span.start && one.span.end <= span.end)
  }
  return flatMap(words, (told, at) => {
    if (!OPENS.test(told)) return []
    let end = at + 1
    while (ROW.test(words[end] ?? '') && !CLOSES.test(words[end]!)) end++
    const rows = words.slice(at + 1, end).map((_, n) => claimsAt(at + 1 + n))
    if (rows.length < 2) return []
    const before = claimsAt(at).filter((claim) => WHOLE.test(claim.before))
    const behind = CLOSES.test(words[end] ?? '') ? firstOfEach(claimsAt(end)) : []
    return flatMap([...before, ...behind], (base) => overRows(base, rows))
  })
}

const firstOfEach = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ unit }, at) => claims.findIndex((one) => one.unit === unit) === at)

/** One number of the whole's kind in each line. */
function overRows(base: Claim, rows: readonly (readonly Claim[])[]): Relation[] {
  const parts = flatMap(rows, (claims) => claims.filter(({ unit }) => unit === base.unit))
  const isOneEach = rows.every((claims) => claims.filter(({ unit }) => unit === base.unit).length === 1)
  if (!isOneEach || ![base, ...parts].every(({ isSure }) => isSure)) return []
  if (addsUp(base, parts)) return [relationOf(base, parts, 'pass')]
  return isNear(base, parts, SHARE) ? [relationOf(base, parts, 'fail')] : []
}
