import { loadKnowledge } from '../../knowledge.ts'
import { INDICATORS, indicatorsOf } from '../../notice/indicators.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Shell } from '../command.ts'
import { folded, harmless } from '../terminal.ts'

/** The figures on what was done, of all problems of a notice. */
export function indicatorLines(record: NoticeRecord, { terminal, language }: Shell): string[] {
  const figures = indicatorsOf(record, loadKnowledge().vagueWords)
  const told = INDICATORS.flatMap((one) => {
    const value = figures[one.name] ?? null
    return value === null ? [] : [`${one[language]} ${value}`]
  })
  return folded(harmless(told.join(' · ')), terminal.width)
}
