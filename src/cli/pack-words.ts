import path from 'node:path'
import { inWords, LABELS } from '../notice/labels.ts'
import type { Norm } from '../notice/norms.ts'
import { type Pack, packIn } from '../pack.ts'
import type { Flags, Shell } from './command.ts'
import { harmless } from './terminal.ts'

const SHOWN = 10

/** --pack: read once before the first notice, so that what is wrong in it or changed by it is told first. */
export function packGiven(flags: Flags, shell: Shell): { readonly pack?: string } {
  if (typeof flags.pack !== 'string') return {}
  const folder = path.resolve(flags.pack)
  const conflicts = conflictLines(packIn(folder), shell)
  if (conflicts.length > 0 && flags.quiet !== true) shell.terminal.err(`${conflicts.join('\n')}\n`)
  return { pack: folder }
}

/** What the pack says otherwise than the data that ship. */
function conflictLines({ conflicts }: Pack, { say }: Shell): string[] {
  if (conflicts.length === 0) return []
  const lines = conflicts.slice(0, SHOWN).map((one) => harmless(say('packConflict', { ...one })))
  const more = conflicts.length - lines.length
  return [
    say('packConflicts', { count: conflicts.length }),
    ...lines,
    ...(more > 0 ? [say('packMore', { count: more })] : []),
  ]
}

export const packLines = (pack: Pack, shell: Shell): string[] => [
  shell.say('packLine', { folder: pack.folder, files: pack.files.join(' '), hash: pack.sha256.slice(0, 12) }),
  ...conflictLines(pack, shell),
]

/** Each norm with whose it is, when it is in force and whether somebody has read it. */
export function normLines(norms: readonly Norm[], { say, language }: Shell): string[] {
  return norms.map((norm) => {
    const { code, level, effective_from: from, effective_to: to, verified_by: verified } = norm
    const dates =
      from === null && to === null
        ? say('normUndated')
        : say('normDates', { from: from ?? say('normEver'), to: to ?? say('normOpen') })
    const read = level === 'practice' ? 'normPractice' : verified === null ? 'normUnverified' : 'normVerified'
    return say('normLine', {
      code,
      name: norm[language],
      level: inWords(LABELS.norm[level], language),
      dates,
      verified: say(read),
    })
  })
}
