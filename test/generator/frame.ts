import { countWords } from './amounts.ts'
import { dayOf, monthOf, yearOf } from './calendar.ts'
import { dayFact } from './dates.ts'
import { chinese } from './numerals.ts'
import { open, type Piece, p } from './pieces.ts'
import type { Scene } from './scene.ts'
import { NEXT_PARTS, ORGANISATION_PARTS } from './words/sections.ts'
import type { Writer } from './writer.ts'

/** What stands around the problems: title, metadata, organisation, next steps, contact, sign-off. */

export function titleOf({ random, place, agency }: Scene): { lines: readonly string[]; value: string } {
  const own = `${place.level === 'city' ? '市' : place.own}${agency.short}${agency.party}`
  const matter = random.pick(['巡察整改情况', '巡察整改进展情况', '巡察集中整改进展情况', '落实巡察反馈意见整改情况'])
  const subject = random.pick([`${place.own}委${matter}`, matter, `${own}${matter}`])
  const about = `关于${subject}的通报`
  const draw = random.int(1, 4)
  if (draw === 1) return { lines: [`${agency.issuer}${about}`], value: `${agency.issuer}${about}` }
  if (draw === 2) return { lines: [agency.issuer, about], value: `${agency.issuer}${about}` }
  if (draw === 3) return { lines: [agency.issuer, about.slice(0, -2), '通 报'], value: `${agency.issuer}${about}` }
  return { lines: [`${agency.issuer}`, `关于${subject}的`, '通报'], value: `${agency.issuer}${about}` }
}

/** 发布时间:2025-01-20 来源:… as a page prints it. */
export function metadata({ random, clock, agency }: Scene): { pieces: Piece[]; published: string | null } {
  const day = clock.published
  if (day === null) return { pieces: [], published: null }
  const [year, month, date] = day.split('-')
  const words = random.pick([day, `${year}年${Number(month)}月${Number(date)}日`, `${year}/${month}/${date}`])
  const key = random.pick(['发布时间', '发布日期', '时间'])
  const source = random.chance(0.5) ? ` 来源:${agency.full}` : ''
  return { pieces: [`${key}:`, dayFact(words, day), source], published: day }
}

export function writeOrganisation(scene: Scene, out: Writer, n: number): void {
  const { random, agency } = scene
  out.section([n], 'organisation', `${chinese(n)}、${random.pick(ORGANISATION_PARTS)}`)
  const meetings = countWords(random, random.int(2, 20), '次', { of: '会议', outcome: 'meetings' })
  const parts: Piece[][] = [
    p`提高政治站位,压实整改责任。${agency.self}${agency.party}先后召开专题会议${meetings},研究部署整改工作。`,
    p`加强组织领导,健全工作机制。成立巡察整改工作领导小组,由${agency.party}书记任组长。`,
    p`细化整改措施,狠抓任务落实。制定整改方案,逐项明确责任领导、责任单位和完成时限。`,
    p`强化督促检查,确保整改实效。坚持跟踪问效,对整改进度滞后的及时提醒。`,
  ]
  const chosen = random.some(parts, random.int(2, 4))
  const form = random.int(1, 3)
  for (const [i, pieces] of chosen.entries()) {
    if (form === 1) out.line([`(${chinese(i + 1)})`, ...pieces])
    else if (form === 2) out.line([`${i + 1}.`, ...pieces])
    else out.line([`${chinese(i + 1)}是`, ...pieces])
  }
}

/** A part on those held to account: its numbers belong to no problem. */
export function writeAccountability({ random }: Scene, out: Writer, n: number): void {
  out.section([n], 'accountability', `${chinese(n)}、${random.pick(['责任追究情况', '移交问题线索办理情况'])}`)
  const punished = countWords(random, random.int(2, 15), '人', { exact: true, outcome: 'disciplined' })
  const talks = countWords(random, random.int(2, 25), '人', { exact: true, outcome: 'talks' })
  out.line(p`对巡察移交的问题线索优先办理、快查快结,党纪政务处分${punished},提醒谈话${talks}。`)
}

/** Words between the name of the part and its first problem. */
export const leadIn = ({ random }: Scene): string =>
  random.pick([
    '针对巡察反馈的问题,坚持即知即改、立行立改,逐项抓好整改落实,具体情况如下:',
    '对照反馈意见,建立问题清单、任务清单、责任清单,实行销号管理。',
  ])

export function writeNextSteps(
  { random, agency }: Scene,
  out: Writer,
  marker: string,
  number: readonly number[],
): void {
  out.section(number, 'next_steps', `${marker}${random.pick(NEXT_PARTS)}`)
  out.line(`下一步,${agency.self}${agency.party}将坚持目标不变、力度不减,持续抓好后续整改。`)
  const aims = [
    '持续压实整改责任,确保问题整改到位。',
    '建立健全长效机制,防止问题反弹。',
    '深化成果运用,以整改促发展。',
    '加强跟踪问效,适时组织“回头看”。',
  ]
  const form = marker.startsWith('(') ? random.pick([1, 3]) : random.int(1, 3)
  for (const [i, aim] of random.some(aims, random.int(2, 4)).entries()) {
    if (form === 1) out.line(`${i + 1}.${aim}`)
    else if (form === 2) out.line(`(${chinese(i + 1)})${aim}`)
    else out.line(`${chinese(i + 1)}是${aim}`)
  }
}

export function writeContact({ random }: Scene, out: Writer): { type: string; value: string }[] {
  const phone = `0${random.int(311, 998)}-${random.int(2, 8)}${random.int(100000, 999999)}`
  const email = `${random.pick(['jwbgs', 'xcbgs', 'dwxx', 'zgbgs'])}${random.int(10, 9999)}@163.com`
  const withMail = random.chance(0.6)
  out.close()
  out.line(
    `欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议,请及时向我们反映。联系电话:${phone}${withMail ? `;电子邮箱:${email}` : ''}。`,
  )
  return [{ type: 'phone', value: phone }, ...(withMail ? [{ type: 'email', value: email }] : [])]
}

export function writeSignOff({ random, clock, agency }: Scene, out: Writer): void {
  const day = clock.signed
  if (day === null) return
  out.close()
  out.line(agency.issuer)
  const inChinese = random.chance(0.1)
  const spelled = Array.from(String(yearOf(day)), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')
  const words = inChinese
    ? `${spelled}年${chinese(monthOf(day))}月${chinese(dayOf(day))}日`
    : `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`
  out.line([dayFact(words, day)])
}

/** A date whose 年 and 月 got lost: nothing may be read from it with certainty. */
export const damagedDate = ({ clock }: Scene): Piece =>
  open(`${yearOf(clock.feedback)}${monthOf(clock.feedback)}${dayOf(clock.feedback)}日`)
