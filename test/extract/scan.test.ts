import { describe, expect, it } from 'vitest'
import { DECOYS } from '../../src/extract/decoys/index.ts'
import { RULES } from '../../src/extract/rules/index.ts'
import { matchesOf } from '../../src/extract/scan.ts'
import { planOf } from '../../src/extract/scan-plan.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { headsOf } from '../../src/language/pattern-heads.ts'
import type { Found, Rule, Scene } from '../../src/notice/rule.ts'
import type { FactKind } from '../../src/notice/vocabulary.ts'
import { randomOf } from '../generator/random.ts'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'
import { sceneOf } from './scene.ts'

const knowledge = loadKnowledge()
const bare = (example: string) => example.replace(/[⟦⟧]/g, '')
const examples = [...RULES, ...DECOYS].flatMap(({ finds, ignores }) => [...finds, ...ignores].map(bare)).join('\n')
const fixtures = fixtureNames()
  .filter((name) => sourcesOf(name).includes('source.txt'))
  .map((name) => new TextDecoder().decode(readFixture(name, 'source.txt')))

/** A text with characters lost and put in, so that rules meet what no notice holds. */
function scrambled(text: string, seed: number): string {
  const random = randomOf(seed)
  const odd = '0123456789年月日一二三十百万元个人,、至到-.第 截前两半周天岁%块组次室号级A〇零《》'
  let made = ''
  for (const c of text) {
    if (random.int(0, 99) < 6) continue
    made += c
    if (random.int(0, 99) < 5) made += odd[random.int(0, odd.length - 1)]
  }
  return made
}

const scenes = [
  examples,
  ...fixtures,
  scrambled(examples, 1),
  scrambled(examples, 2),
  scrambled(fixtures.join('\n'), 3),
].map((text) => sceneOf(text, knowledge))

function readAll(rule: Rule, matches: Iterable<RegExpExecArray>, scene: Scene): string[] {
  const found: string[] = []
  for (const match of matches) {
    const read = rule.read(match, scene)
    const list = read === null ? [] : Array.isArray(read) ? (read as Found<FactKind>[]) : [read as Found<FactKind>]
    found.push(...list.map((one) => JSON.stringify(one)))
  }
  return found
}

describe('asking a pattern only where it may match', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s finds what it finds everywhere', (_, rule) => {
    const plan = planOf([rule], knowledge)
    for (const scene of scenes)
      expect(readAll(rule, matchesOf(plan, scene.shadow)[0]!, scene)).toEqual(
        readAll(rule, scene.shadow.matchAll(rule.pattern), scene),
      )
  })

  it.each(DECOYS.map((decoy) => [decoy.id, decoy] as const))('%s silences what it silences everywhere', (_, decoy) => {
    const plan = planOf([decoy], knowledge)
    const where = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => `${match.index} ${match[0]}`)
    for (const { shadow } of scenes)
      expect(where(matchesOf(plan, shadow)[0]!)).toEqual(where(shadow.matchAll(decoy.pattern)))
  })
})

describe('how matches begin', () => {
  const heads = (source: string) =>
    [...(headsOf(source) ?? [])]
      .flatMap(([first, { seconds }]) =>
        seconds === null
          ? [`${String.fromCharCode(first)}*`]
          : [...seconds].map((second) => String.fromCharCode(first, second)),
      )
      .sort()

  it.each([
    ['ab|c', ['ab', 'c*']],
    ['a?bc', ['ab', 'bc']],
    ['(?:a|b)c', ['ac', 'bc']],
    ['(?<=x)a(?!y)[bc]', ['ab', 'ac']],
    ['a+b', ['a*']],
    ['\\d{2}年', Array.from('0123456789', (a) => Array.from('0123456789', (b) => a + b)).flat()],
    ['(?<year>20)\\k<year>', ['20']],
    ['a(?:[bc]{0,2}d)?', ['a*']],
    ['[\\u4e00-\\u4e01]x', ['一x', '丁x']],
    ['\\(x', ['(x']],
    ['^a\\bb', ['ab']],
  ])('%s', (source, expected) => {
    expect(heads(source)).toEqual([...expected].sort())
  })

  const barred = (source: string) =>
    [...(headsOf(source) ?? [])].map(
      ([first, { barred }]) => `${String.fromCharCode(...barred)}|${String.fromCharCode(first)}`,
    )

  it.each([
    ['(?<![xy])a', ['xy|a']],
    ['(?<!x|yz)a', ['x|a']],
    ['(?:(?<!x)a|b)', ['x|a', '|b']],
    ['(?:(?<![xy])a|(?<!x)[ab])', ['x|a', 'x|b']],
    ['(?<!x(?=a))a', ['|a']],
    ['(?<!^x)a', ['|a']],
    ['(?<!x)(?<!y)a', ['xy|a']],
    ['a?(?<!x)b', ['x|b', '|a']],
    ['(?<!x{2})a', ['|a']],
  ])('what never stands before %s', (source, expected) => {
    expect(barred(source)).toEqual(expected)
  })

  it.each(['.a', '[^a]', 'a*', '(?:a|)', '\\S+a'])('%s may begin with too much or nothing', (source) => {
    expect(headsOf(source)).toBeNull()
  })
})
