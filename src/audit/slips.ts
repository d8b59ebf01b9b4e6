import { flatMap } from '../language/flat-map.ts'
/** 186 and 168, 186 and 196: one number with a figure changed, or two that stand side by side in each other's place. */
export function isSlipOf(a: string, b: string): boolean {
  const at = flatMap([...a], (figure, place) => (figure === b[place] ? [] : [place]))
  if (a.length !== b.length || a.length < 2) return false
  const [one, two] = [at[0]!, at[1]!]
  return at.length === 1 || (at.length === 2 && two === one + 1 && a[one] === b[two] && a[two] === b[one])
}

/** Two numbers that differ in one figure: a slip of the pen, no other amount. */
export function isOneFigureOff(a: string, b: string, share: number): boolean {
  const differing = [...a].filter((figure, at) => figure !== b[at])
  const isNear = Math.abs(Number(a) - Number(b)) <= Number(b) * share
  return isNear && a.length === b.length && a.indexOf('.') === b.indexOf('.') && differing.length === 1
}
