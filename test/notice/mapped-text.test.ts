import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  type Edit,
  fromRaw,
  fromRawWhole,
  identity,
  type MappedText,
  toRaw,
} from '../../src/notice/mapped-text.ts'

/** Texts whose characters are all different, so that where a character came from can be seen. */
const rawText = fc.integer({ min: 0, max: 60 }).map((n) => String.fromCodePoint(...range(n).map((i) => 0x4e00 + i)))

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** Edits that do not overlap, over a text of any length: positions are taken modulo it. */
const editSeeds = fc.array(
  fc.record({ gap: fc.nat(9), length: fc.nat(5), insert: fc.constantFrom('', 'x', 'yz', '长') }),
  { maxLength: 8 },
)

type Seeds = readonly { readonly gap: number; readonly length: number; readonly insert: string }[]

function editsFor(text: string, seeds: Seeds): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const { gap, length, insert } of seeds) {
    const start = at + gap
    const end = start + length
    if (end > text.length) break
    edits.push({ span: { start, end }, insert })
    at = end
  }
  return edits
}

const steps = fc.array(editSeeds, { maxLength: 4 })

function cleaned(raw: string, all: readonly Seeds[]): MappedText {
  return all.reduce((mapped, seeds) => applyEdits(mapped, editsFor(mapped.text, seeds)), identity(raw))
}

/** The edits done to a plain string, the slow way. */
function plainly(raw: string, all: readonly Seeds[]): string {
  return all.reduce(
    (text, seeds) =>
      [...editsFor(text, seeds)]
        .reverse()
        .reduce((now, { span, insert }) => now.slice(0, span.start) + insert + now.slice(span.end), text),
    raw,
  )
}

describe('a mapped text', () => {
  it('reads as the edits leave it', () =>
    fc.assert(
      fc.property(rawText, steps, (raw, all) => {
        expect(cleaned(raw, all).text).toBe(plainly(raw, all))
      }),
    ))

  it('leads each copied character back to where it stood', () =>
    fc.assert(
      fc.property(rawText, steps, (raw, all) => {
        const mapped = cleaned(raw, all)
        for (const at of range(mapped.text.length)) {
          const character = mapped.text[at]!
          const back = toRaw(mapped, { start: at, end: at + 1 })
          if (raw.includes(character)) expect(raw.slice(back!.start, back!.end)).toBe(character)
          else expect(back).toBeNull()
        }
      }),
    ))

  it('finds each kept character again, and nothing for one that is gone', () =>
    fc.assert(
      fc.property(rawText, steps, (raw, all) => {
        const mapped = cleaned(raw, all)
        for (const at of range(raw.length)) {
          const now = fromRaw(mapped, { start: at, end: at + 1 })
          if (mapped.text.includes(raw[at]!)) expect(mapped.text.slice(now!.start, now!.end)).toBe(raw[at])
          else expect(now).toBeNull()
        }
      }),
    ))

  it('carries a stretch there and back without losing its kept characters', () =>
    fc.assert(
      fc.property(rawText, steps, fc.nat(60), fc.nat(20), (raw, all, start, length) => {
        const mapped = cleaned(raw, all)
        const at = { start: Math.min(start, raw.length), end: Math.min(start + length, raw.length) }
        const now = fromRaw(mapped, at)
        const kept = Array.from(raw.slice(at.start, at.end)).filter((c) => mapped.text.includes(c))
        if (now === null) expect(kept).toEqual([])
        else for (const c of kept) expect(mapped.text.slice(now.start, now.end)).toContain(c)
      }),
    ))

  it('keeps the order of the text and its runs side by side', () =>
    fc.assert(
      fc.property(rawText, steps, (raw, all) => {
        const { runs, text } = cleaned(raw, all)
        runs.forEach((run, index) => {
          const next = runs[index + 1]
          expect(run.length).toBeGreaterThan(0)
          expect(run.start + run.length).toBeLessThanOrEqual(next?.start ?? text.length)
          expect(run.rawStart + run.length).toBeLessThanOrEqual(next?.rawStart ?? raw.length)
        })
      }),
    ))

  it('refuses edits that overlap or leave the text', () => {
    const text = identity('一二三四')
    const edit = (start: number, end: number): Edit => ({ span: { start, end }, insert: '' })
    expect(() => applyEdits(text, [edit(0, 2), edit(1, 3)])).toThrow(/overlaps/)
    expect(() => applyEdits(text, [edit(3, 9)])).toThrow(/leaves the text/)
    expect(() => applyEdits(text, [edit(2, 1)])).toThrow()
  })

  it('without edits is itself', () => {
    const text = identity('一二三四')
    expect(applyEdits(text, [])).toBe(text)
  })
})

describe('fromRawWhole', () => {
  const replaced = applyEdits(identity('甲⼀\n⼆乙\n— 1 —\n⼀\n丙'), [
    { span: { start: 1, end: 2 }, insert: '一' },
    { span: { start: 2, end: 3 }, insert: '' },
    { span: { start: 3, end: 4 }, insert: '二' },
    { span: { start: 5, end: 11 }, insert: '' },
    { span: { start: 12, end: 13 }, insert: '一' },
  ])
  const words = (start: number, end: number) => {
    const at = fromRawWhole(replaced, { start, end })
    return at && replaced.text.slice(at.start, at.end)
  }
  it('counts a replaced character for the line it stood in', () => {
    expect(replaced.text).toBe('甲一二乙\n一\n丙')
    expect([words(0, 2), words(3, 5), words(14, 15)]).toEqual(['甲一', '二乙', '丙'])
  })
  it('finds a stretch of which every character was replaced', () => {
    expect(words(12, 13)).toBe('一')
  })
  it('gives nothing for what is gone', () => expect(words(6, 11)).toBeNull())
})
