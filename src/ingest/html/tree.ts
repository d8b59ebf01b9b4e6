import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Elements of one page. Unclosed tags make parsers repeat them (a hundred bytes can ask for millions), so they are counted: so
 * many, as cells of one table, take about 800 MB, and the tables of the largest pages have a third.
 */
const MOST_NODES = 600_000
/** Steps through the open elements: a parser looks through them at each tag, so that depth costs as much as length. */
const MOST_STEPS = 1_000_000_000

/** Text of these is no text of the page. */
const UNCOUNTED: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'xml'])

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export const attributeOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null

/** XHTML closes empty elements with `/>`, which an HTML parser does not see: <title/> would swallow the page. */
const SELF_CLOSED =
  /<(script|style|title|textarea|iframe|noscript|select|div|span|p|a|b|i|u|em|strong|font|td|th|li|ul|ol|h[1-6])((?:\s[^<>]*)?)\/>/gi

const opened = (html: string): string => (/^\s*<\?xml\b/.test(html) ? html.replace(SELF_CLOSED, '<$1$2></$1>') : html)

/** Most elements hold one child: a list that begins with it takes a fifth of the memory of one that it is pushed to. */
function appendChild(parent: Parent, node: Node): void {
  if (parent.childNodes.length === 0) parent.childNodes = [node]
  else parent.childNodes.push(node)
  node.parentNode = parent
}

/** The tree of a page as browsers build it; nothing in it is run, fetched or opened. */
export function parsePage(html: string, limits: IngestLimits): DefaultTreeAdapterTypes.Document {
  let nodes = 0
  let characters = 0
  let depth = 0
  let steps = 0
  const step = () => {
    steps += depth
    if (steps > MOST_STEPS) throw new ReadError('too_large', '网页元素嵌套过深')
  }
  const count = () => {
    step()
    if (++nodes > MOST_NODES) throw new ReadError('too_large', `超过 ${MOST_NODES} 个网页元素`)
  }
  const counted = (parent: Parent, text: string) => {
    step()
    if ('tagName' in parent && UNCOUNTED.has(parent.tagName)) return
    characters += text.trim().length
    if (characters > limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
  }
  return parse(opened(html), {
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...about) {
        count()
        return defaultTreeAdapter.createElement(...about)
      },
      onItemPush() {
        depth++
      },
      onItemPop() {
        depth--
      },
      appendChild,
      insertText(parent, text) {
        counted(parent, text)
        if (parent.childNodes.length === 0) appendChild(parent, defaultTreeAdapter.createTextNode(text))
        else defaultTreeAdapter.insertText(parent, text)
      },
      insertTextBefore(parent, text, before) {
        counted(parent, text)
        defaultTreeAdapter.insertTextBefore(parent, text, before)
      },
    },
  })
}

/** Every node under one, in the order of the page, without recursion: pages nest as deep as they like. */
export function* nodesUnder(root: Parent): Generator<Node> {
  const waiting: Node[] = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
  }
}

/** The words of an element as they stand, without scripts and styles. */
export function wordsIn(root: Element): string {
  const words: string[] = []
  for (const node of nodesUnder(root))
    if (isText(node) && !(node.parentNode && isElement(node.parentNode) && UNCOUNTED.has(node.parentNode.tagName)))
      words.push(node.value)
  return words.join('')
}
