import type { Body, BodyPlan, StatusForm } from './body.ts'
import { chinese } from './numerals.ts'
import type { Piece } from './pieces.ts'
import type { Scene } from './scene.ts'
import type { StatusLabel } from './words/statuses.ts'
import type { Writer } from './writer.ts'

/** What a shape is given to arrange: groups of problem wordings under themes. */
export interface Group {
  readonly theme: string
  readonly problems: readonly string[]
}

export interface ShapeScene extends Scene {
  readonly out: Writer
  readonly groups: readonly Group[]
  /** The number of the part that holds the problems, after the organisation part. */
  readonly part: number
  readonly status: StatusForm
  /** Skips or repeats a number here and there. */
  readonly faults: Faults
}

/** The numbers that headings print: mostly one after the other. */
export interface Faults {
  readonly next: (last: number) => number
  readonly opening: (marker: string) => string
}

export interface Shape {
  readonly id: number
  /** The part of organisation comes before and takes a first-level number. */
  readonly organised: boolean
  /** Groups are themes; otherwise the problems stand in one row. */
  readonly grouped: boolean
  /** Later parts (next steps) go on with first-level numbers. */
  readonly numbered: boolean
  readonly forms: readonly StatusForm[]
  readonly write: (scene: ShapeScene) => void
}

export const MARKERS = {
  one: (n: number) => `${chinese(n)}、`,
  two: (n: number) => `(${chinese(n)})`,
  three: (n: number) => `${n}.`,
  four: (n: number) => `(${n})`,
} as const

/** A heading with what the gold says of its problem. */
export interface Heading {
  readonly number: readonly number[]
  readonly labels: readonly string[]
  readonly theme: string | null
  readonly title: string
  /** As printed, with its marker. */
  readonly words: string
  /** The answer follows in the same paragraph. */
  readonly runIn?: boolean
  /** Stated by the section. */
  readonly inherited?: StatusLabel
  readonly measures?: number
}

export function writeProblem({ out }: ShapeScene, heading: Heading, body: Body): void {
  const status = heading.inherited ?? body.status
  out.problem({
    number: heading.number,
    labels: heading.labels,
    theme: heading.theme,
    title: heading.title,
    heading: heading.words,
    status: status?.value ?? 'not_reported',
    label: status?.label ?? null,
    flags: status?.flags ?? [],
    measures: heading.measures ?? body.measures,
    responsible: body.responsible,
    deadline: body.deadline?.value ?? null,
    deadline_kind: body.deadlineKind,
    signals: [],
  })
  const head: Piece[] = [`${heading.words}${body.bracket}`]
  const [first = [], ...rest] = body.paragraphs
  const lines = heading.runIn ? [[...head, ...first], ...rest] : [head, ...body.paragraphs]
  for (const line of lines) out.line(line)
  out.close()
}

export const planOf = (scene: ShapeScene, plan: Omit<BodyPlan, 'fixed'>): BodyPlan => ({ ...plan, fixed: scene.status })

/** Walks through a row with the printed numbers. */
export function numbered<T>(scene: ShapeScene, list: readonly T[], each: (one: T, n: number) => void, start = 0): void {
  let last = start
  for (const one of list) {
    last = scene.faults.next(last)
    each(one, last)
  }
}
