import { existsSync, lstatSync } from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'
import { nfc } from './entry.ts'

/** A pattern such as 县/**\/*.{docx,pdf}, for shells that do not expand it. */
export interface Glob {
  /** As it was written. */
  readonly word: string
  /** What it would be if it were a file. */
  readonly file: string
  /** The folder under which it looks. */
  readonly base: string
  /** Whether a path below the base, with /, is meant; of a folder that is meant all files are. */
  readonly matches: (path: string) => boolean
  /** False for a folder below the base in which nothing can be meant. */
  readonly mayHold: (folder: string) => boolean
  /** Whether a file, by its whole place, would be meant if it were there. */
  readonly covers: (file: string) => boolean
}

const MAGIC = /[*?[\]{}]|[!@+]\(/
const WINDOWS = path.sep === '\\'
/** Names that begin with a dot are meant only where the pattern begins with one, as in a shell. */
const RULES = { nocase: WINDOWS, strictSlashes: false }

/** A word as a pattern; null where it is none, or names a file as it stands (通报[1].docx). */
export function globOf(word: string): Glob | null {
  const plain = WINDOWS ? word.replaceAll('\\', '/') : word
  if (!MAGIC.test(plain) || existsSync(word) || isLink(word)) return null
  const steps = plain.replace(/\/+$/, '').split('/')
  let fixed = 0
  while (fixed < steps.length - 1 && isPlain(steps, fixed)) fixed++
  const base = path.resolve(steps.slice(0, fixed).join('/') + (fixed === 1 && steps[0] === '' ? '/' : ''))
  const wanted = steps.slice(fixed).map(nfc)
  const matches = picomatch(wanted.join('/'), RULES)
  const mayHold = prefixTest(wanted)
  const file = path.resolve(word)
  const covers = (place: string): boolean => {
    if (place === file) return true
    const below = path.relative(base, place)
    if (below === '' || below.startsWith('..') || path.isAbsolute(below)) return false
    const parts = nfc(below).split(path.sep)
    return parts.some((_, n) => matches(parts.slice(0, n + 1).join('/')))
  }
  return { word, file, base, matches, mayHold, covers }
}

/** A step without signs, or one that is there with its signs as they stand. */
const isPlain = (steps: readonly string[], at: number): boolean => {
  const step = steps[at] ?? ''
  return !MAGIC.test(step) || existsSync(steps.slice(0, at + 1).join('/'))
}

/** A link that leads nowhere is there all the same. */
function isLink(word: string): boolean {
  try {
    return lstatSync(word).isSymbolicLink()
  } catch {
    return false
  }
}

/** Folders are compared step by step, as far as each step of the pattern stands for one step of a path. */
function prefixTest(steps: readonly string[]): (folder: string) => boolean {
  const free = steps.findIndex((step) => step.includes('**') || /^[^{}]*\{[^{}]*$|^[^{}]*\}|[!@+]\(/.test(step))
  const single = (free < 0 ? steps.slice(0, -1) : steps.slice(0, free)).map((step) => picomatch(step, RULES))
  return (folder) => {
    const names = folder.split('/')
    return (
      (free >= 0 || names.length <= single.length) && single.every((test, n) => n >= names.length || test(names[n]!))
    )
  }
}
