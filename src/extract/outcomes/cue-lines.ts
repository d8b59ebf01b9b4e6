import { flatMap } from '../../language/flat-map.ts'
import { compiledFrom } from '../../language/lexicon.ts'
import { type WordTrie, wordTrie } from '../../language/word-trie.ts'
import type { OutcomeCue, OutcomeLexicon } from '../../notice/fact-lexicons.ts'
import type { FactKind, UnitClass } from '../../notice/vocabulary.ts'

/** A line of data/outcomes.json made ready: its words as patterns, null where it has none of a kind. */
export interface CueLine {
  readonly cue: OutcomeCue
  readonly either: RegExp | null
  readonly before: RegExp | null
  readonly after: RegExp | null
  readonly adjacent: RegExp | null
  readonly weak: RegExp | null
  readonly context: RegExp | null
  readonly not: RegExp | null
  /** Whether a cue has a gap, so that the number may stand inside it. */
  readonly crosses: boolean
}

const GAP = '[^,。;:!?\\n\\d]{0,12}?'

function patternOf(words: readonly string[] | undefined, flags: string, tail = ''): RegExp | null {
  if (words === undefined || words.length === 0) return null
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace('…', GAP))
  return new RegExp(`(?:${sources.join('|')})${tail}`, flags)
}

export const cueLines = compiledFrom(({ cues }: OutcomeLexicon): readonly CueLine[] =>
  cues.map((cue) => ({
    cue,
    either: patternOf(cue.cues, 'g'),
    before: patternOf(cue.before, 'g'),
    after: patternOf(cue.after, ''),
    adjacent: patternOf(cue.adjacent, '', '$'),
    weak: patternOf(cue.weak, 'g'),
    context: patternOf(cue.context, ''),
    not: patternOf(cue.not, ''),
    crosses: [cue.cues, cue.before].some((words) => words?.some((word) => word.includes('…'))),
  })),
)

/** The lines by the words that their cues are, or begin with where a gap follows: only these can hit at all. */
export const headsOf = compiledFrom(
  (lexicon: OutcomeLexicon): WordTrie<number> =>
    wordTrie(
      flatMap(cueLines(lexicon), ({ cue }, line) =>
        flatMap([cue.cues, cue.before, cue.after, cue.adjacent, cue.weak], (words) =>
          (words ?? []).map((word) => [word.split('…')[0]!, line] as const),
        ),
      ),
    ),
)

/** 1 for each line that may count a kind and a unit class. */
export const askedOf = compiledFrom((lexicon: OutcomeLexicon) => {
  const known = new Map<string, Uint8Array>()
  return (kind: FactKind, classes: readonly UnitClass[]): Uint8Array => {
    const key = classes.length === 1 ? kind + classes[0] : `${kind}${classes.join(' ')}`
    const asked =
      known.get(key) ??
      Uint8Array.from(cueLines(lexicon), ({ cue }) =>
        cue.kinds.includes(kind) && (cue.classes?.some((unitClass) => classes.includes(unitClass)) ?? true) ? 1 : 0,
      )
    known.set(key, asked)
    return asked
  }
})
