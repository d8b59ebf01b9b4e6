import { FACT_LABELS } from './labels/fact.ts'
import { NOTICE_LABELS } from './labels/notice.ts'
import { PROBLEM_LABELS } from './labels/problem.ts'
import { READING_LABELS } from './labels/reading.ts'

export type Language = 'zh' | 'en'

/** The words of every closed vocabulary that people see, Chinese and English: the one table. */
export const LABELS = { ...NOTICE_LABELS, ...PROBLEM_LABELS, ...FACT_LABELS, ...READING_LABELS } as const

/** The word of a value, in Chinese unless asked; the table's entry comes in, so that a wrong value does not compile. */
export const inWords = (words: readonly [zh: string, en: string], language: Language): string =>
  words[language === 'zh' ? 0 : 1]
