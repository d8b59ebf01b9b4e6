import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { promptsFor } from '../../src/enrich/ask.ts'
import { ground, isHalf } from '../../src/enrich/ground.ts'
import { readPromptFile } from '../../src/enrich/prompts.ts'
import { readReply } from '../../src/enrich/reply.ts'
import { TASKS } from '../../src/enrich/tasks/index.ts'
import { LLM_TASKS } from '../../src/notice/llm-pass.ts'
import { ROOT } from '../house/sources.ts'
import { knowledge } from '../notice-of.ts'

const prompts = promptsFor(LLM_TASKS, knowledge)

/** The examples that stand in a prompt: words and the answer to them. */
const examplesOf = (text: string) =>
  Array.from(text.matchAll(/^原文:\n\n((?:> ?.*\n)+)\n回答:\n\n(.+)$/gm), ([, quoted = '', answer = '']) => ({
    words: quoted.replace(/^> ?/gm, '').trimEnd(),
    answer,
  }))

describe('prompts/', () => {
  it('holds a file for each task, the rules, and nothing else', () =>
    expect(readdirSync(path.join(ROOT, 'prompts')).sort()).toEqual(
      [...LLM_TASKS, 'rules'].map((name) => `${name}.md`).sort(),
    ))

  it('has each task once', () => expect(TASKS.map(({ name }) => name)).toEqual([...LLM_TASKS]))

  it.each(TASKS.map((task) => [task.name, task] as const))(
    '%s: every example is grounded in its own text',
    (name, task) => {
      const examples = examplesOf(readPromptFile(name).text)
      expect(examples.length).toBeGreaterThanOrEqual(2)
      expect(readPromptFile(name).text.match(/^## 示例/gm)).toHaveLength(examples.length)
      const values = prompts.get(name)!.values
      const given = examples.map(({ words, answer }) => {
        const offered = readReply(answer)
        if ('wrong' in offered) throw new Error(`${name}: ${offered.wrong}`)
        for (const { value, quote } of offered) {
          const found = ground(quote, words)
          if (typeof found === 'string') throw new Error(`${name}: ${found}: ${quote}`)
          expect(isHalf(words, found.start, found.end, task.ofState), quote).toBe(false)
          if (values === null) expect(typeof ground(value, quote), value).toBe('object')
          else expect(values).toContain(value)
        }
        return offered.length
      })
      // One that finds something, and one that shows that nothing is an answer.
      expect(given.some((count) => count > 0) && given.some((count) => count === 0)).toBe(true)
    },
  )

  it('an example that is not in its text is found out', () => {
    const [example] = examplesOf('原文:\n\n> 甲乙丙\n> 丁\n\n回答:\n\n{"proposals":[]}\n')
    expect(example).toEqual({ words: '甲乙丙\n丁', answer: '{"proposals":[]}' })
    expect(ground('甲丙', example!.words)).toBe('quote_not_found')
  })

  it('the words that do not change come first and hold the whole list of values', () => {
    for (const { system, values } of prompts.values()) {
      expect(system).not.toContain('{{')
      expect(system.startsWith(readPromptFile('rules').text)).toBe(true)
      for (const value of values ?? []) expect(system).toContain(`- ${value} `)
    }
  })
})
