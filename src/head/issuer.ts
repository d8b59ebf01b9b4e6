import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import type { Stated } from '../notice/head.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { UnitWords } from '../notice/units.ts'
import { isUnitName, placeOfName } from './names.ts'
import type { HeadScene } from './scene.ts'

/** A name that a notice bears on its outside: in its sign-off, before 关于 in its title, or on its source line. */
export interface OuterName {
  readonly value: string
  readonly span: Span
  /** A page's 发布机构 is who issued it, its 来源 whoever passed it on. */
  readonly from: 'sign_off' | 'title' | 'publisher' | 'source'
}

const DATE_AFTER = /\s*(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*[年.\-/].{3,12}$/
const SOURCE = /(来源|信息来源|稿件来源|发布机构|发布单位|公开单位|制作单位)\s*:[\s|]{0,6}([\u4e00-\u9fff()]{4,40})/g
const PUBLISHER = /^(?:发布|公开)/

/** The names on the outside of a notice, sign-off first. */
export function outerNames(scene: HeadScene): OuterName[] {
  return [...signOffs(scene), ...titleNames(scene), ...sources(scene)]
}

/** How the name of an issuer begins or ends; 处, 社 or 队 alone end many a heading. */
const OFFICIAL =
  /^(?:中共|中国|国家|[\u4e00-\u9fff]{1,10}?[省市州盟县区旗镇乡])|(?:局|党组|党委|委员会|公司|集团|医院|学校|中学|小学|大学|学院|街道|中心|支部|银行|法院|检察院|办公室|政府|委)$/

/** A sign-off may name a group for the rectification itself, but is no heading and no sentence. */
const isSignOff = (value: string, words: UnitWords): boolean =>
  !/、[^、]+、/.test(value) &&
  !/^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]|附|抄|全[省市县区州国])/.test(value) &&
  ((isUnitName(value, words) && OFFICIAL.test(value)) || /^[\u4e00-\u9fff()]{6,46}领导小组(?:办公室)?$/.test(value))

/** 某县环境保护督察反馈意见 over 整改工作领导小组办公室: a name set in two lines. */
const LOWER_HALF = /^\s*(?:整改|整治|落实|工作)[\u4e00-\u9fff]{0,8}(?:领导小组|专班)(?:办公室)?\s*$/
const UPPER_HALF = /^\s*[\u4e00-\u9fff]{6,30}\s*$/

const withUpperHalf = (shadow: string, at: Span, above: Span | undefined): Span =>
  above !== undefined &&
  LOWER_HALF.test(sliceOf(shadow, at)) &&
  UPPER_HALF.test(sliceOf(shadow, above)) &&
  shadow.slice(above.end, at.start).trim() === ''
    ? { start: above.start, end: at.end }
    : at

function signOffs({ shadow, tail, titleEnd, knowledge }: HeadScene): OuterName[] {
  return flatMap(
    tail
      .filter((at) => at.start >= titleEnd && at.end - at.start <= 70)
      .map((at, i, lines) => withUpperHalf(shadow, at, lines[i - 1])),
    (at) => {
      const words = sliceOf(shadow, at)
      const line = words
        .replace(/[\s|]+$/, '')
        .replace(DATE_AFTER, '')
        .trimEnd()
      const value = line.replace(/\s+/g, '')
      if (!isSignOff(value, knowledge.units)) return []
      return [{ value, span: { start: at.start, end: at.start + line.length }, from: 'sign_off' as const }]
    },
  ).reverse()
}

/** What stands before 关于, or before the words for the thing where there is no 关于. */
const BEFORE_THING =
  /^(.{3,46}?)(?:关于|贯彻落实|落实.{0,12}(?:巡[察视]|反馈|督[察查])|(?:巡[察视]|集中|反馈).{0,10}(?:整改|落实)|整改)/

function titleNames({ title, shadow, knowledge }: HeadScene): OuterName[] {
  if (title?.span == null) return []
  const words = sliceOf(shadow, title.span)
  const squeezed = words.replace(/\s+/g, '')
  const year = /^\d{4}年度?/.exec(squeezed)?.[0].length ?? 0
  const name = BEFORE_THING.exec(squeezed.slice(year))?.[1]
  if (name === undefined || !isUnitName(name, knowledge.units)) return []
  return [
    {
      value: name,
      span: {
        start: title.span.start + (year === 0 ? 0 : reach(words, year)),
        end: title.span.start + reach(words, year + name.length),
      },
      from: 'title',
    },
  ]
}

/** How many characters of `words` hold the first `count` that are not white space. */
function reach(words: string, count: number): number {
  let seen = 0
  for (let i = 0; i < words.length; i++) if (!/\s/.test(words[i]!) && ++seen === count) return i + 1
  return words.length
}

function sources({ shadow, knowledge, text }: HeadScene): OuterName[] {
  const near = [...text.paragraphs.slice(0, 12), ...text.paragraphs.slice(-4)]
  return flatMap(near, ({ span }) =>
    flatMap(allMatches(SOURCE, sliceOf(shadow, span)), (match) => {
      const [, label = '', value = ''] = match
      const start = span.start + match.index + match[0].length - value.length
      return isUnitName(value, knowledge.units)
        ? [{ value, span: { start, end: start + value.length }, from: PUBLISHER.test(label) ? 'publisher' : 'source' }]
        : []
    }),
  )
}

/**
 * The issuer in full: the sign-off, unless the title gives the same body with its place and the sign-off leaves it out;
 * where neither names one, who published the page.
 */
export function readIssuer(names: readonly OuterName[], { divisions }: HeadScene): Stated | null {
  const own = names.filter(({ from }) => from === 'sign_off' || from === 'title')
  const candidates = own.length > 0 ? own : names.filter(({ from }) => from === 'publisher')
  const fullness = ({ value, from }: OuterName) =>
    (placeOfName(value.replace(/^中共/, ''), divisions, null) === null ? 0 : 4) +
    (value.startsWith('中共') ? 2 : 0) +
    (from === 'sign_off' ? 1 : 0)
  const best = [...candidates].sort((a, b) => fullness(b) - fullness(a))[0]
  return best === undefined ? null : { value: best.value, span: best.span, basis: 'stated' }
}
