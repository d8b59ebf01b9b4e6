import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import type { Span } from '../../../notice/span.ts'
import type { Check, Scene } from '../../check.ts'
import { outsideOthers, placesOf } from '../../damage.ts'

/** 216个方面: no feedback has hundreds of aspects; characters between the digits are gone. */
const JOINED = /(?<![\d.])\d{3,}个(?:大)?方面|(?<!\d)(?:19|20)\d{2}(?:1[0-2]|0?[1-9])月\d{1,2}日/g
/** 3.万元, 租金.6万元, 共计人, 2期、人次: the figures beside a point, behind a word for a sum or a number are gone. What stands before is looked at behind: found far faster so. */
const CUT_OFF =
  /\.(?<=[\u4e00-\u9fff]\.)\d{1,2}(?=[万亿]元|元|%|公里|平方米)|人次(?<=\d[\u4e00-\u9fff]{1,2}、人次)(?=[,。;、])|\d(?<![\d.]\d)\d{0,4}\.(?=[万亿]?元)|(?:共计|合计|总计|累计)(?:人次|[人个项份户次家件间])(?=[,。;、])/g
/** 门店 间, 合同 份: a gap where a number stood, in a text that else sets none. */
const BLANK = / (?<=[\u3400-\u9fff] ) {0,5}(?:人次|万元|平方米|公里|[间份个次项条名户家篇期场元吨亩台套])(?=[,。;、])/g
/** A text set with blanks between its characters shows nothing by one. */
const BLANKS = 6

/** Numbers that were lost, masked or run together: what `extract` met and took no value from. */
export const damagedNumbers: Check = {
  code: 'source/damaged_numbers',
  run: (scene) => {
    const missing = placesOf(scene, 'extract/number_missing').filter((at) => !isWithheld(scene, at))
    const placeholders = missing.filter((at) => isPlaceholder(scene, at))
    const isLoose = allMatches(/ (?<=[\u3400-\u9fff] ) *(?=[\u3400-\u9fff])/g, scene.text.shadow).length > BLANKS
    const found = outsideOthers([
      ...placesOf(scene, 'extract/damaged_date', 'extract/ambiguous_date'),
      ...missing.filter((at) => !placeholders.includes(at) || (placeholders.length < FEW && !isDay(scene, at))),
      ...flatMap([JOINED, CUT_OFF, ...(isLoose ? [] : [BLANK])], (pattern) =>
        allMatches(pattern, scene.text.shadow),
      ).map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      })),
    ])
    if (found.length === 0) return [{ result: /\d/.test(scene.text.shadow) ? 'pass' : 'not_assessable' }]
    return found.map((span) => ({
      result: 'fail' as const,
      spans: [span],
      args: { words: scene.text.content.slice(span.start, span.end) },
    }))
  },
}

/** 138****6621: a number that its owner is not to be known by. */
const isWithheld = ({ text }: Scene, { start, end }: Span): boolean =>
  /^1\d{2}[*×]{4}\d{4}$|^\d{3,6}[*×]{6,11}[\dX×x]{2,4}$/.test(text.shadow.slice(start, end))

/** So many are a form to be filled in, which `source/template` tells. */
const FEW = 2

/** 20XX年X月: a day left open is no number that was lost. */
const isDay = ({ text }: Scene, { start, end }: Span): boolean => /[年月日]/.test(text.shadow.slice(start, end + 1))

/** XX个, __年: a mark that somebody typed for a number to be filled in. */
const isPlaceholder = ({ text }: Scene, { start, end }: Span): boolean =>
  /[xX×_＿○]/.test(text.shadow.slice(start, end)) && !/\*/.test(text.shadow.slice(start, end))
