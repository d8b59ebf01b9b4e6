import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Span } from '../notice/span.ts'

/** A number of papers and all their titles: 出台4项制度,分别为《甲办法》《乙规定》《丙细则》. */
export interface TitledList {
  readonly count: number
  readonly titles: number
  readonly span: Span
}

const TITLE = '《[^《》\\n]{2,60}》(?:\\([^()\\n]{1,24}\\))?'
/** Behind 等 or before 等 the list need not be whole; 其中 and 包括 name some. */
const LIST = new RegExp(
  `(?<![\\d.])(?<n>\\d{1,2}|[一二两三四五六七八九十])(?:项|个|部|份)(?:规章|管理|内控|工作|配套)?(?:制度|办法|文件|规定|细则|规范)(?:,|:)?(?:分别(?:为|是)|即|依次为|:)(?<list>${TITLE}(?:[、,和及与]?${TITLE}){1,11})(?![、,和及与]?《|[、,]?等|以及《)`,
  'g',
)

export const titledLists = (shadow: string): TitledList[] =>
  allMatches(LIST, shadow).flatMap(({ index, 0: words, groups }) => {
    const count = Number(readNumeral(groups!.n!))
    const titles = groups!.list!.split('》').length - 1
    return Number.isInteger(count) ? [{ count, titles, span: { start: index, end: index + words.length } }] : []
  })
