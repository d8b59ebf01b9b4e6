import { describe, expect, it } from 'vitest'
import { asksOf, promptsFor } from '../../src/enrich/ask.ts'
import { analyse } from '../../src/index.ts'
import { LLM_TASKS, type LlmTask } from '../../src/notice/llm-pass.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { knowledge } from '../notice-of.ts'
import { OPEN_NOTICE } from './archive.ts'

const prompts = promptsFor(LLM_TASKS, knowledge)
const readNotice = (text: string): Promise<NoticeRecord> => analyse(Buffer.from(text), { name: 'a.txt' })
const asked = (record: NoticeRecord) =>
  asksOf(record, prompts).asks.map(({ task, slot }) => `${task.name} ${slot.target.slice(18)}`)

describe('only what is open or doubtful is asked', () => {
  it('each task of the open notice, a problem or a section at a time', async () =>
    expect(asked(await readNotice(OPEN_NOTICE))).toEqual([
      'status p/1.1',
      'status p/1.2',
      'missed s/1',
      'responsible p/1.1',
      'category p/1.2',
      'contradiction p/1.3',
      'outcome p/1.2',
    ]))

  it('nothing where the rules have all of it', async () => {
    const closed = `中共青禾县水利局党组关于巡察整改进展情况的通报
2024年3月15日至4月30日,县委第三巡察组对县水利局党组开展了巡察。
一、反馈问题整改情况
(一)关于“学习不深入”的问题
责任单位:办公室
整改结果:已完成
整改情况:一是召开党组会议3次。二是制定《青禾县水利局学习制度》。
`
    expect(asked(await readNotice(closed))).toEqual([])
  })

  it('no status in a plan, nothing of a record without its text or one that broke off', async () => {
    const record = await readNotice(OPEN_NOTICE)
    const plan = { ...record, kind: { ...record.kind, value: 'rectification_plan' as const } }
    expect(asked(plan).filter((one) => one.startsWith('status'))).toEqual([])
    expect(asked({ ...record, text: { ...record.text, content: null } })).toEqual([])
    expect(asked({ ...record, completeness: 'failed' })).toEqual([])
  })

  it('only the tasks asked for', async () => {
    const some: LlmTask[] = ['outcome', 'status']
    const { asks } = asksOf(await readNotice(OPEN_NOTICE), promptsFor(some, knowledge))
    expect(asks.map(({ task }) => task.name)).toEqual(['status', 'status', 'outcome'])
  })

  it('a long stretch in parts at the ends of paragraphs, which make it up', async () => {
    const paragraph = `${'县委巡察组另指出若干薄弱之处并要求逐项说明情况'.repeat(20)}。\n`
    const record = await readNotice(OPEN_NOTICE.replace('(一)关于河道', `${paragraph.repeat(30)}(一)关于河道`))
    const { asks, scene } = asksOf(record, prompts)
    const missed = asks.filter(({ task }) => task.name === 'missed').map(({ slot }) => slot.span)
    expect(missed.length).toBeGreaterThan(2)
    for (const [n, { start, end }] of missed.entries()) {
      expect(end - start).toBeLessThanOrEqual(6000)
      if (n > 0) expect(start).toBe(missed[n - 1]!.end)
    }
    const [first, last] = [missed[0]!, missed.at(-1)!]
    expect(scene.words.slice({ start: first.start, end: last.end })).toContain(paragraph.repeat(2).trim())
  })

  it('what is told of a notice stands between marks that it cannot hold', async () => {
    const { asks } = asksOf(await readNotice(OPEN_NOTICE), prompts)
    for (const { messages, slot } of asks) {
      const marks = messages[1]!.content.match(/「[^」]* [0-9a-f]{8} (?:开始|结束)」/g)!
      expect(marks.length).toBe(slot.listed.length > 0 ? 4 : 2)
    }
  })
})
