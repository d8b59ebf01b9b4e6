import { abstractList, type LevelOptions, list, paragraph, style } from '../../docx-builder.ts'
import { chinese } from '../../generator/numerals.ts'

/** One level of a list in Word: how it counts, and its words with % for the number. */
export interface WordLevel {
  readonly format: 'chineseCountingThousand' | 'japaneseCounting' | 'decimal' | 'decimalEnclosedCircle'
  readonly words: string
  /** What stands between number and words; a tab where it is left out. */
  readonly suffix?: 'space' | 'nothing'
  /** Counts on under every heading above it. */
  readonly running?: boolean
}

function written({ format, words }: WordLevel, n: number): string {
  const number =
    format === 'decimal'
      ? String(n)
      : format === 'decimalEnclosedCircle'
        ? String.fromCodePoint(0x2460 + n - 1)
        : chinese(n)
  return words.replace('%', number)
}

export interface Numbered {
  /** The words without their number. */
  readonly words: string
  /** The list and level that give the number; null where none is taken away. */
  readonly at: readonly [number, number] | null
}

export interface NumberedText {
  readonly paragraphs: readonly Numbered[]
  /** How many lists the text needs: a number that begins anew where Word would count on takes a list of its own. */
  readonly lists: readonly { readonly id: number; readonly anew: number | null }[]
}

/** Takes those numbers off the paragraphs that Word, counting the levels, would print again. */
export function withoutNumbers(texts: readonly string[], levels: readonly WordLevel[]): NumberedText {
  const counts = levels.map(() => 0)
  const current = levels.map(() => 1)
  const lists: { id: number; anew: number | null }[] = [{ id: 1, anew: null }]
  const paragraphs = texts.map((text): Numbered => {
    for (const [at, level] of levels.entries()) {
      const opens = (n: number) =>
        text.startsWith(written(level, n)) && !/^\d/.test(text.slice(written(level, n).length))
      const next = (counts[at] ?? 0) + 1
      const anew = !opens(next) && next > 1 && opens(1)
      if (!opens(next) && !anew) continue
      if (anew) {
        lists.push({ id: lists.length + 1, anew: at })
        current[at] = lists.length
      }
      const number = anew ? 1 : next
      counts[at] = number
      for (let below = at + 1; below < levels.length; below++) if (levels[below]?.running !== true) counts[below] = 0
      return { words: text.slice(written(level, number).length), at: [current[at] ?? 1, at] }
    }
    return { words: text, at: null }
  })
  return { paragraphs, lists }
}

/** numbering.xml of the levels, tied to the heading styles where the numbers come from them. */
export function numberingXml(levels: readonly WordLevel[], text: NumberedText, styled: boolean): string {
  const options = levels.map(
    ({ format, words, suffix, running }, at): LevelOptions => ({
      format,
      text: words.replace('%', `%${at + 1}`),
      ...(suffix === undefined ? {} : { suffix }),
      ...(running === true ? { restart: 0 } : {}),
      ...(styled ? { style: styleName(at) } : {}),
    }),
  )
  return (
    abstractList(0, options) +
    text.lists.map(({ id, anew }) => list(id, 0, anew === null ? {} : { [anew]: 1 })).join('')
  )
}

const styleName = (level: number): string => `h${level + 1}`

export const headingStyles = (levels: readonly WordLevel[]): string =>
  style('body', { normal: true }) +
  levels.map((_, at) => style(styleName(at), { basedOn: 'body', list: [1, at] })).join('')

/** A paragraph whose number Word writes; `content` stands in for its words. */
export function numberedParagraph({ words, at }: Numbered, styled: boolean, content = words): string {
  if (at === null) return paragraph(content)
  return styled && at[0] === 1 ? paragraph(content, { style: styleName(at[1]) }) : paragraph(content, { list: at })
}
