import { describe, expect, it } from 'vitest'
import { gb18030 } from '../html-builder.ts'
import { outcome, read } from './read.ts'

const utf8 = (html: string): Uint8Array => new TextEncoder().encode(html)
const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
/** The lines that a page reads as. */
const linesOf = async (body: string, head = ''): Promise<string[]> =>
  (await read(utf8(page(body, head)))).raw.text.split('\n')

describe('lines of a page', () => {
  it.each<[string, string, string[]]>([
    ['blocks', '<p>一</p><div>二</div><h2>三</h2>四', ['一', '二', '三', '四']],
    ['line breaks', '<p>甲<br>乙<br/>丙</p>', ['甲', '乙', '丙']],
    ['text around blocks', '甲<div>乙</div>丙', ['甲', '乙', '丙']],
    ['unclosed paragraphs', '<p>甲<p>乙<li>丙<td>丁', ['甲', '乙', '丙丁']],
    ['inline elements', '<p>整<b>改</b><font color="red">情</font><o:p>况</o:p></p>', ['整改情况']],
    ['white space of the source', '<p>  甲 \t乙  </p>', ['甲 乙']],
    ['a source line broken between Han', '<p>关于\n   整改</p>', ['关于整改']],
    ['a source line broken beside a number', '<p>2024\n年，共\n12项</p>', ['2024年，共12项']],
    ['a source line broken between words', '<p>zheng\ngai</p>', ['zheng gai']],
    [
      'elements on lines of their own',
      '<div><span>来源：甲</span>\n<span>时间：2024</span></div>',
      ['来源：甲 时间：2024'],
    ],
    ['blanks that are typed stay', '<p>&nbsp;&nbsp;甲　乙&nbsp;丙</p>', ['\u00a0\u00a0甲　乙\u00a0丙']],
    ['entities', '<p>&#x6574;&#25913;&ldquo;&hellip;&rdquo;&amp;&lt;</p>', ['整改“…”&<']],
    ['preformatted text', '<pre>甲  乙\n\n  丙</pre>', ['甲  乙', '', '  丙']],
    ['a span that is a block', '<p>甲<span style="display: block">乙</span>丙</p>', ['甲', '乙', '丙']],
    ['a list without numbers', '<ul><li>甲<li>乙</ul>', ['甲', '乙']],
    ['a ruby reading', '<p><ruby>整<rp>(</rp><rt>zhěng</rt><rp>)</rp></ruby>改</p>', ['整改']],
    ['deleted words', '<p>共<del cite="x">142</del><ins>126</ins>条</p>', ['共126条']],
    ['struck words stay', '<p><s>甲</s><strike>乙</strike></p>', ['甲乙']],
  ])('%s', async (_, body, lines) => expect(await linesOf(body)).toEqual(lines))
})

describe('numbers of lists', () => {
  const items = '<li>甲<li>乙<li>丙'
  it.each<[string, string, string[]]>([
    ['plain', `<ol>${items}</ol>`, ['1.甲', '2.乙', '3.丙']],
    ['a start', `<ol start=3>${items}</ol>`, ['3.甲', '4.乙', '5.丙']],
    ['a value', '<ol><li>甲<li value=7>乙<li>丙</ol>', ['1.甲', '7.乙', '8.丙']],
    ['letters', `<ol type=a>${items}</ol>`, ['a.甲', 'b.乙', 'c.丙']],
    ['Roman', `<ol type=I>${items}</ol>`, ['I.甲', 'II.乙', 'III.丙']],
    ['Chinese', `<ol style="list-style-type: cjk-ideographic">${items}</ol>`, ['一、甲', '二、乙', '三、丙']],
    ['of an editor', `<ol class="custom_cn2 list">${items}</ol>`, ['(一)甲', '(二)乙', '(三)丙']],
    ['none', `<ol style="list-style: none">${items}</ol>`, ['甲', '乙', '丙']],
    ['reversed', `<ol reversed>${items}</ol>`, ['3.甲', '2.乙', '1.丙']],
    ['nested', '<ol><li>甲<ol><li>一<li>二</ol><li>乙</ol>', ['1.甲', '1.一', '2.二', '2.乙']],
    [
      'a list in a list without an item',
      '<ol><li>甲<ol><li>一</ol></ol><ol><ol><li>丙</ol></ol>',
      ['1.甲', '1.一', '1.丙'],
    ],
    ['printed numbers are not doubled', '<ol><li>一、甲<li>（二）乙<li>3.丙</ol>', ['一、甲', '（二）乙', '3.丙']],
    ['an item of two paragraphs', '<ol><li><p>甲</p><p>乙</p></ol>', ['1.甲', '乙']],
    ['an empty item counts', '<ol><li><li>乙</ol>', ['2.乙']],
    ['a hidden item does not', '<ol><li style="display:none">甲<li>乙</ol>', ['1.乙']],
    ['a start beyond reason', '<ol start=99999999999><li>甲</ol>', ['1000000.甲']],
  ])('%s', async (_, body, lines) => expect(await linesOf(body)).toEqual(lines))
})

