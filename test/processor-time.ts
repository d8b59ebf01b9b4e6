/** Processor time in ms, so that what else the machine does counts as little as may be. */
function millis(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** How much dearer a longer text may be. */
interface Allowed {
  readonly times: number
  /** What costs less, in ms, is lost in the noise of the machine. */
  readonly noise: number
}

const ROUNDS = 16
/** Ms of a text that takes too long whatever else the machine does: it is measured no more. */
const ENDLESS = 1000

/**
 * What a short and a long text cost, and what the long one must stay under: each at its best of some rounds, taken in turn after one that
 * counts for nothing. More rounds only while the long one seems to cost too much.
 */
export function growth(short: () => void, long: () => void, { times, noise }: Allowed) {
  short()
  let [small, large] = [millis(short), millis(long)]
  const most = () => Math.max(times * small, noise)
  // A single round may have been hard on the short text, so two at least where the long one is above the noise.
  for (let round = 1; round < ROUNDS && large >= noise && large < ENDLESS; round++) {
    if (round > 1 && large < most()) break
    small = Math.min(small, millis(short))
    large = Math.min(large, millis(long))
  }
  return { small, large, most: most() }
}
