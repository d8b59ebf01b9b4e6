import type { SameWords } from '../notice/same-words.ts'
import { mattersBy } from './matter.ts'
import { type TitleSpace, type TitleVector, titleSpace } from './titles.ts'

/** A problem as far as others may say the same. */
export interface ThemedProblem {
  readonly title: string
  /** The code of its best theme: problems of different themes never say the same. */
  readonly theme: string | null
}

export interface Aligned {
  /** Its place among the problems given. */
  readonly n: number
  /** The problem whose words stand for all of its group. */
  readonly medoid: number
  readonly score: number
}

const SAME = 0.45
/** Titles of fewer letters say too little. */
const SHORTEST = 4
/** Pairs of letters by which a title looks for others, the rarest first. */
const LOOKED_UP = 12
/** Titles of one such pair that are looked at. */
const DEEPEST = 60
/** Titles of a group that are weighed for its medoid. */
const WEIGHED = 60

/** How much an agreement in the matter alone, whatever the words, counts beside one in the words. */
const MATTER = 0.8

/** A title of a theme, and who says it in these letters. */
interface Said {
  readonly words: TitleVector
  readonly matter: TitleVector
  readonly members: number[]
  readonly keys: readonly number[]
}

/**
 * Problems that say the same, grouped within their theme: each title joins the likest title that stands for a group, or stands
 * for one itself; then each group is called by the title most like all others, and titles that are not like it go.
 */
export function alignmentsOf(problems: readonly ThemedProblem[], known: SameWords): Aligned[] {
  const titles = problems.map(({ title }) => title)
  const matter = mattersBy(known)
  const words = titleSpace(titles)
  const matters = titleSpace(eachOnce(titles, matter.of), 'archive', matter.pairs)
  const likeness: Likeness = (a, b) =>
    Math.max(words.likeness(a.words, b.words), MATTER * matters.agreement(a.matter, b.matter))
  const themes = new Map<string, Map<TitleVector, Said>>()
  for (const [n, { theme }] of problems.entries()) {
    const own = words.vectors[n]!
    if (theme === null || own.length < SHORTEST) continue
    const said = themes.get(theme) ?? new Map<TitleVector, Said>()
    themes.set(theme, said)
    const same = said.get(own)
    if (same !== undefined) same.members.push(n)
    else {
      const matter = matters.vectors[n]!
      const keys = [...words.rarest(own, LOOKED_UP), ...matters.rarest(matter, LOOKED_UP).map((key) => -1 - key)]
      said.set(own, { words: own, matter, members: [n], keys })
    }
  }
  return Array.from(themes.values())
    .flatMap((said) => groupsOf([...said.values()], words, matters))
    .flatMap((group) => alignedIn(group, likeness))
    .sort((a, b) => a.medoid - b.medoid || a.n - b.n)
}

type Likeness = (a: Said, b: Said) => number

/** A group by the title most like all others, without those that are not like it; nothing where that leaves one alone. */
function alignedIn(group: readonly Said[], likeness: Likeness): Aligned[] {
  const medoid = medoidOf(group, likeness)
  const aligned = group
    .map((one) => ({ one, score: one === medoid ? 1 : likeness(one, medoid) }))
    .filter(({ score }) => score >= SAME)
    .flatMap(({ one, score }) => one.members.map((n) => ({ n, medoid: medoid.members[0]!, score })))
  return aligned.length < 2 ? [] : aligned
}

/** What is made of each title, once for all that are told alike. */
function eachOnce(titles: readonly string[], make: (title: string) => string): string[] {
  const made = new Map<string, string>()
  return titles.map((title) => {
    const known = made.get(title) ?? make(title)
    made.set(title, known)
    return known
  })
}

/** The groups that may be met by each pair of letters of their first title. */
function leadersBy() {
  const leaders = new Map<number, number[]>()
  /** The title that last met each group. */
  const met: number[] = []
  return {
    /** Each group met by one of these pairs, once. */
    each: (n: number, keys: readonly number[], tell: (group: number) => void): void => {
      for (const key of keys)
        for (const group of leaders.get(key) ?? []) {
          if (met[group] !== n) tell(group)
          met[group] = n
        }
    },
    put: (group: number, keys: readonly number[]): void => {
      for (const key of keys) {
        const standing = leaders.get(key) ?? []
        leaders.set(key, standing)
        if (standing.length < DEEPEST) standing.push(group)
      }
    },
  }
}

function groupsOf(titles: readonly Said[], words: TitleSpace, matters: TitleSpace): Said[][] {
  const groups: Said[][] = []
  const leaders = leadersBy()
  const [byWords, byMatter] = [words.shelf(), matters.shelf()]
  // Those said most often stand for a group before others do.
  const order = titles.map((_, n) => n).sort((a, b) => titles[b]!.members.length - titles[a]!.members.length || a - b)
  for (const n of order) {
    const title = titles[n]!
    byWords.ask(title.words)
    byMatter.ask(title.matter)
    let best = SAME
    let found = -1
    leaders.each(n, title.keys, (group) => {
      const score = Math.max(byWords.likeness(group), MATTER * byMatter.agreement(group))
      if (score > best || (score === best && found < 0)) {
        best = score
        found = group
      }
    })
    if (found >= 0) {
      groups[found]!.push(title)
      continue
    }
    byWords.put(title.words)
    byMatter.put(title.matter)
    leaders.put(groups.push([title]) - 1, title.keys)
  }
  return groups
}

function medoidOf(group: readonly Said[], likeness: Likeness): Said {
  const weighed = group.slice(0, WEIGHED)
  // Two titles are as like each other from either side.
  const count = weighed.length
  const likenesses = new Float64Array(count * count)
  for (let a = 0; a < count; a++)
    for (let b = a; b < count; b++) {
      likenesses[a * count + b] = likeness(weighed[a]!, weighed[b]!)
      likenesses[b * count + a] = likenesses[a * count + b]!
    }
  const sums = weighed.map((_, a) =>
    weighed.reduce((sum, other, b) => sum + other.members.length * likenesses[a * count + b]!, 0),
  )
  return weighed[sums.indexOf(Math.max(...sums))]!
}
