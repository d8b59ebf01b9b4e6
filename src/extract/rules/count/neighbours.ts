import { HAN_NUMERAL, readNumeralRange } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { countOf, isMeasured } from '../../counts.ts'

const BEFORE = new RegExp(`[${HAN_NUMERAL}]+$`)
const BEHIND = new RegExp(`^[${HAN_NUMERAL}]+`)

/** Neighbouring digits stand for a range: 三五个, 七八次, 十五六人, 三四百户. */
export const neighbours: Rule<'count'> = {
  id: 'count/neighbours',
  kind: 'count',
  pattern: /[一二两三四五六七八九](?=[一二两三四五六七八九])/g,
  near: { holds: '一二两三四五六七八九', followed: '一二两三四五六七八九', within: 0 },
  read(match, scene) {
    const { shadow } = scene
    const start = match.index - (BEFORE.exec(shadow.slice(Math.max(0, match.index - 8), match.index))?.[0].length ?? 0)
    const end = match.index + 1 + (BEHIND.exec(shadow.slice(match.index + 1, match.index + 9))?.[0].length ?? 0)
    if (!isMeasured(scene, end) || /[\d.第几数]/.test(shadow[start - 1] ?? '')) return null
    const words = shadow.slice(start, end)
    const ends = readNumeralRange(words)
    return ends === null
      ? null
      : countOf(scene, { start, end, words, value: ends.min, max: ends.max, isRounded: false })
  },
  finds: ['来了⟦三五个⟧', '约谈⟦两三家⟧', '问了⟦七八次⟧', '⟦十五六人⟧', '涉及⟦三四百户⟧'],
  ignores: ['三十五个', '十四五规划', '二〇二四年', '一一对应'],
}
