import { addDecimals } from '../../language/decimal.ts'
import { flatMap } from '../../language/flat-map.ts'
import { isSlipOf } from '../slips.ts'
import type { Claim } from './claims.ts'
import { between, grainOf, type Relation, relationOf } from './relation.ts'
import type { Reckoning, SumRules } from './rules.ts'

/** 送审316.2万元,审定273.5万元,核减42.7万元: a number worked out of those told right before it in its sentence. */
export const toldByReckoning = (shadow: string, claims: readonly Claim[], { reckonings }: SumRules): Relation[] =>
  flatMap(claims, (given, at) =>
    flatMap(reckonings, (reckoning) => {
      if (!given.isSure || given.unit === '' || !reckoning.gives.test(given.before)) return []
      const before = claims
        .slice(Math.max(0, at - MANY), at)
        .filter((one) => one.unit === given.unit && !/[。;\n]/.test(between(shadow, one, given)))
      return relationFor(shadow, before, given, reckoning) ?? []
    }),
  )
const MANY = 12

function relationFor(shadow: string, before: readonly Claim[], given: Claim, reckoning: Reckoning): Relation | null {
  const roles = [...reckoning.plus, ...reckoning.minus]
  if (before.length !== roles.length || !before.every(({ isSure }) => isSure)) return null
  const told = roles.map((role) => before.filter((one) => role.test(one.before)))
  if (told.some((ones) => ones.length !== 1) || new Set(told.flat()).size !== roles.length) return null
  const parts = told.slice(0, reckoning.plus.length).flat()
  const less = told.slice(reckoning.plus.length).flat()
  const relation = relationOf(given, parts, 'fail', less)
  const off = Math.abs(Number(addDecimals(relation.sum, `-${given.value}`)))
  if (off === 0) return { ...relation, result: 'pass' }
  // 3.26亿元, 2.98亿元, 核减2826万元: told to the last figure, of numbers that were cut
  const isRounded = off <= [...before, given].reduce((all, one) => all + grainOf(shadow, one), 0)
  return isRounded || !isSlipOf(relation.sum, given.value) ? null : relation
}
