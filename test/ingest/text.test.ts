import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcome, read, SHARED, sample } from './read.ts'

const NOTICE =
  '关于整改进展情况的通报\n一、落实党建责任不力\n(一)制度不健全。已于2024年10月完成整改,追回资金3.5万元。\n'

/** GBK and Big5 have no encoder here: each character's bytes are found by asking the decoder. */
function encodeWith(encoding: string, text: string): Uint8Array {
  const table = new Map<string, [number, number]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const c = decoder.decode(Uint8Array.of(lead, trail))
      if (c.length === 1 && !table.has(c)) table.set(c, [lead, trail])
    }
  return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : (table.get(c) ?? []))))
}

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'))
  if (bigEndian) for (let i = 0; i < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse()
  return bytes
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const codes = Array.from(text, (c) => c.codePointAt(0) ?? 0)
  const view = new DataView(new ArrayBuffer(4 * codes.length))
  for (const [index, code] of codes.entries()) view.setUint32(4 * index, code, littleEndian)
  return new Uint8Array(view.buffer)
}

/** HZ: the two bytes of GB 2312 without their high bits, between ~{ and ~}. */
const hz = (text: string): string =>
  text
    .replaceAll('~~', '~')
    .replaceAll('~', '~~')
    .replace(/[^\x00-\x7f]+/g, (words) => {
      const bytes = encodeWith('gb18030', words)
      return `~{${String.fromCharCode(...bytes.map((byte) => byte & 0x7f))}~}`
    })

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('encodings', () => {
  const traditional = '關於整改進展情況的通報。根據縣委統一部署,對縣衛生健康局黨組開展了巡察。'
  it.each([
    ['utf-8', utf8(NOTICE), NOTICE, 'utf-8'],
    ['utf-8 with a mark', utf8(`\ufeff${NOTICE}`), NOTICE, 'utf-8'],
    ['gbk', encodeWith('gb18030', NOTICE), NOTICE, 'gb18030'],
    ['gbk, two characters', encodeWith('gb18030', '公示'), '公示', 'gb18030'],
    ['gbk, a short line', encodeWith('gb18030', '联系人:王五 0839-1234567'), '联系人:王五 0839-1234567', 'gb18030'],
    ['gbk, rare names alone', encodeWith('gb18030', '妍妱\n骉骦'), '妍妱\n骉骦', 'gb18030'],
    ['gbk, traditional', encodeWith('gb18030', traditional), traditional, 'gb18030'],
    ['utf-16le with a mark', utf16(NOTICE, false, true), NOTICE, 'utf-16le'],
    ['utf-16be with a mark', utf16(NOTICE, true, true), NOTICE, 'utf-16be'],
    ['utf-16le', utf16(NOTICE, false, false), NOTICE, 'utf-16le'],
    ['utf-16be', utf16(NOTICE, true, false), NOTICE, 'utf-16be'],
    ['utf-16le, mostly ASCII', utf16('Tel 0839-1234567\n电话', false, false), 'Tel 0839-1234567\n电话', 'utf-16le'],
    ['utf-16le, ASCII only', utf16('Tel 0839', false, false), 'Tel 0839', 'utf-16le'],
    ['ASCII', utf8('Tel 0839-1234567'), 'Tel 0839-1234567', 'utf-8'],
    ['gbk after much ASCII', encodeWith('gb18030', `${'http://x.gov.cn/\n'.repeat(9000)}整改完成`), null, 'gb18030'],
  ])('reads %s', async (_, bytes, text, encoding) => {
    const { raw, said } = await read(bytes)
    expect(raw.encoding).toBe(encoding)
    if (text !== null) expect(raw.text).toBe(text)
    else expect(raw.text.endsWith('整改完成')).toBe(true)
    expect(said).toEqual([])
  })

  it.each([
    ['big5', encodeWith('big5', traditional), traditional, 'big5'],
    ['utf-32le with a mark', utf32(`\ufeff${NOTICE}`, true), NOTICE, 'utf-32le'],
    ['utf-32be', utf32(`${NOTICE}𠮷`, false), `${NOTICE}𠮷`, 'utf-32be'],
    ['hz', hz(NOTICE), NOTICE, 'hz-gb-2312'],
    [
      'hz with line breaks inside and tildes',
      hz('a~~b 整改情况\n完成整改').replaceAll('~}\n~{', '\n'),
      'a~~b 整改情况\n完成整改',
      'hz-gb-2312',
    ],
  ])('reads %s and says so', async (_, bytes, text, encoding) => {
    const { raw, said } = await read(typeof bytes === 'string' ? utf8(bytes) : bytes)
    expect(raw.text).toBe(text.replaceAll('~~', '~'))
    expect(said).toEqual([['ingest/rare_encoding', { encoding }]])
  })

  it.each(['a~{b}~c', '~{ABCD~}', 'if (~{a: 1}) x = ~y'])('does not take %s for HZ', async (text) => {
    expect((await read(utf8(text))).raw.text).toBe(text)
  })

  it('reads UTF-16 of odd length, its last byte broken, and marks in mid-file', async () => {
    const bytes = utf16(NOTICE, false, true)
    const odd = await read(bytes.subarray(0, bytes.length - 1))
    expect(odd.raw.text).toBe(`${NOTICE.slice(0, -1)}\ufffd`)
    expect(odd.said).toEqual([['ingest/undecodable_bytes', { count: 1, encoding: 'utf-16le' }]])
    const twice = await read(Uint8Array.from([...bytes, ...bytes]))
    expect(twice.raw.text.replace('\ufeff', '')).toBe(NOTICE + NOTICE)
    expect((await read(utf8(`\ufeff${NOTICE}\ufeff${NOTICE}`))).raw.text.replace('\ufeff', '')).toBe(NOTICE + NOTICE)
  })

  it('reads characters of four bytes as gb18030', async () => {
    // U+3400 and U+20BB7 have no two-byte form.
    const bytes = [...encodeWith('gb18030', '整改情况'), 0x81, 0x39, 0xee, 0x39, 0x95, 0x34, 0xb2, 0x35]
    expect((await read(Uint8Array.from(bytes))).raw.text).toBe('整改情况㐀𠮷')
  })

  it('keeps broken bytes as U+FFFD and says how many', async () => {
    const good = utf8(NOTICE)
    const cut = await read(good.subarray(0, good.length - 3))
    expect(cut.raw.encoding).toBe('utf-8')
    expect(cut.raw.text).toBe(`${NOTICE.slice(0, -2)}\ufffd`)
    expect(cut.said).toEqual([['ingest/undecodable_bytes', { count: 1, encoding: 'utf-8' }]])
    const gbk = encodeWith('gb18030', NOTICE)
    const torn = await read(Uint8Array.from([...gbk, 0xff, 0x0a, 0xff]))
    expect(torn.raw.encoding).toBe('gb18030')
    expect(torn.said).toEqual([['ingest/undecodable_bytes', { count: 2, encoding: 'gb18030' }]])
  })

  it('does not call a written U+FFFD broken', async () => {
    expect((await read(utf8('整改\ufffd情况'))).said).toEqual([])
  })
})

