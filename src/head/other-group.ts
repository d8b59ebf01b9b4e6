import type { InspectingBody } from '../notice/head.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Level } from '../notice/vocabulary.ts'
import type { HeadScene } from './scene.ts'

/** 省脱贫攻坚督查小组对我县…开展了专项督查: a group by no committee's name. */
const OTHER =
  /(?:^|[,。;\n日])((?:国务院|国家|中央|自治区|省|市(?![场政容])|州(?!际)|盟|县(?!域)|区(?![域块])|旗)[\u4e00-\u9fff]{0,14}?(?:督[查导察]|检查|考核|评估|核查|巡查|暗访|专家)小?组)(?:第[一二三四五六七八九十\d]{1,3}组)?对(?![^,。;]{0,40}(?:整改|回头看))[^,。;]{2,40}?(?:开展|进行)/
const OTHER_LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:国务院|国家|中央)/, 'central'],
  [/^(?:省|自治区)/, 'province'],
  [/^[市州盟]/, 'city'],
  [/./, 'county'],
]

/** Who looked at the unit, where no group of a committee and no environmental inspection did. */
export function otherGroup(words: string, at: Span, { shadow, text }: HeadScene): InspectingBody | null {
  const name = OTHER.exec(words)?.[1]
  const start = name === undefined ? -1 : shadow.indexOf(name, at.start)
  if (name === undefined || /组织|委托|邀请|派出/.test(name) || start < 0 || start + name.length > at.end) return null
  const span = { start, end: start + name.length }
  const level = OTHER_LEVELS.find(([pattern]) => pattern.test(name))![1]
  const group = /第[一二三四五六七八九十\d]{1,3}/.exec(name)?.[0] ?? null
  const value = sliceOf(text.content, span)
  return { value, span, basis: 'stated', level, group, session: null, round: null, mode: null }
}
