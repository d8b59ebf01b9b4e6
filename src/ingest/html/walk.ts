import { ATTACHMENT, BLOCKS, FRAMES, HEADINGS, UNREAD } from './elements.ts'
import { labelOf, type OpenList, openList } from './lists.ts'
import { type Look, lookOf, PLAIN } from './look.ts'
import { commentOf, noteAreaOf, noteMarkOf, officeLabelOf, officeRoleOf } from './office.ts'
import { type Block, type Page, type PageTally, proseOf } from './page.ts'
import type { HiddenRules } from './sheet.ts'
import { attributeOf, type Element, isElement, isText, wordsIn } from './tree.ts'
import { createUnitWriter, type UnitWriter } from './unit-writer.ts'

/** An element that is being read. */
interface Frame {
  readonly element: Element
  readonly look: Look
  readonly list: OpenList | null
  readonly isBlock: boolean
  next: number
}

interface Walk {
  readonly rules: HiddenRules
  readonly shown: Element | null
  readonly writer: UnitWriter
  readonly blocks: Block[]
  /** The open blocks, innermost last. */
  readonly open: number[]
  readonly tally: PageTally
  readonly hidden: Map<Element, number>
  headings: number
  /** The numbers of the notes, by id. */
  readonly notes: Map<string, number>
}

/** How an office page is told: by what it says of its maker, or by the styles that only such programs write. */
export interface WalkOptions {
  readonly rules: HiddenRules
  readonly office: boolean
  /** Read although it is hidden. */
  readonly shown: Element | null
}

/** A page as lines and blocks, without what is not seen. One pass, no recursion: pages nest as deep as they like. */
export function walkPage(body: Element, { rules, office, shown }: WalkOptions): Page {
  const open: number[] = []
  const walk: Walk = {
    rules,
    shown,
    writer: createUnitWriter(() => ({ block: open.at(-1) ?? 0, heading: walk.headings > 0 }), office),
    blocks: [],
    open,
    tally: { hidden: 0, changes: 0, comments: 0, pictures: 0, frames: 0, attachments: 0 },
    hidden: new Map(),
    headings: 0,
    notes: new Map(),
  }
  const frames: Frame[] = [enter(walk, body, PLAIN, null)]
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.element.childNodes[frame.next++]
    if (node === undefined) {
      leave(walk, frame)
      frames.pop()
    } else if (isText(node)) sayText(walk, node.value, frame.look)
    else if (isElement(node)) {
      const inner = read(walk, node, frame)
      if (inner !== null) frames.push(inner)
    }
  }
  let most: Page['mostHidden'] = null
  for (const [element, prose] of walk.hidden) if (prose > (most?.prose ?? 0)) most = { element, prose }
  return { units: walk.writer.units, blocks: walk.blocks, tally: walk.tally, mostHidden: most }
}

function sayText(walk: Walk, words: string, look: Look): void {
  if (look.hiddenBy === null) walk.writer.say(words, look.linked, look.pre)
  else noteHidden(walk, look.hiddenBy, words)
}

function noteHidden(walk: Walk, by: Element, words: string): void {
  const plain = words.replace(/\s+/g, '').length
  if (plain === 0) return
  walk.tally.hidden++
  walk.hidden.set(by, (walk.hidden.get(by) ?? 0) + proseOf(words, plain, 0))
}

/** What an element does where it stands; a frame where its inside is to be read. */
function read(walk: Walk, element: Element, outer: Frame): Frame | null {
  const { tagName } = element
  const { tally, writer } = walk
  if (tagName === 'br') {
    if (outer.look.hiddenBy === null) writer.end(true)
    return null
  }
  if (tagName === 'img' && isPicture(element)) tally.pictures++
  if (FRAMES.has(tagName)) tally.frames++
  if (UNREAD.has(tagName)) return null
  if (tagName === 'del' || hasClass(element, 'msoDel')) {
    tally.changes++
    return null
  }
  if (hasClass(element, 'msoIns')) tally.changes++
  const comment = commentOf(element)
  if (comment !== null) {
    tally.comments += comment
    return null
  }
  const look = lookOf(element, outer.look, walk.rules, walk.shown)
  if (look.removed) {
    noteHidden(walk, look.hiddenBy ?? element, wordsIn(element))
    return null
  }
  if (look.hiddenBy === null && sayOffice(walk, element)) return null
  if (tagName === 'a' && ATTACHMENT.test(attributeOf(element, 'href') ?? '')) {
    tally.attachments++
    writer.attach()
  }
  return enter(walk, element, look, outer.list)
}

/** What office programs write for the number of a list or of a note. */
function sayOffice(walk: Walk, element: Element): boolean {
  const label = officeLabelOf(element)
  if (label !== null) {
    walk.writer.put(label)
    return true
  }
  const mark = noteMarkOf(element)
  if (mark === null) return false
  if (mark.uses) {
    const number = walk.notes.get(mark.id) ?? walk.notes.size + 1
    walk.notes.set(mark.id, number)
    walk.writer.put(`[${number}]`)
    walk.writer.note({ number, kind: 'footnote', id: mark.id })
  }
  return true
}

const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name)

/** Icons and spacers are no pictures to read. */
function isPicture(element: Element): boolean {
  const size = (name: string) => Number.parseFloat(attributeOf(element, name) ?? '')
  return !(size('width') < 80) && !(size('height') < 80)
}

function enter(walk: Walk, element: Element, look: Look, list: OpenList | null): Frame {
  const { tagName } = element
  const isBlock = BLOCKS.has(tagName) || /display\s*:\s*block/i.test(attributeOf(element, 'style') ?? '')
  const inner = tagName === 'ol' || tagName === 'ul' ? openList(element) : list
  if (isBlock) {
    walk.writer.end(false)
    const parent = walk.open.at(-1) ?? -1
    const at = walk.writer.units.length
    const index = walk.blocks.length
    walk.blocks.push({
      element,
      parent,
      children: [],
      from: at,
      to: at,
      role: officeRoleOf(element),
      note: noteAreaOf(element),
    })
    walk.blocks[parent]?.children.push(index)
    walk.open.push(index)
    if (HEADINGS.has(tagName)) walk.headings++
    if (tagName === 'li') walk.writer.label(labelOf(element, list))
  }
  return { element, look, list: inner, isBlock, next: 0 }
}

function leave(walk: Walk, { element, isBlock }: Frame): void {
  if (!isBlock) return
  walk.writer.end(false)
  if (element.tagName === 'li') walk.writer.label('')
  if (HEADINGS.has(element.tagName)) walk.headings--
  const index = walk.open.pop()
  if (index !== undefined) walk.blocks[index]!.to = walk.writer.units.length
}
