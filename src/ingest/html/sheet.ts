import { attributeOf, type Element, isText } from './tree.ts'

/** What the style sheets inside a page hide, as far as simple selectors tell it. */
export interface HiddenRules {
  hides(element: Element): boolean
}

const SIMPLE = /^([a-z][a-z0-9]*)?([.#][\w-]+)$/i
const DISPLAY = /(?:^|[;{\s])(?:display\s*:\s*(none|[a-z-]+)|visibility\s*:\s*(hidden|visible))/gi
const LONGEST_SHEET = 2_000_000

/** Rules outside any @media and the like: selectors and declarations. */
function* rulesOf(sheet: string): Generator<readonly [string, string]> {
  const text = sheet.slice(0, LONGEST_SHEET)
  let at = 0
  let depth = 0
  let head = ''
  for (const match of text.matchAll(/\/\*|[{}]/g)) {
    if (match.index < at) continue
    if (match[0] === '/*') {
      const end = text.indexOf('*/', match.index + 2)
      head += text.slice(at, match.index)
      at = end < 0 ? text.length : end + 2
    } else if (match[0] === '{') {
      head += text.slice(at, match.index)
      at = match.index + 1
      const selectors = head.slice(head.lastIndexOf(';') + 1)
      if (depth++ > 0 || selectors.trim().startsWith('@')) continue
      const end = text.indexOf('}', at)
      yield [selectors, text.slice(at, end < 0 ? text.length : end)]
    } else {
      depth = Math.max(0, depth - 1)
      head = ''
      at = match.index + 1
    }
  }
}

/** What a sheet hides and shows, selector by selector, in its order. */
function* hidingOf(sheet: Element): Iterable<readonly [selector: string, hides: boolean]> {
  const text = sheet.childNodes.map((node) => (isText(node) ? node.value : '')).join('')
  for (const [selectors, body] of rulesOf(text))
    for (const match of body.matchAll(DISPLAY)) {
      const hides = match[1]?.toLowerCase() === 'none' || match[2]?.toLowerCase() === 'hidden'
      for (const selector of selectors.split(',')) yield [selector.trim(), hides]
    }
}

/** Reads which class names, ids and tags with them are hidden; the last rule wins. */
export function readHiddenRules(sheets: Iterable<Element>): HiddenRules {
  const hidden = new Map<string, boolean>()
  for (const sheet of sheets) {
    if (/print/i.test(attributeOf(sheet, 'media') ?? '')) continue
    for (const [selector, hides] of hidingOf(sheet)) {
      const simple = SIMPLE.exec(selector)
      if (simple) hidden.set(`${(simple[1] ?? '').toLowerCase()}${simple[2]}`, hides)
    }
  }
  if (hidden.size === 0) return { hides: () => false }
  const asked = (tag: string, name: string) => hidden.get(tag + name) ?? hidden.get(name) ?? false
  return {
    hides: (element) => {
      const id = attributeOf(element, 'id')
      const names = (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '')
      return (
        (id !== null && asked(element.tagName, `#${id}`)) || names.some((name) => asked(element.tagName, `.${name}`))
      )
    },
  }
}
