/** 186 and 168: two figures that stand side by side, in each other's place. */
export const isSwapOf = (a: string, b: string): boolean =>
  a !== b && [...a].some((_, at) => a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b)

/** 186 and 168, 186 and 196: one number with two figures in each other's place, or one changed. */
export const isSlipOf = (a: string, b: string): boolean =>
  a.length === b.length &&
  a.length > 1 &&
  ([...a].filter((figure, at) => figure !== b[at]).length === 1 || isSwapOf(a, b))

/** Two numbers of nearly one size that a slip of the pen tells apart. */
export function isOneFigureOff(a: string, b: string, share: number): boolean {
  const isNear = Math.abs(Number(a) - Number(b)) <= Number(b) * share
  return isNear && a.indexOf('.') === b.indexOf('.') && isSlipOf(a, b)
}
