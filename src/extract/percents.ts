import { lastEndOf } from '../language/matcher.ts'
import type { Found, Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Change, PercentUnit } from '../notice/vocabulary.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import { clauseAround } from './clauses.ts'
import { modalityOf } from './modality.ts'

const UP =
  /增长|上升|提高|提升|增加|上涨|升高|增幅|增收|递增|增速|扩大|上浮|回升|攀升|高出|多出|增至|涨幅|同比增|环比增|涨价|[升涨增](?=[约近]?\d)/g
const DOWN =
  /下降|减少|降低|压减|压缩|缩减|下滑|降幅|回落|下调|精简|削减|减幅|缩短|同比降|环比降|同比减|压降|下浮|减轻|节约(?!率)|少用|少于去年|跌幅|减少率|收窄|缩小|放缓|走低|压低|下跌|降价|降费|[核审]减(?!率)|[降减](?=[约近]?\d)/g
/** 提高到50% is a level, no change (GUIDE 22). */
const LEVEL = /^(?:了)?(?:到|至|为|成)|(?:到|至|达到|达|为|占|占比|保持在|控制在|在)\s?(?:了)?$/
/** 增幅为15.6%, 降幅达三成: what is named is the change itself. */
const OWN_CHANGE =
  /(?:[增降涨减升跌]幅|增速|增长率|下降率|减少率)(?:均|分别|约|近)?(?:为|达到|达|在|是|有|超过|超|近|约)?\s?$/
/** 14.6%下降5.4个百分点: what stands before its change is no change itself. */
const BY_HOW_MUCH = '到|至|为|了?约?[\\d一二三四五六七八九十]'
const CHANGE_AFTER = new RegExp(`^\\s?的?(?:增长|增幅|升幅|涨幅)(?!${BY_HOW_MUCH})`)
const FALL_AFTER = new RegExp(`^\\s?的?(?:下降|降幅|减少|降低)(?!${BY_HOW_MUCH})`)

/** 较上年高3个百分点. */
const COMPARED = /[比较][^,]{0,20}(高|低|多|少)(?:出|了|约|近){0,2}$/

/** Whether a percentage tells a change: by the last verb of rising or falling before it in the clause. */
function changeOf(shadow: string, at: Span): Change {
  const clause = clauseAround(shadow, at)
  const before = shadow.slice(clause.start, at.start)
  const [up, down] = [lastEndOf(UP, before), lastEndOf(DOWN, before)]
  const latest = Math.max(up, down)
  if (latest < 0) {
    const compared = COMPARED.exec(before)
    if (compared !== null) return compared[1] === '高' || compared[1] === '多' ? 'increase' : 'decrease'
    const after = shadow.slice(at.end, clause.end)
    return CHANGE_AFTER.test(after) ? 'increase' : FALL_AFTER.test(after) ? 'decrease' : 'none'
  }
  const between = before.slice(latest)
  if (OWN_CHANGE.test(before)) return up > down ? 'increase' : 'decrease'
  if (LEVEL.test(between) || (between.length > 0 && LEVEL.test(between.replace(/[\d.%、和及]+/g, '')))) return 'none'
  return up > down ? 'increase' : 'decrease'
}

/** The percentage at a span: number and sign only are the quote, the bound and the change are read around it. */
export function percentOf(
  scene: Scene,
  span: Span,
  value: string,
  max: string | null,
  unit: PercentUnit,
): Found<'percent'> {
  const { shadow } = scene
  const bound = boundAfter(shadow, span.end)?.bound ?? boundBefore(shadow, span.start, '')?.bound ?? 'exact'
  const modality = modalityOf(scene, span, bound, false)
  return { span, value: { value, max, unit, change: changeOf(shadow, span), bound, modality } }
}
