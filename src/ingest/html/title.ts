import { fold } from '../../language/fold.ts'
import type { Page } from './page.ts'
import { CHROME_OPENS, DATE_ALONE, SITE_NAME, TITLE_END } from './page-words.ts'
import { attributeOf } from './tree.ts'

const squeeze = (words: string): string => fold(words).replace(/[\s|]+/g, '')

/** What of a page's own titles names the text: the meta tag, and the parts of <title> before the name of the site. */
function namesOf(titles: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const title of titles) {
    const words = title.trim()
    names.add(squeeze(words))
    for (const match of words.matchAll(/\s*[-_|—–>]+\s*/g)) names.add(squeeze(words.slice(0, match.index)))
  }
  return new Set([...names].filter((name) => name.length >= 6))
}

const LONGEST = 100

/**
 * Which unit before `end` is the title of the text: what the page itself calls so, else a heading, else a line that ends as
 * titles do. -1 where none is.
 */
export function titleAt(page: Page, end: number, titles: readonly string[], isOut: (unit: number) => boolean): number {
  const names = namesOf(titles)
  let best = -1
  let bestRank = 0
  for (let i = 0; i < end; i++) {
    const unit = page.units[i]!
    const words = squeeze(unit.text)
    if (words.length < 5 || words.length > LONGEST || isOut(i)) continue
    const rank = rankOf(page, i, words, names)
    if (rank >= bestRank && rank > 0) {
      best = i
      bestRank = rank
    }
  }
  return best
}

function rankOf(page: Page, index: number, words: string, names: ReadonlySet<string>): number {
  const unit = page.units[index]!
  if (names.has(words)) return 4
  if (unit.linked > 0 || CHROME_OPENS.test(words) || SITE_NAME.test(words) || /[。;]$/.test(words)) return 0
  // A title over several lines: one of them, where the page's name for the text holds it.
  const part = words.length >= 8 && [...names].some((name) => name.includes(words))
  if (part) return 3
  if (unit.heading) return TITLE_END.test(words) ? 3 : 2
  const { element } = page.blocks[unit.block]!
  const name = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  if (/title|biaoti|headline/i.test(name)) return 2
  return TITLE_END.test(words) && words.length >= 10 ? 1 : 0
}

/** A line that may be a part of a title: short, no link, no sentence, no field, no name of a site. */
function isPart({ units }: Page, index: number): boolean {
  const unit = units[index]!
  const words = squeeze(unit.text.slice(0, 2 * LONGEST))
  return (
    words !== '' &&
    words.length <= 50 &&
    unit.linked === 0 &&
    !/[。;:]/.test(words) &&
    !CHROME_OPENS.test(words) &&
    !SITE_NAME.test(words) &&
    !DATE_ALONE.test(words)
  )
}

/** Two lines of one element, or of two of the same kind that stand together. */
function standTogether({ units, blocks }: Page, one: number, other: number): boolean {
  const [a, b] = [units[one]!.block, units[other]!.block]
  const kind = (index: number) => {
    const { element, parent } = blocks[index]!
    return `${parent} ${element.tagName} ${attributeOf(element, 'class') ?? ''}`
  }
  return a === b || kind(a) === kind(b)
}

/** A title over several units begins with the first of those that stand together, or that the page's name for it holds. */
export function titleStart(page: Page, title: number, titles: readonly string[]): number {
  const names = [...namesOf(titles)]
  let words = squeeze(page.units[title]?.text ?? '')
  if (names.includes(words)) return title
  let start = title
  while (start > 0 && title - start < 4) {
    const longer = squeeze(page.units[start - 1]!.text) + words
    const named = names.some((name) => name.includes(longer))
    if (
      page.units[start - 1]!.plain === 0 ||
      !(named || (isPart(page, start - 1) && standTogether(page, start - 1, start)))
    )
      break
    words = longer
    start--
  }
  return start
}
