import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The segmenters that can be asked; nodejieba only where the user has installed it. */
export const SEGMENTERS = ['node-rs', 'nodejieba'] as const
export type SegmenterName = (typeof SEGMENTERS)[number]
export const DEFAULT_SEGMENTER: SegmenterName = 'node-rs'

/** Cuts a clause into words. */
export type Segment = (clause: string) => readonly string[]

/** Finds a package as `require` does. */
export type Load = (name: string) => unknown

const USER_WORDS = fileURLToPath(new URL('../data/segmenter-words.txt', import.meta.url))

interface NodeRs {
  readonly Jieba: {
    readonly withDict: (dictionary: Uint8Array) => {
      readonly loadDict: (dictionary: Uint8Array) => void
      readonly cut: (clause: string, hmm: boolean) => string[]
    }
  }
}

interface NodeJieba {
  readonly load: (dictionaries: { readonly userDict: string }) => unknown
  readonly cut: (clause: string) => string[]
}

/** Both packages cut by one dictionary family; what differs is how they are loaded and told of our own words. */
const OPEN: Readonly<Record<SegmenterName, (load: Load) => Segment>> = {
  'node-rs': (load) => {
    const { Jieba } = load('@node-rs/jieba') as NodeRs
    const { dict } = load('@node-rs/jieba/dict.js') as { readonly dict: Uint8Array }
    const jieba = Jieba.withDict(dict)
    jieba.loadDict(readFileSync(USER_WORDS))
    return (clause) => jieba.cut(clause, true)
  },
  nodejieba: (load) => {
    const jieba = load('nodejieba') as NodeJieba
    jieba.load({ userDict: USER_WORDS })
    return (clause) => jieba.cut(clause)
  },
}

/** A segmenter that is loaded when it is first asked: most notices never ask. Throws then where its package is missing. */
export function segmenterOf(name: SegmenterName, load: Load = createRequire(import.meta.url)): Segment {
  let segment: Segment | null = null
  return (clause) => {
    segment ??= OPEN[name](load)
    return segment(clause)
  }
}
