import { flatMap } from '../language/flat-map.ts'
import type { Edit } from '../notice/mapped-text.ts'
import { gluedPlaces } from './glued-headings.ts'
import { filledLinesOf, foldedOf, NOTHING, type Step } from './step.ts'

/** A page whose line ends became blanks is one line, or nearly so. */
const LONG = 240
const MOST = 0.4
/** So many headings behind a blank tell that the blanks were line ends. */
const ENOUGH = 2

const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,3}、|[㈠-㈩]|\([一二三四五六七八九十]{1,3}\)[、,.]?)(?=[\u4e00-\u9fff“《])/
const MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|[㈠-㈩]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)[、,.]?|\d{1,2}[.、](?!\d))(?=[\u4e00-\u9fff“《])/
/** 【整改情况】, 整改结果:, 责任领导:, 问题1: */
const LABEL =
  /^(?:【[\u4e00-\u9fff]{2,10}】|(?:整改|完成|责任|牵头|配合|反馈|存在|具体|问题|办结|销号|落实)[\u4e00-\u9fff]{0,8}\d{0,2}:)/
const CLOSED = /[。;:!?”)】]$/
/** 关于整改情况的通报 发布时间:…, 某某通报 根据…: a title ends, and so does the line of the page under it. */
const TITLE = /(?:通报|公示|公告|报告|函)$/
const OPENS = /^(?:根据|按照|依据|现将|\d{4}年|(?:发布|发文|更新)?(?:时间|日期)|(?:信息|稿件|文章)?来源|作者|浏览)/
const HEAD = 240
/** 中共某局党组 2024年5月1日: who signed, and when. */
const SIGNED = /^\S{4,40}[ \t\u3000]+\d{4}年\d{1,2}月\d{1,2}日[ \t\u3000]*$/
const DAY = /^\d{4}年\d{1,2}月\d{1,2}日[ \t\u3000]*$/
const BLANKS = /[ \t\u3000]{1,8}/g
const HEADING = 60
const LONGEST_HEADING = 130
const AHEAD = 90

/** Ends lines again where a page lost its line ends: before headings and labels, behind a heading, round title and signature. */
export const splitRunOn: Step = ({ text }, { tables }) => {
  const lines = filledLinesOf(text)
  const whole = lines.reduce((all, { span }) => all + span.end - span.start, 0)
  if (tables.length > 0) return NOTHING
  const folded = foldedOf(text)
  const edits = flatMap(
    lines.filter(({ span }) => span.end - span.start >= Math.max(LONG, MOST * whole)),
    ({ span }) => {
      const line = folded.slice(span.start, span.end)
      const places = placesIn(line, span.start)
      return places.length > 0 ? places : gluedPlaces(line, span.start)
    },
  )
  if (edits.length === 0) return NOTHING
  return { edits, remarks: [{ code: 'normalize/line_ends_restored', span: null, args: { count: edits.length } }] }
}

function placesIn(line: string, start: number): Edit[] {
  const blanks = [...line.matchAll(BLANKS)].map(({ index, 0: blank }) => ({ from: index, to: index + blank.length }))
  const headings = blanks.filter(
    ({ from, to }) => CLOSED.test(line.slice(Math.max(0, from - 1), from)) && MARK.test(line.slice(to, to + AHEAD)),
  )
  const labels = blanks.filter(({ to }) => LABEL.test(line.slice(to, to + AHEAD)))
  if (headings.length === 0 || headings.length + labels.length / 2 < ENOUGH) return []
  if (!headings.some(({ to }) => CHAPTER.test(line.slice(to, to + AHEAD)))) return []
  const edits: Edit[] = []
  let piece = 0
  for (const { from, to } of blanks) {
    if (!endsLine(line.slice(piece, from), line.slice(to, to + AHEAD), line.length - to, from)) continue
    edits.push({ span: { start: start + from, end: start + to }, insert: '\n' })
    piece = to
  }
  return edits
}

/** Whether a line ended between the piece before a blank and what stands behind it. */
function endsLine(piece: string, after: string, left: number, at: number): boolean {
  if (LABEL.test(after)) return true
  const isOpen = (MARK.test(piece) || LABEL.test(piece)) && piece.length <= LONGEST_HEADING && !/。/.test(piece)
  if (MARK.test(after)) return CLOSED.test(piece.slice(-1)) || isOpen
  // 一、组织情况 局党组高度重视…: a heading, and its text
  if (
    isOpen &&
    CHAPTER.test(piece) &&
    piece.length <= HEADING &&
    !piece.includes(';') &&
    /^[\u4e00-\u9fff“《]/.test(after)
  )
    return true
  if (at < HEAD && OPENS.test(after)) return TITLE.test(piece) || /(?:时间|日期|来源|作者|浏览)[^。]{0,40}$/.test(piece)
  if (left > AHEAD) return false
  return ((isOpen || /[。;)]$/.test(piece)) && SIGNED.test(after)) || (!/[。,;]/.test(piece) && DAY.test(after))
}
