import { extract } from '../src/extract/index.ts'
import { loadKnowledge } from '../src/knowledge.ts'
import { normalize } from '../src/normalize/index.ts'
import type { Diagnostic } from '../src/notice/diagnostic.ts'
import type { NoticeText } from '../src/notice/notice-text.ts'
import type { Outline, OutlineNode } from '../src/notice/outline.ts'
import type { Problem } from '../src/notice/problem.ts'
import type { RawText } from '../src/notice/raw-text.ts'
import type { NoticeKind } from '../src/notice/vocabulary.ts'
import { firstNotice, readOutline } from '../src/outline/index.ts'
import { readProblems } from '../src/problems/index.ts'

export const knowledge = loadKnowledge()

/** A text as a TXT reader would give it. */
export const rawOf = (text: string, parts: Partial<RawText> = {}): RawText => ({
  text,
  format: 'txt',
  reader: 'test',
  encoding: 'utf-8',
  pages: null,
  anchors: [],
  hardWrapped: true,
  wraps: [],
  furniture: [],
  tables: [],
  metadata: [],
  unreadPages: [],
  ...parts,
})

export interface Structure {
  readonly text: NoticeText
  readonly outline: Outline
  readonly problems: readonly Problem[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The structure of a text: cleaned, outlined, with its problems read as for `kind`. */
export function structureOf(source: string | RawText, kind: NoticeKind = 'rectification_notice'): Structure {
  const diagnostics: Diagnostic[] = []
  const report = (code: Diagnostic['code'], span: Diagnostic['span'], args: Diagnostic['args'] = {}) => {
    diagnostics.push({ code, span, args })
  }
  const text = firstNotice(normalize(typeof source === 'string' ? rawOf(source) : source, knowledge, report), report)
  const outline = readOutline(text, knowledge, report)
  const facts = extract(text, outline, knowledge, report)
  return { text, outline, problems: readProblems(text, outline, facts, kind, knowledge, report), diagnostics }
}

/** Every node but the root in reading order. */
export const nodesOf = (node: OutlineNode): OutlineNode[] =>
  node.children.flatMap((child) => [child, ...nodesOf(child)])
