import type { HiddenRules } from './sheet.ts'
import { attributeOf, type Element } from './tree.ts'

/** How the words of an element are shown, as far as it decides whether they are seen. */
export interface Look {
  /** The element that hides them; null where they are seen. */
  readonly hiddenBy: Element | null
  /** Nothing further in can be seen either. */
  readonly removed: boolean
  readonly pre: boolean
  readonly linked: boolean
  /** A colour stands behind the words, so that white ones are seen. */
  readonly shaded: boolean
}

export const PLAIN: Look = { hiddenBy: null, removed: false, pre: false, linked: false, shaded: false }

/** The declarations of a style attribute, names and values in lower case. */
export function declarationsOf(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const one of style.split(';')) {
    const colon = one.indexOf(':')
    if (colon > 0)
      found.set(
        one.slice(0, colon).trim().toLowerCase(),
        one
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return found
}

const WHITE =
  /^(?:#fff(?:fff)?|white|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,[^)]*)?\)|transparent|rgba\([^)]*,\s*0?\.?0+\s*\))/
const NOTHING = /^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/
/** rect(0 0 0 0), rect(1px, 1px, 1px, 1px) */
const CUT_TO_NOTHING = /^rect\(\s{0,8}[01]?(?:px)?(?:(?:\s{0,8},\s{0,8}|\s{1,8})[01]?(?:px)?){3}\s{0,8}\)/
const FAR_OUT = /^-\d{3,}/

const without = (value: string | undefined): string => (value ?? '').replace(/\s*!\s*important$/, '')

/** Words of no size, see-through, cut away or set beside the page. */
function isRemoved(style: ReadonlyMap<string, string>): boolean {
  const of = (name: string) => without(style.get(name))
  if (of('display') === 'none' || style.get('mso-hide') === 'all') return true
  if (NOTHING.test(of('opacity')) || FAR_OUT.test(of('text-indent'))) return true
  if (CUT_TO_NOTHING.test(of('clip'))) return true
  if (/^(?:absolute|fixed)$/.test(of('position')) && (FAR_OUT.test(of('left')) || FAR_OUT.test(of('top')))) return true
  return of('overflow').startsWith('hidden') && (NOTHING.test(of('height')) || NOTHING.test(of('width')))
}

/** Whether it says that its words cannot be seen (true), can be (false), or nothing of it (null). */
function visibilityOf(style: ReadonlyMap<string, string>, shaded: boolean, colour: string | null): boolean | null {
  const visibility = without(style.get('visibility'))
  const size = without(style.get('font-size'))
  const ink = without(style.get('color')) || (colour ?? '').toLowerCase()
  if (visibility === 'hidden' || visibility === 'collapse') return true
  if (size !== '' && NOTHING.test(size)) return true
  if (ink !== '' && WHITE.test(ink)) return !shaded
  return visibility === 'visible' || size !== '' || ink !== '' ? false : null
}

const EMPTY: ReadonlyMap<string, string> = new Map()

/** The look of an element inside another. What is removed stays so; what is only unseen may be shown again further in. */
export function lookOf(element: Element, outer: Look, rules: HiddenRules, shown: Element | null): Look {
  const style = attributeOf(element, 'style')
  const declared = style === null ? EMPTY : declarationsOf(style)
  const background = declared.get('background-color') ?? declared.get('background') ?? attributeOf(element, 'bgcolor')
  const shaded = outer.shaded || (background !== null && !WHITE.test(background) && background !== 'none')
  const pre = outer.pre || element.tagName === 'pre' || /^pre/.test(declared.get('white-space') ?? '')
  const linked = outer.linked || (element.tagName === 'a' && attributeOf(element, 'href') !== null)
  const look = { pre, linked, shaded }
  if (element === shown) return { ...look, hiddenBy: null, removed: false }
  const ruled = rules.hides(element) && !/^(?!none)\w/.test(declared.get('display') ?? '')
  const gone =
    ruled ||
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    isRemoved(declared)
  if (gone || outer.removed) return { ...look, hiddenBy: outer.hiddenBy ?? element, removed: true }
  const unseen = visibilityOf(declared, shaded, attributeOf(element, 'color'))
  return {
    ...look,
    removed: false,
    hiddenBy: unseen === null ? outer.hiddenBy : unseen ? (outer.hiddenBy ?? element) : null,
  }
}
