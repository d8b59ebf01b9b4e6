import type { Fact } from '../notice/fact.ts'
import type { Stated } from '../notice/head.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { type NoticeText, paragraphAt } from '../notice/notice-text.ts'
import type { Outline } from '../notice/outline.ts'
import { contains, type Span, sliceOf, trimSpan } from '../notice/span.ts'
import { type Divisions, divisionsOf } from './region/divisions.ts'
import { readTitle } from './title.ts'

/** What every reader of the head looks at. Offsets are absolute in `shadow`, which equals the text in length. */
export interface HeadScene {
  readonly text: NoticeText
  readonly shadow: string
  readonly outline: Outline
  readonly facts: readonly Fact[]
  readonly knowledge: Knowledge
  readonly divisions: Divisions
  readonly title: Stated | null
  /** Where the title ends; 0 without one. */
  readonly titleEnd: number
  /**
   * Paragraphs between the title and the first numbered heading; where they do not tell of the inspection, also the paragraph
   * of the first section (一、总体情况) that does.
   */
  readonly opening: readonly Span[]
  /** The last paragraphs, first to last. */
  readonly tail: readonly Span[]
}

const TAIL = 9
const OPENING_WITHOUT_NUMBERS = 6
const OPENING_AT_MOST = 30
const INSPECTED =
  /\d{1,2}月[^。]{0,60}(?:(?:巡[察视]|督察|审计)[^。]{0,40}(?:反馈|开展|进行|进驻)|(?:开展|进行)[^。]{0,20}(?:巡[察视]|督察|审计))/

export function sceneOf(text: NoticeText, outline: Outline, facts: readonly Fact[], knowledge: Knowledge): HeadScene {
  const { shadow } = text
  const titleEnd = outline.title.at(-1)?.end ?? 0
  const lines = text.paragraphs.map(({ span }) => trimSpan(shadow, span)).filter((at) => at.end > at.start)
  const numbered = outline.root.children.find(
    ({ marker, children }) => marker !== null || children.some((child) => child.marker !== null),
  )
  const after = lines.filter((at) => at.start >= titleEnd)
  const opening =
    numbered === undefined
      ? after.slice(0, OPENING_WITHOUT_NUMBERS)
      : after.filter((at) => at.end <= numbered.span.start).slice(0, OPENING_AT_MOST)
  const tellsOfInspection = (at: Span) => INSPECTED.test(sliceOf(shadow, at))
  const late =
    numbered?.role === 'organisation' && !opening.some(tellsOfInspection)
      ? lines
          .filter((at) => contains(numbered.span, at))
          .slice(0, OPENING_WITHOUT_NUMBERS)
          .filter(tellsOfInspection)
          .slice(0, 1)
      : []
  return {
    text,
    shadow,
    outline,
    facts,
    knowledge,
    divisions: divisionsOf(knowledge.regions),
    title: readTitle(text, outline),
    titleEnd,
    opening: [...opening, ...late],
    tail: lines.slice(-TAIL).filter((at) => !inRegister(text, at)),
  }
}

const ROWS_OF_A_REGISTER = 3

/** In a table of rows: what stands there is of a row, not of the notice. A sign-off may still be laid out in a small one. */
function inRegister(text: NoticeText, at: Span): boolean {
  const table = text.paragraphs[paragraphAt(text, at.start)]?.table ?? null
  return table !== null && text.tables[table]!.rows >= ROWS_OF_A_REGISTER
}

/** Paragraphs before the title: web pages put the line of dates and sources there. */
export const linesBefore = ({ text, outline }: HeadScene): Span[] =>
  text.paragraphs.map(({ span }) => span).filter((at) => at.end <= (outline.title[0]?.start ?? 0))
