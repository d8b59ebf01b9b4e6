import { squeeze } from '../ingest/pdf-paragraphs.ts'

/** Single-character changes from one text to another. */
function distance(a: string, b: string): number {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, i) => i)
  let row = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    const code = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const change = before[j - 1]! + (code === b.charCodeAt(j - 1) ? 0 : 1)
      const other = Math.min(before[j]!, row[j - 1]!) + 1
      row[j] = change < other ? change : other
    }
    ;[before, row] = [row, before]
  }
  return before[b.length]!
}

const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章条])/

export interface Score {
  readonly characters: number
  readonly wrong: number
  readonly labels: number
  readonly kept: number
}

/** How much of the truth a reading has: characters beside white space, and numbers that begin a line as they should. */
export function scoreOf(truth: readonly string[], reading: string): Score {
  const wanted = squeeze(truth.join('\n'))
  const wrong = distance(wanted, squeeze(reading))
  const heads = new Map<string, number>()
  for (const line of reading.split('\n')) {
    const head = squeeze(line).slice(0, 12)
    heads.set(head, (heads.get(head) ?? 0) + 1)
  }
  const labelled = truth.map(squeeze).filter((line) => LABEL.test(line))
  let kept = 0
  for (const line of labelled) {
    const head = line.slice(0, 12)
    const left = heads.get(head) ?? 0
    if (left === 0) continue
    heads.set(head, left - 1)
    kept++
  }
  return { characters: wanted.length, wrong, labels: labelled.length, kept }
}

export const sumOf = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, one) => ({
      characters: sum.characters + one.characters,
      wrong: sum.wrong + Math.min(one.wrong, one.characters),
      labels: sum.labels + one.labels,
      kept: sum.kept + one.kept,
    }),
    { characters: 0, wrong: 0, labels: 0, kept: 0 },
  )
