import { filterLines } from '../../batch/index.ts'
import type { Shell } from '../command.ts'
import { finish } from './extract.ts'
import type { Asked } from './flags.ts'
import { countsOfNothing } from './follow.ts'

/** `zhenggai extract --stdin-jsonl`: one line in, one line out, in order; the next is read when there is room for it. */
export async function extractLines(asked: Asked, shell: Shell): Promise<number> {
  const { terminal } = shell
  const counts = countsOfNothing()
  let all = 0
  for await (const { row, line } of filterLines(terminal.lines(), asked.options)) {
    all++
    counts[row.outcome]++
    await terminal.out(line)
  }
  return finish(counts, all, { ...asked, quiet: true }, shell)
}
