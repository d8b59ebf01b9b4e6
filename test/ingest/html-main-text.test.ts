import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { analyse } from '../../src/pipeline.ts'
import { accountPage, gb18030, type Notice, portalPage, tablePage, wordPage } from '../html-builder.ts'
import { read } from './read.ts'

const knowledge = loadKnowledge()
const utf8 = (html: string): Uint8Array => new TextEncoder().encode(html)
const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const analysed = (bytes: Uint8Array) => analyse(bytes, { name: 'page.html' }, knowledge)
const contentOf = async (html: string): Promise<string[]> =>
  ((await analysed(utf8(html))).text.content ?? '').split('\n')

const OPENING =
  '根据县委统一部署，2024年3月15日至4月30日，县委第三巡察组对县农业农村局党组开展了巡察。6月12日，县委巡察组反馈了巡察意见。按照有关要求，现将巡察整改进展情况予以公布。'
const NOTICE: Notice = {
  title: '中共某县农业农村局党组关于巡察整改进展情况的通报',
  source: '某县农业农村局',
  published: '2024-12-03 10:21',
  paragraphs: [
    OPENING,
    '一、整改工作组织情况',
    '局党组先后召开会议3次，研究制定整改措施42条，明确责任领导、责任股室和完成时限。',
    '二、反馈问题整改情况',
    '（一）关于“高标准农田建设管护不到位”问题的整改',
    '整改情况：一是修订管护办法1项；二是维修渠道12公里；三是追缴资金3.2万元。',
    '整改结果：已完成',
    '（二）关于“惠农补贴资金发放审核不严”问题的整改',
    '整改情况：一是核查发放对象1200户；二是退回重复领取资金5600元。',
    '整改结果：基本完成',
    '欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0830-0000000；电子邮箱：a@example.com。',
    '中共某县农业农村局党组',
    '2024年12月1日',
  ],
}
const BODY = NOTICE.paragraphs
const paragraphs = BODY.map((one) => `<p>${one}</p>`).join('')

describe('pages of several kinds give the same notice', () => {
  it('a portal', async () => {
    const record = await analysed(utf8(portalPage(NOTICE)))
    const lines = record.text.content!.split('\n')
    const title = lines.indexOf(NOTICE.title)
    expect(lines.slice(title + 2)).toEqual(BODY)
    expect(lines[title + 1]).toMatch(/^来源：某县农业农村局 发布时间：2024-12-03 10:21/)
    expect(lines.slice(0, title).every((line) => /^(?:发布机构|成文日期)：/.test(line))).toBe(true)
    expect(record.diagnostics.filter(({ code }) => code === 'normalize/page_chrome_removed')).toHaveLength(1)
  })

  it('a page laid out with tables, in gb2312', async () => {
    const record = await analysed(gb18030(tablePage(NOTICE)))
    expect(record.text.content!.split('\n')).toEqual([
      NOTICE.title,
      '发布时间：2024-12-03 10:21　来源：某县农业农村局　点击数：128',
      ...BODY,
    ])
    expect(record.anchors.every(({ table }) => table === null)).toBe(true)
  })

  it('a post that a script shows', async () =>
    expect(await contentOf(accountPage(NOTICE))).toEqual([NOTICE.title, '某县农业农村局 2024-12-03 10:21', ...BODY]))

  it('a page of a text program, its numbers written out', async () => {
    const bare = BODY.map((one) => one.replace(/^(?:[一二]、|（[一二]）)/, ''))
    const labels = BODY.map((one) => /^(?:[一二]、|（[一二]）)/.exec(one)?.[0] ?? '')
    const record = await analysed(gb18030(wordPage({ ...NOTICE, paragraphs: bare }, labels)))
    expect(record.text.content!.split('\n')).toEqual([NOTICE.title, ...BODY])
  })

  it.each([
    ['portal', utf8(portalPage(NOTICE))],
    ['portal in gb2312', gb18030(portalPage(NOTICE, 'gb2312'))],
    ['tables', gb18030(tablePage(NOTICE))],
    ['post', utf8(accountPage(NOTICE))],
  ])('%s: head and problems are those of the text', async (_, bytes) => {
    const text = await analyse(utf8([NOTICE.title, ...BODY].join('\n')), { name: 'a.txt' }, knowledge)
    const record = await analysed(bytes)
    const view = (one: typeof record) => ({
      title: one.title?.value,
      unit: one.inspected_unit?.value,
      problems: one.problems.map(({ number, title, status, measures }) => [
        number,
        title,
        status.value,
        measures.length,
      ]),
    })
    expect(view(record)).toEqual(view(text))
    expect(text.problems).toHaveLength(2)
  })
})

