import { allMatches } from '../../../language/matcher.ts'
import { factsOf } from '../../../notice/head.ts'
import type { Span } from '../../../notice/span.ts'
import { backwardRanges } from '../../backward-ranges.ts'
import type { Check, Scene } from '../../check.ts'
import { outsideOthers, placesOf } from '../../damage.ts'
import { problemAt } from '../../nodes.ts'

/** 13月5日, 4月42日: no month or day is counted so far. */
const BEYOND =
  /(?:(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|00?)月(?:\d{1,2}[日号])?|(?<!\d)(?:1[3-9]|[2-9]\d|00)月\d{1,2}[日号]|(?<!\d)(?:1[0-2]|0?[1-9])月(?:3[2-9]|[4-9]\d|00?)[日号])/g

const beyond = (shadow: string): Span[] =>
  allMatches(BEYOND, shadow).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))

/** 设备编号2024-02-30: a number that looks like a day. */
const isCode = ({ text }: Pick<Scene, 'text'>, start: number): boolean =>
  /(?:编号|编码|序号|案号|档号|票号|单号|批号|代码|型号|版本号?|尾号|号码)(?:为|是|:|分别为)?[ A-Za-z\d-]{0,8}$/.test(
    text.shadow.slice(Math.max(0, start - 16), start),
  )

/** A day that no calendar has: what `extract` met and took no value from. */
export const impossible: Check = {
  code: 'dates/impossible',
  run: (scene) => {
    const { text, facts } = scene
    const backward = backwardRanges(scene).map(({ span }) => span.start)
    const reported = placesOf(scene, 'extract/impossible_date').filter(
      ({ start }) => !backward.includes(start) && !isCode(scene, start),
    )
    const found = outsideOthers([...reported, ...beyond(text.shadow)])
    if (found.length > 0)
      return found.map((span) => ({
        result: 'fail' as const,
        refs: problemAt(scene, span),
        spans: [span],
        args: { words: text.content.slice(span.start, span.end) },
      }))
    const count = factsOf(facts, 'date').length
    return count === 0 ? [{ result: 'not_assessable' }] : [{ result: 'pass', args: { count } }]
  },
}
