import type { Rule } from '../../../notice/rule.ts'
import { actionOf } from '../../document-action.ts'
import { codeBefore } from '../../document-number.ts'

/** A document number whose closing bracket was lost: 某发〔20251号 is 〔2025〕1号. */
export const damagedNumber: Rule<'document'> = {
  id: 'document/damaged-number',
  kind: 'document',
  pattern: /[〔[【](?<year>20[0-4]\d)(?<serial>\d{1,3})号/g,
  read(match, scene) {
    const { year = '', serial = '' } = match.groups ?? {}
    const code = codeBefore(scene.shadow, match.index)
    if (code === '') return null
    const span = { start: match.index - code.length, end: match.index + match[0].length }
    return {
      span,
      basis: 'implied',
      value: {
        title: null,
        number: scene.text.content.slice(span.start, span.end),
        year: Number(year),
        serial,
        ...actionOf(scene, span),
      },
    }
  },
  finds: ['按照⟦某纪发〔20251号⟧'],
  ignores: ['某纪发〔2025〕1号', '〔20251号', '20251号'],
}
