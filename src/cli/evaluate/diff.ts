import { diffArchives } from '../../evaluate/diff.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { differenceLines, figureLines } from './diff-lines.ts'

/** `zhenggai diff A B`: what moved from one archive to the other, by figure, field and rule, with the words. */
export async function diff(before: string, after: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, language, say } = shell
  if (flags.show !== undefined && !/^\d{1,6}$/.test(String(flags.show))) throw new UsageError(say('badShow'))
  const found = await diffArchives(before, after)
  if (found.notices === 0) throw new UsageError(say('nothingToCompare'))
  if (flags.json === true) {
    await terminal.out(`${JSON.stringify(found)}\n`)
    return EXIT.well
  }
  const shown = Number(flags.show ?? 20)
  const lines = [
    say('diffed', { notices: found.notices, changed: found.changed }),
    '',
    ...figureLines(found.figures, language),
    ...(found.changed === 0 ? [] : differenceLines(found.differences, shown, language)),
  ]
  await terminal.out(`${lines.join('\n').trimEnd()}\n`)
  return EXIT.well
}
