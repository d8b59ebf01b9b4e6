import { readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { percentOf } from '../../percents.ts'

/** Doubled so many times: 翻一番 is a rise of 100 percent, 翻两番 one of 300. */
export const doubled: Rule<'percent'> = {
  id: 'percent/doubled',
  kind: 'percent',
  pattern: /翻了?近?([一两二三四五六\d]?)番(?![茄话地])/g,
  near: { holds: '番', within: 4, through: '了近一两二三四五六0123456789' },
  read(match, scene) {
    const value = readNumeral(match[1] === '' ? '一' : match[1]!)
    if (value === null) return null
    const span = { start: match.index, end: match.index + match[0].length }
    const found = percentOf(scene, span, String((2 ** Number(value) - 1) * 100), null, 'percent')
    return { ...found, value: { ...found.value, change: 'increase' } }
  },
  finds: ['产值⟦翻一番⟧', '能力⟦翻了两番⟧', '力争实现⟦翻番⟧'],
  ignores: ['翻来覆去', '翻一番话', '番茄', '三番五次'],
}
