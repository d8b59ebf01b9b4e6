import { attributeOf, type Element, isElement, nodesUnder, wordsIn } from './tree.ts'

const styleOf = (element: Element): string => attributeOf(element, 'style') ?? ''

/** A bullet: a letter of a symbol font or a drawn mark. */
const BULLET = /^[·•●■◆▪○◦□➢✓lnuØüqv§¨o\uE000-\uF8FF-]$/

/** The automatic number that Word and WPS write out before the words, without the space behind it; null for other elements. */
export function officeLabelOf(element: Element): string | null {
  if (!/mso-list\s*:\s*ignore/i.test(styleOf(element))) return null
  const words = wordsIn(element).replace(/\s+/g, '')
  return BULLET.test(words) ? '' : words
}

/** The running head or foot of the printed page. */
export function officeRoleOf(element: Element): 'page_header' | 'page_footer' | null {
  const place = /mso-element\s*:\s*(header|footer)\b/i.exec(styleOf(element))?.[1] ?? attributeOf(element, 'title')
  if (element.tagName !== 'div' || place === null) return null
  return /^header$/i.test(place) ? 'page_header' : /^footer$/i.test(place) ? 'page_footer' : null
}

/** The id of a note whose words an element holds: sdfootnote1, ftn1, edn1. */
export function noteAreaOf(element: Element): string | null {
  const id = attributeOf(element, 'id') ?? ''
  return element.tagName === 'div' && /^(?:sd(?:foot|end)note|ftn|edn)\d{1,5}$/.test(id) ? id : null
}

/** The mark of a note: in the text, where it is used, or before the words of the note itself. */
export function noteMarkOf(element: Element): { readonly id: string; readonly uses: boolean } | null {
  if (element.tagName !== 'a') return null
  const to = attributeOf(element, 'href') ?? ''
  const used = /#(?:_(ftn|edn)(\d{1,5})|(sd(?:foot|end)note\d{1,5})sym)$/.exec(to)
  if (used) return { id: used[3] ?? `${used[1]}${used[2]}`, uses: true }
  const own = /#(?:_(ftn|edn)ref(\d{1,5})|(sd(?:foot|end)note\d{1,5})anc)$/.exec(to)
  return own ? { id: own[3] ?? `${own[1]}${own[2]}`, uses: false } : null
}

/** How many comments an element stands for: the mark of one counts, the list of them is passed over. */
export function commentOf(element: Element): number | null {
  if (/mso-element\s*:\s*comment(?:-list)?\b/i.test(styleOf(element))) return 0
  const names = attributeOf(element, 'class') ?? ''
  if (/\bmsocomanchor\b/i.test(names)) return 1
  return /\bMsoCommentReference\b/i.test(names) && !hasComment(element) ? 0 : null
}

function hasComment(element: Element): boolean {
  for (const node of nodesUnder(element))
    if (isElement(node) && /\bmsocomanchor\b/i.test(attributeOf(node, 'class') ?? '')) return true
  return false
}
