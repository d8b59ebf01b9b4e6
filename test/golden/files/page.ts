import { escapeHtml, gb18030 } from '../../html-builder.ts'
import { mhtml, part } from '../../mhtml-builder.ts'
import type { RegisterTable } from './register.ts'

const links = (words: readonly string[]): string =>
  words.map((one, i) => `<li><a href="/col/col${i}/index.html">${one}</a></li>`).join('')

const MENU = ['首页', '走进临沭', '新闻动态', '政务公开', '政务服务', '政民互动', '数据开放']
const RELATED = [
  '临沭县召开秋收秋种工作推进会',
  '我县举办高素质农民培训班',
  '农机安全生产检查情况通报',
  '关于申报农业品牌的通知',
]

/** A register on the page of a portal, in gb2312: fields above it, and everything a portal puts around. */
export function registerPage({ before, columns, rows, after }: RegisterTable): Uint8Array {
  const [issuer = '', title = '', source = '', ...opening] = before
  const cells = rows.map((one, at) => {
    if ('group' in one) return `<tr><td colspan="${columns.length}"><p>${escapeHtml(one.group)}</p></td></tr>`
    const below = rows[at + 1]
    const spans = (column: number) => below !== undefined && !('group' in below) && below[column] === null
    const row = one.map((words, column) =>
      words === null ? '' : `<td${spans(column) ? ' rowspan="2"' : ''}><p>${escapeHtml(words)}</p></td>`,
    )
    return `<tr>${row.join('')}</tr>`
  })
  const paragraphs = (all: readonly string[]) => all.map((one) => `<p style="text-indent:2em">${escapeHtml(one)}</p>`)
  return gb18030(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<!-- saved from url=(0059)http://www.linshu.example.cn/art/2024/12/20/art_100_200.html -->
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<meta name="SiteName" content="临沭县人民政府" /><meta name="ArticleTitle" content="${title}" />
<meta name="PubDate" content="2024-12-20 09:30" /><title>临沭县人民政府 通知公告 ${title}</title>
<style type="text/css">.wza{display:none}</style><script type="text/javascript">document.write("&lt;p&gt;")</script></head>
<body><div class="wza">无障碍工具条说明，本页面支持键盘操作。</div>
<div id="top"><ul>${links(MENU)}</ul></div>
<table width="1000" border="0" align="center"><tr><td class="dqwz">当前位置：<a href="/">首页</a> &gt;&gt; <a href="/c">政务公开</a> &gt;&gt; 巡察整改</td></tr>
<tr><td><ul class="xxgk"><li><b>索&nbsp;引&nbsp;号：</b>lsxnyj/2024-0000123</li><li>${issuer}</li><li><b>公开方式：</b>主动公开</li></ul>
<div class="title">${title}</div><div class="xx">${source.replace(' ', '&nbsp;&nbsp;')}&nbsp;&nbsp;浏览次数：<script>hits()</script></div>
<div id="zoom">${paragraphs(opening).join('\n')}
<table border="1" cellspacing="0"><tbody><tr>${columns.map((one) => `<td><strong>${one}</strong></td>`).join('')}</tr>
${cells.join('\n')}</tbody></table>
${paragraphs(after).join('\n')}</div>
<div class="tools">【<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a>】【<a href="javascript:print()">打印</a>】【<a href="javascript:close()">关闭</a>】</div>
<p>上一篇：<a href="1.html">关于公布农机补贴对象的公告</a></p><p>下一篇：<a href="2.html">农资打假典型案例</a></p></td></tr></table>
<div class="xg"><h4>相关信息</h4><ul>${links(RELATED)}</ul></div>
<div id="foot">主办：临沭县人民政府办公室　<a href="/map">网站地图</a>　鲁ICP备00000000号</div></body></html>`)
}

const LABEL = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/

/** A text as a text program saves it in one file: numbers in spans of their own, quoted-printable, gb2312. */
export function singleFilePage(texts: readonly string[]): Uint8Array {
  const paragraphs = texts.map((text) => {
    const label = LABEL.exec(text)?.[0] ?? ''
    const number =
      label === ''
        ? ''
        : `<![if !supportLists]><span lang=EN-US style='font-size:16.0pt'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`
    return `<p class=MsoNormal style='text-indent:32.0pt'>${number}<span style='font-size:16.0pt;font-family:仿宋_GB2312'>${escapeHtml(text.slice(label.length))}<span lang=EN-US><o:p></o:p></span></span></p>`
  })
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office">

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;} --></style>
</head>

<body lang=ZH-CN>
<div class=WordSection1>
<p class=MsoNormal style='display:none;mso-hide:all'>模板说明，打印前删去。</p>
${paragraphs.join('\n')}
</div>
</body>

</html>
`
  return mhtml(
    [
      part(gb18030(html), { type: 'text/html; charset="gb2312"', location: 'file:///C:/3A8B0C52/notice.htm' }),
      part(new TextEncoder().encode('<xml><o:MainFile HRef="../notice.htm"/></xml>'), {
        type: 'text/xml; charset="utf-8"',
        location: 'file:///C:/3A8B0C52/notice.files/filelist.xml',
      }),
    ],
    { boundary: '----=_NextPart_01DB47F0.7E2C1B90' },
  )
}
