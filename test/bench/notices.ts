/**
 * `npm run bench -- notices [COUNT]`: processor time of each stage for a generated notice of real length, over many notices in
 * one process: the median of several rounds, each notice through all stages before the next.
 */
import { longText } from './long-text.ts'
import { loadBench } from './stages.ts'
import { median, perSecond, printed, timed } from './timing.ts'

const WARM = 6
const ROUNDS = 12

const count = Number(process.argv[3] ?? 120)
const bench = await loadBench()
const texts = Array.from({ length: count }, (_, n) => longText(n))
const notices = []
for (const text of texts) notices.push((await bench.stagesOf(text)).stages)

const names = Object.keys(notices[0]!)
const rounds: number[][] = []
for (let round = 0; round < WARM + ROUNDS; round++) {
  const spent = names.map(() => 0)
  for (const stages of notices) for (const [place, name] of names.entries()) spent[place]! += timed(stages[name]!)
  if (round >= WARM) rounds.push(spent)
}

const length = texts.reduce((all, text) => all + text.length, 0)
const all = median(rounds.map((spent) => spent.reduce((sum, one) => sum + one, 0)))
for (const [place, name] of names.entries())
  console.log(`${name.padEnd(10)} ${(median(rounds.map((spent) => spent[place]!)) / count).toFixed(2)} ms`)
console.log(`${'all'.padEnd(10)} ${(all / count).toFixed(2)} ms a notice of ${printed(length / count)} characters`)
console.log(`${printed(perSecond(count, all))} notices, ${printed(perSecond(length, all))} characters a second`)