describe('what is not seen is not read', () => {
  it.each<[string, string]>([
    ['display: none', '<span style="display:none">藏</span>'],
    ['in capitals, important', '<SPAN STYLE="DISPLAY : NONE !important">藏</SPAN>'],
    ['visibility', '<span style="visibility:hidden">藏</span>'],
    ['the attribute', '<div hidden>藏</div>'],
    ['aria-hidden', '<i aria-hidden="true">藏</i>'],
    ['no size', '<span style="font-size:0px">藏</span>'],
    ['white on white', '<span style="color: #FFFFFF">藏</span>'],
    ['white by font', '<font color="white">藏</font>'],
    ['see-through', '<span style="opacity: 0">藏</span>'],
    ['beside the page', '<div style="position:absolute;left:-9999px">藏</div>'],
    ['cut away', '<span style="position:absolute;clip:rect(0,0,0,0)">藏</span>'],
    ['Word hides it', "<span style='mso-hide:all'>藏</span>"],
    ['by a class', '<p class="a tip">藏</p>'],
    ['by a class behind an import and a comment', '<p class="b">藏</p>'],
    ['inside what is hidden', '<div style="display:none"><p style="display:block;color:red">藏</p></div>'],
  ])('%s', async (_, hidden) => {
    const sheet =
      '<style>@charset "utf-8"; /* } */ .tip, #x { color: red; display: none } p.b{visibility:hidden}</style>'
    const { raw, said } = await read(utf8(page(`<p>前</p>${hidden}<p>后</p>`, sheet)))
    expect(raw.text).toBe('前\n后')
    expect(said.map(([code]) => code)).toContain('ingest/hidden_text_left_out')
  })

  it.each<[string, string]>([
    ['size set again further in', '<div style="font-size:0"><span style="font-size:16px">现</span></div>'],
    ['shown again further in', '<div style="visibility:hidden"><p style="visibility:visible">现</p></div>'],
    ['white on a colour', '<table><tr><td style="background:#c00"><font color=white>现</font></table>'],
    ['white on a colour by attribute', '<table bgcolor=red><tr><td><span style="color:#fff">现</span></table>'],
    ['hidden in print only', '<style>@media print{.x{display:none}}</style><p class=x>现</p>'],
    ['a class that is shown after all', '<style>.x{display:none} .x{display:block}</style><p class=x>现</p>'],
    ['an element that overrules its class', '<style>.x{display:none}</style><p class=x style="display:block">现</p>'],
    ['a half-clear word', '<span style="opacity:0.5">现</span>'],
  ])('%s is read', async (_, body) => expect(await linesOf(body)).toEqual(['现']))

  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'iframe', 'title', 'svg', 'object', 'xml'])(
    '<%s> holds no text',
    async (tag) => expect(await linesOf(`<p>前</p><${tag}>藏</${tag}><p>后</p>`)).toEqual(['前', '后']),
  )

  it('comments of all kinds', async () =>
    expect(
      await linesOf(
        '<p>前<!-- 藏 --><!--[if gte mso 9]><p>藏</p><![endif]--><![if !x]>中<![endif]><!-- 未完 --!>后</p>',
      ),
    ).toEqual(['前中后']))

  it('text that only a script would show is read where there is hardly any other', async () => {
    const text = '根据县委统一部署，县委第三巡察组对县农业农村局党组开展了巡察，现将整改情况予以公布。'.repeat(4)
    const { raw } = await read(
      utf8(page(`<h1>题名</h1><div style="visibility:hidden;opacity:0"><p>${text}</p></div><div hidden>扫码</div>`)),
    )
    expect(raw.text).toBe(`题名\n${text}`)
  })
})

