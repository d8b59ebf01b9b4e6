import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPass } from '../../src/enrich/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { knowledge } from '../notice-of.ts'
import { extracted, quickClock, setAside, settingsFor } from './archive.ts'
import { type Behaviour, completion, NOTHING, proposing, send, serve, type Taken } from './server.ts'

const PARTS = [
  '沿线乱象已经没有了',
  '余下的任务眼下推不动',
  '由河湖中心牵头',
  '召开会议3次',
  '未能完成年度任务',
  '制度由办公室起草',
  '走访群众35户',
  '整改到位',
  '长期坚持',
]

/** A notice of so many problems, most of them with something open. */
function noticeOf(problems: number, random: Random): string {
  const lines = [
    '中共青禾县水利局党组关于巡察整改进展情况的通报',
    '2024年3月15日至4月30日,县委第三巡察组对县水利局党组开展了巡察。',
    '一、反馈问题整改情况',
  ]
  for (let n = 1; n <= problems; n++) {
    lines.push(`${n}.关于第${n}项事务${random.pick(['推进慢', '叮当作响', '管护不到位'])}的问题`)
    if (random.chance(0.4)) lines.push(`整改结果:${random.pick(['已完成', '基本完成', '正在整改'])}`)
    const steps = Array.from({ length: random.int(1, 3) }, () => random.pick(PARTS))
    lines.push(`整改情况:${steps.map((step, i) => `${'一二三'[i]}是${step}`).join('。')}。`)
  }
  return lines.join('\n')
}

const VALUES = [
  'completed',
  'in_progress',
  'phased',
  'done',
  '',
  '3',
  'status/contradiction',
  'A1',
  'meetings',
  '河湖中心',
  'not_reported',
]

/** Anything a server may say, right or wrong. */
function answerTo({ words, listed }: Taken, random: Random): string {
  const stretch = () => {
    const start = random.int(0, Math.max(0, words.length - 1))
    return words.slice(start, start + random.int(0, 20))
  }
  const quote = random.pick([
    stretch,
    stretch,
    stretch,
    () => `${stretch()}${random.pick(PARTS)}`,
    () => stretch().replace('完成', '未完成'),
    () => Array.from(stretch()).join(' '),
    () => random.pick(PARTS),
    () => random.pick(listed.length > 0 ? listed : ['']),
    () => '',
  ])
  const one = () => {
    const said = quote()
    return { value: random.chance(0.3) ? said.slice(0, 4) : random.pick(VALUES), quote: said }
  }
  return random.pick([
    () => proposing(one()),
    () => proposing(one(), one()),
    () => proposing(one(), one(), one()),
    () => NOTHING,
    () => proposing({ value: 1, quote: null }),
    () => proposing(one()).slice(0, random.int(0, 30)),
    () => '',
  ])()
}

const anything =
  (random: Random): Behaviour =>
  (taken, response) => {
    const dice = random.int(0, 40)
    if (dice === 0) return void send(response, 500, '{}')
    if (dice === 1) return void response.destroy()
    if (dice === 2) return void send(response, 200, completion(null, { choices: [] }))
    if (dice === 3) return void send(response, 429, '{}', { 'retry-after': '1' })
    return answerTo(taken, random)
  }

/** Many notices against a server that answers at random: what is wrong with any record, and how much was proposed. */
export async function atRandom(
  seed: number,
  notices: number,
  problems: number,
): Promise<{ wrong: string[]; proposals: number; problems: number }> {
  const random = randomOf(seed)
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-random-'))
  const server = await serve(anything(random))
  try {
    for (let n = 0; n < notices; n++) writeFileSync(path.join(folder, `${n}.txt`), noticeOf(problems, random))
    const pass = openPass(
      settingsFor(server.url, { concurrency: 8 }),
      knowledge,
      { onWarning: () => undefined },
      quickClock(),
    )
    await extracted(path.join(folder, 'plain'), folder, null)
    await extracted(path.join(folder, 'with'), folder, pass)
    const [plain, enriched] = [recordsIn(path.join(folder, 'plain')), recordsIn(path.join(folder, 'with'))]
    return {
      wrong: enriched.flatMap((record, n) => faultsOf(record, plain[n]!)),
      proposals: enriched.reduce((sum, record) => sum + record.proposals.length, 0),
      problems: enriched.reduce((sum, record) => sum + record.problems.length, 0),
    }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function recordsIn(archive: string): NoticeRecord[] {
  const names = readdirSync(path.join(archive, 'records'), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(archive, 'records', name), 'utf8')) as NoticeRecord)
}

/** What no server may bring about. */
function faultsOf(record: NoticeRecord, plain: NoticeRecord): string[] {
  const points = Array.from(record.text.content!)
  const holders = [...record.problems, ...record.sections, ...record.facts]
  const faults = setAside(record) === setAside(plain) ? [] : [`${record.id}: the rules’ part differs`]
  for (const { id, target, quote, span, field, value } of record.proposals) {
    const holder = holders.find((one) => one.id === target)
    if (points.slice(span.start, span.end).join('') !== quote || quote === '') faults.push(`${id}: not grounded`)
    if (holder === undefined) faults.push(`${id}: about nothing`)
    const around =
      'quote' in (holder ?? {})
        ? record.problems.find(({ id: of }) => of === (holder as { problem?: string }).problem)
        : holder
    if (around != null && (span.start < around.span.start || span.end > around.span.end))
      faults.push(`${id}: quotes elsewhere`)
    const first = points.slice(around?.span.start ?? 0, around?.span.end).join('')
    if (first.indexOf(quote) !== first.lastIndexOf(quote)) faults.push(`${id}: stands at several places`)
    if ((field === 'problems' || field.startsWith('responsible')) && !quote.includes(value))
      faults.push(`${id}: ${value} stands nowhere`)
    if (field === 'status.value' && /[未将]$/.test(points.slice(0, span.start).join('')))
      faults.push(`${id}: half a quote`)
  }
  return faults
}
