/** The median of a list of times. */
export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Milliseconds of processor time: what else the machine does is not measured, the collector of garbage is. */
export function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/**
 * Median milliseconds of each piece of work, taken in turn so that all see the same machine; warmed up first, since a process
 * reads many notices and compiling counts as processor time.
 */
export function medians(works: readonly (() => unknown)[], rounds: number, warmUp = 40): number[] {
  for (let n = 0; n < warmUp; n++) for (const work of works) work()
  const times = works.map((): number[] => [])
  for (let n = 0; n < rounds; n++) for (const [place, work] of works.entries()) times[place]!.push(timed(work))
  return times.map(median)
}

export const perSecond = (characters: number, milliseconds: number): number => characters / (milliseconds / 1000)

export const printed = (n: number): string => Math.round(n).toLocaleString('en-US')
