import { type Candidate, find } from '../../src/extract/find.ts'
import { matchesOf } from '../../src/extract/scan.ts'
import { planOf } from '../../src/extract/scan-plan.ts'
import { fold } from '../../src/language/fold.ts'
import type { Report } from '../../src/notice/diagnostic.ts'
import type { Knowledge } from '../../src/notice/knowledge.ts'
import { identity } from '../../src/notice/mapped-text.ts'
import type { NoticeText } from '../../src/notice/notice-text.ts'
import type { Outline } from '../../src/notice/outline.ts'
import type { Rule, Scene } from '../../src/notice/rule.ts'

/** A text as normalize would return it when there is nothing to clean. */
export function textOf(content: string): NoticeText {
  let at = 0
  const paragraphs = content.split('\n').map((line) => {
    const span = { start: at, end: at + line.length }
    at = span.end + 1
    return { span, table: null }
  })
  const raw = {
    name: 'text.txt',
    text: content,
    anchors: [],
    tables: [],
    metadata: [],
  } as unknown as NoticeText['raw']
  return { content, whole: null, shadow: fold(content), paragraphs, tables: [], map: identity(content), raw }
}

/** An outline without headings. */
export const flatOutline = (length: number): Outline => ({
  title: [],
  root: {
    marker: null,
    path: [],
    labels: [],
    depth: 0,
    heading: { start: 0, end: 0 },
    span: { start: 0, end: length },
    body: [],
    role: 'other',
    opensItem: false,
    children: [],
  },
})

export function sceneOf(content: string, knowledge: Knowledge, report: Report = () => {}): Scene {
  const text = textOf(content)
  return { shadow: text.shadow, text, outline: flatOutline(content.length), knowledge, report }
}

/** What some rules find in a scene, before anything is settled. */
export const foundBy = (rules: readonly Rule[], scene: Scene): Candidate[] =>
  find(rules, matchesOf(planOf(rules, scene.knowledge), scene.shadow), scene)
