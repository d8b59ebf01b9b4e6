import { type Command, Help, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../notice/labels.ts'
import type { Shell } from './command.ts'
import { columns } from './terminal.ts'
import { type Say, WORDS } from './words.ts'

/** Help in the user's language, aligned by columns; errors are thrown, never printed by the library. */
export function dressed(command: Command, { say, terminal, language }: Shell): Command {
  const titles = new Map(
    (['usage', 'options', 'commands', 'arguments'] as const).map((word) => [WORDS[word][1], say(word)]),
  )
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', say('help'))
    .addOption(new Option('--lang <zh|en>', say('lang')).argParser(languageGiven))
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => void terminal.out(text) })
    .configureHelp({
      helpWidth: terminal.width,
      displayWidth: columns,
      styleTitle: (title) => titles.get(title as 'Usage:') ?? title,
      visibleArguments: (shown) => (shown.parent === null ? [] : new Help().visibleArguments(shown)),
      subcommandTerm: (shown) => optionsWord(new Help().subcommandTerm(shown), say),
      commandUsage: (shown) =>
        shown.parent === null ? usageOf(language) : optionsWord(new Help().commandUsage(shown), say),
    })
}

const optionsWord = (usage: string, say: Say): string =>
  usage.replace('[options]', `[${say('options').slice(0, -1).toLowerCase()}]`)

function languageGiven(value: string): Language {
  if (value === 'zh' || value === 'en') return value
  throw new InvalidArgumentError('')
}

const usageOf = (language: Language): string =>
  language === 'zh' ? 'zhenggai [选项] <命令>' : 'zhenggai [options] <command>'
