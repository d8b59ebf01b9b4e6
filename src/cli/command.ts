import type { Language } from '../notice/labels.ts'
import type { Terminal } from './terminal.ts'
import type { Say } from './words.ts'

/** Exit codes (ARCHIVE, Doors). */
export const EXIT = {
  well: 0,
  broken: 1,
  usage: 2,
  someFailed: 3,
  budgetReached: 4,
  auditFailed: 5,
  interrupted: 130,
} as const

/** What a command works with besides its own arguments. */
export interface Shell {
  readonly terminal: Terminal
  readonly language: Language
  readonly say: Say
}

/** The user asked for something that cannot be: exit code 2, words already in the user's language. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Options as they come from the command line: a flag is a boolean, a value a string. */
export type Flags = Readonly<Record<string, string | boolean | undefined>>
