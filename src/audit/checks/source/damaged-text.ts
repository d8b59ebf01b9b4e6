import type { Check } from '../../check.ts'
import { hasWords, isMisread, outsideOthers, placesOf } from '../../damage.ts'

/** Characters that are gone, and marks that betray words gone between them. */
export const damagedText: Check = {
  code: 'source/damaged_text',
  run: (scene) => {
    const words = ({ start, end }: { start: number; end: number }) => {
      const before = /[\u3400-\u9fff]{0,4}$/.exec(scene.text.content.slice(Math.max(0, start - 4), start))?.[0] ?? ''
      const after = /^[\u3400-\u9fff\d]{0,2}/.exec(scene.text.content.slice(end, end + 2))?.[0] ?? ''
      return { start: start - before.length, end: end + after.length }
    }
    const gone = outsideOthers(
      placesOf(
        scene,
        'extract/lost_character',
        'extract/ambiguous_character',
        'extract/unread_character',
        'extract/garbled',
      )
        .filter((at) => !isMisread(scene, at))
        .map(words),
    )
    const doubled = outsideOthers(placesOf(scene, 'extract/doubled_mark').map(words)).filter(
      (at) => !gone.some((other) => other.start <= at.start && at.end <= other.end),
    )
    if (gone.length + doubled.length === 0) return [{ result: !hasWords(scene) ? 'not_assessable' : 'pass' }]
    const verdict = (result: 'fail' | 'uncertain') => (span: { start: number; end: number }) => ({
      result,
      spans: [span],
      args: { words: scene.text.content.slice(span.start, span.end) },
    })
    return [...gone.map(verdict('fail')), ...doubled.map(verdict('uncertain'))]
  },
}
