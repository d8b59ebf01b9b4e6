import { readNumeral } from '../language/numerals.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { HeadScene } from './scene.ts'
import { squeeze } from './squeeze.ts'

export const SESSION = /([一二三四五六七八九十\d]{1,3})届(?:[\u4e00-\u9fff]{0,6}(?:委|党委|党组))?/
export const ROUND = /第([一二三四五六七八九十\d]{1,3})轮(?=[\u4e00-\u9fff、]{0,8}巡[察视]|集中反馈|反馈|$)/

/** 十四届县委第六轮: in the paragraph of the body, else in the title, else elsewhere in the opening. */
export function numberNear(
  pattern: RegExp,
  { shadow, title, opening }: HeadScene,
  at: Span,
  committee: string,
): number | null {
  const own = /^(?:中央|自治区|[省市州盟县区旗师团])(?=委|$)/.exec(committee)?.[0]
  for (const place of [at, ...(title?.span ? [title.span] : []), ...opening]) {
    const words = squeeze(sliceOf(shadow, place))
      .words.replace(OF_ANOTHER, (all, level: string) => (own === undefined || level === own ? all : dotted(all)))
      .replace(OF_NO_ROUND, dotted)
    const match = pattern.exec(words)
    if (match?.[1] !== undefined) return wholeNumber(match[1])
  }
  return null
}

/** 党的二十届三中全会, 自六届区委巡察以来: sessions that only tell when. */
const OF_NO_ROUND =
  /党的[^,。]{0,6}届|自[^,。;]{0,8}届[^,。;]{0,16}以来|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}[次中]全会|上[一]?轮/g

const dotted = (words: string): string => '·'.repeat(words.length)
/** 十二届省委第四轮巡视, told of a group of the county. */
const OF_ANOTHER =
  /[一二三四五六七八九十\d]{1,3}届(中央|自治区|[省市州盟县区旗])(?:纪?委)?(?:第[一二三四五六七八九十\d]{1,3}轮)?/g

const wholeNumber = (words: string): number | null => {
  const value = readNumeral(words)
  return value === null || value.includes('.') ? null : Number(value)
}
