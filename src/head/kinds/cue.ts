import { finder, type Matcher } from '../../language/matcher.ts'
import type { Confidence, NoticeKind } from '../../notice/vocabulary.ts'

/** Where a cue is looked for: title, the first three lines, paragraphs before the first number, headings, the closing lines, the whole text. */
export type Place = 'title' | 'top' | 'opening' | 'headings' | 'tail' | 'text'

export interface Cue {
  readonly in: Place
  readonly find: Matcher
  /** How often the words must stand there. */
  readonly times: number
}

/** One rule: every cue of `all` must stand and none of `none`; the first cue's words are the evidence. */
export interface KindRule {
  readonly kind: NoticeKind
  /** Why these cues tell it, for the docs and for who reads the table. */
  readonly because: string
  readonly confidence: Confidence
  readonly all: readonly Cue[]
  readonly none?: readonly Cue[]
}

export const cue = (place: Place, words: RegExp, times = 1): Cue => {
  const all = new RegExp(words.source, `${words.flags.replace('g', '')}g`)
  return { in: place, find: finder(all), times }
}

export const INSPECTION_RESULT =
  /(?:巡[察视]|反馈意见|反馈问题|集中整改|整改落实).{0,40}(?:整改|落实|进展).{0,24}(?:情况|进展|成效|结果)?.{0,12}(?:通报|报告|公示|公告|公开|公布|情况)/
export const ANNOUNCEMENT =
  /(?:巡[察视]|反馈)(?:(?!现将).){0,160}现(?:(?:根据|按照|依据|依照)[^,。;]{1,14})?将(?=.{0,60}(?:整改|落实|进展|有关情况)).{0,90}(?:公布|通报|公开|公示|报告|告知)|现将.{0,40}(?:巡[察视]|反馈).{0,60}(?:公布|通报|公开|公示|报告)/
/** 近日,某县…; 记者从…获悉; 生态环境部28日公布: how a report begins. */
export const REPORTED =
  /(?:^|[”…。\n])\s{0,4}(?:近日|日前|近期|连日来),|据[^,。]{2,16}(?:网站|官网)?消息,|记者(?:\d{1,2}日)?从[^,。]{2,24}(?:获悉|了解到)|(?:^|[。\n])[\u4e00-\u9fff]{2,16}(?:部|厅|局|委|办)\d{1,2}日(?:公布|通报|发布)|\d{1,2}日[上下]午,[^。]{4,60}(?:召开|举行)|^(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:至\d{1,2}日)?(?:[上下]午|晚上?)?,[^。]{2,80}(?:召开|举行|调研)/
/** 齐鲁晚报 2022年12月29日: a masthead over a report. */
export const MASTHEAD = /^[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|时报|都市报|新闻网|新闻)\s+\d{4}年\d{1,2}月\d{1,2}日$/
/** 本报讯(记者…), 某新闻网6月24日讯, 新华社北京10月10日电: the dateline of a report. */
export const DATELINE =
  /(?:本报|本网|[\u4e00-\u9fff]{2,8}(?:网|在线|日报|晚报|新闻|广播|电视台|客户端)(?:\([\w./:]{4,30}\))?)\s?(?:[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日)?讯(?=\s?[(\u4e00-\u9fff\d]|\s*$)|(?:新华社|中新社|中新网|本报)[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日(?:电|讯)/
export const PLACEHOLDER =
  /(?:20|19)(?:[xX×*＊_○〇]{1,3}|\d[xX×*_])年|[xX×]{2,6}(?:省|市|县|区|局|单位|同志|公司|党委|党组|镇|学校|医院|份|名|人|月|日)|(?<=[\u4e00-\u9fff])[xX×]{2,6}(?=[\u4e00-\u9fff,。、:])|_{2,8}(?:省|市|县|区|局|年|月|号|同志)|[\u4e00-\u9fff][xX×](?:省|市|县|区|局|镇|月|日)/
export const ENVIRONMENT = /(?:生态环境(?:保护)?|环境保护|环保)督[察查]/