describe('what stands around a text', () => {
  const menu = (n: number) =>
    `<ul>${Array.from({ length: n }, (_, i) => `<li><a href="${i}.html">栏目名称第${i}项内容</a></li>`).join('')}</ul>`
  it.each<[string, string]>([
    ['a menu without names', `<div>${menu(8)}</div><div><h1>${NOTICE.title}</h1>${paragraphs}</div>`],
    ['a column beside it', `<div><div>${menu(30)}</div><div><h1>${NOTICE.title}</h1>${paragraphs}</div></div>`],
    [
      'an article',
      `<header><a href="/">首页</a></header><article><h1>${NOTICE.title}</h1>${paragraphs}</article><footer>版权所有 某县 <a href="#">联系我们</a></footer>`,
    ],
    [
      'a breadcrumb',
      `<div>您的位置：<a href="/">首页</a> &gt; <a href="/a">公开</a> &gt; 正文</div><h1>${NOTICE.title}</h1>${paragraphs}`,
    ],
    [
      'neighbours',
      `<div><h1>${NOTICE.title}</h1>${paragraphs}<div>上一篇：<a href="1">甲局通报</a></div><div>下一篇：<a href="2">乙局通报</a></div></div>`,
    ],
    [
      'a foot with an address',
      `<div><h1>${NOTICE.title}</h1>${paragraphs}</div><div class="footer"><p>主办：某县人民政府办公室，地址：某县人民路1号，邮编：600000。</p><a href="#">网站地图</a></div>`,
    ],
    ['related links behind it', `<div><h1>${NOTICE.title}</h1>${paragraphs}<ul>${menu(5)}</ul></div>`],
    [
      'a paragraph of another kind beside it',
      `<div class="wrap"><div class="left"><h1>${NOTICE.title}</h1>${paragraphs}</div><div class="intro"><a href="#">本站简介</a><p>本网站由某县人民政府办公室主办，旨在为公众提供政务信息和在线服务，欢迎提出宝贵意见。</p></div></div>`,
    ],
    [
      'the same text again for printing',
      `<a href=#>首页</a><div class="show"><h1>${NOTICE.title}</h1>${paragraphs}</div><div class="printarea"><h1>${NOTICE.title}</h1>${paragraphs}</div>`,
    ],
    [
      'a text of sections',
      `<div>${menu(9)}</div><div><h1>${NOTICE.title}</h1>${BODY.map((one) => `<section><div><p>${one}</p></div></section>`).join('')}</div>`,
    ],
    [
      'a text in two parts',
      `<div>${menu(9)}</div><div><h1>${NOTICE.title}</h1><div class="part">${paragraphs.slice(0, paragraphs.indexOf('<p>二、'))}</div><div class="part">${paragraphs.slice(paragraphs.indexOf('<p>二、'))}</div></div>`,
    ],
    [
      'a title apart from its text',
      `<div>${menu(9)}</div><div class="a"><h2>${NOTICE.title}</h2></div><div class="b">${paragraphs}</div>`,
    ],
    [
      'a signature apart from its text',
      `<div>${menu(9)}</div><div><h1>${NOTICE.title}</h1><div class="text">${BODY.slice(0, -2)
        .map((one) => `<p>${one}</p>`)
        .join('')}</div><div class="sign"><p>${BODY.at(-2)}</p><p>${BODY.at(-1)}</p></div></div>`,
    ],
    [
      'no element but breaks',
      `<a href="/">首页</a><br>${NOTICE.title}<br>${BODY.join('<br>')}<br><a href="/">返回首页</a>`,
    ],
    [
      'a table for the page',
      `<table><tr><td>${menu(12)}</td><td><table><tr><td>${NOTICE.title}</td></tr><tr><td>${paragraphs}</td></tr></table></td></tr></table>`,
    ],
    ['tables five deep', `<a href="/">首页</a>${'<table><tr><td>'.repeat(5)}<p>${NOTICE.title}</p>${paragraphs}`],
    [
      'furniture at both ends of its block',
      `<div class="main"><div class="crumbs"><a href="/">首页</a></div><div><h1>${NOTICE.title}</h1>${paragraphs}</div><div class="share"><a href="#">分享</a></div></div><div class="x"><a href="2">别处</a></div>`,
    ],
    [
      'a first paragraph apart from the rest',
      `<div>${menu(9)}</div><div><p>${NOTICE.title}</p><div class="lead"><p>${BODY.slice(0, 4).join('</p><p>')}</p></div><div class="rest"><p>${BODY.slice(4).join('</p><p>')}</p></div></div>`,
    ],
    ['divs two thousand deep', `<a href="/">首页</a>${'<div>'.repeat(2000)}<p>${NOTICE.title}</p>${paragraphs}`],
  ])('%s', async (_, body) => {
    const html = page(body, `<title>${NOTICE.title}_某县人民政府</title>`)
    expect(await contentOf(html)).toEqual([NOTICE.title, ...BODY])
  })

  it('a long text of another kind is left out with a warning', async () => {
    const other = '本网站由某县人民政府办公室主办，旨在为公众提供政务信息和在线服务，欢迎提出宝贵意见。'.repeat(5)
    const { said } = await read(
      utf8(
        page(
          `<div><div class="l"><a href="#">首页</a>${paragraphs.repeat(6)}</div><div class="r"><p>${other}</p></div></div>`,
        ),
      ),
    )
    expect(said).toEqual([['ingest/second_text_left_out', { characters: other.length, words: other.slice(0, 40) }]])
  })

  it.each([
    ['in paragraphs', (a: string, b: string) => `<div class="xl"><p>${a}</p><p>${b}</p></div>`],
    ['in one heading', (a: string, b: string) => `<h1>${a}<br>${b}</h1>`],
  ])('a title over two lines, %s, and attachments behind the text', async (_, titleOf) => {
    const [a, b] = [NOTICE.title.slice(0, 12), NOTICE.title.slice(12)]
    const html = page(
      `<a href="/">首页</a>${titleOf(a, b)}<div class="TRS_Editor"><div>${paragraphs}</div></div><div class="fj"><p>附件：<a href="P1.doc">台账.doc</a></p></div>`,
    )
    expect(await contentOf(html)).toEqual([a, b, ...BODY, '附件：台账.doc'])
  })

  it('attachments stay, and a list of links inside the text', async () => {
    const html = page(
      `<div><h1>${NOTICE.title}</h1><p>${OPENING}</p><ul><li><a href="a">甲办法</a></li><li><a href="b">乙办法</a></li><li><a href="c">丙办法</a></li></ul><p>${BODY[2]}</p><p>附件：<a href="P02.xlsx">整改台账.xlsx</a></p></div>`,
    )
    expect(await contentOf(html)).toEqual([
      NOTICE.title,
      OPENING,
      '甲办法',
      '乙办法',
      '丙办法',
      BODY[2],
      '附件：整改台账.xlsx',
    ])
  })
})

