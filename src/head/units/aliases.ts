import { flatMap } from '../../language/flat-map.ts'
import { allMatches } from '../../language/matcher.ts'
import type { OuterName } from '../issuer.ts'
import { agencyOf, shortens } from '../names.ts'
import type { HeadScene } from '../scene.ts'
import type { NamedUnit } from './names.ts'

/** (以下简称市中医院), the long name standing before the bracket. */
const SHORTENED = /\((?:以下)?(?:统一)?简称:?[“"「]?([\u4e00-\u9fff]{2,20})[”"」]?\)/g

/** The names that the notice uses for its unit: defined ones (以下简称…), short forms and 我院. */
export function aliasesOf(
  { shadow, knowledge }: HeadScene,
  agency: string,
  named: readonly NamedUnit[],
  outer: readonly OuterName[],
): string[] {
  const defined = flatMap(allMatches(SHORTENED, shadow), (match) => {
    const before = /[\u4e00-\u9fff]*$/.exec(shadow.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
    const long = agencyOf(before, knowledge.units)
    return long !== '' && (long.endsWith(agency) || agency.endsWith(long)) ? [match[1] ?? ''] : []
  })
  const short = named.map(({ printed }) => agencyOf(printed, knowledge.units))
  const outside = outer
    .map(({ value }) => agencyOf(value, knowledge.units))
    .filter((name) => shortens(name, agency) || name.endsWith(agency))
  const ours = flatMap(Object.entries(knowledge.units.own), ([word, endings]) =>
    word !== '单位' && endings.some((ending) => agency.endsWith(ending)) && shadow.includes(`我${word}`)
      ? [`我${word}`]
      : [],
  )
  return [...new Set([...defined, ...short, ...outside, ...ours])].filter((name) => name !== '' && name !== agency)
}
