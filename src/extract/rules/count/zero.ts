import type { Rule } from '../../../notice/rule.ts'
import { clauseAround } from '../../clauses.ts'
import { modalityOf } from '../../modality.ts'

const CONDITION = /(?:如果?|若|凡|倘|一旦|对于?|因|由于)[^,]{0,12}$/
/** 如投诉为零 is a condition, 因旱断水户数为零 none. */
const IF = /^(?:如果?|若|凡|倘|一旦)/
/** 未发生变化, 未收到实效 and 未发现的问题 say nothing of a number. */
const NO_NUMBER =
  /^(?:过|任何|明显|根本|实质|重大|新的)?(?:的|变化|改变|实效|成效|效果|作用|转变|之前|时|后|或|并及时|及时|逾期)/
/** 公务接待费一律为零: a rule, no result. */
const SET = /一律|必须|应当|不得|规定|明确/
const TAIL_NOUN = /(?:[、的等]|存在|出现|相关|任何|新的|类似)([^、的等]{2,14})$/

/** A stated zero: 未发现…, 未收到…, 未发生…, 为零. The words are the quote, the value is 0, the unit null. */
export const zero: Rule<'count'> = {
  id: 'count/zero',
  kind: 'count',
  pattern:
    /(?:未再?(?:发现|收到|发生|接到|接收到|查出)|没有(?:发现|收到|发生|接到)|(?<=[\u4e00-\u9fff])(?:(?<!化整)均?为零|为0(?![.\d%个人次家件项条起例万亿元]))|无一(?=[例人起件名家]))/g,
  read(match, scene) {
    const { shadow } = scene
    const span = { start: match.index, end: match.index + match[0].length }
    const clause = clauseAround(shadow, span)
    const after = shadow.slice(span.end, clause.end)
    const before = shadow.slice(clause.start, span.start)
    const isNil = /[零0]$/.test(match[0])
    if ((isNil ? IF : CONDITION).test(before) || NO_NUMBER.test(after) || (after === '' && !isNil)) return null
    const words = isNil ? before : after
    const of = TAIL_NOUN.exec(words)?.[1] ?? (words.length > 1 ? words.slice(0, 20) : null)
    return {
      span,
      value: {
        value: '0',
        max: null,
        unit: null,
        of,
        bound: 'exact',
        modality: isNil && SET.test(before) ? 'norm' : modalityOf(scene, span, 'exact', false),
      },
    }
  },
  finds: [
    '期间⟦未收到⟧相关信访件',
    '经核查⟦未发现⟧违规收费行为',
    '今年以来安全事故⟦为零⟧',
    '整改后⟦未再发生⟧类似问题',
    '因旱断水户数⟦为零⟧',
  ],
  ignores: [
    '物资采购化整为零',
    '情况未发生变化',
    '如未收到回执,请来电',
    '未发现的问题继续深挖',
    '未能发现问题',
    '覆盖率为0.5%',
  ],
}
