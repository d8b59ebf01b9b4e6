import type { Stated } from '../notice/head.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline } from '../notice/outline.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'

/** 【巡察整改】 before a title, (社会公开稿) after it: tags of the page, no words of the title. */
const TAG_BEFORE = /^(?:[•·●▪◆■★☆▍▎▌▶►❖◇○◎✦➤]\s*|[【[][^】\]]{1,12}[】\]]\s*)+/
const TAG_AFTER = /\s*[([【](?:社会|对外|党内|内部)?(?:公开|公示|通报|公布|征求意见)(?:稿|版|件)[)\]】]$/
/** 某市…的报告——2023年4月在某市人大常委会会议上: before whom it was read stands in the line of the title. */
const READ_BEFORE = /\s*[—–-]{1,2}\s*(?:\d{4}年|[一二]〇)[^—]{2,24}在[^—]{4,50}会议?(?:上)?$/
const TAG_LINE = /^[([【][^()【】]{2,16}[)\]】]$/
const HAN = /[\u3400-\u9fff\u300a\u300b“”‘’、,()]/

/** The title as one line: its lines joined, the spaces that spread 通 报 out left off, tags left off. */
export function readTitle(text: NoticeText, outline: Outline): Stated | null {
  const lines = outline.title
    .map((at) => trimSpan(text.shadow, at))
    .filter((at) => at.end > at.start && !TAG_LINE.test(sliceOf(text.shadow, at)))
  const spans = lines.map((at, index) => untagged(text.shadow, at, index === 0, index === lines.length - 1))
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return titleInBrackets(text)
  const value = tidy(spans.map((at) => sliceOf(text.content, at)).reduce(join))
  return value === '' ? null : { value, span: { start: first.start, end: last.end }, basis: 'stated' }
}

/** 【办公用房自查自纠报告】为进一步…: a title set in brackets before the first words of the text. */
const IN_BRACKETS =
  /^\s*【([\u4e00-\u9fff0-9“”、()]{6,50}(?:通报|报告|公示|公告|方案|总结|小结|清单|计划|通知|情况|说明|汇报|简报))】(?=\S{8})/

function titleInBrackets({ shadow, content }: NoticeText): Stated | null {
  const match = IN_BRACKETS.exec(shadow.slice(0, 200))
  if (match === null) return null
  const start = match[0].indexOf('【') + 1
  const span = { start, end: start + match[1]!.length }
  return { value: sliceOf(content, span), span, basis: 'stated' }
}

function untagged(shadow: string, at: Span, first: boolean, last: boolean): Span {
  let { start, end } = at
  const words = shadow.slice(start, end)
  const before = first ? (TAG_BEFORE.exec(words)?.[0].length ?? 0) : 0
  if (before < words.length) start += before
  for (const tail of last ? [READ_BEFORE, TAG_AFTER] : []) {
    const after = tail.exec(shadow.slice(start, end))?.[0].length ?? 0
    if (start + after < end) end -= after
  }
  return { start, end }
}

const join = (before: string, after: string): string =>
  HAN.test(before.at(-1) ?? '') || HAN.test(after[0] ?? '') ? before + after : `${before} ${after}`

/**
 * 通 报 and 攸县交通运输局党组 关于… lose their spaces; two phrases of a slogan keep the one between them, as do words in
 * Latin letters.
 */
function tidy(title: string): string {
  const parts = title.trim().split(/[\s\u3000]+/)
  return parts.slice(1).reduce((done, part) => {
    const before = done.slice(done.lastIndexOf(' ') + 1)
    const slogan = before.length >= 4 && part.length >= 4 && Math.abs(before.length - part.length) <= 2
    const han = HAN.test(done.at(-1) ?? '') && HAN.test(part[0] ?? '')
    return !han || (slogan && !/^(?:关于|巡[察视]|整改)/.test(part)) ? `${done} ${part}` : done + part
  }, parts[0] ?? '')
}

const ANNOUNCED =
  /现(?:(?:根据|按照|依据|依照)[^,。;]{1,14})?将(?:有关)?([^,。;:\n]{4,40}?)(?:向社会|对外)?(?:予以)?(?:公布|通报|公开|公示|报告|函告|总结)(?:如下)?[。:,;]/

/** 现将有关情况报告如下 names nothing. */
const NAMELESS = /^(?:有关|相关|具体|主要|自查|工作|现)?(?:的)?情况$/

/** Without a title line: what the opening says it makes known (现将…予以公布), as a name for lists. */
export function impliedTitle(shadow: string, opening: readonly Span[], unit: string | null): Stated | null {
  for (const at of opening) {
    const match = ANNOUNCED.exec(sliceOf(shadow, at))
    const words = match?.[1]
    if (match === null || words === undefined || NAMELESS.test(words)) continue
    const start = at.start + match.index + match[0].indexOf(words)
    return {
      value: unit === null || words.includes(unit) ? words : `${unit}${words}`,
      span: { start, end: start + words.length },
      basis: 'implied',
    }
  }
  return null
}
