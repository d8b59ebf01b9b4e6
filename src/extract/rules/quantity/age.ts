import { readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import type { Bound } from '../../../notice/vocabulary.ts'

const BOUNDS: Readonly<Record<string, Bound>> = {
  以上: 'at_least',
  及以上: 'at_least',
  '(含)以上': 'at_least',
  年满: 'at_least',
  已满: 'at_least',
  以下: 'at_most',
  及以下: 'at_most',
  以内: 'at_most',
  不超过: 'at_most',
  不满: 'under',
  未满: 'under',
  不足: 'under',
  近: 'under',
  多: 'over',
  余: 'over',
  超过: 'over',
  左右: 'about',
  约: 'about',
}

/** 80岁以上, 30至59岁, 年满60周岁. */
export const age: Rule<'quantity'> = {
  id: 'quantity/age',
  kind: 'quantity',
  pattern:
    /(?<lead>年满|已满|不满|未满|不足|不超过|超过|近|约)?(?<![\d.万])(?<from>\d{1,3}(?:\.\d{1,2})?|[一二三四五六七八九十百]{1,4})(?:(?:周?岁?[ \t]?(?:至|到|~|-|—{1,2})|周?岁(?:\(含\))?(?<over>以上)[、,]?(?:至|不满|未满)?)[ \t]?(?<to>\d{1,3}|[一二三四五六七八九十百]{1,4}))?(?<more>多|余)?[ \t]?(?<unit>周岁|岁)(?<tail>(?:及|\(含\))?以上|及?以下|以内|多|左右)?(?!月)/g,
  near: {
    holds: '岁',
    within: 26,
    through: '满足过.周岁至到~-— \t多余以上(含)、,不未',
  },
  read(match) {
    const { lead, from = '', over, to, more, unit = '', tail } = match.groups ?? {}
    const [value, max] = [readNumeral(from), to === undefined ? null : readNumeral(to)]
    if (value === null || (to !== undefined && max === null) || Number(max ?? value) > 130) return null
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: {
        value,
        max,
        unit,
        bound: over === undefined ? (BOUNDS[tail ?? more ?? lead ?? ''] ?? 'exact') : 'exact',
      },
    }
  },
  finds: [
    '全县⟦80岁以上⟧老年人',
    '⟦30至59岁⟧适龄妇女',
    '⟦年满60周岁⟧',
    '⟦十八周岁以下⟧',
    '⟦0-6岁⟧儿童',
    '⟦60岁以上80岁以下⟧',
    '平均⟦34.6岁⟧',
  ],
  ignores: ['千岁山', '180万岁', '岁末年初', '3个月'],
}
