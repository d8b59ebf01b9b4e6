import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import { characterOfRadical } from '../language/radicals.ts'
import { hasTrait, type Trait } from '../language/traits.ts'
import type { Edit } from '../notice/mapped-text.ts'
import { type Cleaning, NOTHING, type Step } from './step.ts'

// Control characters but \n and \t, zero-width and bidi marks, the byte order mark and soft hyphens.
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const RADICAL = /[\u2E80-\u2FD5]/g

const cleaning = (edits: readonly Edit[], code: Cleaning['remarks'][number]['code']): Cleaning =>
  edits.length === 0 ? NOTHING : { edits, remarks: [{ code, span: null, args: { count: edits.length } }] }

function replaceAll(text: string, trait: Trait, pattern: RegExp, by: (found: string) => string | null): Edit[] {
  if (!hasTrait(text, trait)) return []
  return flatMap(allMatches(pattern, text), (match) => {
    const insert = by(match[0])
    return insert === null ? [] : [{ span: { start: match.index, end: match.index + match[0].length }, insert }]
  })
}

/** Line and paragraph separators become line ends; other invisible characters go. */
export const removeInvisible: Step = ({ text }) =>
  cleaning(
    replaceAll(text, 'invisible', INVISIBLE, (found) => (/[\u2028\u2029\u0085\u000B\u000C]/.test(found) ? '\n' : '')),
    'normalize/control_characters_removed',
  )

export const replaceBroken: Step = ({ text }) =>
  cleaning(
    replaceAll(text, 'surrogate', LONE_SURROGATE, () => '\uFFFD'),
    'normalize/broken_characters_replaced',
  )

export const foldRadicals: Step = ({ text }) =>
  cleaning(replaceAll(text, 'radical', RADICAL, characterOfRadical), 'normalize/radicals_folded')
