import { describe, expect, it } from 'vitest'
import * as totals from '../../src/head/totals/patterns.ts'
import { allMatches, finder } from '../../src/language/matcher.ts'
import { holdsNeeds, needsOf } from '../../src/language/pattern-needs.ts'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'

const sentences = fixtureNames()
  .filter((name) => sourcesOf(name).includes('source.txt'))
  .flatMap((name) => new TextDecoder().decode(readFixture(name, 'source.txt')).split(/[。\n]/))

describe('what every match of a pattern holds', () => {
  it.each([
    [/\d+个问题/, ['个问题']],
    [/(?:措施|举措)\d/, ['措施', '举措']],
    [/问题(?:清单)?已/, ['问题']],
    [/(?:已)?完成|销号{2}/, ['完成', '销']],
    [/[条项]措?施/, ['施']],
    [/\d[元万]/, ['元', '万']],
    [/(?<=问题)\d(?!个)/, null],
    [/(?:问题)?\d/, null],
    [/问题|\d/, null],
    [/[^个]\d/, null],
    [/a\.b/, ['a.b']],
    [/(?<n>一)\k<n>/, ['一']],
    [/\u4e00\d/, null],
    [/\p{Script=Han}/u, null],
    [/email/i, null],
    [/一|二|三|四|五|六|七|八|九/, null],
  ])('%s', (pattern, needs) => expect(needsOf(pattern)).toEqual(needs))

  it.each(Object.entries(totals).flatMap(([name, pattern]) => (pattern instanceof RegExp ? [[name, pattern]] : [])))(
    'what %s finds is found where it is asked of what holds that',
    (_, pattern) => {
      const all = new RegExp(pattern as RegExp, 'g')
      const find = finder(all)
      for (const words of sentences) {
        const expected = allMatches(all, words)
        expect(find(words)).toEqual(expected)
        for (const [found] of expected) expect(holdsNeeds(needsOf(all), found)).toBe(true)
      }
    },
  )
})
