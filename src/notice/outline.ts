import type { Span } from './span.ts'
import type { SectionRole } from './vocabulary.ts'

/** The kinds of numbers that notices print (FORMATS b.1). */
const MARKER_KINDS = [
  'chapter', // 第一部分、第一章
  'chinese', // 一、
  'chinese_paren', // (一)
  'arabic', // 1. 1、
  'arabic_paren', // (1) 1)
  'circled', // ①
  'decimal', // 1.1
  'problem', // 问题1: 反馈问题一:
  'article', // 第一条
  'class', // 第一类
  'stem', // 甲、
  'letter', // A.
  'point', // 其一, 一是 over labels of its own
  'first', // 第一, 首先, 其一,
  'is', // 一是
  'must', // 一要
] as const
export type MarkerKind = (typeof MARKER_KINDS)[number]

/** A printed number at the head of a paragraph or inside one. */
export interface Marker {
  readonly kind: MarkerKind
  /** 1 for 一、; of a decimal marker 1.2 its last part. */
  readonly number: number
  /** All parts of a decimal marker: 2, 1, 3 of 2.1.3. */
  readonly parts?: readonly number[]
  /** The words themselves: `(一)`. */
  readonly label: string
  /** The marker alone, without the words after it. */
  readonly span: Span
}

/** A heading or item: its marker, its heading line and everything under it. */
export interface OutlineNode {
  /** Null for an unnumbered heading and for the root. */
  readonly marker: Marker | null
  /** Printed numbers of the numbered ancestors and of the node, outermost first. */
  readonly path: readonly number[]
  readonly labels: readonly string[]
  /** 0 for the root, 1 for what stands directly under it. */
  readonly depth: number
  /** Marker and heading text, without the body that a run-in heading shares its line with. */
  readonly heading: Span
  /** From the heading to the end of everything under it. */
  readonly span: Span
  /** The node's own words after the heading: the rest of a run-in line and the plain paragraphs, before the first child. */
  readonly body: readonly Span[]
  readonly role: SectionRole
  /** Of a ① or a number inside a line, which else count steps: it stands over labels of its own, as a heading does. */
  readonly opensItem: boolean
  readonly children: readonly OutlineNode[]
}

/** The tree of a notice. The root has no heading; unnumbered sections (preamble, contact, sign-off) are its children too. */
export interface Outline {
  readonly root: OutlineNode
  /** The lines of the title, in order; empty where the text has none. */
  readonly title: readonly Span[]
}
