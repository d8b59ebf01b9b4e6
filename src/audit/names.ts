/** What two names of one thing may differ in: the verb before them, what they are called, marks. */
const AROUND =
  /^(?:聚焦|关于|针对|深化|落实|优化|强化|加强|推进|推动|突出|着力|重点|解决|整治|开展|抓好|做好|提升|规范|完善)+|(?:等)?(?:较重|突出)?(?:的|等){0,2}(?:方面)?(?:的|等){0,2}(?:突出)?(?:存在)?(?:的)?(?:整改(?:落实|完成|进展)?)?(?:问题|情况|工作|阶段|环节|专项整治|整治){0,6}$/g
const MARKS = /[\s,.;:、。,;:!!??“”‘’"'()()《》〈〉[\]【】〔〕—-]|与|和|及|的/g

const plain = (name: string): string => {
  const bare = name.replace(MARKS, '')
  const short = bare.replace(AROUND, '')
  return short.length >= 2 ? short : bare
}

/** How far two names agree, 0 to 1: the share of the pairs of characters they have in common. */
export function likeness(a: string, b: string): number {
  const [one, two] = [plain(a), plain(b)]
  if (one === two) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(two)
  let common = 0
  const left = [...others]
  for (const pair of pairs) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  const all = pairs.length + others.length
  return all === 0 ? 0 : (2 * common) / all
}

const LONGEST = 80

const pairsOf = (name: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(name.length, LONGEST) - 1) }, (_, at) => name.slice(at, at + 2))