describe('the address and the site', () => {
  const text = `<h1>${NOTICE.title}</h1>${paragraphs}`
  const saved = '<!-- saved from url=(0041)https://www.example.gov.cn/art/2024/1.html -->'
  it.each<[string, string, string | null, string | null]>([
    ['nothing', page(text), null, null],
    ['saved by a browser', `${saved}${page(text)}`, 'https://www.example.gov.cn/art/2024/1.html', null],
    ['saved from nowhere', `<!-- saved from url=(0014)about:internet -->${page(text)}`, null, null],
    [
      'a canonical link',
      page(text, '<link rel="canonical" href="https://b.gov.cn/2.html">'),
      'https://b.gov.cn/2.html',
      null,
    ],
    ['a relative one', page(text, '<base href="https://b.gov.cn/"><link rel=canonical href="/2.html">'), null, null],
    [
      'the standard tag',
      page(text, '<meta name="Url" content="http://c.gov.cn/3.html"><meta name="sitename" content="某县人民政府">'),
      'http://c.gov.cn/3.html',
      '某县人民政府',
    ],
    ['a file', page(text, '<link rel=canonical href="file:///etc/passwd">'), null, null],
    ['a script', page(text, '<meta name="Url" content="javascript:alert(1)">'), null, null],
    [
      'the browser before the page',
      `${saved}${page(text, '<link rel=canonical href="https://b.gov.cn/2.html">')}`,
      'https://www.example.gov.cn/art/2024/1.html',
      null,
    ],
  ])('%s', async (_, html, url, site) => {
    const { source } = await analysed(utf8(html))
    expect([source.url, source.site]).toEqual([url, site])
  })
})