describe('office pages', () => {
  const ignored = (label: string) =>
    `<![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`
  it.each<[string, string, string[]]>([
    ['a number', `<p>${ignored('（一）')}学习不深入</p>`, ['（一）学习不深入']],
    ['a bullet', `<p>${ignored('·')}学习不深入</p>`, ['学习不深入']],
    ['a bullet of a symbol font', `<p>${ignored('l')}学习</p>`, ['学习']],
    ['an empty paragraph', '<p><o:p>&nbsp;</o:p></p><p>甲</p>', ['甲']],
    [
      'lines wrapped in the source',
      '<p><span>整改\n</span><span lang=EN-US>12</span><span>\n项</span></p>',
      ['整改12项'],
    ],
    [
      'a note',
      '<p>共12项<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>。</p><p>后</p><div><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 截至年底</p></div></div>',
      ['共12项[1]。', '[1] 截至年底', '后'],
    ],
    [
      'a note that calls itself, called twice',
      '<p>甲<a href="#_ftn1">1</a>乙<a href="#_ftn1">1</a></p><div id=ftn1><p>丙<a href="#_ftn1">1</a></p></div>',
      ['甲[1]乙[1]', '[1] 丙[1]'],
    ],
    ['a note that only itself calls', '<p>甲</p><div id=ftn1><p>丙<a href="#_ftn1">1</a></p></div>', ['甲', '丙[1]']],
    ['a note without a mark', '<p>甲</p><div id=ftn9><p>乙</p></div>', ['甲', '乙']],
    [
      'comments',
      "<p>甲<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[张1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>请核</p></div></div>",
      ['甲'],
    ],
    ['inserted and deleted', '<p>共<span class=msoDel>142</span><span class=msoIns>126</span>条</p>', ['共126条']],
  ])('%s', async (_, body, lines) =>
    expect(await linesOf(body, '<meta name=Generator content="Microsoft Word 15">')).toEqual(lines),
  )

  it('the head and foot of a page are furniture', async () => {
    const { raw } = await read(
      utf8(page('<div title="header"><p>内部资料</p></div><p>甲</p><div title="footer"><p>— 1 —</p></div>')),
    )
    expect(raw.furniture.map(({ kind, span }) => [kind, raw.text.slice(span.start, span.end).trim()])).toEqual([
      ['page_header', '内部资料'],
      ['page_footer', '— 1 —'],
    ])
  })
})

