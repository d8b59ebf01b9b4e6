import type { Command } from 'commander'
import type { Shell } from '../command.ts'
import type { Say, Word } from '../words.ts'

/** What a group of commands is added with. What a command does is loaded when it is called: here stand its arguments alone. */
export interface Adding {
  /** A command of this name, and what it says of itself in the help. */
  readonly command: (name: string, about: Word) => Command
  readonly say: Say
  readonly shell: Shell
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void
}
