import { foundOnce } from './of-text.ts'

const CODES = 0x10000
const FREE = -1

/** The number of each character that occurs in a word of any table, in the order they came; 0 for all others. */
const letters = new Uint16Array(CODES)
let count = 0

/**
 * Many words as one small table: a walk over a text goes from node to node by letters, and each place is told all words that
 * begin there, whatever their number. The children of a node lie behind its `base`, and each knows its `parent`.
 */
export interface WordTrie<T> {
  readonly base: Int32Array
  readonly parent: Int32Array
  /** For each node the place in `lists` of what is said of the words that end on the way to it. */
  readonly said: Uint16Array
  /** The longest word first, equal ones in the given order; the first list is empty. */
  readonly lists: readonly (readonly T[])[]
}

interface Node<T> {
  readonly children: Map<number, Node<T>>
  readonly own: T[]
}

const blankNode = <T>(): Node<T> => ({ children: new Map(), own: [] })

export function wordTrie<T>(entries: Iterable<readonly [word: string, what: T]>): WordTrie<T> {
  const root = blankNode<T>()
  for (const [word, what] of entries) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      if (letters[code] === 0) letters[code] = ++count
      const child = node.children.get(letters[code]!) ?? blankNode<T>()
      node.children.set(letters[code]!, child)
      node = child
    }
    if (node !== root) node.own.push(what)
  }
  return laidOut(root)
}

/** All nodes in one row, the children of each at the first place where the row is free for all of them. */
function laidOut<T>(root: Node<T>): WordTrie<T> {
  const base: number[] = [0]
  const parent: number[] = [0]
  const said: number[] = [0]
  const lists: (readonly T[])[] = [[]]
  let free = 1
  const isFree = (at: number) => (parent[at] ?? FREE) === FREE
  const waiting = [{ node: root, at: 0, above: 0 }]
  for (const { node, at, above } of waiting) {
    said[at] = node.own.length === 0 ? above : lists.push([...node.own, ...lists[above]!]) - 1
    const steps = [...node.children.keys()]
    if (steps.length === 0) continue
    while (!isFree(free)) free++
    let from = Math.max(0, free - Math.min(...steps))
    while (!steps.every((step) => isFree(from + step))) from++
    base[at] = from
    for (const [step, child] of node.children) {
      while (parent.length < from + step) parent.push(FREE)
      parent[from + step] = at
      waiting.push({ node: child, at: from + step, above: said[at]! })
    }
  }
  const size = parent.length
  return {
    base: filled(base, size, 0),
    parent: filled(parent, size, FREE),
    said: Uint16Array.from(filled(said, size, 0)),
    lists,
  }
}

/** A row of numbers at its full length, what was never written as the number for nothing. */
const filled = (row: readonly number[], size: number, nothing: number): Int32Array =>
  Int32Array.from({ length: size }, (_, at) => row[at] ?? nothing)

/** The place of the list of all words that begin at an offset; 0 for none. */
export function wordsAt<T>({ base, parent, said }: WordTrie<T>, text: string, at: number): number {
  let node = 0
  for (let next = at; next < text.length; next++) {
    const letter = letters[text.charCodeAt(next)]!
    const child = base[node]! + letter
    if (letter === 0 || child >= parent.length || parent[child] !== node) break
    node = child
  }
  return said[node]!
}

/** The letters of a text, and a 0 behind them. */
export type Letters = Uint16Array

let room: Letters = new Uint16Array(0)

/** Reads a text into letters; the next text is written over them. */
const readLetters = foundOnce((text: string, _lettersKnown: number): Letters => {
  if (room.length <= text.length) room = new Uint16Array(2 * text.length + 1)
  for (let at = 0; at < text.length; at++) room[at] = letters[text.charCodeAt(at)]!
  room[text.length] = 0
  return room
})

/**
 * The letters of a long text, for walks over all of it by a table. They are read once for all tables until another text is
 * asked for, and anew where a table made since then brought more letters.
 */
export const lettersOf = (text: string, _table: WordTrie<unknown>): Letters => readLetters(text, count)

/** What `wordsAt` tells, of the letters of a text. */
export function wordsFrom<T>({ base, parent, said }: WordTrie<T>, text: Letters, at: number): number {
  let node = 0
  for (let next = at; ; next++) {
    const letter = text[next]!
    const child = base[node]! + letter
    if (letter === 0 || child >= parent.length || parent[child] !== node) return said[node]!
    node = child
  }
}

/** What is said of the longest word that begins at an offset of a long text. */
export const longestFrom = <T>(trie: WordTrie<T>, text: string, at: number): T | null =>
  trie.lists[wordsFrom(trie, lettersOf(text, trie), at)]![0] ?? null

/** The same of a short text. */
export const longestAt = <T>(trie: WordTrie<T>, text: string, at: number): T | null =>
  trie.lists[wordsAt(trie, text, at)]![0] ?? null

/** Every word of a table in a text, overlapping ones too, in order of their starts; the longest first at each. */
export function* wordsIn<T>(trie: WordTrie<T>, text: string): Generator<readonly [at: number, what: T]> {
  for (let at = 0; at < text.length; at++) {
    const said = wordsAt(trie, text, at)
    if (said !== 0) for (const what of trie.lists[said]!) yield [at, what]
  }
}
