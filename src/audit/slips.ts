/** 186 and 168, 42.6 and 46.2: two figures that stand side by side, in each other's place. */
export const isSwapOf = (a: string, b: string): boolean => {
  const [one, other] = [figuresOf(a), figuresOf(b)]
  return (
    one !== other &&
    a.indexOf('.') === b.indexOf('.') &&
    [...one].some((_, at) => one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other)
  )
}

/** 186 and 168, 186 and 196: one number with two figures in each other's place, or one changed. */
export const isSlipOf = (a: string, b: string): boolean =>
  a.length === b.length &&
  a.length > 1 &&
  ([...a].filter((figure, at) => figure !== b[at]).length === 1 || isSwapOf(a, b))

const figuresOf = (value: string): string => value.replace('.', '')

/** Two numbers of nearly one size that a slip of the pen tells apart. */
export function isOneFigureOff(a: string, b: string, share: number): boolean {
  const isNear = Math.abs(Number(a) - Number(b)) <= Number(b) * share
  return isNear && a.indexOf('.') === b.indexOf('.') && isSlipOf(a, b)
}
