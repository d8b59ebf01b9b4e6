import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../src/knowledge.ts'
import type { Knowledge } from '../src/notice/knowledge.ts'
import { analyse } from '../src/pipeline.ts'
import { invariantFaults } from './golden/invariants.ts'

const bytes = new TextEncoder().encode(
  '关于巡察整改情况的通报\n一、关于学习不深入的问题\n整改情况:已完成。2024年5月召开会议3次。\n',
)

/** Knowledge that breaks the stage which asks for a part of it. */
const without = (part: keyof Knowledge): Knowledge =>
  new Proxy(loadKnowledge(), {
    get: (knowledge, name) => {
      if (name === part) throw new TypeError(`${part} 读坏`)
      return Reflect.get(knowledge, name)
    },
  })

describe('a stage that breaks off after reading', () => {
  it('leaves a failed record with what there was, whichever stage it is', async () => {
    const steps = new Set<unknown>()
    // the hash of a pack is no part that a stage reads: it stands in `run`
    const parts = (Object.keys(loadKnowledge()) as (keyof Knowledge)[]).filter((part) => part !== 'pack')
    for (const part of parts) {
      const record = await analyse(bytes, { name: 'a.txt' }, without(part))
      expect(invariantFaults(record)).toEqual([])
      expect(record.text.content).toContain('关于学习不深入的问题')
      const said = record.diagnostics.find(({ code }) => code === 'emit/stage_failed')
      expect(record.completeness).toBe(said === undefined ? 'complete' : 'failed')
      if (said === undefined) continue
      expect(said).toMatchObject({ severity: 'error', args: { detail: `${part} 读坏` } })
      expect(said.message).toContain(`${part} 读坏`)
      steps.add(said.args.step)
    }
    expect([...steps]).toEqual(expect.arrayContaining(['normalize', 'extract', 'head', 'problems']))
  })

  it('does not hide an unreadable input', async () => {
    await expect(analyse(new Uint8Array(), { name: 'a.txt' }, loadKnowledge())).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('a record', () => {
  it('does not depend on the name of its file but for source', async () => {
    const [one, two] = [
      await analyse(bytes, { name: 'a.txt', path: 'x/a.txt' }, loadKnowledge()),
      await analyse(bytes, { name: '乙.pdf' }, loadKnowledge()),
    ]
    expect({ ...one, source: null }).toEqual({ ...two, source: null })
    expect([one.source.path, two.source.path]).toEqual(['x/a.txt', '乙.pdf'])
    expect({ ...one.source, name: '', path: '' }).toEqual({ ...two.source, name: '', path: '' })
  })

  it('takes its id from its bytes', async () => {
    const { id, source } = await analyse(bytes, { name: 'a.txt' }, loadKnowledge())
    expect(id).toBe(`n${source.sha256.slice(0, 16)}`)
  })
})

describe('a diagnostic about the source', () => {
  const read = (before: string, after: string) => {
    const encode = (text: string) => new TextEncoder().encode(text)
    const bytes = [0xef, 0xbb, 0xbf, ...encode(before), 0xff, ...encode(after)]
    return analyse(Uint8Array.from(bytes), { name: 'a.txt' }, loadKnowledge())
  }
  const placeOf = ({ diagnostics }: { diagnostics: readonly { code: string; span: unknown }[] }) =>
    diagnostics.find(({ code }) => code === 'ingest/undecodable_bytes')?.span

  it('stands where its words are now', async () => {
    const record = await read(
      '您当前的位置:首页 > 政务公开\n关于巡察整改情况的通报\n一、学习不深入的',
      '问题\n已完成。\n',
    )
    expect(record.text.content).toMatch(/^关于/)
    const at = record.text.content!.indexOf('\ufffd')
    expect(placeOf(record)).toEqual({ start: at, end: at + 1 })
  })

  it('leaves the point where its words stood', async () => {
    const record = await read(
      '关于巡察整改情况的通报\n一、学习不深入的问题\n已完成。\n您当前的位置:首页 > 政务',
      '公开\n',
    )
    expect(record.text.content).not.toContain('\ufffd')
    expect(placeOf(record)).toEqual({ start: record.text.length, end: record.text.length })
  })
})
