import type { Rule } from '../../../notice/rule.ts'
import { wholeMonths } from '../../date-words.ts'

/** The year at hand without its number: 年内, 年度内, 年底前, 年初. */
export const yearWord: Rule<'date'> = {
  id: 'date/year-word',
  kind: 'date',
  pattern:
    /(?<![\d一二两三四五六七八九十百半几多近前历每今去明当同次本上下来往逐全该届学〇零)\]] ?)年(?:度?内(?![部容控审设外科网蒙务需生陆地训涵])|(?<part>[初底末])(?<by>以前|之前|前(?![期后往]))?(?![步级中心审核期会考奖总数线子]))/g,
  read(match) {
    const { part, by } = match.groups ?? {}
    const year = { start: '01-01', end: '12-31', precision: 'year' } as const
    const late = part !== undefined && part !== '初'
    const at =
      part === undefined || (late && by !== undefined)
        ? year
        : late
          ? wholeMonths(12, 12, null, 'fuzzy')
          : wholeMonths(1, 1, null, 'fuzzy')
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: { ...at, year: null, endYear: null, form: by === undefined ? 'point' : 'by', role: null, relative: null },
    }
  },
  finds: ['⟦年内⟧增长9%', '⟦年度内⟧已开展3次', '于⟦年底前⟧完成', '⟦年初⟧部署'],
  ignores: ['三年内', '1年内', '年底考核', '多年内', '年终总结', '近年内部', '半年内'],
}
