import type { Line } from './lines.ts'

/** 关于“台账不清”的问题。已补记…: the problem by its name, and what was done behind it in the same paragraph. */
const NAMES_PROBLEM =
  /^(?:(?:关于|针对|对于?)?[“"][^”"\n]{4,160}[”"](?:等)?(?:的)?(?:问题|现象)|关于[^。:“"\n]{4,80}问题)(?:的)?(?:整改(?:落实)?(?:情况)?)?[。:][ \t]*\S/

export const namesProblem = (words: string): boolean => NAMES_PROBLEM.test(words)

/** Paragraphs that name their problem instead of numbering it, two and more under one heading. */
export function namedParagraphs(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let row: number[] = []
  const close = (): void => {
    if (row.length > 1) for (const at of row) found.add(at)
    row = []
  }
  for (const [i, line] of lines.entries()) {
    if (line.first?.atStart === true) close()
    else if (line.named) row.push(i)
  }
  close()
  return found
}
