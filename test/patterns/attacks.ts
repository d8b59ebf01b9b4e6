import type { AST } from '@eslint-community/regexpp'
import { isSingle, parsed } from './steps.ts'

/** What classes of characters are tried with: one that they hold is their sample. */
const CANDIDATES = [...'文1一a、,的 \n。:;(“《A-.%年x两']

/** Texts made to keep one pattern trying, as long as asked. */
export type Attack = (length: number) => string

/** From so many repetitions on, a bounded one is taken for an open one; a product of smaller ones is a constant. */
const WIDE = 12

/** Whether a pattern repeats so much that its cost could grow faster than the text. */
export function isWide(pattern: RegExp): boolean {
  const visit = (node: AST.Node, inside: boolean): boolean => {
    if (node.type === 'Quantifier') {
      if (node.max >= WIDE || (inside && node.max > 1)) return true
      return visit(node.element, inside || node.max > 1)
    }
    return childrenOf(node).some((child) => visit(child, inside))
  }
  return visit(parsed(pattern), false)
}

const childrenOf = (node: AST.Node): readonly AST.Node[] => {
  if (node.type === 'Alternative') return node.elements
  if (node.type === 'Quantifier') return [node.element]
  return 'alternatives' in node ? (node.alternatives as readonly AST.Node[]) : []
}

/** What a pattern repeats, behind what leads there, and then what never fits; and all its beginnings, over and over. */
export function attacksOn(pattern: RegExp): Attack[] {
  const flags = pattern.flags.replace(/[gyd]/g, '')
  const root = parsed(pattern)
  const found = new Map<string, Attack>()
  const add = (before: string, pump: string) => {
    if (pump === '') return
    for (const after of ['', '\u0001'])
      found.set(
        JSON.stringify([before, pump, after]),
        (length) => before + pump.repeat(Math.ceil(length / pump.length)) + after,
      )
  }
  const walk = (node: AST.Node, before: string) => {
    if (node.type === 'Alternative') {
      let led = before
      for (const one of node.elements) {
        walk(one, led)
        if (one.type === 'Quantifier' && one.max >= WIDE) add('', led)
        led += sample(one)
      }
      return
    }
    if (node.type === 'Quantifier' && node.max > 1) for (const pump of pumpsOf(node.element)) add(before, pump)
    for (const child of childrenOf(node)) walk(child, before)
  }
  walk(root, '')
  for (const one of root.alternatives.slice(0, MOST)) add('', one.elements.map(sample).join(''))
  return [...found.values()]

  function pumpsOf(node: AST.Element): string[] {
    if (isSingle(node) || !('alternatives' in node)) return [sample(node)]
    const all = node.alternatives.map(({ elements }) => elements.map((one) => filled(one)).join(''))
    return [...new Set([...all, ...node.alternatives.map(({ elements }) => elements.map(sample).join(''))])]
  }

  /** As the sample, with what may be left out. */
  function filled(node: AST.Node): string {
    if (node.type === 'Quantifier') return filled(node.element).repeat(Math.max(node.min, 1))
    return sample(node)
  }

  function sample(node: AST.Node): string {
    if (node.type === 'Quantifier') return sample(node.element).repeat(node.min)
    if (node.type === 'Group' || node.type === 'CapturingGroup')
      return node.alternatives[0]!.elements.map(sample).join('')
    if (node.type === 'Character') return String.fromCodePoint(node.value)
    if (node.type !== 'CharacterSet' && node.type !== 'CharacterClass') return ''
    const own = node.type === 'CharacterClass' ? [...node.raw] : []
    const one = new RegExp(`^(?:${node.raw})$`, flags)
    return [...CANDIDATES, ...own].find((c) => one.test(c)) ?? ''
  }
}

/** Of a list of very many words, so many are tried as they stand. */
const MOST = 30