describe('the charset', () => {
  const text = '根据县委统一部署，县委第三巡察组对县水利局党组开展了巡察。'
  const declaring = (name: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`
  it.each<[string, Uint8Array, string]>([
    ['gb2312', gb18030(page(`<p>${text}</p>`, declaring('gb2312'))), 'gb18030'],
    ['GBK, without quotes', gb18030(page(`<p>${text}</p>`, '<meta charset=GBK>')), 'gb18030'],
    ['gb2312 that holds characters of GBK only', gb18030(page(`<p>${text}喆镕</p>`, declaring('gb2312'))), 'gb18030'],
    ['utf-8', utf8(page(`<p>${text}</p>`, '<meta charset="utf-8">')), 'utf-8'],
    ['none', gb18030(page(`<p>${text}</p>`)), 'gb18030'],
    ['a mark at the head', utf8(`\ufeff${page(`<p>${text}</p>`, declaring('gb2312'))}`), 'utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${page(`<p>${text}</p>`)}`, 'utf16le'), 'utf-16le'],
    ['an XML prolog', gb18030(`<?xml version="1.0" encoding="GB2312"?>${page(`<p>${text}</p>`)}`), 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    const { raw, said } = await read(new Uint8Array(bytes))
    expect(raw.text).toContain(text)
    expect(raw.encoding).toBe(encoding)
    expect(said).toEqual([])
  })

  it.each<[string, Uint8Array, string]>([
    ['utf-8 that is GBK', gb18030(page(`<p>${text}</p>`, declaring('utf-8'))), 'gb18030'],
    ['gb2312 that is UTF-8', utf8(page(`<p>${text}</p>`, declaring('gb2312'))), 'utf-8'],
    ['big5 that is GBK', gb18030(page(`<p>${text}</p>`, declaring('big5'))), 'gb18030'],
  ])('%s is reported and not believed', async (_, bytes, encoding) => {
    const { raw, said } = await read(bytes)
    expect(raw.text).toBe(text)
    expect(raw.encoding).toBe(encoding)
    expect(said.map(([code]) => code)).toEqual(['ingest/charset_contradicted'])
  })

  it('broken bytes in a page of UTF-8 are counted', async () => {
    const bytes = utf8(page(`<p>${text}监X督</p>`, declaring('utf-8')))
    bytes[bytes.indexOf(0x58)] = 0xff
    const { raw, said } = await read(bytes)
    expect(raw.text).toContain('监\ufffd督')
    expect(said).toEqual([['ingest/undecodable_bytes', { count: 1, encoding: 'utf-8' }]])
  })
})

describe('pages with nothing to read', () => {
  it.each<[string, string, string]>([
    [
      'a frameset',
      '<html><head></head><frameset cols="20%,*"><frame src="a.html"><frame src="b.html"></frameset></html>',
      'empty',
    ],
    ['no words', page('<div><br>&nbsp;</div>'), 'empty'],
    ['only a picture', page('<img src="1.jpg">'), 'no_text_layer'],
  ])('%s', async (_, html, code) => expect(await outcome(utf8(html))).toBe(code))

  it.each<[string, string, Record<string, number>]>([
    [
      'a link to a file',
      '<h1>整改情况通报</h1><p><a href="/P020241203.pdf">整改情况通报.pdf</a></p>',
      { pictures: 0, frames: 0, attachments: 1 },
    ],
    [
      'a picture',
      '<h1>整改情况通报</h1><p><img src="a.png" width="800"></p>',
      { pictures: 1, frames: 0, attachments: 0 },
    ],
    [
      'an embedded file',
      '<h1>整改情况通报</h1><embed src="a.pdf" type="application/pdf">',
      { pictures: 0, frames: 1, attachments: 0 },
    ],
    [
      'a page in the page',
      '<h1>整改情况通报</h1><iframe src="a.html"></iframe>',
      { pictures: 0, frames: 1, attachments: 0 },
    ],
  ])('%s is told', async (_, body, counts) => {
    const { said } = await read(utf8(page(body)))
    expect(said).toEqual([['ingest/no_main_text', counts]])
  })
})

describe('anchors', () => {
  it('give the paragraph, and in a table the cell', async () => {
    const { raw } = await read(
      utf8(page('<p>甲</p><p>乙</p><table border=1><tr><th>序号<th>问题<th>状态<tr><td>1<td>丙<td>完成</table>')),
    )
    const at = (words: string) => raw.anchors.find(({ span }) => raw.text.slice(span.start, span.end) === words)
    expect(at('乙')).toMatchObject({ paragraph: 2, table: null })
    expect(at('丙')).toMatchObject({ table: [1, 2, 2] })
  })
})
