import { describe, expect, it } from 'vitest'
import { RULES } from '../src/extract/rules/index.ts'
import { loadKnowledge, withSegmenter } from '../src/knowledge.ts'
import { recordOptions, runOf } from '../src/options.ts'
import { type Load, SEGMENTERS, type SegmenterName, segmenterOf } from '../src/segmenter.ts'
import { foundBy, sceneOf } from './extract/scene.ts'
import { readFixture, textNames } from './golden/fixtures.ts'

/** Packages of the two shapes that cut into single characters, and what was asked of them. */
function standIns(): { load: Load; asked: string[] } {
  const asked: string[] = []
  const cut = (clause: string) => [...clause]
  const packages: Readonly<Record<string, unknown>> = {
    '@node-rs/jieba': { Jieba: { withDict: () => ({ loadDict: () => asked.push('user words'), cut }) } },
    '@node-rs/jieba/dict.js': { dict: new Uint8Array() },
    nodejieba: { load: ({ userDict }: { userDict: string }) => asked.push(`user words ${userDict !== ''}`), cut },
  }
  return {
    asked,
    load: (name) => {
      asked.push(name)
      if (packages[name] === undefined) throw new Error(`no ${name}`)
      return packages[name]
    },
  }
}

describe('the segmenter', () => {
  it.each(SEGMENTERS)('%s is loaded when it is first asked, and once', (name) => {
    const { load, asked } = standIns()
    const segment = segmenterOf(name, load)
    expect(asked).toEqual([])
    expect(segment('整改')).toEqual(['整', '改'])
    const first = asked.length
    expect(first).toBeGreaterThan(0)
    segment('通报')
    expect(asked.length).toBe(first)
  })

  it('cuts by its dictionary and our words', () => {
    expect(segmenterOf('node-rs')('县委第三巡察组向局党组反馈')).toContain('巡察组')
  })

  it('throws where its package is missing, and not before it is asked', () => {
    const segment = segmenterOf('nodejieba', () => {
      throw new Error('no such package')
    })
    expect(() => segment('整改')).toThrow('no such package')
  })

  it('is one of the options that can change a record', () => {
    const options = (segmenter: SegmenterName) => runOf(recordOptions({ segmenter })).options_sha256
    expect(options('nodejieba')).not.toBe(options('node-rs'))
  })

  it('is changed in the knowledge, and nothing else', () => {
    const knowledge = loadKnowledge()
    const { segment, ...rest } = withSegmenter(knowledge, 'nodejieba')
    expect(segment).not.toBe(knowledge.segment)
    expect(rest).toEqual({ ...knowledge, segment: undefined })
  })

  it('is asked about few clauses, each short', () => {
    const clauses: string[] = []
    const knowledge = loadKnowledge()
    const counting = {
      ...knowledge,
      segment: (clause: string) => {
        clauses.push(clause)
        return knowledge.segment(clause)
      },
    }
    let length = 0
    for (const name of textNames()) {
      const text = new TextDecoder().decode(readFixture(name, 'source.txt'))
      length += text.length
      foundBy(RULES, sceneOf(text, counting))
    }
    expect(clauses.length).toBeGreaterThan(0)
    expect(clauses.join('').length).toBeLessThan(length / 50)
    expect(Math.max(...clauses.map((clause) => clause.length))).toBeLessThan(60)
  })
})
