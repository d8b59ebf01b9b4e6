import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DECOYS } from '../src/extract/decoys/index.ts'
import { RULES } from '../src/extract/rules/index.ts'
import { loadKnowledge } from '../src/knowledge.ts'
import type { Decoy, Found, Rule, Scene } from '../src/notice/rule.ts'
import type { FactKind } from '../src/notice/vocabulary.ts'
import { inTurn } from './extract/example-rule.ts'
import { sceneOf } from './extract/scene.ts'

const ROOT = join(import.meta.dirname, '..', 'src', 'extract')
const knowledge = loadKnowledge()

/** `于⟦2024年10月⟧印发` as the text without marks and the marked spans. */
function unmark(example: string): { text: string; spans: string[] } {
  const spans: string[] = []
  let text = ''
  let open = -1
  for (const c of example) {
    if (c === '⟦') open = text.length
    else if (c === '⟧') spans.push(`${open}-${text.length}`)
    else text += c
  }
  return { text, spans }
}

function foundBy(rule: Rule, scene: Scene): string[] {
  return [...scene.shadow.matchAll(rule.pattern)]
    .flatMap((match) => {
      const read = rule.read(match, scene)
      return read === null ? [] : Array.isArray(read) ? (read as readonly Found<FactKind>[]) : [read as Found<FactKind>]
    })
    .map(({ span }) => `${span.start}-${span.end}`)
}

const silencedBy = (decoy: Decoy, text: string): string[] =>
  [...text.matchAll(decoy.pattern)].map((match) => `${match.index}-${match.index + match[0].length}`)

/** The ids that the files of a folder stand for: rules/date/point.ts is date/point. */
function filed(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts')
    .map((entry) => `${basename(entry.parentPath)}/${basename(entry.name, '.ts')}`)
    .sort()
}

describe('rules', () => {
  it('stand in their files, each once', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(filed('rules'))
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  // The last is that of docs/adding.md, which shows how one is written.
  for (const rule of [...RULES, inTurn])
    describe(rule.id, () => {
      it('has examples of both kinds, a kind of its own folder and a global pattern', () => {
        expect(rule.finds.length).toBeGreaterThan(0)
        expect(rule.ignores.length).toBeGreaterThan(0)
        expect(rule.pattern.flags).toContain('g')
      })
      it.each([...rule.finds])('finds %s', (example) => {
        const { text, spans } = unmark(example)
        expect(spans.length).toBeGreaterThan(0)
        expect(foundBy(rule, sceneOf(text, knowledge))).toEqual(spans)
      })
      it.each([...rule.ignores])('ignores %s', (example) => {
        expect(foundBy(rule, sceneOf(example, knowledge))).toEqual([])
      })
    })
})

describe('decoys', () => {
  it('stand in their files, each once', () => {
    expect(DECOYS.map(({ id }) => id.replace('decoy/', 'decoys/')).sort()).toEqual(filed('decoys'))
  })

  for (const decoy of DECOYS)
    describe(decoy.id, () => {
      it('has examples of both kinds', () => {
        expect(decoy.finds.length).toBeGreaterThan(0)
        expect(decoy.ignores.length).toBeGreaterThan(0)
      })
      it.each([...decoy.finds])('silences %s', (example) => {
        const { text, spans } = unmark(example)
        expect(silencedBy(decoy, text)).toEqual(spans)
      })
      it.each([...decoy.ignores])('leaves %s', (example) => {
        expect(silencedBy(decoy, example)).toEqual([])
      })
    })
})
