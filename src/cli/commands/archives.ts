import type { Flags } from '../command.ts'
import type { Adding } from './adding.ts'

/** What works on a whole archive, and what tells of the program itself: schema, doctor. */
export function addArchives({ command, say, shell, finish }: Adding): void {
  command('export', 'export')
    .argument('<archive>', say('archiveArgument'))
    .requiredOption('--format <format>', say('exportFormat'))
    .requiredOption('-o, --output <folder>', say('exportOutput'))
    .option('--heads <which>', say('exportHeads'))
    .option('--include-persons <reason>', say('includePersons'))
    .option('--include-marked <reason>', say('exportMarked'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../archive/export.ts')).exportTables(archive, flags, shell)),
    )
  command('match', 'match')
    .argument('<archive>', say('archiveArgument'))
    .requiredOption('--ledger <file>', say('ledger'))
    .option('--unit <name>', say('ledgerUnit'))
    .option('--codes <list>', say('ledgerCodes'))
    .option('-o, --output <file>', say('matchOutput'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../compare/match.ts')).match(archive, flags, shell)),
    )
  command('verify', 'verifyArchive')
    .argument('<archive>', say('archiveArgument'))
    .option('--pack <folder>', say('pack'))
    .option('--json', say('asJson'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../extract/verify.ts')).verify(archive, flags, shell)),
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
      finish(await (await import('../archive/query.ts')).query(archive, sql, flags, shell)),
    )
  command('index', 'index')
    .argument('<archive>', say('archiveArgument'))
    .option('--add <archive...>', say('addArchive'))
    .action(async (archive: string, flags: { readonly add?: readonly string[] }) =>
      finish(await (await import('../archive/index-archive.ts')).indexArchive(archive, flags.add ?? [], shell)),
    )
  command('schema', 'schema').action(async () => finish(await (await import('../show/schema.ts')).schema(shell)))
  command('doctor', 'doctor')
    .option('--pack <folder>', say('pack'))
    .action(async (flags: Flags) => finish(await (await import('../doctor.ts')).doctor(flags, shell)))
}
