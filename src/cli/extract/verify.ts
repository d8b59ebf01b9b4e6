import { type Verdict, verify as verifyArchive } from '../../batch/index.ts'
import { EXIT, type Flags, type Shell } from '../command.ts'
import { harmless } from '../terminal.ts'

const VERDICTS = [
  'same',
  'differs',
  'source_changed',
  'source_gone',
  'record_gone',
] as const satisfies readonly Verdict[]

/** `zhenggai verify ARCHIVE`: reads every file again and names the records that come out otherwise. */
export async function verify(archive: string, flags: Flags, { terminal, say }: Shell): Promise<number> {
  const counts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]))
  for await (const one of verifyArchive(archive, {
    jobs: terminal.cores,
    ...(typeof flags.pack === 'string' ? { pack: flags.pack } : {}),
  })) {
    counts.set(one.verdict, (counts.get(one.verdict) ?? 0) + 1)
    if (one.verdict === 'same') continue
    if (flags.json === true) await terminal.out(`${JSON.stringify(one)}\n`)
    else await terminal.out(`${say(`verdict_${one.verdict}`)} ${harmless(one.path)} ${one.notice}\n`)
  }
  const args = Object.fromEntries(counts)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  terminal.err(
    `${flags.json === true ? JSON.stringify({ event: 'summary', all, ...args }) : say('verified', { all, ...args })}\n`,
  )
  return counts.get('same') === all ? EXIT.well : EXIT.someFailed
}
