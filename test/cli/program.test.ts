import { describe, expect, it } from 'vitest'
import { WORDS } from '../../src/cli/words.ts'
import { command } from './shell.ts'

describe('the command line', () => {
  it('lists its commands in Chinese, and in English on request', async () => {
    const { code, out, err } = await command(['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const name of ['extract', 'show', 'locate', 'schema', 'doctor']) expect(out).toContain(`  ${name} `)
    expect(out).toContain('命令:')
    expect(out).not.toMatch(/Usage|Options|Commands|display help/)
    expect((await command(['--help', '--lang', 'en'])).out).toContain('Commands:')
    expect((await command(['--help'], { env: { ZHENGGAI_LANG: 'en' } })).out).toContain('Commands:')
  })

  it('alone shows its help', async () => expect((await command([])).out).toContain('用法:'))

  it('prints its version', async () => expect((await command(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/))

  it.each([
    [['frobnicate'], '没有命令 frobnicate'],
    [['extrat', 'a'], '是否想用 extract'],
    [['extract'], '缺少参数'],
    [['extract', 'a', '--frob'], '没有选项 --frob'],
    [['extract', 'a', '-o'], '选项 -o, --output <archive> 缺少值'],
    [['extract', 'a', '--max-failed', 'x'], '--max-failed 要写成 3 或 2%'],
    [['extract', 'a', '--max-failed', '1.5'], '--max-failed 要写成 3 或 2%'],
    [['extract', 'a', '--segmenter', 'x'], '--segmenter 要写成 node-rs 或 nodejieba'],
    [['schema', 'a'], '参数过多'],
    [['schema', '--lang', 'fr'], '--lang 只认 zh 或 en'],
  ])('%j is wrong usage, with a hint', async (argv, words) => {
    const { code, out, err } = await command(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).toContain('提示:zhenggai --help')
  })

  it('wrong words never reach the terminal raw', async () => {
    const { err } = await command(['\u001b[31mred\u001b[0m\u0007'])
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  it('words every message in both languages, with the same arguments', () => {
    const keys = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    for (const [zh, en] of Object.values(WORDS)) expect(keys(en)).toEqual(keys(zh))
  })

  it('prints the JSON Schema of a record', async () => {
    const { code, out } = await command(['schema'])
    const schema = JSON.parse(out) as { properties: Record<string, unknown>; required: string[] }
    expect(code).toBe(0)
    expect(schema.required).toEqual(Object.keys(schema.properties))
    expect(schema.required).toContain('problems')
  })

  it('tells the doctor’s findings', async () => {
    const { code, out } = await command(['doctor'])
    expect(out).toContain('pdfjs-dist')
    expect(out).toContain(`Node ${process.versions.node}`)
    expect(code).toBe(0)
  })
})
