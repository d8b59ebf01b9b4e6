import { Command, CommanderError } from 'commander'
import type { Language } from '../notice/labels.ts'
import { EXIT, type Flags, type Shell } from './command.ts'
import { dressed } from './dressed.ts'
import { explain } from './misuse.ts'
import { withOcrAlone } from './ocr-alone.ts'
import type { Terminal } from './terminal.ts'
import { type Say, speaker } from './words.ts'

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
  const command = (name: string, about: Say extends (word: infer W) => string ? W : never) =>
    dressed(program.command(name), shell).description(say(about))
  command('extract', 'extract')
    .argument('[path...]', say('pathArgument'))
    .option('-o, --output <archive>', say('output'))
    .option('--quiet', say('quiet'))
    .option('--no-text', say('noText'))
    .option('--force', say('force'))
    .option('--verify', say('verify'))
    .option('--prune', say('prune'))
    .option('--upgrade', say('upgrade'))
    .option('--jobs <n>', say('jobs'))
    .option('--limits <list>', say('limits'))
    .option('--timeout <seconds>', say('timeout'))
    .option('--shard <i/n>', say('shard'))
    .option('--stdin-jsonl', say('stdinJsonl'))
    .option('--dry-run', say('dryRun'))
    .option('--json-logs', say('jsonLogs'))
    .option('--meta <file>', say('meta'))
    .option('--path-as <folders>', say('pathAs'))
    .option('--segmenter <name>', say('segmenter'))
    .option('--pack <folder>', say('pack'))
    .option('--ocr [command]', say('ocr'))
    .option('--max-failed <n>', say('maxFailed'))
    .option('--llm', say('llm'))
    .option('--base-url <url>', say('baseUrl'))
    .option('--model <name>', say('model'))
    .option('--api-key <key>', say('apiKey'))
    .option(
      '--llm-tasks <list>',
      say('llmTasks', { tasks: 'status,missed,responsible,category,contradiction,outcome' }),
    )
    .option('--budget <amount>', say('budget'))
    .option('--price <in/out>', say('price'))
    .option('--concurrency <n>', say('concurrency'))
    .option('--rpm <n>', say('rpm'))
    .option('--tpm <n>', say('tpm'))
    .option('--llm-timeout <seconds>', say('llmTimeout'))
    .option('--include-marked <reason>', say('includeMarked'))
    .action(async (paths: string[], flags: Flags) =>
      finish(await (await import('./extract.ts')).extract(paths, flags, shell)),
    )
  command('show', 'show')
    .argument('<file>', say('fileArgument'))
    .argument('[id]', say('idArgument'))
    .action(async (file: string, id: string | undefined) =>
      finish(await (await import('./show.ts')).show(file, id ?? null, shell)),
    )
  command('locate', 'locate')
    .argument('<record>', say('recordArgument'))
    .argument('<span>', say('spanArgument'))
    .option('--json', say('asJson'))
    .action(async (record: string, span: string, flags: Flags) =>
      finish(await (await import('./locate.ts')).locate(record, span, flags, shell)),
    )
  command('audit', 'audit')
    .argument('<place>', say('auditArgument'))
    .option('--strict', say('strict'))
    .option('--uncertain', say('uncertain'))
    .option('--across', say('across'))
    .option('--json', say('asJson'))
    .action(async (place: string, flags: Flags) =>
      finish(
        flags.across === true
          ? await (await import('./audit-across.ts')).auditAcross(place, flags, shell)
          : await (await import('./audit.ts')).audit(place, flags, shell),
      ),
    )
  command('review', 'review')
    .argument('<place>', say('auditArgument'))
    .option('--state <state>', say('reviewState'))
    .option('--llm-tasks <list>', say('reviewTasks'))
    .option('--json', say('asJson'))
    .action(async (place: string, flags: Flags) =>
      finish(await (await import('./review.ts')).review(place, flags, shell)),
    )
  command('eval', 'eval')
    .argument('<archive>', say('archiveArgument'))
    .option('--gold <path>', say('gold'))
    .option('--sheet <file>', say('sheet'))
    .option('--misses <n>', say('misses'))
    .option('--pack <folder>', say('pack'))
    .option('--json', say('asJson'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./eval.ts')).evaluate(archive, flags, shell)),
    )
  command('sample', 'sample')
    .argument('<archive>', say('archiveArgument'))
    .option('--n <n>', say('sampleSize'))
    .option('--by <stratum>', say('sampleBy'))
    .option('--seed <n>', say('seed'))
    .requiredOption('-o, --output <file>', say('sheetOutput'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./sample.ts')).sample(archive, flags, shell)),
    )
  command('diff', 'diff')
    .argument('<before>', say('beforeArgument'))
    .argument('<after>', say('afterArgument'))
    .option('--show <n>', say('shown'))
    .option('--json', say('asJson'))
    .action(async (before: string, after: string, flags: Flags) =>
      finish(await (await import('./diff.ts')).diff(before, after, flags, shell)),
    )
  comparing(command('compare', 'compare').argument('<archive>', say('archiveArgument')), say)
    .option('--by <groups>', say('compareBy'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./compare.ts')).compare(archive, flags, shell)),
    )
  comparing(command('trends', 'trends').argument('<archive>', say('archiveArgument')), say)
    .option('--by <period>', say('trendsBy'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./compare.ts')).trends(archive, flags, shell)),
    )
  comparing(command('panel', 'panel').argument('<archive>', say('archiveArgument')), say)
    .option('--by <units>', say('panelBy'))
    .option('--period <period>', say('panelPeriod'))
    .option('--frame <year>', say('frame'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./compare.ts')).panel(archive, flags, shell)),
    )
  command('export', 'export')
    .argument('<archive>', say('archiveArgument'))
    .requiredOption('--format <format>', say('exportFormat'))
    .requiredOption('-o, --output <folder>', say('exportOutput'))
    .option('--heads <which>', say('exportHeads'))
    .option('--include-persons <reason>', say('includePersons'))
    .option('--include-marked <reason>', say('exportMarked'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./export.ts')).exportTables(archive, flags, shell)),
    )
  command('match', 'match')
    .argument('<archive>', say('archiveArgument'))
    .requiredOption('--ledger <file>', say('ledger'))
    .option('--unit <name>', say('ledgerUnit'))
    .option('--codes <list>', say('ledgerCodes'))
    .option('-o, --output <file>', say('matchOutput'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./match.ts')).match(archive, flags, shell)),
    )
  command('verify', 'verifyArchive')
    .argument('<archive>', say('archiveArgument'))
    .option('--pack <folder>', say('pack'))
    .option('--json', say('asJson'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('./verify.ts')).verify(archive, flags, shell)),
    )
  command('query', 'query')
    .argument('<archive>', say('archiveArgument'))
    .argument('[sql]', say('sqlArgument'))
    .option('-f, --file <file>', say('sqlFile'))
    .option('--example <name>', say('example'))
    .option('--examples', say('examples'))
    .option('--format <name>', say('answerFormat'))
    .option('-o, --output <file>', say('answerOutput'))
    .option('--include-persons <reason>', say('includePersons'))
    .option('--include-marked <reason>', say('includeMarked'))
    .action(async (archive: string, sql: string | undefined, flags: Flags) =>
      finish(await (await import('./query.ts')).query(archive, sql, flags, shell)),
    )
  command('index', 'index')
    .argument('<archive>', say('archiveArgument'))
    .option('--add <archive...>', say('addArchive'))
    .action(async (archive: string, flags: { readonly add?: readonly string[] }) =>
      finish(await (await import('./index-archive.ts')).indexArchive(archive, flags.add ?? [], shell)),
    )
  command('schema', 'schema').action(async () => finish(await (await import('./schema.ts')).schema(shell)))
  command('doctor', 'doctor')
    .option('--pack <folder>', say('pack'))
    .action(async (flags: Flags) => finish(await (await import('./doctor.ts')).doctor(flags, shell)))
  // Last, for commands take it over: what is no command is to be named, not counted.
  return program.allowExcessArguments(true)
}

/** What compare, trends and panel have in common. */
const comparing = (command: Command, say: Say): Command =>
  command
    .option('--metric <names>', say('metric'))
    .option('--where <sql>', say('where'))
    .option('--date <name>', say('date'))
    .option('--kinds <kinds>', say('kinds'))
    .option('--versions <all>', say('versions'))
    .option('--copies', say('copies'))
    .option('-o, --output <file>', say('compareOutput'))
    .option('--explain [row:metric]', say('explain'))
