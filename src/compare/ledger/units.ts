import type { LedgerWords } from '../../notice/ledger-columns.ts'

/** A unit of the archive by its names. */
export interface KnownUnit {
  readonly key: string
  readonly names: readonly string[]
}

/** The name without 中共 and 党组, blanks and brackets. */
function bareName(name: string, { units }: LedgerWords): string {
  let bare = name.replace(/[(（][^()（）]*[)）]|[\s"“”《》]/g, '')
  for (const prefix of units.prefixes) if (bare.startsWith(prefix)) bare = bare.slice(prefix.length)
  for (const suffix of units.suffixes)
    if (bare.length > suffix.length + 1 && bare.endsWith(suffix)) bare = bare.slice(0, -suffix.length)
  return bare
}

const SHORTEST = 3

/** Finds the units that words name: a whole name, else one that ends with it (水利局 of 旺苍县水利局), else one that stands in a title. */
export function unitFinder(known: readonly KnownUnit[], words: LedgerWords): (name: string) => readonly string[] {
  const names = known.flatMap(({ key, names: all }) => all.map((name) => ({ key, name: bareName(name, words) })))
  const held = new Map<string, readonly string[]>()
  const find = (name: string): readonly string[] => {
    const bare = bareName(name, words)
    if (bare.length < SHORTEST) return []
    const tries = [
      ({ name: own }: { name: string }) => own === bare,
      ({ name: own }: { name: string }) => own.endsWith(bare) || (own.length >= SHORTEST && bare.endsWith(own)),
      ({ name: own }: { name: string }) => own.length > SHORTEST && bare.includes(own),
    ]
    for (const matches of tries) {
      const keys = [...new Set(names.filter(matches).map(({ key }) => key))]
      if (keys.length > 0) return keys
    }
    return []
  }
  return (name) => {
    const found = held.get(name) ?? find(name)
    held.set(name, found)
    return found
  }
}
