import { generate } from '../generator/index.ts'

const LONG = 4000

/** A generated notice of the length of real ones. */
export function longText(n: number): string {
  let best = generate(n * 7 + 1)
  for (let more = 2; more < 8 && best.text.length < LONG; more++) {
    const next = generate(n * 7 + more)
    if (next.text.length > best.text.length) best = next
  }
  return best.text
}
