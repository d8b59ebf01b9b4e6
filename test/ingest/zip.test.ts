import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { leniently, resolvePath, zipOf } from '../../src/ingest/zip.ts'
import { ReadError } from '../../src/notice/read-error.ts'
import { withWrongChecksum } from './read.ts'

const zip = (files: Record<string, string | Uint8Array>, level: 0 | 6 = 6) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
    { level },
  )
const words = (data: Uint8Array | undefined) => new TextDecoder().decode(data)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'read'
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error)
  }
}

/** The bytes with a number written over those at a signature (its n-th occurrence) plus an offset. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, width: 2 | 4): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue
    if (width === 2) view.setUint16(at + offset, value, true)
    else view.setUint32(at + offset, value, true)
  }
  return copy
}
const [ENTRY, LOCAL, END] = [0x02014b50, 0x04034b50, 0x06054b50]

describe('zips', () => {
  it.each([0, 6] as const)('reads members packed at level %i by name in any case', (level) => {
    const { names, read, damaged } = zipOf(zip({ 'a/B.xml': '甲', '通报.txt': '乙' }, level), DEFAULT_LIMITS)
    expect(names).toEqual(['a/B.xml', '通报.txt'])
    expect([words(read('A/b.XML')), words(read('通报.txt')), read('c')]).toEqual(['甲', '乙', undefined])
    expect([...damaged]).toEqual([])
  })

  it('reads a zip behind other bytes and before a comment', () => {
    const inner = zip({ a: '甲' })
    const bytes = Uint8Array.from([...strToU8('HTTP/1.1 200\r\n\r\n'), ...inner, ...strToU8('tail')])
    expect(words(zipOf(bytes, DEFAULT_LIMITS).read('a'))).toBe('甲')
  })

  it('reads names in GBK and with backslashes, keeps none that begin at the root', () => {
    const named = zip({ 'xx\\yy': '甲' })
    const gbk = Uint8Array.from(named)
    for (let at = 0; at < gbk.length - 1; at++) if (gbk[at] === 0x78 && gbk[at + 1] === 0x78) gbk.set([0xd5, 0xfb], at)
    expect(zipOf(gbk, DEFAULT_LIMITS).names).toEqual(['整/yy'])
    expect(zipOf(zip({ '/a': 'x', '../../b': 'y' }), DEFAULT_LIMITS).names).toEqual(['a', '../../b'])
  })

  it('tells bytes that are not those that were packed', () => {
    const bytes = zip({ a: '整改'.repeat(9), b: '乙' }, 0)
    bytes[60] = bytes[60]! ^ 1
    const { read, damaged } = zipOf(bytes, DEFAULT_LIMITS)
    expect([read('a')?.length, words(read('b')), [...damaged]]).toEqual([54, '乙', ['a']])
  })

  it('does not believe the sizes and counts a zip states', () => {
    const honest = zip({ a: '整改'.repeat(50) })
    const small = patched(honest, ENTRY, 24, 1, 4)
    expect(words(zipOf(small, DEFAULT_LIMITS).read('a'))).toHaveLength(100)
    const many = patched(honest, END, 10, 0xffff, 2)
    expect(zipOf(many, DEFAULT_LIMITS).names).toEqual(['a'])
    const bomb = patched(zip({ a: new Uint8Array(40_000_000) }), ENTRY, 24, 1, 4)
    expect(codeOf(() => zipOf(bomb, DEFAULT_LIMITS).read('a'))).toBe('too_large')
  })

  it('adds up what overlapping members would inflate to', () => {
    const names = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`m${n}`, n === 0 ? new Uint8Array(9_000_000) : 'x']),
    )
    const bytes = zip(names)
    const view = new DataView(bytes.buffer)
    const entries = Array.from(bytes.keys()).filter(
      (at) => at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY,
    )
    for (const at of entries.slice(1))
      for (const field of [16, 20, 24, 42]) view.setUint32(at + field, view.getUint32(entries[0]! + field, true), true)
    const { read } = zipOf(bytes, DEFAULT_LIMITS)
    const codes = Object.keys(names).map((name) => codeOf(() => read(name)))
    expect(codes.filter((code) => code === 'read')).toHaveLength(22)
    expect(codes.at(-1)).toBe('too_large')
  })

  it.each([
    ['a method nobody has', patched(patched(zip({ a: 'x' }), ENTRY, 10, 99, 2), LOCAL, 8, 99, 2), 'corrupt'],
    ['a password', patched(zip({ a: 'x' }), ENTRY, 8, 1, 2), 'encrypted'],
    ['a member beyond the end', patched(zip({ a: 'x' }), ENTRY, 42, 99_999, 4), 'corrupt'],
    ['a member before the beginning', patched(patched(zip({ a: 'x' }), ENTRY, 42, 0, 4), END, 16, 9999, 4), 'corrupt'],
    ['a size beyond the end', patched(zip({ a: 'x' }), ENTRY, 20, 99_999, 4), 'corrupt'],
    ['a directory that is not there', patched(zip({ a: 'x' }), ENTRY, 0, 0, 4), 'corrupt'],
    ['no end', zip({ a: 'x' }).subarray(0, 60), 'corrupt'],
    ['next to nothing', strToU8('PK\u0003\u0004'), 'corrupt'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => zipOf(bytes, DEFAULT_LIMITS).read('a'))).toBe(code)
  })

  it('gives a member by its name in any letters, and no path out of the package', () => {
    expect(words(zipOf(zip({ 'A/B.xml': '甲' }), DEFAULT_LIMITS).read('a/b.XML'))).toBe('甲')
    expect(resolvePath('a\\..\\..\\..\\etc/./passwd')).toBe('etc/passwd')
  })

  it('counts a member that cannot be read as damaged, and is not there', () => {
    const bytes = zip({ a: '甲'.repeat(99), b: '乙', c: '丙' })
    bytes.fill(0xff, 31, 36)
    const { read, damaged } = leniently(zipOf(withWrongChecksum(bytes, 'b'), DEFAULT_LIMITS))
    expect([read('a'), words(read('b')), words(read('c')), read('d')]).toEqual([undefined, '乙', '丙', undefined])
    expect(damaged()).toEqual(['a', 'b'])
    const bomb = zipOf(zip({ a: new Uint8Array(9000) }), { ...DEFAULT_LIMITS, memberBytes: 1000 })
    expect(codeOf(() => leniently(bomb).read('a'))).toBe('too_large')
  })

  it('refuses more members than the limit', () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`m${n}`, 'x']))
    expect(codeOf(() => zipOf(zip(files), { ...DEFAULT_LIMITS, members: 19 }))).toBe('too_large')
    expect(zipOf(zip(files), { ...DEFAULT_LIMITS, members: 20 }).names).toHaveLength(20)
  })
})
