import { describe, expect, it } from 'vitest'
import { sniff } from '../../src/ingest/sniff.ts'
import { gb18030 } from '../html-builder.ts'
import { type MhtmlOptions, mhtml, type PartOptions, part } from '../mhtml-builder.ts'
import { outcome, read } from './read.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const TEXT = '根据县委统一部署，2024年3月15日至4月30日，县委第三巡察组对县水利局党组开展了巡察，现将整改情况予以公布。'
const page = (words = TEXT, head = '') => `<html><head>${head}</head><body>\n<p>${words}</p>\n</body></html>`
const GB = '<meta http-equiv=Content-Type content="text/html; charset=gb2312">'
const BROWSER = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://www.example.gov.cn/art/1.html',
  'Subject: =?utf-8?Q?=E9=80=9A?=',
  'Date: Tue, 3 Dec 2024 02:21:00 -0000',
]

describe('a page saved as one file', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'quoted-printable gb2312 of Word',
      mhtml([
        part(gb18030(page(TEXT, GB)), { type: 'text/html; charset="gb2312"', location: 'file:///C:/FB6E9B7C/a.htm' }),
      ]),
      'gb18030',
    ],
    [
      'the charset in the header alone',
      mhtml([part(gb18030(page()), { type: 'text/html; charset=gb2312' })]),
      'gb18030',
    ],
    ['the charset in the page alone', mhtml([part(gb18030(page(TEXT, GB)))]), 'gb18030'],
    ['no charset', mhtml([part(gb18030(page()))]), 'gb18030'],
    ['base64', mhtml([part(utf8(page()), { encoding: 'base64', type: 'text/html; charset="utf-8"' })]), 'utf-8'],
    ['8bit', mhtml([part(gb18030(page()), { encoding: '8bit', type: 'text/html; charset=GBK' })]), 'gb18030'],
    ['binary', mhtml([part(utf8(page()), { encoding: 'binary' })]), 'utf-8'],
    [
      'of a browser',
      mhtml([part(utf8(page()), { location: 'https://www.example.gov.cn/art/1.html', id: '<frame-1@mhtml.blink>' })], {
        headers: BROWSER,
      }),
      'utf-8',
    ],
    ['line feeds alone', mhtml([part(utf8(page()), {}, '\n')], { lineEnd: '\n' }), 'utf-8'],
    ['UTF-16 in base64', mhtml([part(Buffer.from(`\ufeff${page()}`, 'utf16le'), { encoding: 'base64' })]), 'utf-16le'],
    [
      'pictures and styles around it',
      mhtml([
        part(utf8('body{}'), { type: 'text/css' }),
        part(utf8(page())),
        part(Uint8Array.of(1, 2, 255), { type: 'image/png', encoding: 'base64' }),
      ]),
      'utf-8',
    ],
    ['a boundary of dashes', mhtml([part(utf8(page()))], { boundary: '--' }), 'utf-8'],
    [
      'a multipart in a multipart',
      mhtml([
        `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n${part(utf8(TEXT), { type: 'text/plain' })}\r\n--in\r\n${part(utf8(page()))}\r\n--in--`,
      ]),
      'utf-8',
    ],
    [
      'a page without parts',
      new Uint8Array(
        Buffer.from(
          `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${part(utf8(page())).split('\r\n\r\n').slice(1).join('\r\n\r\n')}`,
          'latin1',
        ),
      ),
      'utf-8',
    ],
  ])('%s', async (_, bytes, encoding) => {
    expect(sniff(bytes).format).toBe('mhtml')
    const { raw, said } = await read(bytes)
    expect(raw.text).toBe(TEXT)
    expect([raw.format, raw.encoding]).toEqual(['mhtml', encoding])
    expect(said).toEqual([])
  })

  it.each<[string, PartOptions, MhtmlOptions, string | null]>([
    [
      'what the browser wrote',
      { location: 'https://www.example.gov.cn/frame.html' },
      { headers: BROWSER },
      'https://www.example.gov.cn/art/1.html',
    ],
    [
      'the address of the page',
      { location: 'http://www.example.gov.cn/2.html' },
      {},
      'http://www.example.gov.cn/2.html',
    ],
    [
      'a folded address',
      { location: '\r\n https://www.example.gov.cn/a/\r\n b.html' },
      {},
      'https://www.example.gov.cn/a/b.html',
    ],
    ['a file', { location: 'file:///C:/a.htm' }, {}, null],
    ['an id', { location: 'cid:frame-1@mhtml.blink' }, {}, null],
    ['none', {}, {}, null],
  ])('its address: %s', async (_, options, message, url) => {
    const { raw } = await read(mhtml([part(utf8(page()), options)], message))
    expect(raw.metadata.find(({ key }) => key === 'url')?.value ?? null).toBe(url)
  })

  const frameset = utf8('<html><frameset><frame src="a.html"></frameset></html>')
  const menu = utf8(`<html><body>${'<a href="1">首页栏目</a>'.repeat(20)}</body></html>`)
  it.each<[string, Uint8Array[]]>([
    ['a frame of a frameset', [frameset, menu, utf8(page())]],
    ['a frame of a page of links', [menu, utf8(page(TEXT.repeat(2)))]],
    ['the page before its advertisements', [utf8(page()), utf8(page('广告词，欢迎光临本店，全场八折。'))]],
  ])('the text is in %s', async (_, pages) => {
    const { raw } = await read(mhtml(pages.map((one) => part(one))))
    expect(raw.text.startsWith(TEXT)).toBe(true)
  })

  it('the page that the message calls its root is read first', async () => {
    const [one, two] = ['甲', '乙'].map((name) => page(`${TEXT}${name}`))
    const parts = [part(utf8(one!), { id: '<a>' }), part(utf8(two!), { id: '<b>' })]
    const { raw } = await read(mhtml(parts, { parameters: '; start="<b>"' }))
    expect(raw.text).toBe(`${TEXT}乙`)
  })

  it('one without its end is read as far as it goes, and that is told', async () => {
    const { raw, said } = await read(mhtml([part(utf8(page()))], { closed: false }))
    expect(raw.text).toBe(TEXT)
    expect(said).toEqual([['ingest/cut_short', {}]])
  })

  it.each<[string, Uint8Array, string]>([
    ['no page in it', mhtml([part(utf8('甲'), { type: 'text/plain' })]), 'unsupported_format'],
    ['no parts', mhtml([]), 'unsupported_format'],
    ['cut before its page', mhtml([], { closed: false }), 'corrupt'],
    ['only a frameset', mhtml([part(frameset)]), 'empty'],
  ])('%s', async (_, bytes, code) => expect(await outcome(bytes)).toBe(code))
})
