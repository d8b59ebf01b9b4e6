import type { Rule } from '../../../notice/rule.ts'
import { actionOf } from '../../document-action.ts'
import { NUMBER, wholeOf } from '../../document-number.ts'

/** A title in 《》 with the number or edition right after it. */
export const title: Rule<'document'> = {
  id: 'document/title',
  kind: 'document',
  pattern:
    /《(?<title>(?:[^《》\n]|《[^《》\n]{1,60}》){1,150})》(?:[ \t]?(?:[(【[](?<after>[^()\n]{0,12}[〔[(【<]?[ \t]?(?:19|20)\d\d[ \t]?[〕\])】>]?[^(),;、\n]{0,10})[)】\]]|\((?<edition>[^()\n]{0,8}(?:版|试行|暂行|修订|稿|草案|修正|本))\)|[(](?<open>[\u4e00-\u9fa5A-Za-z]{2,12}[〔[【(](?:19|20)\d\d[〕\]】)]第?\d{1,5}[号號])(?=[,;、][^()\n]{0,30}\))|(?<bare>[\u4e00-\u9fa5]{2,10}[〔[【][ \t]?(?:19|20)\d\d[ \t]?[〕\]】][ \t]?第?\d{1,5}号)))?/g,
  read(match, scene) {
    const { title = '', after, bare, open } = match.groups ?? {}
    const whole = wholeOf(match)
    const inside = after ?? bare ?? open ?? ''
    const number = NUMBER.exec(inside)
    const isEdition = number === null && /(?:版|稿|修订|修正|本)$/.test(inside)
    const start = whole.start
    const closed = { start, end: start + title.length + 2 }
    const span = after !== undefined && number === null && !isEdition ? closed : whole
    const year = number?.groups?.year ?? (isEdition ? /(?:19|20)\d\d/.exec(inside)?.[0] : undefined)
    const numberAt = number === null ? 0 : start + match[0].indexOf(number[0], title.length + 2)
    return {
      span,
      value: {
        title: scene.text.content.slice(start + 1, closed.end - 1),
        number: number === null ? null : scene.text.content.slice(numberAt, numberAt + number[0].length),
        year: year === undefined ? null : Number(year),
        serial: number?.groups?.serial ?? null,
        ...actionOf(scene, span),
      },
    }
  },
  finds: [
    '印发了⟦《采购管理办法》⟧',
    '出台⟦《关于加强管理的通知》(某卫函〔2024〕107号)⟧',
    '学习⟦《记分管理办法》(2023年版)⟧',
    '学习⟦《条例》⟧⟦《办法(试行)》⟧等',
    '修订⟦《关于落实〈条例〉的意见》(试行)⟧',
    '签订⟦《系统合同》⟧(查询系统)',
    '印发⟦《关于加强管理的意见》(某政发〔2024〕8号⟧,以下简称意见)',
    '⟦《关于转发《办法》的通知》⟧',
  ],
  ignores: ['《关于加强管理的通知', '“审批表”', '〈条例〉', '《》'],
}
