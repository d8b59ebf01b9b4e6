import type { Flags } from '../command.ts'
import type { Adding } from './adding.ts'

/** What judges records: eval, sample, diff. */
export function addJudging({ command, say, shell, finish }: Adding): void {
  command('eval', 'eval')
    .argument('<archive>', say('archiveArgument'))
    .option('--gold <path>', say('gold'))
    .option('--sheet <file>', say('sheet'))
    .option('--misses <n>', say('misses'))
    .option('--pack <folder>', say('pack'))
    .option('--json', say('asJson'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../evaluate/eval.ts')).evaluate(archive, flags, shell)),
    )
  command('sample', 'sample')
    .argument('<archive>', say('archiveArgument'))
    .option('--n <n>', say('sampleSize'))
    .option('--by <stratum>', say('sampleBy'))
    .option('--seed <n>', say('seed'))
    .requiredOption('-o, --output <file>', say('sheetOutput'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../evaluate/sample.ts')).sample(archive, flags, shell)),
    )
  command('diff', 'diff')
    .argument('<before>', say('beforeArgument'))
    .argument('<after>', say('afterArgument'))
    .option('--show <n>', say('shown'))
    .option('--json', say('asJson'))
    .action(async (before: string, after: string, flags: Flags) =>
      finish(await (await import('../evaluate/diff.ts')).diff(before, after, flags, shell)),
    )
}
