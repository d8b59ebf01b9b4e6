import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { amountOf } from '../../amounts.ts'
import { clauseAround, sentenceAround } from '../../clauses.ts'
import { numberBefore } from '../../near.ts'
import { amountsUnder } from '../../table-amounts.ts'

const MONEY_WORDS =
  /资金|金额|投资|款|费|经费|收入|损失|补贴|补助|债|预算|支出|余额|价值|造价|产值|营业额|注资|耗资|出资|投入|筹|欠|追缴|追回|退回|清退|上缴|罚/
const NO_UNIT = /^(?=$|[\s,。;:!?、)”]|左右|以上|以下|以内|的|用于|进行|对|为|改|新|购|建|,)/

const NUMBER = new RegExp(`${NUMERAL_START}(?:${NUMERAL})$`)

/**
 * 近200万, 100多万: an amount that leaves 元 out, where the clause speaks of money and nothing is counted; and the numbers of a column
 * whose head has it (涉及金额(万元), 单位:万元).
 */
export const bare: Rule<'money'> = {
  id: 'money/bare',
  kind: 'money',
  pattern:
    /(?:(?<=[(/:])|(?<=单位均?[:为]?(?:人民币)?))(?<scale>[万亿]?)元(?=[)。\s]|$)|[万亿](?:[一二三四五六七八九](?![\d一二三四五六七八九十百千万亿]))?(?![万亿元美欧日港名人户个次家件亩吨份平余多米公千])/g,
  read(match, scene) {
    const { shadow } = scene
    const end = match.index + match[0].length
    const scale = match.groups?.scale
    if (scale !== undefined) return amountsUnder(scene, { start: match.index, end }, scale)
    // 1.3个亿
    const isPieces = shadow[match.index - 1] === '个'
    const number = numberBefore(shadow, isPieces ? match.index - 1 : end, NUMBER)
    if (number === null) return null
    const words = isPieces ? number.match[0] + match[0] : number.match[0]
    const span = { start: number.start, end }
    const clause = clauseAround(shadow, span)
    const after = shadow.slice(span.end, clause.end + 1)
    const joined = /^、[^,。;、]{0,16}[万亿]元/.test(after)
    const own = shadow.slice(clause.start, span.start)
    // 其中用于教育8000万: a share of an amount told before it in the sentence
    const told = /其中|用于|分别/.test(own) ? shadow.slice(sentenceAround(shadow, span).start, span.start) : own
    if (!NO_UNIT.test(after) || !(joined || MONEY_WORDS.test(told))) return null
    const value = readNumeral(words)
    if (value === null) return null
    const isRounded = /[余多几]/.test(words)
    const unit = /[万亿]+(?=[一二三四五六七八九]?$)/.exec(words)?.[0] ?? ''
    return amountOf(scene, { ...span, words, value, max: null, unit, currency: 'CNY', isRounded })
  },
  finds: [
    '投资⟦近200万⟧,购置设备',
    '耗资⟦100多万⟧。',
    '投入资金⟦1.3个亿⟧。',
    '支出经费⟦两万五⟧。',
    '投入1.5亿元,其中用于绿化⟦8000万⟧。',
    '分别拨付经费⟦50万⟧、80万元',
  ],
  ignores: ['覆盖人口3万', '投入3万人次', '金额3万元', '千军万马'],
}
