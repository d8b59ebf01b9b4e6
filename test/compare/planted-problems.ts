import { readFileSync } from 'node:fs'
import type { RoundProblem } from '../../src/compare/recurrence.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { fixtureNames, placeOf } from '../golden/fixtures.ts'
import { reworded } from './planted.ts'
import type { PlantedSayings } from './sayings.ts'

/** A problem as a fixture writes it, with its best theme. */
interface Written {
  readonly title: string
  readonly theme: string | null
}

/** The problems that the fixtures list, each title once: no two of them are the same problem. */
export function fixtureProblems(): Written[] {
  const titles = new Map<string, Written>()
  for (const name of fixtureNames()) {
    const record = JSON.parse(readFileSync(placeOf(name, 'expected.json'), 'utf8')) as NoticeRecord
    for (const { title, categories } of record.problems)
      if (title.length >= 6) titles.set(title, { title, theme: categories[0]?.code ?? null })
  }
  return [...titles.values()]
}

/** The same problem told again: another word for a word, framed as notices frame their titles, its parts turned. */
function toldAgain(random: Random, { title, theme }: Written): Written {
  const bare = title.replace(/[。;；]$/, '').replace(/^关于|的问题$/g, '')
  const [first = '', second = ''] = bare.split(/[，,、]/)
  const turned =
    second !== '' && random.chance(0.3) ? bare.replace(first, '\n').replace(second, first).replace('\n', second) : bare
  const { text } = reworded(random, turned, random.pick([0, 0.1, 0.2, 0.3]))
  const shape = random.int(1, 4)
  const framed =
    shape === 1 ? `关于${text}的问题` : shape === 2 ? `${text}问题仍然存在` : shape === 3 ? `仍存在${text}` : text
  return { title: framed, theme: random.chance(0.85) ? theme : null }
}

export interface PlantedRounds {
  readonly problems: readonly RoundProblem[]
  /** Pairs of an earlier and a later problem that are one. */
  readonly again: ReadonlySet<string>
}

/** Units with two rounds of eight problems each, of which three come back. */
export function plantedRounds(written: readonly Written[], seed: number, units = 60): PlantedRounds {
  const random = randomOf(seed)
  const again = new Set<string>()
  const problems: RoundProblem[] = []
  for (let n = 0; n < units; n++) {
    const drawn = random.some(written, 13)
    const rounds: readonly (readonly [string, readonly Written[]])[] = [
      ['2021-05-01', drawn.slice(0, 8)],
      ['2024-05-01', [...drawn.slice(0, 3).map((one) => toldAgain(random, one)), ...drawn.slice(8)]],
    ]
    for (const [day, all] of rounds)
      for (const [at, { title, theme }] of all.entries()) {
        const notice = `n${n}-${day}`
        problems.push({ problem: `${notice}/p/${at}`, notice, unit: `单位${n}`, inspection: notice, day, title, theme })
      }
    for (let at = 0; at < 3; at++) again.add(`n${n}-2021-05-01/p/${at} n${n}-2024-05-01/p/${at}`)
  }
  return { problems, again }
}

/** Titles of the fixtures that say the same as another, found by reading all 300: each stands for the first of its line. */
const SAME = `
落实中央八项规定精神打折扣 落实中央八项规定精神不严不实 中央八项规定精神落实不严格
党组议事决策不够规范 党组议事决策不规范
党组落实意识形态工作责任制不到位 意识形态工作责任制落实有差距
干部轮岗不及时 干部轮岗交流力度不大
党员教育管理宽松软 党员教育管理不严
理论学习不深入 理论学习浮于表面
工程项目变更管理不规范 工程建设变更随意
“三会一课”制度执行不严 “三会一课”不经常
干部选拔任用程序不严谨 校级干部选任程序不严
干部队伍结构老化 干部队伍年龄结构老化,专业人才青黄不接`

const FIRST_OF = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((title, _, [first]) => [title, first!] as const)),
)

/** Problems of many places: a third of the written ones are said by three to six places, each in its own words; the others once. */
export function plantedSayings(written: readonly Written[], seed: number): PlantedSayings {
  const random = randomOf(seed)
  const numbers = new Map(written.map(({ title }, number) => [title, number]))
  const said = written.flatMap((one) => {
    const { theme, title } = one
    const number = numbers.get(FIRST_OF.get(title) ?? title)!
    if (theme === null) return []
    const others = random.chance(1 / 3) ? random.int(2, 5) : 0
    return [one, ...Array.from({ length: others }, () => ({ ...toldAgain(random, one), theme }))].map((told) => ({
      told,
      number,
    }))
  })
  const mixed = random.some(said, said.length)
  return {
    problems: mixed.map(({ told }, n) => ({ problem: `p${n}`, ...told })),
    says: mixed.map(({ number }) => number),
  }
}
