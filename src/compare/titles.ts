/** A title as its pairs of letters: their numbers, in order, each by how rare it is among the titles of the archive. Titles of the same letters have one. */
export interface TitleVector {
  readonly pairs: Int32Array
  /** Its letters. */
  readonly length: number
  readonly norm: number
}

export interface TitleSpace {
  readonly vectors: readonly TitleVector[]
  readonly shelf: () => Shelf
  /** From 0 for nothing shared to 1 for the same pairs of letters. */
  readonly likeness: (a: TitleVector, b: TitleVector) => number
  /** The same where a title that says more than the other is so much less like it. */
  readonly agreement: (a: TitleVector, b: TitleVector) => number
  /** Its pairs that tell most, so many at most, the rarest first. */
  readonly rarest: (title: TitleVector, most: number) => number[]
}

/** Titles put beside each other, of which others ask all at once how much they share. */
export interface Shelf {
  readonly put: (title: TitleVector) => void
  /** From now on asks about this title. */
  readonly ask: (title: TitleVector) => void
  /** Of the title asked about and the one put there as the n-th. */
  readonly likeness: (n: number) => number
  readonly agreement: (n: number) => number
}

/** What titles say around the matter: 关于…的问题, 仍然存在, 还有. */
const AROUND = /关于|存在|方面|情况|仍然|依然|有的|有待|还有|比较|较为|不够|问题|[的了较还仍不]/g

export const titleLetters = (title: string): string =>
  title.replace(/[^\p{Script=Han}\p{Letter}]/gu, '').replace(AROUND, '')

/** Pairs of letters that frame the matter of many titles: 管理不规范, 落实不到位, 推进缓慢. */
const FRAME =
  '管理 规范 监管 及时 滞后 到位 落实 建设 缓慢 推进 执行 责任 制度 工作 缺位 薄弱 力度 彻底 监督 缺失 严格 健全 完善 机制 开展 ' +
  '重视 意识 差距 偏差 短板 弱化 贯彻 突出 发挥 作用 主体 体责 任落 实到 理规 理到 行到 作推 作开'

/** What a pair of the frame weighs where the archive is not asked. */
const FRAMING = 0.4

const framing = new Set(FRAME.split(' '))

/** How much more a pair of the words that name a matter weighs. */
const TELLING = 1.3
const NONE: ReadonlySet<string> = new Set()

/** Code points are fewer than this. */
const POINTS = 2 ** 21

/**
 * Weighs titles against each other: by `archive` what many of them say tells little; by `frame` a pair weighs what it weighs
 * anywhere, so that two titles are alike whatever others say. Pairs of `telling` weigh more.
 */
export function titleSpace(
  titles: readonly string[],
  by: 'archive' | 'frame' = 'archive',
  telling: ReadonlySet<string> = NONE,
): TitleSpace {
  const numbers = new Map<number, number>()
  const known: number[] = []
  const byTitle = new Map<string, Weighed>()
  const byLetters = new Map<string, Weighed>()
  const vectors = titles.map((title) => {
    const told = byTitle.get(title)
    if (told !== undefined) return counted(told)
    const letters = titleLetters(title)
    const vector = byLetters.get(letters) ?? {
      pairs: pairsOf(letters, numbers),
      length: letters.length,
      norm: 0,
      said: 0,
    }
    byLetters.set(letters, vector)
    byTitle.set(title, vector)
    return counted(vector)
  })
  for (const { pairs, said } of byLetters.values()) for (const pair of pairs) known[pair] = (known[pair] ?? 0) + said
  const weights =
    by === 'archive'
      ? Float64Array.from(
          numbers,
          ([pair, number]) => (telling.has(wordsOf(pair)) ? TELLING : 1) * Math.log(2 + titles.length / known[number]!),
        )
      : Float64Array.from(numbers.keys(), (pair) => (framing.has(wordsOf(pair)) ? FRAMING : 1))
  const squares = weights.map((weight) => weight * weight)
  for (const vector of byLetters.values())
    vector.norm = Math.sqrt(vector.pairs.reduce((sum, pair) => sum + squares[pair]!, 0))
  return {
    vectors,
    rarest: ({ pairs }, most) => rarestOf(pairs, weights, most),
    likeness: (a, b) => likeness(a, b, common(a, b, squares)),
    agreement: (a, b) => agreement(a, b, common(a, b, squares)),
    shelf: () => shelfBy(squares),
  }
}

type Weighed = { -readonly [K in keyof TitleVector]: TitleVector[K] } & { said: number }

/** Those that weigh most, one put in its place after the other: titles are short. Of those that weigh the same the first number comes first. */
function rarestOf(pairs: Int32Array, weights: Float64Array, most: number): number[] {
  const rarest: number[] = []
  for (const pair of pairs) {
    let at = rarest.length
    while (at > 0 && weights[rarest[at - 1]!]! < weights[pair]!) at--
    if (at >= most) continue
    for (let to = Math.min(rarest.length, most - 1); to > at; to--) rarest[to] = rarest[to - 1]!
    rarest[at] = pair
  }
  return rarest
}

function counted(vector: Weighed): Weighed {
  vector.said++
  return vector
}

/** By the titles that have each pair: what one shares with all others is summed up pair by pair, in the order of `common`. */
function shelfBy(squares: Float64Array): Shelf {
  const titles: TitleVector[] = []
  const having = new Map<number, number[]>()
  const shared: number[] = []
  let asked: TitleVector | null = null
  return {
    put: (title) => {
      for (const pair of title.pairs) {
        const all = having.get(pair)
        if (all === undefined) having.set(pair, [titles.length])
        else all.push(titles.length)
      }
      shared.push(0)
      titles.push(title)
    },
    ask: (title) => {
      asked = title
      shared.fill(0)
      for (const pair of title.pairs) {
        const square = squares[pair]!
        for (const n of having.get(pair) ?? []) shared[n]! += square
      }
    },
    likeness: (n) => likeness(asked!, titles[n]!, shared[n]!),
    agreement: (n) => agreement(asked!, titles[n]!, shared[n]!),
  }
}

const wordsOf = (pair: number): string => String.fromCodePoint(Math.floor(pair / POINTS), pair % POINTS)

function pairsOf(letters: string, numbers: Map<number, number>): Int32Array {
  const points = Array.from(letters, (letter) => letter.codePointAt(0)!)
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < points.length; at++) {
    const pair = points[at]! * POINTS + points[at + 1]!
    let number = numbers.get(pair)
    if (number === undefined) {
      number = numbers.size
      numbers.set(pair, number)
    }
    pairs.add(number)
  }
  return Int32Array.from(pairs).sort()
}

/** The weight of the pairs that both have. */
function common(a: TitleVector, b: TitleVector, squares: Float64Array): number {
  let [sum, i, j] = [0, 0, 0]
  while (i < a.pairs.length && j < b.pairs.length) {
    const [one, other] = [a.pairs[i]!, b.pairs[j]!]
    if (one === other) sum += squares[one]!
    if (one <= other) i++
    if (other <= one) j++
  }
  return sum
}

function likeness(a: TitleVector, b: TitleVector, sum: number): number {
  if (a.norm === 0 || b.norm === 0) return 0
  if (a === b) return 1
  // A title may say more than the other: half of what counts is how much of the shorter one stands in the longer.
  const shorter = Math.min(a.norm, b.norm)
  return (sum / (a.norm * b.norm) + sum / (shorter * shorter)) / 2
}

function agreement(a: TitleVector, b: TitleVector, sum: number): number {
  if (a.norm === 0 || b.norm === 0) return 0
  return a === b ? 1 : sum / (a.norm * b.norm)
}
