import { allMatches } from '../../../language/matcher.ts'
import type { Span } from '../../../notice/span.ts'
import type { Check, Scene } from '../../check.ts'
import { outsideOthers, placesOf } from '../../damage.ts'

/** 216个方面: no feedback has hundreds of aspects; characters between the digits are gone. */
const JOINED = /(?<![\d.])\d{3,}个(?:大)?方面/g

/** Numbers that were lost, masked or run together: what `extract` met and took no value from. */
export const damagedNumbers: Check = {
  code: 'source/damaged_numbers',
  run: (scene) => {
    const found = outsideOthers([
      ...placesOf(scene, 'extract/damaged_date', 'extract/ambiguous_date'),
      ...placesOf(scene, 'extract/number_missing').filter((at) => !isPlaceholder(scene, at)),
      ...allMatches(JOINED, scene.text.shadow).map(({ index, 0: words }) => ({
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

/** XX个, __年: a mark that somebody typed for a number to be filled in. */
const isPlaceholder = ({ text }: Scene, { start, end }: Span): boolean =>
  /[xX×_＿○]/.test(text.shadow.slice(start, end)) && !/\*/.test(text.shadow.slice(start, end))
