import { chinese, counted, decimal, grouped } from './numerals.ts'
import { type FactPiece, fact } from './pieces.ts'
import type { Random } from './random.ts'

export interface Written {
  readonly before: string
  readonly digits: string
  /** 余, 多 between number and unit. */
  readonly inside: string
  readonly after: string
  readonly value: string
  readonly max: string | null
  readonly bound: string
}

export interface CountOptions {
  readonly of?: string | null
  readonly outcome?: string | null | 'open'
  readonly modality?: 'actual' | 'target' | 'norm'
  /** Only the bare number and its unit. */
  readonly exact?: boolean
}

const AFTER_PEOPLE = ['左右']
const BETWEEN = ['至', '~', '-', '—']

const exactly = (digits: string, n: number): Written => ({
  before: '',
  digits,
  inside: '',
  after: '',
  value: String(n),
  max: null,
  bound: 'exact',
})

function exactCount(random: Random, n: number): Written {
  if (n >= 1000 && random.chance(0.4)) return exactly(grouped(n), n)
  if (n >= 10_000 && n % 1000 === 0 && random.chance(0.5)) return exactly(`${decimal(n / 1000, 1)}万`, n)
  if (n > 1 && n <= 20 && random.chance(0.2)) return exactly(counted(n), n)
  if (n > 20 && n < 1000 && random.chance(0.06)) return exactly(chinese(n, true), n)
  return exactly(String(n), n)
}

/** A round number below or at n, at least ten. */
const round = (n: number): number => {
  const step = n >= 1000 ? 100 : 10
  return Math.max(10, Math.floor(n / step) * step)
}

function range(random: Random, n: number): Written {
  const max = n + random.int(1, 3)
  const inChinese = max <= 9 && random.chance(0.4)
  const [low, high] = inChinese ? [chinese(n), chinese(max)] : [String(n), String(max)]
  const digits = `${low}${inChinese ? '至' : random.pick(BETWEEN)}${high}`
  return { ...exactly(digits, n), max: String(max) }
}

/** A number of things in one of the ways notices state it. */
function write(random: Random, n: number): Written {
  const near = round(n)
  const about = exactly(random.chance(0.15) && near <= 1000 ? chinese(near, true) : String(near), near)
  const draw = random.int(1, 24)
  if (draw === 1) return { ...about, inside: '余', bound: 'over' }
  if (draw === 2)
    return { ...about, inside: near >= 100 && near % 100 === 0 ? random.pick(['多', '余']) : '余', bound: 'over' }
  if (draw === 3) return { ...about, before: '近', bound: 'under' }
  if (draw === 4) return { ...about, before: '约', bound: 'about' }
  if (draw === 5) return { ...about, after: random.pick(AFTER_PEOPLE), bound: 'about' }
  if (draw === 6) return { ...about, after: '以上', bound: 'at_least' }
  if (draw === 7) return range(random, n)
  return exactCount(random, n)
}

export function countWords(random: Random, n: number, unit: string, options: CountOptions = {}): FactPiece {
  const written = options.exact ? exactCount(random, n) : write(random, n)
  return countOf(written, unit, options)
}

export function countOf(written: Written, unit: string, options: CountOptions = {}): FactPiece {
  const { before, digits, inside, after, value, max, bound } = written
  const { of = null, outcome = null, modality = 'actual' } = options
  return fact('count', `${before}${digits}${inside}${unit}${after}`, { value, max, unit, of, bound, modality }, outcome)
}

/** 不少于2次, 至少2次: a floor that words set. */
export function floorCount(random: Random, n: number, unit: string, modality: 'target' | 'norm'): FactPiece {
  const before = random.pick(['不少于', '至少', '不低于'])
  return countOf({ ...exactly(String(n), n), before, bound: 'at_least' }, unit, { modality })
}

export interface MoneyOptions {
  readonly role: string
  readonly outcome?: string | null | 'open'
  readonly modality?: 'actual' | 'target'
  readonly exact?: boolean
}