describe('lines in another encoding than their file', () => {
  const [first, second, third] = [
    '一、落实党建责任不力，制度不健全。',
    '（一）已于2024年10月完成整改，追回资金3.5万元。',
    '联系电话：0839-1234567',
  ]
  const gbk = (text: string) => [...encodeWith('gb18030', text)]
  const join = (...lines: readonly (readonly number[])[]) => Uint8Array.from(lines.flatMap((line) => [...line, 13, 10]))
  const [u1, u2, u3] = [first, second, third].map((line) => [...utf8(line!)]) as [number[], number[], number[]]
  const whole = `${first}\n${second}\n${third}\n`

  it.each([
    ['GBK in UTF-8', join(u2, gbk(first!), u3), 'utf-8', 'gb18030', `${second}\n${first}\n${third}\n`],
    ['UTF-8 in GBK', join(gbk(first!), u2, gbk(third!)), 'gb18030', 'utf-8', whole],
    ['half and half', join(u1, gbk(second!), gbk(third!)), 'gb18030', 'utf-8', whole],
  ])('are read in their own: %s', async (_, bytes, encoding, other, text) => {
    const { raw, said } = await read(bytes)
    expect(raw.text).toBe(text)
    expect(raw.encoding).toBe(encoding)
    expect(said).toEqual([['ingest/mixed_encodings', { count: 1, encoding, other }]])
  })

  it('are found in files whose lines end in CR, and stand beside broken bytes', async () => {
    const bytes = join(u1, gbk(second!), u1, [...u3, 0xff]).filter((byte) => byte !== 10)
    const { raw, said } = await read(bytes)
    expect(raw.text).toBe(`${first}\n${second}\n${first}\n${third}\ufffd\n`)
    expect(said).toEqual([
      ['ingest/mixed_encodings', { count: 1, encoding: 'utf-8', other: 'gb18030' }],
      ['ingest/undecodable_bytes', { count: 1, encoding: 'utf-8' }],
    ])
  })

  it('are not made of broken lines, of rare names, nor of bytes that fit both', async () => {
    const torn = await read(join(u1, [...u2.slice(0, 20), 0xb0, ...u2.slice(20)], u3))
    expect(torn.said).toEqual([['ingest/undecodable_bytes', { count: 1, encoding: 'utf-8' }]])
    const rare = await read(join(gbk(first!), gbk('妍妱'), gbk('骉骦'), gbk('联通')))
    expect([rare.raw.text, rare.said]).toEqual([`${first}\n妍妱\n骉骦\n联通\n`, []])
  })
})