describe('fields around a text', () => {
  const read = async (above: string, below = '') => {
    const record = await analysed(
      utf8(page(`<a href="/">首页</a><div><h1>${NOTICE.title}</h1>${above}${paragraphs}${below}</div>`)),
    )
    const { content } = record.text
    for (const { value, span } of record.source.metadata)
      if (span !== null) expect([...content!].slice(span.start, span.end).join('')).toBe(value)
    return record.source.metadata.filter(({ key }) => key !== 'title').map(({ key, value }) => `${key}=${value}`)
  }
  it.each<[string, string, string[]]>([
    [
      'on one line',
      '<p>来源：某县纪委监委　发布时间：2024-12-03 浏览次数：12 【字体：大 中 小】</p>',
      ['来源=某县纪委监委', '发布时间=2024-12-03'],
    ],
    [
      'glued',
      '<p><span>信息来源：县农业局</span><span>发布日期：2024-12-03 11:16</span><span>浏览量：</span></p>',
      ['信息来源=县农业局', '发布日期=2024-12-03 11:16'],
    ],
    ['an empty one', '<p>来源： 时间：2024/1/6</p>', ['时间=2024/1/6']],
    [
      'a table of them',
      '<table><tr><td>索 引 号：</td><td>000/2024-1</td><td>发文字号：</td><td>某委〔2024〕3号</td></tr><tr><td>成文日期：</td><td>2024-12-01</td><td>有效性：</td><td></td></tr></table>',
      ['索引号=000/2024-1', '发文字号=某委〔2024〕3号', '成文日期=2024-12-01'],
    ],
    [
      'a list without colons',
      '<dl><dt>索引号</dt><dd>000/2024-1</dd><dt>发布机构</dt><dd>某县农业农村局</dd></dl>',
      ['索引号=000/2024-1', '发布机构=某县农业农村局'],
    ],
    ['names of persons are left', '<p>作者：张三 来源：县委组织部 责任编辑：李四</p>', ['来源=县委组织部']],
    [
      'a sentence is none',
      '<p>会议强调，整改时间：原则上不超过三个月，各单位要对照问题来源逐条整改，确保整改到位。</p>',
      [],
    ],
  ])('%s', async (_, above, fields) => expect(await read(above)).toEqual(fields))

  it('below the text', async () => expect(await read('', '<p>来源：县纪委监委</p>')).toEqual(['来源=县纪委监委']))
})