interface Scale {
  readonly unit: string
  readonly power: number
  readonly decimals: number
  readonly most: number
}

const SCALES: readonly Scale[] = [
  { unit: '元', power: 0, decimals: 2, most: 90_000 },
  { unit: '元', power: 0, decimals: 0, most: 90_000 },
  { unit: '万元', power: 4, decimals: 4, most: 900 },
  { unit: '万元', power: 4, decimals: 2, most: 5000 },
  { unit: '万元', power: 4, decimals: 0, most: 5000 },
  { unit: '亿元', power: 8, decimals: 2, most: 9 },
]

export function moneyWords(random: Random, options: MoneyOptions): FactPiece {
  const { role, outcome = null, modality = 'actual' } = options
  const scale = random.pick(SCALES)
  const most = role === 'penalty' || role === 'recovered' ? Math.min(scale.most, 800) : scale.most
  if (scale.unit === '亿元' && role !== 'invested') return moneyWords(random, options)
  const state = (digits: string, value: string, bound = 'exact', before = '', inside = '', max: string | null = null) =>
    fact(
      'money',
      `${before}${digits}${inside}${scale.unit}`,
      { value, max, currency: 'CNY', unit: scale.unit, bound, modality, role },
      outcome,
    )
  const whole = (n: number) => String(n * 10 ** scale.power)
  if (scale.decimals === 0 && !options.exact) {
    const n = random.int(2, Math.max(3, Math.floor(most / 10))) * 10
    const draw = random.int(1, 12)
    if (draw === 1) return state(String(n), whole(n), 'over', '', '余')
    if (draw === 2) return state(String(n), whole(n), 'under', '近')
    if (draw === 3) return state(String(n), whole(n), 'about', '约')
    if (draw === 4 && n >= 100) return state(String(n - (n % 100)), whole(n - (n % 100)), 'over', '', '多')
    if (draw === 5 && n <= 90 && scale.power === 4) return state(chinese(n), whole(n))
  }
  const units = random.int(1, most * 10 ** Math.min(scale.decimals, 2)) * 10 ** Math.max(0, scale.decimals - 2)
  const finer = scale.decimals === 4 ? units + random.int(0, 99) : units
  const digits =
    scale.decimals === 0 && finer >= 1000 && random.chance(0.5) ? grouped(finer) : decimal(finer, scale.decimals)
  return state(digits, moneyValue(finer, scale))
}

/** Digits with so many decimals in a unit, as yuan. */
function moneyValue(units: number, { power, decimals }: Scale): string {
  return power >= decimals ? String(units * 10 ** (power - decimals)) : decimal(units, decimals - power)
}

export type Change = 'none' | 'increase' | 'decrease'

export function percentWords(random: Random, change: Change, least = 1, most = 99): FactPiece {
  const decimals = random.pick([0, 0, 1, 2])
  const value = decimal(random.int(least * 10 ** decimals, most * 10 ** decimals), decimals)
  const state = (words: string, shown = value, unit = 'percent') =>
    fact('percent', words, { value: shown, max: null, unit, change, bound: 'exact', modality: 'actual' }, 'open')
  const draw = random.int(1, 10)
  if (draw === 1 && decimals === 0) return state(`百分之${chinese(Number(value))}`)
  if (draw === 2 && change !== 'none') return state(`${value}个百分点`, value, 'point')
  return state(`${value}%`)
}

export function quantityWords(value: string, unit: string, bound = 'exact', words = `${value}${unit}`): FactPiece {
  return fact('quantity', words, { value, max: null, unit, bound })
}

export const recurrenceWords = (words: string, every: string): FactPiece => fact('recurrence', words, { every })

export const zero = (words: string, outcome: string | null | 'open'): FactPiece =>
  fact('count', words, { value: '0', max: null, unit: null, of: null, bound: 'exact', modality: 'actual' }, outcome)
