import { fold } from '../../language/fold.ts'
import { foldedAt, isLinks, LONGEST_FIELD, leave, leaveOutChrome, nameOf, type Scene } from './chrome-blocks.ts'
import type { Block, Page } from './page.ts'
import { CHROME_HOLDS, CHROME_OPENS, DATE_ALONE, HOLDS_FIELD, IS_FIELD } from './page-words.ts'
import { runningSum, type Sums } from './sums.ts'
import { titleAt, titleStart } from './title.ts'

/** Which lines of a page are its text. */
export interface MainText {
  /** Lines that belong to the page around the text. */
  readonly out: readonly boolean[]
  /** Lines at the edge of the text, where fields such as 来源 stand. */
  readonly edge: readonly boolean[]
  /** Running text of another part of the page that was taken for a text of its own. */
  readonly second: { readonly from: number; readonly characters: number } | null
}

/** Elements whose siblings of the same kind are parts of one text. */
const TEXT_PARTS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ol ul li blockquote pre center section article dl figure'.split(' '),
)

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
  const hasOwn = ({ from, to }: Block) => own[to]! > own[from]!
  const whole: Scene = { page, sums, tables, out, gone: new Set(), hasOwn }
  leaveOutChrome(whole)
  // From here on what was left out weighs nothing.
  const running = runningSum(units.length, (i) => (out[i] ? 0 : sums.prose({ ...body, from: i, to: i + 1 })))
  const scene: Scene = { ...whole, sums: { ...sums, prose: ({ from, to }) => running[to]! - running[from]! } }
  const found = sums.linked(body) > 0 ? followText(scene) : { main: body, second: null }
  const { main } = found
  keepFrom(scene, main, titles, fields)
  const [first, last] = proseEnds(scene, main)
  trimEnds(scene, main, first, last)
  const edge = units.map((_, i) => i < first || i > last)
  return { out, edge, second: found.second }
}

/** Goes down to the smallest block that holds the text, leaving out what stands beside the way. */
function followText(scene: Scene): { readonly main: Block; readonly second: MainText['second'] } {
  const { page, sums, tables } = scene
  let main = page.blocks[0]!
  let second: MainText['second'] = null
  for (;;) {
    const best = richest(scene, main)
    const next = page.blocks[best]
    if (next === undefined || tables.has(best) || isLine(next)) break
    for (const block of othersIn(scene, main, next)) if (sameWords(scene, block, next)) leave(scene, block)
    if (sums.prose(next) === 0 || sums.prose(next) * 2 <= keptIn(scene, main)) break
    for (const block of othersIn(scene, main, next)) {
      if (staysBeside(scene, block, next)) continue
      leave(scene, block)
      if (sums.prose(block) >= 150) second ??= { from: block.from, characters: sums.prose(block) }
    }
    main = next
  }
  return { main, second }
}

/** The block in another one with the most running text, the first of such; -1 where none is left. */
function richest({ page, sums, gone }: Scene, main: Block): number {
  let best = -1
  for (const child of main.children) {
    const block = page.blocks[child]!
    if (!gone.has(block) && (best < 0 || sums.prose(block) > sums.prose(page.blocks[best]!))) best = child
  }
  return best
}

/** What else is left in a block beside the one that is followed. */
const othersIn = ({ page, gone }: Scene, main: Block, next: Block): readonly Block[] =>
  main.children.map((child) => page.blocks[child]!).filter((block) => block !== next && !gone.has(block))

const FEWEST_LINES = 4

/** A paragraph, or a block of a few lines, is never the place of a text. */
const isLine = ({ element, from, to }: Block): boolean =>
  to - from < FEWEST_LINES || /^(?:p|h[1-6]|li)$/.test(element.tagName)

/** Running text of a block without that of the blocks in it that were left out on the way. */
function keptIn({ page, sums, gone }: Scene, block: Block): number {
  let sum = sums.prose(block)
  for (const child of block.children) if (gone.has(page.blocks[child]!)) sum -= sums.prose(page.blocks[child]!)
  return sum
}

/** Whether a block beside the way to the text is a part of the text. */
function staysBeside(scene: Scene, block: Block, best: Block): boolean {
  const { page, sums } = scene
  const prose = sums.prose(block)
  const before = block.to <= best.from
  if (sums.plain(block) === 0 || sums.cells(block) > 0) return true
  if (scene.hasOwn(block) && prose < 200 && block.to - block.from <= 40) return true
  if (sums.attachments(block) > 0 && !before && sums.plain(block) < 600) return true
  if (isLinks(scene, block)) return false
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

/** Before the text only its title, what follows it, sentences that belong to it and fields stay. */
function keepFrom(scene: Scene, main: Block, titles: readonly string[], fields: ReadonlySet<number>): void {
  const { page, out } = scene
  const sentence = page.units.findIndex(({ prose }, i) => i >= main.from || (prose > 0 && !out[i]))
  const end = sentence < 0 ? main.from : Math.min(main.from, sentence)
  const title = titleAt(page, end, titles, (unit) => out[unit] === true)
  const start = title < 0 ? end : titleStart(page, title, titles)
  for (let i = 0; i < main.from; i++) {
    const unit = page.units[i]!
    const linked = unit.linked * 2 > unit.plain && i !== title
    const follows = i >= start && !linked && !CHROME_OPENS.test(foldedAt(page, i))
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
