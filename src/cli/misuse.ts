import { type Command, CommanderError } from 'commander'
import { EXIT, type Shell, UsageError } from './command.ts'
import { harmless } from './terminal.ts'
import type { Say } from './words.ts'

/** A failure in words on standard error, and its exit code. */
export async function explain(error: unknown, program: Command, shell: Shell): Promise<number> {
  const { terminal, say } = shell
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.well
    return misused(wordsOf(error, program, say), shell)
  }
  if (error instanceof UsageError) return misused(error.message, shell)
  return (await import('./failure.ts')).reportFailure(error, terminal, say)
}

function misused(detail: string, { terminal, say }: Shell): number {
  terminal.err(`${say('errorUsage', { detail: harmless(detail) })}\n${say('hintHelp')}\n`)
  return EXIT.usage
}

/** The library's English messages as our own words; what it quotes is kept. */
function wordsOf(error: CommanderError, program: Command, say: Say): string {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownCommand': {
      const near = program.commands.map((command) => command.name()).find((known) => isNear(known, name))
      return say('unknownCommand', { name }) + (near === undefined ? '' : say('didYouMean', { name: near }))
    }
    case 'commander.unknownOption':
      return say('unknownOption', { name })
    case 'commander.missingArgument':
      return say('missingArgument', { name })
    case 'commander.optionMissingArgument':
      return say('missingValue', { name })
    case 'commander.excessArguments':
      return say('excess')
    case 'commander.invalidArgument':
      return say('badLang')
    default:
      return say('invalidValue', { detail: error.message })
  }
}

/** One name is the other with at most two letters added, dropped or changed. */
function isNear(known: string, typed: string): boolean {
  let row = Array.from({ length: typed.length + 1 }, (_, index) => index)
  for (let i = 1; i <= known.length; i++) {
    const next = [i]
    for (let j = 1; j <= typed.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (known[i - 1] === typed[j - 1] ? 0 : 1)))
    row = next
  }
  return row[typed.length]! <= 2
}
