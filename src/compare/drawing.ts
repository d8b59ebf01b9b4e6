/** The pen of a chart: sizes, colours and elements of SVG. */
export const WIDTH = 960
export const LEFT = 250
export const RIGHT = 150
export const TOP = 64
export const STEP = 24
export const INK = '#1f2933'
export const FILL = '#4a7ba6'
export const PALE = '#c5d6e5'

export const inXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

type Attributes = Readonly<Record<string, string | number>>

export const tag = (name: string, attributes: Attributes, content = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : inXml(value)}"`)
    .join('')}>${content}</${name}>`

export const text = (x: number, y: number, words: string, more: Attributes = {}): string =>
  tag('text', { x, y, fill: INK, 'font-size': 13, ...more }, inXml(words))

export const clipped = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words

/** A row of a drawing: a value, and the bounds it lies between where they are apart. */
export interface Mark {
  readonly label: string
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly words: string
}

/** Round steps of an axis from 0 to the first that is not below the most. */
export function stepsTo(most: number, whole: boolean): number[] {
  if (most <= 0) return [0, 1]
  const rough = most / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10]
    .map((times) => times * size)
    .find((one) => one >= rough * 0.999 && (!whole || Number.isInteger(one)))
  const by = Math.max(step ?? 1, whole ? 1 : 0)
  return Array.from({ length: Math.ceil(most / by - 1e-9) + 1 }, (_, n) => Number((n * by).toPrecision(12)))
}
