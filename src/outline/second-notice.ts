import {
  isBodyLine,
  isBracketedLine,
  isDateLine,
  isMetadataLine,
  isOrganisationLine,
  isSignedLine,
} from './line-kinds.ts'

/** 中共某局党组关于巡察整改情况的通报: the last line of the title of a notice. */
const TITLE = /(?:关于|整改|巡[视察]|审计).*(?:通报|报告|公示|公告)(?:[(（][^)）]{1,12}[)）])?$/
/** What a notice opens with. */
const OPENING = /^(?:根据|按照|按|依据|为|经|[一二]?[〇零\d]{4}年|\d{1,2}月|近年|今年|现将|自)|现将|如下[。:]/
const OPENING_REACH = 4
/** Between a signature and the next title: a way to write, the line of a page, a list of attachments. */
const BETWEEN = 3
/** So many lines make a notice. */
const SHORTEST = 4

/** The lines that hold the title of a second notice. */
export interface TitleLines {
  readonly first: number
  readonly last: number
}

/** Where the title of a second notice stands, behind the signature of the first and above an opening of its own; null without one. */
export function secondNotice(lines: readonly string[], body: number): TitleLines | null {
  for (let i = body + SHORTEST; i < lines.length - SHORTEST; i++) {
    if (!mayBeTitle(lines[i]!)) continue
    const split = isOrganisationLine(lines[i - 1]!) && /^\s*关\s*于/.test(lines[i]!)
    const first = split ? i - 1 : i
    if (isSigned(lines, first) && opens(lines, i + 1)) return { first, last: i }
  }
  return null
}

const LONGEST_TITLE = 80

/** Whether a line may be the last of a title. */
export function mayBeTitle(line: string): boolean {
  const words = line.replace(/\s+/g, '')
  return words.length <= LONGEST_TITLE && !isBodyLine(words) && TITLE.test(words)
}

/** A date, or the name of a body, stands right above or a few short lines up. */
function isSigned(lines: readonly string[], title: number): boolean {
  for (let i = title - 1; i >= 0 && i >= title - 1 - BETWEEN; i--) {
    const line = lines[i]!
    if (isDateLine(line) || isSignedLine(line)) return true
    if (isOrganisationLine(line)) return i === title - 1
    if (isBodyLine(line) && !/电话|邮箱|监督|公示/.test(line)) return false
  }
  return false
}

/** After lines of date and source a paragraph that opens a notice. */
function opens(lines: readonly string[], from: number): boolean {
  for (let i = from; i < lines.length && i < from + OPENING_REACH; i++) {
    const line = lines[i]!
    if (isBodyLine(line)) return OPENING.test(line)
    const passes = isMetadataLine(line) || isDateLine(line) || isBracketedLine(line) || /[::]$/.test(line)
    if (!passes && !isOrganisationLine(line)) return false
  }
  return false
}
