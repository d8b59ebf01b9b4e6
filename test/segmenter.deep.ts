import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../src/extract/rules/index.ts'
import { loadKnowledge } from '../src/knowledge.ts'
import type { Knowledge } from '../src/notice/knowledge.ts'
import { segmenterOf } from '../src/segmenter.ts'
import { ORGANISATIONS, PERSONS } from './extract/named.ts'
import { foundBy, sceneOf } from './extract/scene.ts'
import { readFixture, textNames } from './golden/fixtures.ts'

/** nodejieba from NODEJIEBA_DIR (a folder it was installed into), else from here; null where it is not installed. */
function nodejieba(): Knowledge | null {
  const place = process.env.NODEJIEBA_DIR ?? process.cwd()
  const segment = segmenterOf('nodejieba', createRequire(path.join(place, 'package.json')))
  try {
    segment('整改')
    return { ...loadKnowledge(), segment }
  } catch (error) {
    console.warn(`SKIPPED: nodejieba is not installed (set NODEJIEBA_DIR): ${String(error).slice(0, 120)}`)
    return null
  }
}

const NAMES = RULES.filter(({ kind }) => kind === 'person' || kind === 'organisation')

const namesIn = (text: string, knowledge: Knowledge): string[] =>
  foundBy(NAMES, sceneOf(text, knowledge)).map(({ by, found: { span } }) => `${by} ${text.slice(span.start, span.end)}`)

describe('nodejieba', () => {
  const other = nodejieba()
  const texts = textNames().map((name) => [name, new TextDecoder().decode(readFixture(name, 'source.txt'))] as const)

  it.skipIf(other === null).each(texts)('finds the names in %s that @node-rs/jieba finds', (_, text) => {
    expect(namesIn(text, other!)).toEqual(namesIn(text, loadKnowledge()))
  })

  it.skipIf(other === null).each([...PERSONS, ...ORGANISATIONS])('finds the names of a passage: %s', (marked) => {
    const text = marked.replace(/[⟦⟧]/g, '')
    expect(namesIn(text, other!)).toEqual(namesIn(text, loadKnowledge()))
  })
})
