import { fold } from '../../language/fold.ts'
import type { Block, Page } from './page.ts'
import { CHROME_HOLDS, CHROME_OPENS, DATE_ALONE, HOLDS_FIELD, IS_FIELD, isChromeName } from './page-words.ts'
import { runningSum, type Sums } from './sums.ts'
import { titleAt, titleStart } from './title.ts'
import { attributeOf } from './tree.ts'

/** Which lines of a page are its text. */
export interface MainText {
  /** Lines that belong to the page around the text. */
  readonly out: readonly boolean[]
  /** Lines at the edge of the text, where fields such as 来源 stand. */
  readonly edge: readonly boolean[]
  /** Running text of another part of the page that was taken for a text of its own. */
  readonly second: { readonly from: number; readonly characters: number } | null
}

const LEFT_OUT: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])
const ROLES = /^(?:navigation|contentinfo|complementary|search|banner|toolbar|menu)$/

/** Elements whose siblings of the same kind are parts of one text. */
const TEXT_PARTS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ol ul li blockquote pre center section article dl figure'.split(' '),
)

interface Scene {
  readonly page: Page
  readonly sums: Sums
  readonly tables: ReadonlySet<number>
  readonly total: number
  readonly out: boolean[]
  /** Whether a block holds a line of the text's own frame: a field such as 来源, or its title. */
  readonly hasOwn: (block: Block) => boolean
}

const LONGEST_FIELD = 200

/** The first words of a unit: more is never asked, and blocks that nest ask for the same unit again. */
const foldedAt = ({ units }: Page, index: number): string =>
  fold((units[index]?.text ?? '').slice(0, LONGEST_FIELD)).trim()

/** Finds the text of a page: where most of its sentences stand, from its title on, without what stands around it. */
export function findMainText(page: Page, sums: Sums, tables: ReadonlySet<number>, titles: readonly string[]): MainText {
  const { units, blocks } = page
  const body = blocks[0]!
  const out = units.map(() => false)
  const fields = new Set<number>()
  for (const [i, { text }] of units.entries())
    if (text.length < LONGEST_FIELD && HOLDS_FIELD.test(fold(text))) {
      fields.add(i)
      if (IS_FIELD.test(fold(text).replace(/\s+/g, '')) && (units[i + 1]?.plain ?? 0) < LONGEST_FIELD) fields.add(i + 1)
    }
  const named = titleAt(page, units.length, titles, () => false)
  const own = runningSum(units.length, (unit) => (unit === named || fields.has(unit) ? 1 : 0))
  const scene: Scene = {
    page,
    sums,
    tables,
    total: sums.prose(body),
    out,
    hasOwn: ({ from, to }) => own[to]! > own[from]!,
  }
  leaveOutChrome(scene)
  const found = sums.linked(body) > 0 ? followText(scene) : { main: body, second: null }
  const { main } = found
  keepFrom(scene, main, titles, fields)
  const [first, last] = proseEnds(scene, main)
  trimEnds(scene, main, first, last)
  const edge = units.map((_, i) => i < first || i > last)
  return { out, edge, second: found.second }
}

const nameOf = ({ element }: Block): string =>
  `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`

/** Whether a block is furniture of the page by what it says it is, or by the words it opens with. */
function isChrome(scene: Scene, block: Block): boolean {
  const { page, sums, total } = scene
  const share = total === 0 ? 0 : sums.prose(block) / total
  const { tagName } = block.element
  if (share > 0.3 || block.from === block.to) return false
  const said = LEFT_OUT.has(tagName) || ROLES.test(attributeOf(block.element, 'role') ?? '')
  const named = isChromeName(nameOf(block)) && share < 0.1
  const few = block.to - block.from <= 12
  const opens = few && share < 0.02 && CHROME_OPENS.test(foldedAt(page, block.from)) && sums.prose(block) < 80
  return (said || named || opens) && !scene.hasOwn(block)
}

const isLinks = ({ sums }: Scene, block: Block): boolean =>
  sums.links(block) >= 3 && sums.linked(block) * 2 >= sums.plain(block) && sums.prose(block) === 0

function leave({ out }: Scene, { from, to }: Block): void {
  for (let i = from; i < to; i++) out[i] = true
}

/** Marks the outermost blocks that are furniture. */
function leaveOutChrome(scene: Scene): void {
  const { blocks } = scene.page
  let end = 0
  for (const [index, block] of blocks.entries()) {
    if (index === 0 || block.to <= end || scene.tables.has(index)) continue
    if (!isChrome(scene, block)) continue
    leave(scene, block)
    end = Math.max(end, block.to)
  }
}

