const CODES = 0x10000
const FREE = -1

/**
 * Many words as one small table: a walk over a text goes from node to node by letters, and each place is told all words that
 * begin there, whatever their number. The children of a node lie behind its `base`, and each knows its `parent`.
 */
export interface WordTrie<T> {
  /** The number of each character that occurs in a word, 0 for all others. */
  readonly letters: Uint16Array
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
  const letters = new Uint16Array(CODES)
  const root = blankNode<T>()
  let count = 0
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
  return { letters, ...laidOut(root, count) }
}

/** All nodes in one row, the children of each at the first place where the row is free for all of them. */
function laidOut<T>(root: Node<T>, letters: number): Omit<WordTrie<T>, 'letters'> {
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
  const size = parent.length + letters + 1
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
export function wordsAt<T>({ letters, base, parent, said }: WordTrie<T>, text: string, at: number): number {
  let node = 0
  for (let next = at; next < text.length; next++) {
    const letter = letters[text.charCodeAt(next)]!
    const child = base[node]! + letter
    if (letter === 0 || parent[child] !== node) break
    node = child
  }
  return said[node]!
}

/** Where words of a table begin in a text, in order, and the list of those that begin there. */
export interface WordPlaces {
  readonly starts: Int32Array
  readonly said: Uint16Array
}

export function placesOfWords<T>(trie: WordTrie<T>, text: string): WordPlaces {
  const [starts, said]: [number[], number[]] = [[], []]
  for (let at = 0; at < text.length; at++) {
    const words = wordsAt(trie, text, at)
    if (words === 0) continue
    starts.push(at)
    said.push(words)
  }
  return { starts: Int32Array.from(starts), said: Uint16Array.from(said) }
}

/** The place of the first of some offsets in order that is not before another one. */
export function firstFrom(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
