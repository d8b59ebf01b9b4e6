import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Run by itself: reads the fixtures and texts without an end of line, sentence or clause, and prints every pattern that was
 * made or asked on the way, with the longest words that it was asked of.
 */
const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures')
const LINES_KEPT = 3
const LONG = 4_000
const HOSTILE = 8

const longest = new Map<string, number>()
const Native = RegExp
const exec = Native.prototype.exec

/** As a literal is written; what only tells all matches from the first is left out. */
function nameOf(pattern: RegExp): string {
  let flags = ''
  if (pattern.ignoreCase) flags += 'i'
  if (pattern.multiline) flags += 'm'
  if (pattern.dotAll) flags += 's'
  if (pattern.unicode) flags += 'u'
  if (pattern.sticky) flags += 'y'
  return `/${pattern.source}/${flags}`
}
const note = (pattern: RegExp, length: number): void => {
  const name = nameOf(pattern)
  if ((longest.get(name) ?? -1) < length) longest.set(name, length)
}

globalThis.RegExp = new Proxy(Native, {
  construct(target, args, made) {
    const pattern: RegExp = Reflect.construct(target, args, made === globalThis.RegExp ? target : made)
    note(pattern, 0)
    return pattern
  },
})
Native.prototype.exec = function (words: string) {
  note(this, String(words).length)
  return exec.call(this, words)
}

const { analyse } = await import('../../src/index.ts')

const sources = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const folder = path.join(FIXTURES, name)
    return readdirSync(folder)
      .filter((file) => file === 'source.txt')
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  })
const without = (text: string, marks: string): string => {
  const lines = text.split('\n')
  const body = lines.slice(LINES_KEPT).join('\n')
  const rest = [...body].filter((c) => !marks.includes(c)).join('')
  return [...lines.slice(0, LINES_KEPT), rest.repeat(Math.ceil(LONG / Math.max(rest.length, 1)))].join('\n')
}
const hostile = sources
  .slice(0, HOSTILE)
  .flatMap((text) => ['\n', '\n。;；', '\n。;；,，、:：', '。;；,，、:：'].map((marks) => without(text, marks)))
for (const text of [...sources, ...hostile])
  await analyse(new TextEncoder().encode(text), { name: 'notice.txt' }).catch(() => null)

Native.prototype.exec = exec
process.stdout.write(JSON.stringify([...longest]))