describe('what is no text', () => {
  const noise = (seed: number) => {
    let state = seed
    return Uint8Array.from({ length: 4000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state >> 16
    })
  }
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    ['blank lines', utf8(' \r\n\u3000\t\n'), 'empty'],
    ['zeros', new Uint8Array(5000), 'empty'],
    ['noise', noise(1), 'unsupported_format'],
    ['other noise', noise(2), 'unsupported_format'],
    ['control characters in UTF-8', utf8('\x01\x02\x03\x04abc\x05\x06'), 'unsupported_format'],
    [
      'Latin letters in Windows-1252',
      Uint8Array.from([...'àéîõü ß ñ ø å æ ç'].map((c) => c.charCodeAt(0))),
      'unknown_encoding',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code)
  })

  it('never throws anything but ReadError, and never reads noise as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 2000 }), async (bytes) => {
        expect(['unsupported_format', 'unknown_encoding', 'empty', 'corrupt']).toContain(await outcome(bytes))
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('lines', () => {
  it('has one anchor a line and \\n line ends only', async () => {
    const { raw } = await read(utf8('甲\r\n乙\r丙\n\n丁\n'))
    expect(raw.text).toBe('甲\n乙\n丙\n\n丁\n')
    expect(raw.anchors.map(({ line, span }) => [line, raw.text.slice(span.start, span.end)])).toEqual([
      [1, '甲'],
      [2, '乙'],
      [3, '丙'],
      [4, ''],
      [5, '丁'],
    ])
    expect(raw.hardWrapped).toBe(true)
  })

  it('parts lines at form feeds and Unicode separators without counting them', async () => {
    const { raw } = await read(utf8('甲\f乙\u2028丙\n丁'))
    expect(raw.text).toBe('甲\n乙\n丙\n丁')
    expect(raw.anchors.map(({ line }) => line)).toEqual([1, 1, 1, 2])
  })

  it('drops the filling that a crash or DOS left at the end', async () => {
    expect((await read(utf8(`整改完成\x1a${'\x00'.repeat(900)}`))).raw.text).toBe('整改完成')
  })

  it('reads on over a hole of zeros, and over single ones', async () => {
    const zeros = '\x00'.repeat(900)
    expect((await read(utf8(`${NOTICE}${zeros}${NOTICE}`))).raw.text).toBe(`${NOTICE}${zeros}${NOTICE}`)
    const gbk = encodeWith('gb18030', NOTICE)
    const holed = Uint8Array.from([...gbk, ...new Uint8Array(4000), ...gbk])
    expect((await read(holed)).raw).toMatchObject({
      encoding: 'gb18030',
      text: `${NOTICE}${'\x00'.repeat(4000)}${NOTICE}`,
    })
    expect((await read(utf8(`${NOTICE.repeat(9)}\x00${NOTICE}`))).raw.encoding).toBe('utf-8')
  })

  it('keeps every other character as it stands', async () => {
    const text = '\u3000２０２４ 年〔2024〕① \u00a0\u200b⼀'
    expect((await read(utf8(text))).raw.text).toBe(text)
  })
})

describe.skipIf(SHARED === undefined)('the shared text samples', () => {
  const truth = SHARED === undefined ? '' : readFileSync(`${SHARED}/samples/txt/seed1.txt`, 'utf8')
  it.each(['crlf', 'gbk', 'utf16be_bom', 'utf16le_bom', 'utf16le_nobom', 'utf8bom'])(
    'seed1.%s.txt',
    async (variant) => {
      expect((await read(sample(`txt/seed1.${variant}.txt`))).raw.text).toBe(truth)
    },
  )
  it('seed1.gb18030.txt, with characters of four bytes', async () => {
    const { raw, said } = await read(sample('txt/seed1.gb18030.txt'))
    expect(said).toEqual([])
    expect(raw.text.match(/㐀|𠮷/gu)).toHaveLength(30)
    expect(raw.text.replace(/㐀|𠮷/gu, '')).toBe(truth)
  })
  it.each(['mostly_ascii.gbk.txt', 'short.gbk.txt', 'trad.big5.txt'])('%s', async (name) => {
    const encoding = name.includes('big5') ? 'big5' : 'gb18030'
    const bytes = sample(`txt/${name}`)
    expect((await read(bytes)).raw).toMatchObject({ encoding, text: new TextDecoder(encoding).decode(bytes) })
  })
})
