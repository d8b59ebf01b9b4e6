import { fold } from '../../language/fold.ts'
import type { Metadata } from '../../notice/raw-text.ts'
import type { MainText } from './main-text.ts'
import { FIELD, OTHER_FIELD } from './page-words.ts'
import { attributeOf, type Element } from './tree.ts'
import type { Written } from './write.ts'

/** Meta tags that speak of the text: those the standard for government sites names, and what other sites use for the same. */
const META = new Map(
  (
    'ArticleTitle PubDate ContentSource SiteName SiteDomain SiteIDCode ColumnName ColumnType Keywords Description Url ' +
    'publishdate firstpublishedtime createDate og:title og:site_name og:url og:release_date article:published_time'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name] as const),
)

const LONGEST = 500

/** The meta tags of a page under the names the standard gives them. Authors are left where they are: they name people. */
export function readMetaTags(tags: Iterable<Element>): Metadata[] {
  const found: Metadata[] = []
  for (const tag of tags) {
    const name = attributeOf(tag, 'name') ?? attributeOf(tag, 'property')
    const key = META.get((name ?? '').trim().toLowerCase())
    const value = (attributeOf(tag, 'content') ?? '').replace(/\s+/g, ' ').trim()
    if (key === undefined || value === '' || value.length > LONGEST) continue
    if (!found.some((one) => one.key === key && one.value === value)) found.push({ key, value, span: null })
  }
  return found
}

/** Fields printed at the edges of the text, each with where its value stands. */
export function readPrintedFields(
  units: number,
  main: MainText,
  isCell: (unit: number) => boolean,
  written: Written,
): Metadata[] {
  const found: Metadata[] = []
  for (let unit = 0; unit < units; unit++) {
    if ((!main.edge[unit] && !main.out[unit]) || isCell(unit)) continue
    const line = written.lineOf(unit)
    if (line === null || line.text.length > LONGEST) continue
    for (const field of fieldsOf(line))
      if (!found.some(({ key, value }) => key === field.key && value === field.value)) found.push(field)
  }
  return found
}

/** The fields on a line; each value ends where the next field begins, known or not. */
function fieldsOf({ text, start }: { readonly text: string; readonly start: number }): Metadata[] {
  const folded = fold(text)
  const matches = [...folded.matchAll(FIELD)]
  return matches.flatMap((match, i) => {
    const from = match.index + match[0].length
    const rest = folded.slice(from, matches[i + 1]?.index ?? folded.length)
    const value = rest.slice(0, OTHER_FIELD.exec(rest)?.index ?? rest.length)
    const lead = /^[\s|【[(]*/.exec(value)![0].length
    const end = from + value.replace(/[\s|【】[\](]+$/, '').length
    if (end <= from + lead) return []
    const span = { start: start + from + lead, end: start + end }
    return [{ key: match[1]!.replace(/\s+/g, ''), value: text.slice(from + lead, end), span }]
  })
}
