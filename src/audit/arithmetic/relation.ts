import { addDecimals, compareDecimals, multiplyDecimals } from '../../language/decimal.ts'
import { type Claim, MONEY } from './claims.ts'

/** A whole and the parts that the text says it is made of. */
export interface Relation {
  readonly base: Claim
  readonly parts: readonly Claim[]
  /** What is taken off: those who left, of all there were and those who came. */
  readonly less: readonly Claim[]
  readonly sum: string
  readonly result: 'pass' | 'fail' | 'uncertain'
  /** It holds whatever else the whole is made of: what is done of it and what is left, beside its kinds. */
  readonly isByItself?: true
}

const sumOf = (claims: readonly Claim[]): string => claims.reduce((all, { value }) => addDecimals(all, value), '0')

export const relationOf = (
  base: Claim,
  parts: readonly Claim[],
  result: Relation['result'],
  less: readonly Claim[] = [],
): Relation => ({ base, parts, less, sum: addDecimals(sumOf(parts), negative(sumOf(less))), result })

const negative = (value: string): string => multiplyDecimals('-1', value)

export const addsUp = (base: Claim, parts: readonly Claim[], less: readonly Claim[] = []): boolean =>
  relationOf(base, parts, 'pass', less).sum === base.value

/** Numbers further apart than this share of the whole are numbers of two things; one too many or too few is a slip. */
export function isNear(base: Claim, parts: readonly Claim[], share: number, less: readonly Claim[] = []): boolean {
  const off = addDecimals(relationOf(base, parts, 'fail', less).sum, negative(base.value)).replace('-', '')
  const isOne = base.unit !== MONEY && off === '1'
  return isOne || compareDecimals(off, multiplyDecimals(base.value, String(share))) <= 0
}

/** 4126户 + 318户 - 402户. */
export const termsOf = (parts: readonly string[], less: readonly string[]): string =>
  [parts.join(' + '), ...less].join(' - ')

/** The least that a number can tell as it is printed: 0.01亿元 of 3.26亿元; nothing of what is counted. */
export function grainOf(shadow: string, { span, value }: Claim): number {
  const printed = /(\d+)(?:\.(\d+))?(?=[^\d.]*[亿万])|(\d+)\.(\d+)/.exec(shadow.slice(span.start, span.end))
  if (printed === null) return 0
  const figures = Number(printed[0])
  return figures === 0 ? 0 : (Number(value) / figures) * 10 ** -(printed[2] ?? printed[4] ?? '').length
}

/** So little of a whole is missed where one figure is wrong. */
export const FIGURE_OFF = 0.06

/** The words between two numbers. */
export const between = (shadow: string, a: Claim, b: Claim): string => shadow.slice(a.span.end, b.span.start)

/** What is done about what was found; said of a whole and not of its parts, the whole counts something else. */
export const DEEDS =
  /完成|办结|整改|销号|到位|落实|化解|解决|清偿|承担|退[还回缴赔]|清退|收[回上]|追[回缴]|上缴|补[缴交]|支付|兑[付现]|归还|偿还|拨付|拆除|核销|处置|改造|移[送交]|采纳|扣[回减]|抵扣|核减|支出|[实已][到收退付缴交还]/g
