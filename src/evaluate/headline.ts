import type { JudgedRecord } from './judged-record.ts'
import { part } from './judged-record.ts'

/** The figures that people quote, summed over records: notices, problems by status, sums by outcome and unit. */
export interface Headline {
  readonly add: (record: JudgedRecord) => void
  readonly figures: () => ReadonlyMap<string, string>
}

/** Decimal strings have up to four places here: money to the tenth of a cent. */
const SCALE = 10_000n

const scaled = (value: string): bigint | null => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(value) ?? []
  if (whole === '') return null
  const n = BigInt(whole) * SCALE + BigInt(rest.padEnd(4, '0'))
  return sign === '-' ? -n : n
}

const unscaled = (n: bigint): string => {
  const [size, sign] = n < 0n ? [-n, '-'] : [n, '']
  const rest = String(size % SCALE)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${sign}${size / SCALE}${rest === '' ? '' : `.${rest}`}`
}

/** Names: `notices`, `problems`, `status.completed`, `checks.fail`, `facts.money`, `sum.money_recovered.money`. */
export function headline(): Headline {
  const sums = new Map<string, bigint>()
  const plus = (name: string, n: bigint) => sums.set(name, (sums.get(name) ?? 0n) + n)
  return {
    add: ({ problems, facts, checks }) => {
      plus('notices', SCALE)
      for (const { status } of problems) {
        plus('problems', SCALE)
        plus(`status.${status?.value ?? 'not_reported'}`, SCALE)
      }
      for (const { result } of checks) plus(`checks.${result}`, SCALE)
      for (const fact of facts) {
        plus(`facts.${fact.kind}`, SCALE)
        const value = scaled(part(fact.value, 'value') ?? (fact.kind === 'document' ? '1' : ''))
        if (fact.additive === true && value !== null) plus(`sum.${fact.outcome}.${fact.unit_class}`, value)
      }
    },
    figures: () => new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => [name, unscaled(n)])),
  }
}
