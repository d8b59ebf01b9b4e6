import { flatMap } from './flat-map.ts'
import type { LabelPlace } from './labels.ts'
import { allMatches } from './matcher.ts'

/** A line of nothing but a number and a few Han characters: 一、反馈问题, (二)整改目标. */
const LINE =
  /(?<=^|\n)[ \t]*(?<open>\(?)(?<number>[一二三四五六七八九十]|\d{1,2})(?<close>[、.)])[ \t]*(?<words>[\u4e00-\u9fff]{2,12})[ \t]*(?=\n|$)/g
const HAN = '一二三四五六七八九十'
/** What one matter is named by; 存在问题 may head a list of them. */
const ONE_MATTER =
  /^(?:反馈|督察|整改|交办|信访反映|群众反映)?(?:问题|意见|任务|事项)(?:描述|表述|概述|内容|表现|(?:基本)?情况)?$|^举报(?:内容|问题)$|^(?:巡[视察]|督察)?反馈(?:的)?(?:问题|意见)$/
const ANSWERS = ['detail', 'measures', 'status']
const FEWEST = 2
const LONGEST = 400

interface KeyLine {
  readonly number: number
  readonly numbered: string
  readonly style: string
  readonly role: string
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Labels that are numbered instead of bearing a colon. */
export function numberedPlaces(shadow: string, roleOf: ReadonlyMap<string, string>): LabelPlace[] {
  const lines = keyLines(shadow, roleOf)
  const ofOneMatter = placesOfOneMatter(shadow, lines)
  const places = ofOneMatter.length > 0 ? ofOneMatter : recurring(shadow, lines)
  return places.map(({ role, start, end }) => ({ role, start, end, bounded: true }))
}

const keyLines = (shadow: string, roleOf: ReadonlyMap<string, string>): readonly KeyLine[] =>
  flatMap(allMatches(LINE, shadow), (match): KeyLine[] => {
    const { open, number, close, words } = match.groups as Record<string, string>
    const role = roleOf.get(words!)
    if (role === undefined) return []
    const start = match.index + match[0].lastIndexOf(words!)
    const value = HAN.includes(number!) ? HAN.indexOf(number!) + 1 : Number(number)
    const end = match.index + match[0].length
    const style = `${open}${HAN.includes(number!)}${close}`
    return [{ number: value, numbered: `${open}${number}${close}${words}`, style, role, words: words!, start, end }]
  })

/** 1.整改措施及成效 under one problem and the next, each over its answer: what stands over numbered lines heads a list of them. */
function recurring(shadow: string, lines: readonly KeyLine[]): readonly KeyLine[] {
  const times = new Map<string, number>()
  for (const { numbered } of lines) times.set(numbered, (times.get(numbered) ?? 0) + 1)
  const heads = lines.filter(({ end }) => OPENS_LIST.test(shadow.slice(end, end + 8)))
  const lists = new Set(heads.map(({ style }) => style))
  return lines.filter(({ numbered, style }) => times.get(numbered)! >= FEWEST && !lists.has(style))
}
const OPENS_LIST = /^\s*(?:\(?[\d一二三四五六七八九十]{1,2}[、.)]|[①-⑳⑴-⒇]|$)/

/**
 * Where a notice about one matter is written so from its first line on: 一、反馈问题 over one paragraph, 二、整改目标, 三、整改时限,
 * 四、整改措施落实情况.
 */
function placesOfOneMatter(shadow: string, lines: readonly KeyLine[]): readonly KeyLine[] {
  const firsts = lines.filter(({ number }) => number === 1)
  const [first] = firsts
  if (first === undefined || firsts.length > 1 || first.role !== 'finding' || !ONE_MATTER.test(first.words)) return []
  const chain = chainFrom(lines, first)
  const told = shadow.slice(first.end, chain[1]?.start ?? first.end).trim()
  const plain = told.length > 4 && told.length <= LONGEST && !/\n/.test(told.replace(/\n[^\n]{0,6}$/, ''))
  const answered = chain.some(({ role }) => ANSWERS.includes(role))
  return chain.length < FEWEST || !answered || !plain ? [] : chain
}

/** The lines that count on from the first. */
function chainFrom(lines: readonly KeyLine[], first: KeyLine): KeyLine[] {
  const chain = [first]
  for (const line of lines)
    if (line.style === first.style && line.number === chain.length + 1 && line.start > first.start) chain.push(line)
  return chain
}
