import { allMatches } from '../../../language/matcher.ts'
import type { Rule } from '../../../notice/rule.ts'
import { actionOf } from '../../document-action.ts'
import { codeBefore, NUMBER_TAIL } from '../../document-number.ts'

/** A document number alone: 某政发〔2024〕3号, with [2017]11号、12号 as two. */
export const number: Rule<'document'> = {
  id: 'document/number',
  kind: 'document',
  pattern: new RegExp(`${NUMBER_TAIL}(?<more>(?:[、和及]第?\\d{1,5}号){0,6})`, 'g'),
  read(match, scene) {
    const { year = '', serial = '', more = '' } = match.groups ?? {}
    const code = codeBefore(scene.shadow, match.index)
    if (code.length < 2 && !(code === '' && /[〔[【]/.test(match[0][0] ?? ''))) return null
    const end = match.index + match[0].length - more.length
    const span = { start: match.index - code.length, end }
    const done = actionOf(scene, span)
    const first = { span, value: { title: null, number: slice(span), year: Number(year), serial, ...done } }
    const rest = allMatches(/[、和及](第?(\d{1,5})号)/g, more).map((item) => {
      const at = { start: end + item.index + 1, end: end + item.index + item[0].length }
      return {
        span: at,
        value: { title: null, number: slice(at), year: Number(year), serial: item[2] ?? null, ...done },
      }
    })
    return [first, ...rest]

    function slice(at: { start: number; end: number }): string {
      return scene.text.content.slice(at.start, at.end)
    }
  },
  finds: ['按照⟦某政办函〔2022〕198号⟧文件', '⟦某区办[2018]14号⟧', '⟦某发[2017]11号⟧、⟦12号⟧', '⟦某字(2023)5号⟧'],
  ignores: ['(2023)年', '12345工单', '7号楼', '[2017]', '某卫健字[20__]__号'],
}
