import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Goes on behind what was matched. */
type Next = (at: number) => boolean
type Matches = (at: number, next: Next) => boolean

/** Counts the steps that a backtracking search takes through a text: the same on every machine, however busy. */
export interface Search {
  /** Steps to find all matches in a text, of a sticky pattern the one at its head; infinite above the most that is waited for. */
  readonly stepsIn: (text: string, most: number) => number
  readonly matchesIn: (text: string) => readonly string[]
}

class TooMany extends Error {}

const parser = new RegExpParser({ ecmaVersion: 2024 })

export const parsed = ({ source, unicode }: RegExp): AST.Pattern =>
  parser.parsePattern(source, 0, source.length, { unicode })

/** A pattern as JavaScript's own engine searches with it: in order, greedy first, back where nothing follows. */
export function searchOf(pattern: RegExp): Search {
  let text = ''
  let [steps, limit] = [0, 0]
  const groups = new Map<AST.CapturingGroup, string>()
  const flags = pattern.flags.replace(/[gyd]/g, '')
  const step = () => {
    if (++steps > limit) throw new TooMany()
  }
  const whole = choice(parsed(pattern).alternatives, false)
  function matches(words: string, most: number): string[] {
    ;[text, steps, limit] = [words, 0, most]
    const found: string[] = []
    const last = pattern.sticky ? 0 : text.length
    for (let at = 0; at <= last; ) {
      let end = -1
      whole(at, (to) => {
        end = to
        return true
      })
      if (end >= 0) found.push(text.slice(at, end))
      at = end > at ? end : at + 1
    }
    return found
  }

  return {
    matchesIn: (words) => matches(words, Number.POSITIVE_INFINITY),
    stepsIn(words, most) {
      try {
        matches(words, most)
      } catch (error) {
        if (error instanceof TooMany) return Number.POSITIVE_INFINITY
        throw error
      }
      return steps
    },
  }

  function choice(alternatives: readonly AST.Alternative[], backward: boolean): Matches {
    const all = alternatives.map(({ elements }) => sequence(backward ? elements.toReversed() : elements, backward))
    return all.length === 1 ? all[0]! : (at, next) => all.some((one) => one(at, next))
  }

  function sequence(elements: readonly AST.Element[], backward: boolean): Matches {
    const all = elements.map((one) => element(one, backward))
    const from = (place: number, at: number, next: Next): boolean =>
      place === all.length ? next(at) : all[place]!(at, (to) => from(place + 1, to, next))
    return (at, next) => from(0, at, next)
  }

  function element(node: AST.Element, backward: boolean): Matches {
    switch (node.type) {
      case 'Quantifier':
        return isSingle(node.element) ? run(node, node.element, backward) : repetition(node, backward)
      case 'Group':
        return choice(node.alternatives, backward)
      case 'CapturingGroup':
        return captured(node, backward)
      case 'Assertion':
        return assertion(node)
      case 'Backreference':
        return repeated(node, backward)
      default:
        return single(node, backward)
    }
  }

  function holder(node: AST.Element): (at: number) => boolean {
    const one = new RegExp(`^(?:${node.raw})$`, flags)
    const known = new Map<string, boolean>()
    return (at) => {
      step()
      const c = text[at]
      if (c === undefined) return false
      const answer = known.get(c) ?? one.test(c)
      known.set(c, answer)
      return answer
    }
  }

  function single(node: AST.Element, backward: boolean): Matches {
    const holds = holder(node)
    return backward ? (at, next) => holds(at - 1) && next(at - 1) : (at, next) => holds(at) && next(at + 1)
  }

  /** A character repeated: counted as far as it goes, then given back one by one. */
  function run({ min, max, greedy }: AST.Quantifier, node: AST.Element, backward: boolean): Matches {
    const holds = holder(node)
    const by = backward ? -1 : 1
    return (at, next) => {
      const place = (count: number) => at + by * count
      const goesOn = (count: number) => count < max && holds(backward ? place(count) - 1 : place(count))
      let count = 0
      while (count < (greedy ? max : min) && goesOn(count)) count++
      if (count < min) return false
      if (greedy) {
        for (; count >= min; count--) {
          step()
          if (next(place(count))) return true
        }
        return false
      }
      while (!next(place(count))) if (!goesOn(count++)) return false
      return true
    }
  }

  function repetition({ min, max, greedy, element: inner }: AST.Quantifier, backward: boolean): Matches {
    const one = element(inner, backward)
    const from = (count: number, at: number, next: Next): boolean => {
      step()
      const again = () => count < max && one(at, (to) => (to === at ? false : from(count + 1, to, next)))
      if (count < min) return again() || one(at, (to) => to === at && next(at))
      return greedy ? again() || next(at) : next(at) || again()
    }
    return (at, next) => from(0, at, next)
  }

  function captured(node: AST.CapturingGroup, backward: boolean): Matches {
    const inner = choice(node.alternatives, backward)
    return (at, next) =>
      inner(at, (to) => {
        const before = groups.get(node)
        groups.set(node, text.slice(Math.min(at, to), Math.max(at, to)))
        if (next(to)) return true
        groups.set(node, before ?? '')
        return false
      })
  }

  function repeated({ resolved }: AST.Backreference, backward: boolean): Matches {
    const group = Array.isArray(resolved) ? resolved[0]! : resolved
    return (at, next) => {
      step()
      const words = groups.get(group) ?? ''
      const from = backward ? at - words.length : at
      return text.startsWith(words, Math.max(from, 0)) && next(backward ? from : at + words.length)
    }
  }

  function assertion(node: AST.Assertion): Matches {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = choice(node.alternatives, node.kind === 'lookbehind')
      return (at, next) => inner(at, () => true) !== node.negate && next(at)
    }
    if (node.kind === 'word')
      return (at, next) => (isWord(text[at - 1]) !== isWord(text[at])) !== node.negate && next(at)
    const isStart = node.kind === 'start'
    return (at, next) => {
      step()
      const isEdge = at === (isStart ? 0 : text.length)
      return (isEdge || (pattern.multiline && text[isStart ? at - 1 : at] === '\n')) && next(at)
    }
  }
}

const isWord = (c: string | undefined): boolean => c !== undefined && /\w/.test(c)

export const isSingle = ({ type }: AST.Element): boolean =>
  type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass'
