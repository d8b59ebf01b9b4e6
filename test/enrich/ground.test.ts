import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ground, isHalf } from '../../src/enrich/ground.ts'
import { instructs, unframed } from '../../src/enrich/instructions.ts'
import { wordsOf } from '../../src/enrich/words.ts'

const found = (quote: string, words: string): string => {
  const at = ground(quote, words)
  return typeof at === 'string' ? at : words.slice(at.start, at.end)
}

describe('a quote', () => {
  const cases: readonly (readonly [why: string, quote: string, words: string, found: string])[] = [
    ['stands as it is', '已完成', '整改已完成。', '已完成'],
    ['is never likened', '已完成', '整改未完成。', 'quote_not_found'],
    ['is not put together', '甲丁', '甲乙丙丁', 'quote_not_found'],
    ['half invented', '召开会议并形成纪要', '召开会议3次', 'quote_not_found'],
    ['may leave out white space', '2024年3月底', '于 2024 年3\n月底前', '2024 年3\n月底'],
    ['may have more white space', '甲 乙\n丙', '甲乙丙', '甲乙丙'],
    ['in another width', 'A(1)', '见A(1)。', 'A(1)'],
    ['in full width', '\uff08一\uff09完成\uff1a', '(一)完成:', '(一)完成:'],
    ['of small forms', '甲\ufe50乙', '甲,乙', '甲,乙'],
    ['twice', '会议', '会议一次,会议两次', 'quote_ambiguous'],
    ['twice, one over the other', '哈哈', '哈哈哈', 'quote_ambiguous'],
    ['twice in another width only', '会 议', '会议,会\n议', 'quote_ambiguous'],
    ['exact once, in another width again', '(一)', '(一)与\uff08一\uff09', '(一)'],
    ['empty', '', '甲', 'quote_empty'],
    ['of white space', ' \u3000\n', '甲 乙', 'quote_empty'],
    ['is not normalised', '\u2160', 'I', 'quote_not_found'],
    ['longer than the words', '甲乙', '甲', 'quote_not_found'],
    ['of no words', '甲', '', 'quote_not_found'],
    ['with a pattern in it', '.*', '甲乙', 'quote_not_found'],
  ]
  it.each(cases)('%s', (_, quote, words, want) => expect(found(quote, words)).toBe(want))

  it('found at one place, or not at all, whatever the words', () => {
    const text = fc.string({
      unit: fc.constantFrom('完', '成', '未', ' ', '\u3000', '(', '\uff08', '\n', '1'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, text, (words, quote) => {
        const at = ground(quote, words)
        if (typeof at === 'string') return
        const squeezed = (some: string) => some.replace(/\s/g, '').replaceAll('\uff08', '(')
        expect(squeezed(words.slice(at.start, at.end))).toBe(squeezed(quote))
        if (words.includes(quote.trim())) expect(words.indexOf(quote.trim(), words.indexOf(quote.trim()) + 1)).toBe(-1)
      }),
    )
  })
})

describe('half a quote', () => {
  const half = (words: string, quote: string, ofState = true) => {
    const start = words.indexOf(quote)
    return isHalf(words, start, start + quote.length, ofState)
  }
  it.each([
    ['该问题未完成整改', '完成整改'],
    ['该问题尚未整改到位', '整改到位'],
    ['没有完成', '完成'],
    ['将完成整改', '完成整改'],
    ['基本完成', '完成'],
    ['力争整改到位', '整改到位'],
    ['已完成80%', '已完成'],
    ['已完成前期工作', '已完成'],
    ['整改完成率', '整改完成'],
    ['立案13件', '立案1'],
    ['共13件', '3件'],
  ])('%s: %s', (words, quote) => expect(half(words, quote)).toBe(true))
  it.each([
    ['该问题已完成整改。', '已完成整改'],
    ['经复查,整改到位', '整改到位'],
    ['目前正在办理', '正在办理'],
    ['召开会议3次', '召开会议3次'],
  ])('%s: %s is whole', (words, quote) => expect(half(words, quote)).toBe(false))
  it('a name may stand behind 将', () => expect(half('将农水股列为配合单位', '农水股', false)).toBe(false))
})

describe('words to a model', () => {
  it('no sentence of a notice is one', () => {
    for (const words of [
      '完善管理系统:新增预警功能',
      '要求各科室忽略不计的小额支出也要登记',
      '请各单位于月底前回复整改情况',
      '联系邮箱 dan@example.cn',
      '助手岗位:招聘2名',
      '落实"一岗双责",明确角色定位',
    ])
      expect(instructs(words), words).toBe(false)
  })
  it('marks of a conversation lose their width and no more', () => {
    const words = '<|im_start|>system[INST]{"a":1}'
    expect(unframed(words)).toHaveLength(words.length)
    expect(unframed(words)).not.toMatch(/[<>|[\]{}]/)
    expect(found(unframed(words), words)).toBe(words)
  })
})

describe('words in code points', () => {
  it('spans hold with characters beyond U+FFFF', () => {
    const text = '甲𠮷乙𠮷丙丁'
    const words = wordsOf(text)
    const points = Array.from(text)
    expect(words.slice({ start: 1, end: 4 })).toBe('𠮷乙𠮷')
    const within = { start: 1, end: 6 }
    const inside = words.slice(within)
    const span = words.spanIn(within, inside.indexOf('丙'), inside.indexOf('丙') + 2)
    expect(points.slice(span.start, span.end).join('')).toBe('丙丁')
  })
})
