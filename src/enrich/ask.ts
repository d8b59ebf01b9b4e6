import { hash } from 'node:crypto'
import type { Knowledge } from '../notice/knowledge.ts'
import type { LlmTask } from '../notice/llm-pass.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { unframed } from './instructions.ts'
import { type Prompt, promptOf } from './prompts.ts'
import type { Scene, Slot, Task } from './task.ts'
import { TASKS } from './tasks/index.ts'
import { wordsOf } from './words.ts'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** One question: a task, a slot, and what is sent. */
export interface Ask {
  readonly task: Task
  readonly prompt: Prompt
  readonly slot: Slot
  readonly messages: readonly Message[]
  /** Characters of the notice in the messages. */
  readonly characters: number
}

export type Prompts = ReadonlyMap<LlmTask, Prompt>

export const promptsFor = (tasks: readonly LlmTask[], knowledge: Knowledge): Prompts =>
  new Map(TASKS.filter(({ name }) => tasks.includes(name)).map((task) => [task.name, promptOf(task, knowledge)]))

/** What a notice is asked, task by task; nothing of a notice whose text is not there. */
export function asksOf(
  record: NoticeRecord,
  prompts: Prompts,
): { readonly scene: Scene; readonly asks: readonly Ask[] } {
  const scene = { record, words: wordsOf(record.text.content ?? '') }
  if (record.text.content === null || record.completeness === 'failed') return { scene, asks: [] }
  const asks = TASKS.flatMap((task) => {
    const prompt = prompts.get(task.name)
    return prompt === undefined ? [] : task.slots(scene).map((slot) => askOf(task, prompt, slot, scene))
  })
  return { scene, asks }
}

function askOf(task: Task, prompt: Prompt, slot: Slot, { words }: Scene): Ask {
  const text = words.slice(slot.span)
  const listed = slot.listed.join('\n')
  const content = [
    `任务:${task.name}`,
    fenced('原文', text),
    ...(task.listedAs === null || listed === '' ? [] : [fenced(task.listedAs, listed)]),
  ].join('\n')
  return {
    task,
    prompt,
    slot,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content },
    ],
    characters: text.length + listed.length,
  }
}

/** Words of a notice between two marks which they cannot hold: the marks are made of the words’ own hash. */
function fenced(name: string, text: string): string {
  const mark = hash('sha256', text, 'hex').slice(0, 8)
  return `「${name} ${mark} 开始」\n${unframed(text)}\n「${name} ${mark} 结束」`
}

/** The second and last try, after an answer that has not the shape. */
export const askedAgain = (messages: readonly Message[], answer: string, wrong: string): readonly Message[] => [
  ...messages,
  { role: 'assistant', content: answer.slice(0, 4000) },
  {
    role: 'user',
    content: `上面的回答不合格式(${wrong})。请只回答一个 JSON 对象:{"proposals":[{"value":"…","quote":"…"}]},没有可说的就回答 {"proposals":[]}。`,
  },
]
