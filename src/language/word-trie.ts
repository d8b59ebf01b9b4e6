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

/** The words as a tree. For each node: its letter, the first of its children, the next of its parent's; 0 for none. */
interface Tree<T> {
  readonly letter: number[]
  readonly child: number[]
  readonly sibling: number[]
  /** What is said of the word that ends at a node. */
  readonly own: (T[] | null)[]
}

export function wordTrie<T>(entries: Iterable<readonly [word: string, what: T]>): WordTrie<T> {
  const tree: Tree<T> = { letter: [0], child: [0], sibling: [0], own: [null] }
  const { letter, child, sibling, own } = tree
  // one table for all steps: a table for each node takes most of the time
  const steps = new Map<number, number>()
  for (const [word, what] of entries) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      if (letters[code] === 0) letters[code] = ++count
      const step = node * CODES + letters[code]!
      let next = steps.get(step)
      if (next === undefined) {
        next = letter.push(letters[code]!) - 1
        steps.set(step, next)
        child.push(0)
        sibling.push(child[node]!)
        own.push(null)
        child[node] = next
      }
      node = next
    }
    if (node === 0) continue
    const said = own[node]
    if (said == null) own[node] = [what]
    else said.push(what)
  }
  return laidOut(tree)
}

/** All nodes in one row, the children of each at the first place where the row is free for all of them. */
function laidOut<T>(tree: Tree<T>): WordTrie<T> {
  const { letter, child, sibling, own } = tree
  const row = freeRow()
  const place = new Int32Array(letter.length)
  const base = new Int32Array(letter.length)
  const above = new Int32Array(letter.length)
  const said = new Uint16Array(letter.length)
  const lists: (readonly T[])[] = [[]]
  const waiting = [0]
  for (const node of waiting) {
    const [words, longer] = [own[node]!, said[above[node]!]!]
    said[node] = words === null ? longer : lists.push(longer === 0 ? words : [...words, ...lists[longer]!]) - 1
    if (child[node] === 0) continue
    base[node] = row.takeFor(tree, child[node]!)
    for (let next = child[node]!; next !== 0; next = sibling[next]!) {
      place[next] = base[node]! + letter[next]!
      above[next] = node
      waiting.push(next)
    }
  }
  const size = row.size()
  const trie = {
    base: new Int32Array(size),
    parent: new Int32Array(size).fill(FREE),
    said: new Uint16Array(size),
    lists,
  }
  for (const node of waiting) {
    trie.base[place[node]!] = base[node]!
    trie.parent[place[node]!] = place[above[node]!]!
    trie.said[place[node]!] = said[node]!
  }
  return trie
}

/** A row of places, of which the first is taken. */
function freeRow() {
  let taken = new Uint8Array(CODES)
  taken[0] = 1
  let free = 1
  let size = 1

  const fits = ({ letter, sibling }: Tree<unknown>, first: number, from: number): boolean => {
    for (let next = first; next !== 0; next = sibling[next]!) if (taken[from + letter[next]!] === 1) return false
    return true
  }

  return {
    size: () => size,
    /** Takes the places of a node's children; gives the place they lie behind. */
    takeFor(tree: Tree<unknown>, first: number): number {
      let least = CODES
      for (let next = first; next !== 0; next = tree.sibling[next]!) least = Math.min(least, tree.letter[next]!)
      while (taken[free] === 1) free++
      let from = Math.max(0, free - least)
      while (!fits(tree, first, from)) from++
      for (let next = first; next !== 0; next = tree.sibling[next]!) {
        const at = from + tree.letter[next]!
        while (at >= taken.length) taken = doubled(taken)
        taken[at] = 1
        size = Math.max(size, at + 1)
      }
      return from
    },
  }
}

function doubled(row: Uint8Array): Uint8Array<ArrayBuffer> {
  const twice = new Uint8Array(2 * row.length)
  twice.set(row)
  return twice
}

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

/** Every word of a table in a long text, overlapping ones too, in order of their starts; the longest first at each. */
export function wordsIn<T>(trie: WordTrie<T>, text: string): (readonly [at: number, what: T])[] {
  const letters = lettersOf(text, trie)
  const found: (readonly [number, T])[] = []
  for (let at = 0; at < text.length; at++) {
    const said = wordsFrom(trie, letters, at)
    if (said !== 0) for (const what of trie.lists[said]!) found.push([at, what])
  }
  return found
}
