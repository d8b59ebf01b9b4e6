import { flatMap } from '../../language/flat-map.ts'
import { compiledFrom } from '../../language/lexicon.ts'
import { overlaps } from '../../notice/span.ts'
import type { Scene, Verdict } from '../check.ts'
import { toldBehind } from './behind.ts'
import { toldAsChange } from './changes.ts'
import { claimsIn } from './claims.ts'
import { toldInList } from './lists.ts'
import { toldByReckoning } from './reckoned.ts'
import type { Relation } from './relation.ts'
import { toldWithRest } from './rests.ts'
import { toldInRows } from './rows.ts'
import { sumRules } from './rules.ts'
import { toldAsStock, toldOnTop } from './stocks.ts'

const TELLERS = [toldInList, toldBehind, toldWithRest, toldAsStock, toldOnTop, toldByReckoning]

/** Every whole that a paragraph states with the parts that it is made of; of one whole what adds up, if anything does. */
export const relationsIn = compiledFrom((scene: Scene): readonly Relation[] => {
  const { shadow } = scene.text
  const rules = sumRules(scene.knowledge.sums)
  const told = flatMap(claimsIn(scene), (claims) =>
    claims.length < 3 ? [] : alone(flatMap(TELLERS, (tell) => tell(shadow, claims, rules))),
  )
  return [...told, ...alone([...toldInRows(scene), ...toldAsChange(scene)])]
})

/** Of one whole what adds up, or else what was found first. */
const alone = (found: readonly Relation[]): Relation[] =>
  found.filter(
    (one, at) =>
      !found.some(
        (other, i) =>
          overlaps(one.base.span, other.base.span) &&
          ((other.result === 'pass' && one.result !== 'pass' && one.isByItself !== true) ||
            (other.result === one.result && i < at)),
      ),
  )

/** What has been judged, with every other relation; what was left open of a whole gives way to what its relation says. */
export function withRelations(
  judged: readonly Verdict[],
  scene: Scene,
  concerns: (relation: Relation) => boolean,
  verdictOn: (scene: Scene, relation: Relation) => Verdict,
): Verdict[] {
  // the same whole, or the same parts of a whole that was told before
  const isOf = ({ spans = [] }: Verdict, { base, parts }: Relation) => {
    const isSaid = ({ span }: Relation['base']) => spans.some((one) => overlaps(one, span))
    return (spans[0] !== undefined && overlaps(spans[0], base.span)) || parts.every(isSaid)
  }
  const relations = relationsIn(scene).filter(
    (relation) => concerns(relation) && !judged.some((one) => one.result !== 'uncertain' && isOf(one, relation)),
  )
  return [
    ...judged.filter((one) => !relations.some((relation) => isOf(one, relation))),
    ...relations.map((relation) => verdictOn(scene, relation)),
  ]
}
