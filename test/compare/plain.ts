import { DEFAULT_KINDS, type Question } from '../../src/compare/question.ts'

/** The question with nothing chosen. */
export const PLAIN: Question = {
  by: [],
  period: null,
  date: 'feedback',
  kinds: DEFAULT_KINDS,
  versions: false,
  copies: false,
  where: null,
}
