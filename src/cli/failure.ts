import { ArchiveError } from '../batch/index.ts'
import { DataError, hintFault, wordFault } from '../notice/knowledge/data-error.ts'
import type { Language } from '../notice/labels.ts'
import { READ_ERRORS, ReadError } from '../notice/read-error.ts'
import { EXIT } from './command.ts'
import { harmless, type Terminal } from './terminal.ts'
import type { Say } from './words.ts'

/** Words a failure on standard error; returns the exit code it means. */
export function reportFailure(error: unknown, terminal: Terminal, say: Say): number {
  if (error instanceof ArchiveError) {
    const args = { ...error.args, path: harmless(error.place) }
    terminal.err(`${say(error.reason, args)}\n${say(`${error.reason}_hint`, args)}\n`)
    return EXIT.broken
  }
  const chinese = say('usage') === '用法:'
  if (error instanceof DataError) {
    terminal.err(wordDataError(error, chinese ? 'zh' : 'en', say))
    return EXIT.broken
  }
  if (error instanceof ReadError) {
    const words = READ_ERRORS[error.code]
    terminal.err(`${harmless(chinese ? error.message : `${words.en}: ${detailOf(error)}`)}\n`)
    terminal.err(`${say('hintLine', { hint: chinese ? words.hintZh : words.hintEn })}\n`)
    return EXIT.someFailed
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  terminal.err(`${say('internalLine', { detail: harmless(detail) })}\n${say('internalHint')}\n`)
  return EXIT.broken
}

const SHOWN = 5

/** The first faults of a data file, each with what to do about it. */
function wordDataError({ code, file, folder, faults }: DataError, language: Language, say: Say): string {
  const lines = faults
    .slice(0, SHOWN)
    .flatMap((fault) => [
      harmless(wordFault(file, fault, language, folder)),
      say('hintLine', { hint: harmless(hintFault(fault, language)) }),
    ])
  return `${say('dataBroken', { code, count: faults.length })}\n${lines.join('\n')}\n`
}

/** What a read error says beyond its code. */
const detailOf = (error: ReadError): string => {
  const { zh } = READ_ERRORS[error.code]
  return error.message.startsWith(`${zh}:`) ? error.message.slice(zh.length + 1) : error.code
}
