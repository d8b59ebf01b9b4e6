import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Answer, answerSchema } from './answer.ts'
import type { Message } from './ask.ts'

/** Answers by what was asked. */
export interface Cache {
  readonly get: (key: string) => Answer | null
  readonly put: (key: string, answer: Answer, notice: string) => void
}

/** What an answer is kept under: the model, and every word it was asked. */
export const keyOf = (model: string, messages: readonly Message[]): string =>
  hash('sha256', JSON.stringify([model, messages.map(({ role, content }) => [role, content])]), 'hex')

/** Answers of this run only. */
export function cacheInMemory(): Cache {
  const held = new Map<string, Answer>()
  return { get: (key) => held.get(key) ?? null, put: (key, answer) => void held.set(key, answer) }
}

let written = 0

/** One small file an answer, whole or not at all. A file that cannot be read as an answer is none. */
export function cacheIn(folder: string): Cache {
  const placeOf = (key: string) => path.join(folder, key.slice(0, 2), `${key}.json`)
  return {
    get: (key) => {
      try {
        const read = answerSchema.safeParse(JSON.parse(readFileSync(placeOf(key), 'utf8')))
        return read.success ? read.data : null
      } catch {
        return null
      }
    },
    put: (key, answer, notice) => {
      const place = placeOf(key)
      mkdirSync(path.dirname(place), { recursive: true })
      const temporary = `${place}.${process.pid}-${written++}.tmp`
      writeFileSync(temporary, `${JSON.stringify({ ...answer, notice })}\n`)
      renameSync(temporary, place)
    },
  }
}
