import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { indexWords, wordAt } from '../language/word-index.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Scene } from '../notice/rule.ts'

const units = compiledFrom(({ physicalUnits }: Knowledge) =>
  indexWords(
    flatMap(physicalUnits.units, ({ word, notBefore }): [string, string][] => [
      [word, notBefore ?? ''],
      [word.toLowerCase(), notBefore ?? ''],
      [word.toUpperCase(), notBefore ?? ''],
    ]),
  ),
)

/** The physical unit that stands at an offset; null for none and for words that only begin like one. */
export function unitAt({ shadow, knowledge }: Scene, at: number): string | null {
  const found = wordAt(units(knowledge), shadow, at)
  if (found === null) return null
  const [word, notBefore] = found
  const next = shadow[at + word.length] ?? ''
  if (notBefore.includes(next) && next !== '') return null
  return /[A-Za-z]$/.test(word) && /[A-Za-z\d]/.test(next) ? null : word
}

/** Every first character of a unit; 千 belongs to 千米 and to the numeral. */
export const unitOpens = ({ units }: Knowledge['physicalUnits']): string =>
  units.map(({ word }) => `${word[0]}${word[0]?.toLowerCase()}${word[0]?.toUpperCase()}`).join('')

/** 12千米 is twelve 千米: how many characters of a numeral belong to the unit behind it. */
export const eatenBy = (scene: Scene, numeral: string, end: number): number =>
  numeral.length > 1 && numeral.endsWith('千') && unitAt(scene, end - 1) !== null ? 1 : 0