/** Goes down to the smallest block that holds the text, leaving out what stands beside the way. */
function followText(scene: Scene): { readonly main: Block; readonly second: MainText['second'] } {
  const { page, sums, tables } = scene
  let main = page.blocks[0]!
  let second: MainText['second'] = null
  for (;;) {
    let best = -1
    for (const child of main.children)
      if (
        !isOut(scene, page.blocks[child]!) &&
        (best < 0 || sums.prose(page.blocks[child]!) > sums.prose(page.blocks[best]!))
      )
        best = child
    const next = page.blocks[best]
    if (next === undefined || tables.has(best) || isLine(next)) break
    for (const child of main.children) {
      const block = page.blocks[child]!
      if (child !== best && !isOut(scene, block) && sameWords(scene, block, next)) leave(scene, block)
    }
    if (sums.prose(next) === 0 || sums.prose(next) * 2 <= keptIn(scene, main)) break
    for (const child of main.children) {
      const block = page.blocks[child]!
      if (child === best || isOut(scene, block) || staysBeside(scene, block, next)) continue
      leave(scene, block)
      if (sums.prose(block) >= 150 && second === null) second = { from: block.from, characters: sums.prose(block) }
    }
    main = next
  }
  return { main, second }
}

const FEWEST_LINES = 4

/** A paragraph, or a block of a few lines, is never the place of a text. */
const isLine = ({ element, from, to }: Block): boolean =>
  to - from < FEWEST_LINES || /^(?:p|h[1-6]|li)$/.test(element.tagName)

const isOut = ({ out }: Scene, { from, to }: Block): boolean => to > from && out[from] === true && out[to - 1] === true

/** Running text of a block without that of the blocks in it that are left out. */
function keptIn(scene: Scene, block: Block): number {
  const { page, sums } = scene
  let sum = sums.prose(block)
  for (const child of block.children) if (isOut(scene, page.blocks[child]!)) sum -= sums.prose(page.blocks[child]!)
  return sum
}

/** Whether a block beside the way to the text is a part of the text. */
function staysBeside(scene: Scene, block: Block, best: Block): boolean {
  const { page, sums } = scene
  const prose = sums.prose(block)
  const before = block.to <= best.from
  if (sums.plain(block) === 0 || sums.cells(block) > 0) return true
  if (scene.hasOwn(block) && prose < 200 && block.to - block.from <= 40) return true
  if (isLinks(scene, block)) return sums.attachments(block) > 0 && !before
  const alike = block.element.tagName === best.element.tagName && nameOf(block) === nameOf(best)
  const unlinked = sums.linked(block) * 5 < sums.plain(block)
  if (prose > 0) return unlinked && (alike || TEXT_PARTS.has(block.element.tagName) || prose * 4 >= sums.prose(best))
  if (before) return true
  return sums.linked(block) === 0 && (isSignOff(page, block) || (alike && block.element.tagName !== 'td'))
}

/** The same text once more, as pages for phones or for printing carry it. */
function sameWords({ page, sums }: Scene, one: Block, other: Block): boolean {
  if (sums.plain(one) < 40 || Math.abs(sums.plain(one) - sums.plain(other)) > 60) return false
  const opening = ({ from, to }: Block) =>
    page.units
      .slice(from, Math.min(to, from + 40))
      .map(({ text }) => text.slice(0, 1000))
      .join('')
      .replace(/\s+/g, '')
  return opening(other).includes(opening(one).slice(0, 200))
}

function isSignOff(page: Page, { from, to }: Block): boolean {
  if (to - from > 5) return false
  for (let i = from; i < to; i++) {
    const words = foldedAt(page, i).replace(/\s+/g, '')
    if (CHROME_HOLDS.test(words) || CHROME_OPENS.test(words)) return false
    if (DATE_ALONE.test(words)) return true
  }
  return false
}

/** Before the text only its title, what follows it and fields stay. */
function keepFrom(scene: Scene, main: Block, titles: readonly string[], fields: ReadonlySet<number>): void {
  const { page, out } = scene
  const title = titleAt(page, main.from, titles, (unit) => out[unit] === true)
  const start = title < 0 ? main.from : titleStart(page, title, titles)
  for (let i = 0; i < main.from; i++) {
    const unit = page.units[i]!
    const words = foldedAt(page, i)
    const linked = unit.linked * 2 > unit.plain && i !== title
    const follows = i >= start && !linked && !CHROME_OPENS.test(words)
    if (!follows && !fields.has(i)) out[i] = true
  }
}

/** The first and the last line of running text inside the text. */
function proseEnds({ page, out }: Scene, { from, to }: Block): [number, number] {
  let [first, last] = [to, from - 1]
  for (let i = from; i < to; i++) {
    if (out[i] || page.units[i]!.prose === 0) continue
    first = Math.min(first, i)
    last = i
  }
  return [first, last]
}

/** Lists of links before the first and behind the last sentence of the text are none of it, but for attachments. */
function trimEnds(scene: Scene, main: Block, first: number, last: number): void {
  const { sums } = scene
  for (const [index, block] of scene.page.blocks.entries()) {
    if (block.from < main.from || block.to > main.to || scene.tables.has(index) || block === main) continue
    if (block.to > first && block.from <= last) continue
    if (isLinks(scene, block) && sums.attachments(block) === 0 && !scene.hasOwn(block)) leave(scene, block)
  }
}
