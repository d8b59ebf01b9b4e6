import type { GoldProblem, GoldSection } from './gold.ts'
import { type Piece, plain } from './pieces.ts'

/** A paragraph as it is written, with the problem that holds it. */
export interface Paragraph {
  readonly pieces: readonly Piece[]
  readonly problem: number | null
  readonly title: boolean
}

export type ProblemHead = Omit<GoldProblem, 'ends'>

/** Collects paragraphs, sections and problems in reading order. */
export interface Writer {
  readonly paragraphs: Paragraph[]
  readonly sections: GoldSection[]
  readonly problems: ProblemHead[]
  readonly checks: string[]
  readonly title: (line: string) => void
  readonly line: (pieces: readonly Piece[] | string) => void
  readonly section: (number: readonly number[] | null, role: string, heading: string) => void
  /** Opens a problem: the lines that follow are its own until `close`. */
  readonly problem: (head: ProblemHead) => void
  readonly close: () => void
}

export function writer(): Writer {
  const paragraphs: Paragraph[] = []
  const sections: GoldSection[] = []
  const problems: ProblemHead[] = []
  let current: number | null = null
  const line = (pieces: readonly Piece[] | string): void => {
    paragraphs.push({ pieces: typeof pieces === 'string' ? [pieces] : pieces, problem: current, title: false })
  }
  return {
    paragraphs,
    sections,
    problems,
    checks: [],
    line,
    title: (words) => {
      paragraphs.push({ pieces: [words], problem: null, title: true })
    },
    section: (number, role, heading) => {
      current = null
      sections.push({ number, role, heading, starts: heading.slice(0, 16) })
      line(heading)
    },
    problem: (head) => {
      problems.push(head)
      current = problems.length - 1
    },
    close: () => {
      current = null
    },
  }
}

/** The words of the last paragraph of a problem, by which its end is known. */
export function endOf(paragraphs: readonly Paragraph[], problem: number): string {
  const last = paragraphs.filter((one) => one.problem === problem).at(-1)
  return last === undefined ? '' : plain(last.pieces).slice(-8)
}
