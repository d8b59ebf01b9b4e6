/** Exact figures from whole numbers: no floating point where a digit matters. */

/** part / whole with `places` digits after the point, half up; null where there is no whole. */
export function share(part: number, whole: number, places = 4): string | null {
  if (whole <= 0) return null
  const unit = 10n ** BigInt(places)
  const digits = ((BigInt(part) * unit * 2n + BigInt(whole)) / (BigInt(whole) * 2n))
    .toString()
    .padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** A decimal without zeros at its end: 723862.680000 is 723862.68, 5.000000 is 5. */
export const plainDecimal = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal

/** A quantile of whole numbers has at most two digits after the point. */
export const quantile = (value: number): string => plainDecimal(value.toFixed(2))

/** Linear interpolation between order statistics; the values are sorted here. */
export function quantileOf(values: readonly number[], at: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const below = sorted[Math.floor(place)]!
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place))
}
