import { describe, expect, it } from 'vitest'
import { settle } from '../../src/extract/find.ts'
import { RULES } from '../../src/extract/rules/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import type { Scene } from '../../src/notice/rule.ts'
import { ORGANISATIONS, PERSONS } from './named.ts'
import { foundBy, sceneOf } from './scene.ts'

const knowledge = loadKnowledge()

/** The text with every name of a kind in marks. */
function marked(text: string, kind: 'person' | 'organisation', scene: Scene = sceneOf(text, knowledge)): string {
  const rules = RULES.filter((rule) => rule.kind === kind)
  const { kept } = settle(foundBy(rules, scene), [], [])
  let out = ''
  let at = 0
  for (const { span } of kept.map(({ found }) => found)) {
    out += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`
    at = span.end
  }
  return out + text.slice(at)
}

describe('names', () => {
  it.each(PERSONS)('of persons: %s', (passage) => expect(marked(passage.replace(/[⟦⟧]/g, ''), 'person')).toBe(passage))
  it.each(ORGANISATIONS)('of organisations: %s', (passage) =>
    expect(marked(passage.replace(/[⟦⟧]/g, ''), 'organisation')).toBe(passage),
  )

  it('of persons stand in the column of a register that is headed so', () => {
    const rows = ['序号', '问题', '责任人', '1', '学习不深入', '李华、副局长王建国', '2', '张榜不及时', '分管领导']
    const text = rows.join('\n')
    let at = 0
    const cells = rows.map((row, i) => {
      const span = { start: at, end: at + row.length }
      at = span.end + 1
      return { row: Math.floor(i / 3), column: i % 3, rows: 1, columns: 1, span }
    })
    const scene = sceneOf(text, knowledge)
    const inTable = { ...scene, text: { ...scene.text, tables: [{ rows: 3, columns: 3, cells }] } }
    expect(marked(text, 'person', inTable)).toContain('⟦李华⟧、副局长⟦王建国⟧\n2\n张榜不及时\n分管领导')
    expect(marked(text, 'person', scene)).not.toContain('⟦李华⟧')
  })
})
