import { Command, CommanderError } from 'commander'
import type { Language } from '../notice/labels.ts'
import { EXIT, type Shell } from './command.ts'
import { addArchives } from './commands/archives.ts'
import { addComparing } from './commands/comparing.ts'
import { addExtract } from './commands/extract.ts'
import { addJudging } from './commands/judging.ts'
import { addShowing } from './commands/showing.ts'
import { dressed } from './dressed.ts'
import { withOcrAlone } from './extract/ocr-alone.ts'
import { explain } from './misuse.ts'
import type { Terminal } from './terminal.ts'
import { speaker, type Word } from './words.ts'

/** Reads the command line, runs one command, returns its exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(argv, terminal.env)
  const say = speaker(language)
  const shell: Shell = { terminal, language, say }
  let code: number = EXIT.well
  const program = build(shell, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv[0] === 'extract' ? withOcrAlone(argv) : [...argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, program, shell)
  }
}

/** The language is needed before the command line can be read, for its own help. */
function languageOf(argv: readonly string[], env: Terminal['env']): Language {
  const given = argv.find((word) => word.startsWith('--lang='))?.slice(7) ?? argv[argv.indexOf('--lang') + 1]
  const asked = argv.some((word) => word.startsWith('--lang')) ? given : env.ZHENGGAI_LANG
  return asked === 'en' ? 'en' : 'zh'
}

/** The commands; what each does is loaded when it is called. */
function build(shell: Shell, finish: (code: number) => void): Command {
  const { say } = shell
  const program = dressed(new Command('zhenggai'), shell).description(say('about'))
  program.option('-V, --version', say('version')).action(async () => {
    if (program.opts().version === true) finish(await (await import('./version.ts')).version(shell))
    else if (program.args.length > 0) throw new CommanderError(1, 'commander.unknownCommand', `'${program.args[0]}'`)
    else program.outputHelp()
  })
  program.argument('[command]')
  const command = (name: string, about: Word) => dressed(program.command(name), shell).description(say(about))
  // In the order in which the help lists them.
  for (const add of [addExtract, addShowing, addJudging, addComparing, addArchives])
    add({ command, say, shell, finish })
  // Last, for commands take it over: what is no command is to be named, not counted.
  return program.allowExcessArguments(true)
}
