import { fold } from '../../language/fold.ts'
import type { Block, Page } from './page.ts'
import { CHROME_OPENS, isChromeName } from './page-words.ts'
import type { Sums } from './sums.ts'
import { attributeOf } from './tree.ts'

/** What is known while the text of a page is looked for. */
export interface Scene {
  readonly page: Page
  readonly sums: Sums
  readonly tables: ReadonlySet<number>
  readonly out: boolean[]
  /** The blocks that were left out. */
  readonly gone: Set<Block>
  /** Whether a block holds a line of the text's own frame: a field such as 来源, or its title. */
  readonly hasOwn: (block: Block) => boolean
}

export const LONGEST_FIELD = 200

/** The first words of a unit: more is never asked, and blocks that nest ask for the same unit again. */
export const foldedAt = ({ units }: Page, index: number): string =>
  fold((units[index]?.text ?? '').slice(0, LONGEST_FIELD)).trim()

export const nameOf = ({ element }: Block): string =>
  `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`

export function leave({ out, gone }: Scene, block: Block): void {
  gone.add(block)
  for (let i = block.from; i < block.to; i++) out[i] = true
}

/** A list of links without a sentence. */
export const isLinks = ({ sums }: Scene, block: Block): boolean =>
  sums.links(block) >= 3 && sums.linked(block) * 2 >= sums.plain(block) && sums.prose(block) === 0

const LEFT_OUT: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])
const ROLES = /^(?:navigation|contentinfo|complementary|search|banner|toolbar|menu)$/

/** Whether a block is furniture of the page by what it says it is, or by the words it opens with. */
function isChrome(scene: Scene, block: Block, total: number): boolean {
  const { page, sums } = scene
  const share = total === 0 ? 0 : sums.prose(block) / total
  const { tagName } = block.element
  if (share > 0.3 || block.from === block.to) return false
  const said = LEFT_OUT.has(tagName) || ROLES.test(attributeOf(block.element, 'role') ?? '')
  const named = isChromeName(nameOf(block)) && share < 0.1
  const few = block.to - block.from <= 12
  const opens = few && share < 0.02 && CHROME_OPENS.test(foldedAt(page, block.from)) && sums.prose(block) < 80
  return (said || named || opens) && !scene.hasOwn(block)
}

/** Marks the outermost blocks that are furniture. */
export function leaveOutChrome(scene: Scene): void {
  const { blocks } = scene.page
  const total = scene.sums.prose(blocks[0]!)
  let end = 0
  for (const [index, block] of blocks.entries()) {
    if (index === 0 || block.to <= end || scene.tables.has(index)) continue
    if (!isChrome(scene, block, total)) continue
    leave(scene, block)
    end = Math.max(end, block.to)
  }
}
