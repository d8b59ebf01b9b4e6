import { sameWording } from '../../src/compare/wording/index.ts'
import { measureStream } from '../compare/stream.ts'

/** `npm run bench -- wording [MOST]`: time and memory of the comparison, from ten thousand measures to MOST (300,000). */
const most = Number(process.argv[3] ?? 300_000)
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000].filter((size) => size <= most)
console.log('措施 · measures   处理器秒 · CPU s   微秒/条 · µs each   成对 · pairs   峰值内存 · RSS MB')
for (const size of sizes) {
  const passages = measureStream(size, 1)
  const begun = process.cpuUsage()
  let making = 0
  const timed = (function* () {
    for (;;) {
      const before = process.cpuUsage()
      const { value, done } = passages.next()
      const { user, system } = process.cpuUsage(before)
      making += user + system
      if (done === true) return
      yield value
    }
  })()
  let pairs = 0
  sameWording(timed, () => {
    pairs++
  })
  const { user, system } = process.cpuUsage(begun)
  const seconds = (user + system - making) / 1e6
  const rss = process.resourceUsage().maxRSS / 1024
  console.log(
    [size, seconds.toFixed(1), ((seconds / size) * 1e6).toFixed(0), pairs, rss.toFixed(0)]
      .map((cell) => String(cell).padStart(14))
      .join('  '),
  )
}
