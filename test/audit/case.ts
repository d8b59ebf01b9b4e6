import { analyse } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'

/** A text of our own and what the named checks must say of it. */
export interface Case {
  readonly about: string
  readonly text: string
  /** `code result`, or `code result.form`, with `@path` of the problem or section where one is named; all that these codes say. */
  readonly says: readonly string[]
  readonly name?: string
}

/** `code result.form@path` for each check of a record. */
export const saidBy = (record: NoticeRecord): string[] =>
  record.checks.map(({ code, result, args, refs }) => {
    const form = args.form === undefined ? '' : `.${args.form}`
    const path = refs[0] === undefined ? undefined : /\/[ps]\/(.+)$/.exec(refs[0])?.[1]
    return `${code} ${result}${form}${path === undefined ? '' : `@${path}`}`
  })

export const readCase = ({ text, name = 'notice.txt' }: Case): Promise<NoticeRecord> =>
  analyse(new TextEncoder().encode(text), { name })
