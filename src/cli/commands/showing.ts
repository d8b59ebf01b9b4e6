import type { Flags } from '../command.ts'
import type { Adding } from './adding.ts'

/** What shows notices that were read: show, locate, audit, review. */
export function addShowing({ command, say, shell, finish }: Adding): void {
  command('show', 'show')
    .argument('<file>', say('fileArgument'))
    .argument('[id]', say('idArgument'))
    .action(async (file: string, id: string | undefined) =>
      finish(await (await import('../show/show.ts')).show(file, id ?? null, shell)),
    )
  command('locate', 'locate')
    .argument('<record>', say('recordArgument'))
    .argument('<span>', say('spanArgument'))
    .option('--json', say('asJson'))
    .action(async (record: string, span: string, flags: Flags) =>
      finish(await (await import('../show/locate.ts')).locate(record, span, flags, shell)),
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
          ? await (await import('../archive/audit-across.ts')).auditAcross(place, flags, shell)
          : await (await import('../show/audit.ts')).audit(place, flags, shell),
      ),
    )
  command('review', 'review')
    .argument('<place>', say('auditArgument'))
    .option('--state <state>', say('reviewState'))
    .option('--llm-tasks <list>', say('reviewTasks'))
    .option('--json', say('asJson'))
    .action(async (place: string, flags: Flags) =>
      finish(await (await import('../show/review.ts')).review(place, flags, shell)),
    )
}
