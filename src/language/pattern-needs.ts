/** Words of which every match of a pattern holds one; null where none are known. */
export type Needs = readonly string[] | null

/** What is told apart too little, or costs more to look for than the pattern itself. */
const MOST = 8
const CLASS = /^\[(?!\^)((?:[^\\\]-]){1,6})\]$/

/**
 * The fewest and longest words of which every match of a pattern holds one, read from its source: a text without them need
 * not be asked. Only what is written out counts; look-arounds, wide classes and what may be left out tell nothing.
 */
export function needsOf({ source, ignoreCase, unicode }: RegExp): Needs {
  if (ignoreCase || unicode) return null
  let at = 0
  const needs = alternatives()
  return needs === null || needs.length > MOST ? null : needs

  /** What all branches need, each its own. */
  function alternatives(): Needs {
    const all: string[] = []
    let isKnown = true
    do {
      const needs = sequence()
      if (needs === null) isKnown = false
      else all.push(...needs)
    } while (source[at++] === '|')
    at--
    return isKnown ? [...new Set(all)] : null
  }

  function sequence(): Needs {
    let best: Needs = null
    let run = ''
    const close = () => {
      if (run !== '') best = better(best, [run])
      run = ''
    }
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const { needs, isLetter } = term()
      const times = quantifier()
      if (isLetter && times === 1) run += needs![0]!
      else {
        close()
        if (times > 0) best = better(best, needs)
      }
    }
    close()
    return best
  }

  /** How often the term before must stand; 1 where nothing is said. */
  function quantifier(): number {
    const found = /^(?:([?*])|(\+)|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 16))
    if (found === null) return 1
    at += found[0].length
    // once and more breaks a run of letters all the same
    return found[1] !== undefined ? 0 : found[2] !== undefined ? 2 : Number(found[3]) === 0 ? 0 : 2
  }

  function term(): { needs: Needs; isLetter: boolean } {
    const c = source[at]!
    if (c === '(') return { needs: group(), isLetter: false }
    if (c === '[') return { needs: characterClass(), isLetter: false }
    if (c === '\\') return escaped()
    at++
    return '.^$'.includes(c) ? { needs: null, isLetter: false } : { needs: [c], isLetter: true }
  }

  function escaped(): { needs: Needs; isLetter: boolean } {
    const c = source[at + 1]!
    if (c === 'k') at = source.indexOf('>', at) + 1
    else at += c === 'u' ? 6 : c === 'x' ? 4 : 2
    return /[a-zA-Z\d]/.test(c) ? { needs: null, isLetter: false } : { needs: [c], isLetter: true }
  }

  function group(): Needs {
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))![0]
    at += opening.length
    const inside = alternatives()
    at++
    return /[=!]$/.test(opening) ? null : inside
  }

  function characterClass(): Needs {
    const from = at
    at++
    while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    at++
    const characters = CLASS.exec(source.slice(from, at))?.[1]
    return characters === undefined ? null : Array.from(characters)
  }
}

const LEAST_TELLING = 1

/** Fewer words tell more, then longer ones; digits and marks that stand everywhere tell least. */
function better(one: Needs, other: Needs): Needs {
  if (one === null || other === null) return one ?? other
  return weight(other) > weight(one) ? other : one
}

const weight = (words: readonly string[]): number =>
  Math.min(...words.map((word) => (/^[\d,、。;:()的]$/.test(word) ? LEAST_TELLING : word.length + 2))) / words.length

/** Whether some words hold what every match needs. */
export const holdsNeeds = (needs: Needs, words: string): boolean => {
  if (needs === null) return true
  for (const need of needs) if (words.includes(need)) return true
  return false
}
