import type { z } from 'zod'
import { checking, fields, word, words } from './knowledge/word-lists.ts'

/** Characters, each once. */
const characters = word.check(
  checking((text, tell) => {
    const all = [...text]
    for (const [i, c] of all.entries())
      if (all.indexOf(c) < i) tell('repeated_word', [], { word: c, before: `[${all.indexOf(c)}]` })
  }),
)

/** data/surnames.json. */
export const surnamesSchema = fields({
  /** All surnames of one character, in one string. */
  single: characters,
  /** Those of `single` that are everyday words too (于, 任, 高): a second witness is wanted. */
  doubtful: characters,
  compound: words,
})
  .check(
    checking(({ single, doubtful, compound }, tell) => {
      for (const c of doubtful) if (!single.includes(c)) tell('stray_word', ['doubtful'], { word: c, list: 'single' })
      for (const [i, name] of compound.entries())
        if (!/^[\u3400-\u9fff]{2}$/.test(name)) tell('bad_line', ['compound', i], { line: name, example: '欧阳' })
    }),
  )
  .readonly()
export type Surnames = z.infer<typeof surnamesSchema>

/** data/person-cues.json: what stands around names of persons. */
export const personsSchema = fields({
  titles: words,
  /** Words for a person's standing that also stand before anything else (职工, 党员). */
  weak_titles: words,
  /** Words that may go on after a name, so that it ends there: 同志, 等, 主持. */
  followers: words,
  /** What a list of persons is headed with: 责任领导, 联系人. */
  labels: words,
  /** Everyday words that open like a name: 高度, 任组长, 安全. */
  never: words,
  /** Leaders of the state and figures of history: named, but not marked for redaction. */
  public: words,
}).readonly()
export type PersonCues = z.infer<typeof personsSchema>
