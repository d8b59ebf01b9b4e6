import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../src/cli/program.ts'
import { showNotice } from '../src/cli/show/notice.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { speaker } from '../src/cli/words.ts'
import { FIXTURES, recordOf } from '../test/golden/fixtures.ts'
import { inputsPicture } from './readme-inputs.ts'

const CASE = 'wushan-jiaowei'

/** README.md with its generated parts as they are now: the help, and one notice as `show` and `audit` print it. */
export async function readme(): Promise<string> {
  const now = readFileSync(path.join(import.meta.dirname, '..', 'README.md'), 'utf8').replaceAll('\r\n', '\n')
  const out: string[] = []
  const terminal: Terminal = {
    out: async (text) => void out.push(text),
    err: () => undefined,
    lines: async function* () {},
    colour: false,
    live: false,
    now: Date.now,
    cores: 0,
    width: 90,
    onInterrupt: () => () => undefined,
    env: {},
  }
  await run(['--help'], terminal)
  const picture = showNotice(await recordOf(CASE), { terminal, language: 'zh', say: speaker('zh') })
  const help = out.splice(0).join('')
  await run(['audit', path.join(FIXTURES, CASE, 'source.txt')], terminal)
  const pictured = filled(filled(filled(now, 'show', picture), 'audit', out.join('')), 'help', help)
  return filled(pictured, 'inputs', await inputsPicture())
}

/** The text between `<!-- name -->` and `<!-- /name -->` set anew, as a block of code. */
function filled(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [page.indexOf(open), page.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`README.md has no part ${name}`)
  return `${page.slice(0, start + open.length)}\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n${page.slice(end)}`
}
