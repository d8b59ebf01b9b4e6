import { stat, writeFile } from 'node:fs/promises'
import { STRATA, type Stratum } from '../../evaluate/drawable.ts'
import { drawSample, sheetBytes } from '../../evaluate/sample.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { remarks } from './eval.ts'
import { evalSpeaker } from './words.ts'

/** `zhenggai sample ARCHIVE --n 60 --by kind --seed 1 -o FILE.xlsx`: a stratified sheet for people to tick. */
export async function sample(archive: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, language } = shell
  const say = evalSpeaker(language)
  const asked = whole(flags.n, 60, () => say('badNumber', { option: '--n' }))
  const seed = whole(flags.seed, 1, () => say('badSeed'))
  if (asked === 0) throw new UsageError(say('badNumber', { option: '--n' }))
  const by = stratumOf(flags.by, () => say('badBy', { known: STRATA.join(', ') }))
  const target = String(flags.output)
  if (!/\.(?:csv|xlsx)$/i.test(target)) throw new UsageError(say('badTarget', { path: target }))
  if ((await stat(archive).catch(() => null)) === null) throw new UsageError(say('noArchive', { path: archive }))
  const { rows, size, strata, textless, unread } = await drawSample(archive, by, asked, seed)
  remarks({ missing: [], ambiguous: [], unread }, shell)
  const count = rows.length - 1
  if (count === 0) throw new UsageError(say('nothingToDraw'))
  await writeFile(target, sheetBytes(rows, target)).catch(() => {
    throw new UsageError(say('cannotWrite', { path: target }))
  })
  if (count > asked) terminal.err(`${say('raised', { asked, count })}\n`)
  if (size < asked) terminal.err(`${say('all', { asked, size })}\n`)
  if (textless > 0) terminal.err(`${say('noText', { count: textless })}\n`)
  terminal.err(`${harmless(say('drawn', { size, strata, count, path: target }))}\n`)
  return EXIT.well
}

function whole(given: string | boolean | undefined, otherwise: number, words: () => string): number {
  if (given === undefined) return otherwise
  if (!/^\d{1,9}$/.test(String(given))) throw new UsageError(words())
  return Number(given)
}

function stratumOf(given: string | boolean | undefined, words: () => string): Stratum {
  const found = STRATA.find((name) => name === (given ?? 'kind'))
  if (found === undefined) throw new UsageError(words())
  return found
}
