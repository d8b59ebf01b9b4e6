import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { ATTACKS, cuts, endOf, flips, VICTIMS } from './html-hostile.ts'
import { read } from './read.ts'

const KNOWN = /^(?:read|empty|corrupt|too_large|no_text_layer|unsupported_format|unknown_encoding)$/

describe.each(Object.keys(VICTIMS))('damaged: %s', (name) => {
  it('cut anywhere', async () => {
    for (const bytes of cuts(VICTIMS[name]!, 4)) expect(await endOf(bytes)).toMatch(KNOWN)
  })

  it('with bits turned', async () => {
    for (const bytes of flips(VICTIMS[name]!, 24)) expect(await endOf(bytes)).toMatch(KNOWN)
  })
})

it('a file cut in its text is a partial record', async () => {
  const whole = VICTIMS['one file']!
  const { said } = await read(whole.slice(0, Math.floor(whole.length * 0.6)))
  expect(said.map(([code]) => code)).toContain('ingest/cut_short')
})

describe('made to cost much', () => {
  it.each(Object.keys(ATTACKS))('%s', async (name) => {
    const [make, ends] = ATTACKS[name]!
    expect(await endOf(make(500))).toMatch(ends)
  })

  it('five thousand tables in one another are read', async () => {
    const [make] = ATTACKS['tables in tables']!
    const { raw } = await read(make(5000))
    expect(raw.text).toContain('一是制定整改方案')
  })

  it('more text than the limit', async () => {
    const bytes = new TextEncoder().encode(`<html><body>${'<p>整改情况</p>'.repeat(100)}`)
    const limits = { ...DEFAULT_LIMITS, characters: 300 }
    await expect(ingest(bytes, 'a', () => {}, limits)).rejects.toMatchObject({ code: 'too_large' })
  })

  it('more lines than the limit', async () => {
    const bytes = new TextEncoder().encode(`<html><body>${'<p>整</p>'.repeat(100)}`)
    await expect(ingest(bytes, 'a', () => {}, { ...DEFAULT_LIMITS, lines: 50 })).rejects.toMatchObject({
      code: 'too_large',
    })
  })

  it('nothing in a page is fetched, run or opened', async () => {
    const page = `<html><head><meta http-equiv="refresh" content="0;url=file:///etc/passwd"><base href="file:///"><link rel=stylesheet href="http://192.0.2.1/a.css"><script src="http://192.0.2.1/a.js"></script></head><body onload="process.exit(1)"><img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe><p>${'一是组织学习，二是开展检查。'.repeat(10)}</p><a href="javascript:process.exit(1)">x</a><object data="file:///etc/passwd"></object></body></html>`
    const { raw } = await read(new TextEncoder().encode(page))
    expect(raw.text).toMatch(/^(?:一是组织学习，二是开展检查。){10}\nx$/)
    expect(raw.metadata).toEqual([])
  })
})
