import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, readSources } from '../house/sources.ts'
import { growthOf } from './growth.ts'

/** Comments, words and literals of a source file; a literal is the last of them. */
const LITERAL =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<![\w)\]]\s*)\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuyv]*)/g

/** What is asked of so long words is asked of texts without end. */
const LONG = 2_000

/** Every pattern of the program, as a literal is written, with the longest words that it was asked of. */
function patternsInUse(): ReadonlyMap<string, number> {
  const script = path.join(import.meta.dirname, 'asked.ts')
  const run = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  })
  const asked = new Map(JSON.parse(run.stdout) as [string, number][])
  for (const source of readSources('src').values())
    for (const { 1: pattern, 2: flags = '' } of source.matchAll(LITERAL)) {
      const name = `/${pattern}/${flags.replace(/[gd]/g, '')}`
      if (pattern !== undefined && !asked.has(name)) asked.set(name, 0)
    }
  return asked
}

function readPattern(name: string): RegExp | null {
  const end = name.lastIndexOf('/')
  try {
    return new RegExp(name.slice(1, end), name.slice(end + 1))
  } catch {
    return null
  }
}

describe('every pattern of the program', () => {
  const asked = [...patternsInUse()].map(([name, longest]) => ({ name, longest, pattern: readPattern(name) }))

  it('is found', () => {
    expect(asked.length).toBeGreaterThan(3_000)
    expect(asked.filter(({ longest }) => longest >= LONG).length).toBeGreaterThan(150)
  })

  it('grows in line with texts without end, and with short words at most as their square', () => {
    const steep = asked.flatMap(({ name, longest, pattern }) => {
      if (pattern === null) return []
      const { isLinear, isAtMostQuadratic, on } = growthOf(pattern)
      return isLinear || (longest < LONG && isAtMostQuadratic) ? [] : [{ name: name.slice(0, 200), longest, on }]
    })
    expect(steep).toEqual([])
  })
})
