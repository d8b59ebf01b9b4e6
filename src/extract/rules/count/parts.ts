import { HAN_NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'

const NOUN = /^(?:具体|主要|工作)?[\u4e00-\u9fff]{2}/

/** How a speech or a plan is divided: 讲三点意见, 分两步走. 点 and 步 count nothing elsewhere (三点钟, 第一步). */
export const parts: Rule<'count'> = {
  id: 'count/parts',
  kind: 'count',
  pattern: new RegExp(
    `(?<![第几\\d.${HAN_NUMERAL}])${NUMERAL_START}([2-9]|[两二三四五六七八九十])(?:(点)(?=(?:具体|主要|工作)?(?:意见|建议|要求|体会|希望|想法|感受|看法|举措|措施|问题|思考|认识))|(?<=分(?:成|为)?.)(步)(?=走|实施|推进|进行|完成|开展|到位))`,
    'g',
  ),
  near: { holds: '点步', within: 2 },
  read(match, { shadow }) {
    const [words, number = '', point, step] = match
    const value = readNumeral(number)
    if (value === null) return null
    const end = match.index + words.length
    const of = point === undefined ? null : NOUN.exec(shadow.slice(end, end + 4))![0]
    return {
      span: { start: match.index, end },
      value: { value, max: null, unit: point ?? step ?? null, of, bound: 'exact', modality: 'actual' },
    }
  },
  finds: ['下面,我讲⟦三点⟧意见', '提出⟦5点⟧要求', '到明年3月底,分⟦两步⟧走'],
  ignores: ['三点一线', '第三点要求', '“三步走”战略', '分步实施', '以点带面'],
}
