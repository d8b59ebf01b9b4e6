import { describe, expect, it } from 'vitest'
import { type Passage, sameWording, type WordingPair } from '../../src/compare/wording/index.ts'
import { fixtureMeasures, pairOf, plantedArchive } from './planted.ts'
import { measureStream } from './stream.ts'
import { STANDARD } from './synonyms.ts'

const compared = (passages: readonly Passage[]) => {
  const pairs: WordingPair[] = []
  const summary = sameWording(passages, (pair) => pairs.push(pair))
  return { pairs, summary }
}

const measure = (unit: string, text: string, start = 0): Passage => ({
  id: `${unit}/${text.length}/${start}`,
  notice: `n-${unit}`,
  unit,
  kind: 'measure',
  text,
  start,
})

describe('copies planted among the measures of the fixtures', () => {
  const base = fixtureMeasures()
  const score = (phrases: number) => {
    let [right, found, planted] = [0, 0, 0]
    for (const seed of [11, 12, 13, 14, 15]) {
      const { passages, copies } = plantedArchive(base, { seed, phrases })
      const { pairs } = compared(passages)
      planted += copies.size
      found += pairs.length
      right += pairs.filter(({ a, b }) => copies.has(pairOf(passages[a]!.id, passages[b]!.id))).length
    }
    return { recall: right / planted, precision: right / found }
  }

  it.each([0.5, 1])('19 of 20 are found and 19 of 20 found are copies, where %f of all say phrases', (phrases) => {
    const { recall, precision } = score(phrases)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  it('standard phrases alone make no pair', () => {
    const { passages } = plantedArchive(base, { seed: 21, share: 0 })
    const { pairs } = compared(passages)
    const phrases = pairs.filter(({ a, b }) => [a, b].some((n) => passages[n]!.id.endsWith('/phrases')))
    expect(phrases).toEqual([])
  })
})

describe('the same wording', () => {
  const own = [
    '对全县18个水库管护站的管护经费逐站核对，补发拖欠的管护员工资12.6万元',
    '在政务大厅设立“办不成事”反映窗口，受理企业群众反映事项37件并全部回访',
    '组织力量对河道采砂点开展夜间突击检查，查扣违法采砂船只3艘并移交公安机关',
  ]
  const copied = '对全市21个水库管护站的管护经费逐站核对，发放拖欠的管护员工资8.2万元'

  it('tells both places, what is shared and how much', () => {
    const { pairs, summary } = compared([
      measure('甲', `一是${own[0]}。`, 100),
      measure('乙', `2.${copied}。`, 7),
      measure('丙', own[1]!),
    ])
    expect(pairs).toHaveLength(1)
    const [pair] = pairs
    expect([pair?.a, pair?.b]).toEqual([0, 1])
    expect(pair?.similarity).toBeGreaterThan(0.8)
    const first = Array.from(`一是${own[0]}。`)
    const second = Array.from(`2.${copied}。`)
    for (const { a, b } of pair?.stretches ?? []) {
      const words = (points: string[], start: number, end: number) =>
        points
          .slice(start, end)
          .join('')
          .replace(/[\d.]+/g, '0')
      expect(words(first, a.start - 100, a.end - 100)).toBe(words(second, b.start - 7, b.end - 7))
    }
    expect(pair?.stretches.length).toBeGreaterThan(1)
    expect([0, 1, 2].map(summary.clusterOf)).toEqual([0, 0, 2])
  })

  it('counts the letters of a notice that stand elsewhere too', () => {
    const { summary } = compared([measure('甲', own[0]!), measure('甲', own[2]!, 50), measure('乙', copied)])
    const [first, second] = summary.notices
    expect(first).toMatchObject({ notice: 'n-甲', passages: 2, standard: 0 })
    expect(first?.shared).toBe(first?.boilerplate)
    expect((first?.shared ?? 0) / (first?.letters ?? 1)).toBeGreaterThan(0.3)
    expect((first?.shared ?? 0) / (first?.letters ?? 1)).toBeLessThan(0.6)
    expect((second?.shared ?? 0) / (second?.letters ?? 1)).toBeGreaterThan(0.8)
  })

  it('is none within one unit, between a measure and a problem, nor of numbers alone', () => {
    expect(compared([measure('甲', own[0]!), measure('甲', copied, 9)]).pairs).toEqual([])
    expect(compared([measure('甲', own[0]!), { ...measure('乙', copied), kind: 'problem' }]).pairs).toEqual([])
    expect(compared([measure('甲', '2024年3月15日12.5万元'), measure('乙', '2024年3月15日12.5万元')]).pairs).toEqual([])
    expect(compared([measure('甲', ''), measure('乙', '。'), measure('丙', '一是')]).pairs).toEqual([])
  })

  it('is found with clauses in another order, other punctuation, full-width digits, and inside a longer measure', () => {
    const turned = '补发拖欠的管护员工资１２.６万元；对全县18个水库管护站的管护经费逐站核对'
    const longer = `${own[2]}；${own[0]}；${own[1]}`
    expect(compared([measure('甲', own[0]!), measure('乙', turned)]).pairs).toHaveLength(1)
    expect(compared([measure('甲', own[0]!), measure('乙', longer)]).pairs).toHaveLength(1)
  })

  it('spans are code points beyond the first plane', () => {
    const rare = `对𠮷水河沿岸的垃圾${own[0]}`
    const { pairs } = compared([measure('甲', rare, 3), measure('乙', rare)])
    const last = pairs[0]?.stretches.at(-1)
    expect([last?.a.end, last?.b.end]).toEqual([Array.from(rare).length + 3, Array.from(rare).length])
  })

  it('a measure copied by many keeps its company, a phrase does not', () => {
    const many = Array.from({ length: 30 }, (_, n) => measure(`县${n}`, `${own[n % 3]}`.replace(/\d+/g, `${n}`)))
    const clusters = new Set(many.map((_, n) => compared(many).summary.clusterOf(n)))
    expect(clusters.size).toBeGreaterThan(0)
    const phrase = STANDARD[2]!
    const said = Array.from({ length: 12 }, (_, n) =>
      measure(
        `县${n}`,
        `${phrase}，${Array.from({ length: 12 }, (_, i) => String.fromCharCode(0x4e00 + ((n * 997 + i * 61) % 4000))).join('')}`,
      ),
    )
    expect(compared(said).pairs).toEqual([])
    expect(compared(said).summary.notices.every(({ standard, letters }) => standard > 0.5 * letters)).toBe(true)
  })

  it('does not depend on chance: the same stream gives the same pairs', () => {
    const stream = () => [...measureStream(2_000, 3, 1_000)]
    const first = compared(stream())
    expect(first.pairs.length).toBeGreaterThan(50)
    expect(compared(stream()).pairs).toEqual(first.pairs)
  })
})
