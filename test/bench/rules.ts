import { loadPeers } from './peers.ts'
import { benchText, loadBench } from './stages.ts'
import { median, medians, perSecond, printed, timed } from './timing.ts'

/**
 * `npm run bench`: a notice of 10,000 characters, and one ten times as long, through everything between reading and writing,
 * in characters a second on one core; beside it one cut of the same text by the segmenter, and the packages of npm that read
 * values out of Chinese text, line by line over the same lines.
 */
const LENGTH = 10_000
const LONG = 100_000
const ROUNDS = 40

const bench = await loadBench()
const short = benchText(LENGTH)

async function measure(text: string, rounds: number): Promise<number> {
  const { stages, all, found } = await bench.stagesOf(text)
  const [whole = 0, cut = 0, ...each] = medians([all, () => bench.cut(text), ...Object.values(stages)], rounds)
  bench.segmenting()
  const share = median(
    Array.from({ length: rounds }, () => {
      const time = timed(all)
      return bench.segmenting() / time
    }),
  )
  console.log(
    `\n${printed(text.length)} 字,问题 ${found.problems} 个,事实 ${found.facts} 条,各 ${rounds} 轮取中位 (median)`,
  )
  for (const [place, name] of Object.keys(stages).entries())
    console.log(line(name, each[place]!, perSecond(text.length, each[place]!)))
  console.log(line('合计 total', whole, perSecond(text.length, whole)))
  console.log(line('分词 cut', cut, perSecond(text.length, cut)))
  console.log(
    `  分词器占 segmenter's share ${(share * 100).toFixed(1)} %;全程用时为整篇分词一次的 ${(whole / cut).toFixed(2)} 倍 of one cut`,
  )
  return whole / text.length
}

function line(name: string, milliseconds: number, speed: number): string {
  return `  ${name.padEnd(12)} ${milliseconds.toFixed(2).padStart(9)} ms ${printed(speed).padStart(12)} 字/秒`
}

const once = await measure(short, ROUNDS)
const tenfold = await measure(benchText(LONG), ROUNDS)
console.log(`\n每字用时之比 time per character, ${printed(LONG)} : ${printed(LENGTH)} = ${(tenfold / once).toFixed(2)}`)

const lines = short.split('\n').filter((words) => words.trim() !== '')
const peers = loadPeers()
if (peers !== null) {
  const ours = await Promise.all(lines.map((words) => bench.stagesOf(words)))
  const [values = 0, own = 0] = medians(
    [() => ours.map(({ values }) => values()), () => ours.map(({ all }) => all())],
    ROUNDS,
  )
  console.log(`\n逐行 line by line: ${lines.length} 行 lines, ${printed(short.length)} 字`)
  console.log(
    `  zhenggai 取值 values (to extract): ${values.toFixed(1)} ms, ${printed(perSecond(short.length, values))} 字/秒`,
  )
  console.log(`  zhenggai 全程 all stages: ${own.toFixed(1)} ms, ${printed(perSecond(short.length, own))} 字/秒`)
  for (const { name, finds, read } of peers) {
    const [theirs = 0] = medians([() => lines.map(read)], 3, 1)
    console.log(`  ${name} (${finds}): ${theirs.toFixed(1)} ms, ${printed(perSecond(short.length, theirs))} 字/秒`)
    console.log(
      `    zhenggai 取值为其 ${(theirs / values).toFixed(1)} 倍,全程 ${(theirs / own).toFixed(1)} 倍 times as fast`,
    )
  }
}
