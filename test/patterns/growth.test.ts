import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../house/sources.ts'
import { growthOf } from './growth.ts'
import { searchOf } from './steps.ts'

/** Every string of a data file that reads as a pattern; of plain words nothing grows. */
function patternsIn(json: unknown): RegExp[] {
  if (typeof json === 'string') {
    try {
      return [new RegExp(json.replaceAll('〇', '果'))]
    } catch {
      return []
    }
  }
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) => (key === 'about' ? [] : patternsIn(value)))
}

const FILES = readdirSync(path.join(ROOT, 'data'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replaceAll('\\', '/'))

describe('the patterns of data/ grow in line with the text', () => {
  it.each(FILES)('%s', { timeout: 120_000 }, (name) => {
    const steep = patternsIn(JSON.parse(readFileSync(path.join(ROOT, 'data', name), 'utf8')))
      .map((pattern) => ({ pattern: pattern.source.slice(0, 120), ...growthOf(pattern) }))
      .filter(({ isLinear }) => !isLinear)
    expect(steep).toEqual([])
  })
})

describe('what is counted', () => {
  it.each([
    [/[^。]*完成/, false, true],
    [/已完成\s+$/, true, true],
    [/\s+$/, false, true],
    [/(?:问题|整改|问题整改)*$/, false, false],
    [/(?:[一二]+、?)+$/, false, false],
    [/^(?:的|存在|存在的)*$/, false, false],
    [/.*整改.*完成/, false, false],
    [/\s*:?\s*$/, false, false],
    [/(?:问题|整改){0,6}$/, true, true],
    [/问题[^。]{0,40}完成/, true, true],
    [/(?<!\s)\s+$/, true, true],
    [/^\s*:?\s*甲/, false, true],
    [/^\s*(?::\s*)?甲/, true, true],
    [/(?<=问题[^。]{0,20})完成/, true, true],
  ])('%s', (pattern, isLinear, isAtMostQuadratic) => {
    const found = growthOf(pattern)
    expect([found.isLinear, found.isAtMostQuadratic]).toEqual([isLinear, isAtMostQuadratic])
  })

  it.each([
    [/a/, 'aaa'],
    [/(?:ab|a)b?c/, 'abcab ac'],
    [/(?<=(\d)\.)\1/, '1.1 2.1'],
    [/^(?:.+?)$/m, 'one\ntwo'],
    [/\b\p{Lu}\w{1,3}?\B/u, 'The Words'],
    [/(?!..c)[a-c]{2,}?c/, 'ababc'],
  ])('%s finds what the machine finds in %j', (pattern, words) => {
    const global = new RegExp(pattern.source, `${pattern.flags}g`)
    expect(searchOf(pattern).matchesIn(words)).toEqual([...words.matchAll(global)].map((match) => match[0]))
  })
})
