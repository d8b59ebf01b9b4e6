import type { z } from 'zod'
import type { OutcomeCue, OutcomeLexicon, outcomesPackSchema } from '../fact-lexicons.ts'
import { FOUND_BY } from '../fact-lexicons.ts'
import type { StatusLexicon, statusesPackSchema } from '../lexicons.ts'
import type { Sector, sectorsSchema, UnitWords, unitsPackSchema } from '../units.ts'
import { joined, merged, overlaid, type TellConflict } from './conflict.ts'

/** statuses.json: a phrase means what the pack says. */
export function mergeStatuses(
  shipped: StatusLexicon,
  pack: z.output<typeof statusesPackSchema>,
  tell: TellConflict,
): StatusLexicon {
  const file = 'statuses.json'
  const phrases = merged(
    file,
    shipped.phrases.map(({ status, words }) => ({ key: status, words })),
    (pack.phrases ?? []).map(({ status, words }) => ({ key: status, words })),
    tell,
  )
  const flags = merged(
    file,
    shipped.flags.map(({ flag, words }) => ({ key: flag, words })),
    (pack.flags ?? []).map(({ flag, words }) => ({ key: flag, words })),
    tell,
  )
  return {
    phrases: phrases.map(({ key, words }) => ({ status: key, words })),
    flags: flags.map(({ key, words }) => ({ flag: key, words })),
    marks: shipped.marks,
    negations: joined(shipped.negations, pack.negations),
    promises: joined(shipped.promises, pack.promises),
    subjects: joined(shipped.subjects, pack.subjects),
  }
}

/** outcomes.json: the lines of the pack first; their cues count for no other key. */
export function mergeOutcomes(
  shipped: OutcomeLexicon,
  pack: z.output<typeof outcomesPackSchema>,
  tell: TellConflict,
): OutcomeLexicon {
  const added = pack.cues ?? []
  const meant = new Map(added.flatMap((line) => cuesOf(line).map((cue) => [cue, line] as const)))
  const kept = shipped.cues.flatMap((line) => {
    const left = { ...line }
    for (const field of FOUND_BY) {
      const cues = line[field]?.filter((cue) => {
        const other = meant.get(cue)
        if (other === undefined || other.key === line.key || !sharesKind(other, line)) return true
        tell({ file: 'outcomes.json', key: cue, before: line.key, after: other.key })
        return false
      })
      if (cues === undefined || cues.length === 0) delete left[field]
      else left[field] = cues
    }
    return cuesOf(left).length > 0 ? [left] : []
  })
  return { ...shipped, never: joined(shipped.never, pack.never), cues: [...added, ...kept] }
}

const cuesOf = (line: OutcomeCue): readonly string[] => FOUND_BY.flatMap((field) => line[field] ?? [])

const sharesKind = (one: OutcomeCue, other: OutcomeCue): boolean => one.kinds.some((kind) => other.kinds.includes(kind))

/** units.json. */
export function mergeUnits(shipped: UnitWords, pack: z.output<typeof unitsPackSchema>, tell: TellConflict): UnitWords {
  const file = 'units.json'
  const renamed = overlaid(file, Object.fromEntries(shipped.renamed), Object.fromEntries(pack.renamed ?? []), tell)
  return {
    endings: joined(shipped.endings, pack.endings),
    party: joined(shipped.party, pack.party),
    committee_of: joined(shipped.committee_of, pack.committee_of),
    own: overlaid(file, shipped.own, pack.own, tell),
    levels: overlaid(file, shipped.levels, pack.levels, tell),
    renamed: Object.entries(renamed),
  }
}

/** sectors.json: a sector of the pack stands beside the others, or adds its cues to the one of its code. */
export function mergeSectors(
  shipped: readonly Sector[],
  { sectors: added }: z.output<typeof sectorsSchema>,
  tell: TellConflict,
): readonly Sector[] {
  const file = 'sectors.json'
  const cues = merged(
    file,
    shipped.map(({ code, cues: words }) => ({ key: code, words })),
    added.map(({ code, cues: words }) => ({ key: code, words })),
    tell,
  )
  const names = overlaid(file, namesOf(shipped), namesOf(added), tell)
  return cues.map(({ key, words }) => {
    const [zh = key, en = key] = names[key] ?? []
    return { code: key, zh, en, cues: words }
  })
}

const namesOf = (sectors: readonly Sector[]): Record<string, readonly [string, string]> =>
  Object.fromEntries(sectors.map(({ code, zh, en }) => [code, [zh, en] as const]))
