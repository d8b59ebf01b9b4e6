import { loadKnowledge } from '../../src/knowledge.ts'
import type { Norm } from '../../src/notice/norms.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { analyse } from '../../src/pipeline.ts'
import { buildDocx, paragraph } from '../docx-builder.ts'

/** A text of our own and what the named checks must say of it. */
export interface Case {
  readonly about: string
  readonly text: string
  /** `code result`, or `code result.form`, with `@path` of the problem or section where one is named; all that these codes say. */
  readonly says: readonly string[]
  readonly name?: string
  /** What the codes begin with that say nothing at all here. */
  readonly silent?: string
  /** Norms beside those that ship. */
  readonly norms?: readonly Norm[]
  /** The text stands in a file that could not be read in full. */
  readonly unread?: true
}

/** `code result.form@path` for each check of a record. */
export const saidBy = (record: NoticeRecord): string[] =>
  record.checks.map(({ code, result, args, refs }) => {
    const form = args.form === undefined ? '' : `.${args.form}`
    const path = refs[0] === undefined ? undefined : /\/[ps]\/(.+)$/.exec(refs[0])?.[1]
    return `${code} ${result}${form}${path === undefined ? '' : `@${path}`}`
  })

export function readCase({ text, name = 'notice.txt', norms = [], unread }: Case): Promise<NoticeRecord> {
  const shipped = loadKnowledge()
  // What is worked out of a knowledge is kept with it: another one for each case would have it worked out for each.
  const knowledge = norms.length === 0 ? shipped : { ...shipped, norms: [...shipped.norms, ...norms] }
  if (unread !== true) return analyse(new TextEncoder().encode(text), { name }, knowledge)
  const body = text.split('\n').map((line) => paragraph(line))
  return analyse(buildDocx({ body: `${body.join('')}<w:altChunk/>` }), { name: 'notice.docx' }, knowledge)
}
