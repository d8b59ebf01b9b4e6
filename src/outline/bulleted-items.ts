import { characterSet, hasAt } from '../language/character-set.ts'
import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Line } from './lines.ts'

/** A sign with words behind it. */
const BULLETS = characterSet('●★◆■▲◎○◇☆□▶►❖✦•·※✅☑✔√✓❌✘✗✖⏳⌛☐')
const BULLET = /^.(?=[ \t]*[\u4e00-\u9fff“])/

/** ☑已完成 □未完成 is a choice. */
const CHOICE = /^[☑✓✔√■□☐○●][^☑✓✔√■□☐○●]{2,14}[☑✓✔√■□☐○●]/

/** The sign that opens a line instead of a number. */
export const bulletOf = (words: string): string | null =>
  hasAt(BULLETS, words, 0) && BULLET.test(words) && !CHOICE.test(words) ? words.charAt(0) : null

const ANSWERS: readonly (string | null)[] = ['detail', 'measures', 'status']
const LONGEST = 90
/** Signs that tell how far each item is: they differ from item to item. */
const STATES = new Set('✅☑✔√✓❌✘✗✖⏳⌛□☐')

/**
 * Problems that a sign opens instead of a number (●, ★), two or more behind the same one. The sign alone says nothing, steps
 * have it too: half of its lines must state a shortcoming or stand over an answer (整改措施:, 完成情况:).
 */
export function bulletedItems(lines: readonly Line[], knowledge: Knowledge): ReadonlySet<number> {
  const bySign = new Map<string, number[]>()
  for (const [i, { bullet }] of lines.entries())
    if (bullet !== null) {
      const sort = STATES.has(bullet) ? 'state' : bullet
      bySign.set(sort, [...(bySign.get(sort) ?? []), i])
    }
  const found = new Set<number>()
  for (const row of bySign.values()) {
    const shown = row.filter((i) => showsProblem(lines, i, knowledge))
    if (row.length > 1 && shown.length >= row.length / 2) for (const i of row) found.add(i)
  }
  return found
}

function showsProblem(lines: readonly Line[], i: number, knowledge: Knowledge): boolean {
  const line = lines[i]!
  const words = line.words.slice(1, line.headingEnd - line.start).trim()
  if (words.length > LONGEST) return false
  const next = lines[i + 1]
  return (
    isWordedAsProblem(words) ||
    statesDefect(words, knowledge.defects) ||
    (next?.first === null && ANSWERS.includes(next.role))
  )
}
