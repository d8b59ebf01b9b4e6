import type { Command } from 'commander'
import type { Flags } from '../command.ts'
import type { Say } from '../words.ts'
import type { Adding } from './adding.ts'

/** What sets notices beside one another: compare, trends, panel. */
export function addComparing({ command, say, shell, finish }: Adding): void {
  comparing(command('compare', 'compare').argument('<archive>', say('archiveArgument')), say)
    .option('--by <groups>', say('compareBy'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../compare/compare.ts')).compare(archive, flags, shell)),
    )
  comparing(command('trends', 'trends').argument('<archive>', say('archiveArgument')), say)
    .option('--by <period>', say('trendsBy'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../compare/compare.ts')).trends(archive, flags, shell)),
    )
  comparing(command('panel', 'panel').argument('<archive>', say('archiveArgument')), say)
    .option('--by <units>', say('panelBy'))
    .option('--period <period>', say('panelPeriod'))
    .option('--frame <year>', say('frame'))
    .action(async (archive: string, flags: Flags) =>
      finish(await (await import('../compare/compare.ts')).panel(archive, flags, shell)),
    )
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
