import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Knowledge } from '../notice/knowledge.ts'
import type { LlmTask } from '../notice/llm-pass.ts'
import type { Task } from './task.ts'

/** prompts/ stands beside src/ in a checkout and beside dist/ in a package. */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'prompts')

/** One file of prompts/: what stands at its head, and the text. */
export interface PromptFile {
  readonly name: string
  readonly version: string
  readonly text: string
}

const HEAD = /^---\nname: ([a-z]+)\nversion: (\d+)\n---\n/

export function readPromptFile(name: LlmTask | 'rules'): PromptFile {
  const whole = readFileSync(path.join(FOLDER, `${name}.md`), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/, '')
  const [head = '', called, version = ''] = HEAD.exec(whole) ?? []
  if (called !== name) throw new Error(`prompts/${name}.md does not begin with its name and version`)
  return { name, version, text: whole.slice(head.length).trim() }
}

/** What the model is told before the words of a notice: the same for every question of a task, so that servers may keep it. */
export interface Prompt {
  /** As a proposal names it: `status@1`. */
  readonly name: string
  readonly sha256: string
  readonly system: string
  /** The closed list of values; null where a value is words of the notice. */
  readonly values: readonly string[] | null
}

export function promptOf(task: Task, knowledge: Knowledge): Prompt {
  const rules = readPromptFile('rules')
  const { version, text } = readPromptFile(task.name)
  const values = task.values(knowledge)
  const list = (values ?? []).map(([code, words]) => `- ${code} ${words}`).join('\n')
  const system = `${rules.text}\n\n${text.replace('{{values}}', () => list)}`
  return {
    name: `${task.name}@${version}`,
    sha256: hash('sha256', system, 'hex'),
    system,
    values: values?.map(([code]) => code) ?? null,
  }
}
