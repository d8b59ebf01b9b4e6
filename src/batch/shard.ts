import { createHash } from 'node:crypto'
import type { Entry, Input } from './discover.ts'

/** One of several parts of an input, from 1. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** Which part a path belongs to: the same on every machine, whatever else is in the input. */
const shardOf = (path: string, of: number): number =>
  (createHash('sha256').update(path).digest().readUInt32BE(0) % of) + 1

/** The input with only the files of one part; the rest counts as not named. */
export function withShard(input: Input, shard: Shard | undefined): Input {
  if (shard === undefined) return input
  const mine = ({ path }: Entry) => shardOf(path, shard.of) === shard.part
  const entries = {
    *[Symbol.iterator]() {
      for (const entry of input.entries) if (mine(entry)) yield entry
    },
  }
  return { entries, covers: (line) => input.covers(line) && shardOf(line.path, shard.of) === shard.part }
}
