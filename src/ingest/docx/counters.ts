import { formatNumber } from './number-format.ts'
import type { Level, List, Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** The number a paragraph asks for by itself; what it leaves open its style decides. */
export interface NumberRequest {
  readonly style: string | null
  readonly numId: number | null
  readonly level: number | null
}

/** Gives each paragraph, in reading order, the label Word would print before it; '' where it has none. */
export type Labeller = (request: NumberRequest) => string

/** Word's counters: one row of numbers per list, shared by all its uses; `unknown` hears of formats nothing here can write. */
export function createLabeller(numbering: Numbering, styles: Styles, unknown: (format: string) => void): Labeller {
  const groups = new Map<string, (number | null)[]>()
  const started = new Set<string>()
  return (request) => {
    const place = placeOf(request, numbering, styles)
    if (place === null) return ''
    const { list, numId, index, level } = place
    let counters = groups.get(list.group)
    if (counters === undefined) {
      counters = []
      groups.set(list.group, counters)
    }
    const override = list.starts.get(index)
    const key = `${numId}/${index}`
    const before = counters[index] ?? null
    if (override !== undefined && !started.has(key)) counters[index] = override
    else counters[index] = before === null ? (override ?? level.start) : before + 1
    started.add(key)
    resetBelow(counters, index, list)
    return labelOf(level, index, counters, list, unknown)
  }
}

function placeOf(
  request: NumberRequest,
  numbering: Numbering,
  styles: Styles,
): { list: List; numId: number; index: number; level: Level } | null {
  const style = request.style ?? styles.normal
  const styled = style === null ? null : styles.numberOf(style)
  const numId = request.numId ?? styled?.numId ?? null
  if (numId === null || numId === 0) return null
  const list = numbering(numId)
  if (list === null) return null
  const index = request.level ?? styled?.levelIn(list.levelOfStyle) ?? 0
  const level = list.level(index)
  return level === null ? null : { list, numId, index, level }
}

/** A number starts the deeper ones again, unless a level says after which it does (lvlRestart). */
function resetBelow(counters: (number | null)[], index: number, list: List): void {
  for (let deeper = index + 1; deeper < counters.length; deeper++) {
    const restart = list.level(deeper)?.restart ?? null
    if (restart === null || index < restart) counters[deeper] = null
  }
}

function labelOf(
  level: Level,
  index: number,
  counters: readonly (number | null)[],
  list: List,
  unknown: (format: string) => void,
): string {
  if (level.format === 'bullet') return ''
  const words = level.label.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const of = list.level(at)
    if (at > index || of === null) return ''
    const number = counters[at] ?? list.starts.get(at) ?? of.start
    const format = level.legal && of.format !== 'none' && of.format !== 'bullet' ? 'decimal' : of.format
    const written = formatNumber(number, format, of.pattern)
    if (written === null) unknown(of.format)
    return written ?? String(number)
  })
  return words === '' ? '' : words + (level.suffix === 'space' ? ' ' : '')
}
