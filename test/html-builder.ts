/** Builds pages as government sites and office programs write them, around a notice of our own. */

export interface Notice {
  readonly title: string
  readonly source: string
  readonly published: string
  readonly paragraphs: readonly string[]
}

/** Bytes of a text in GB18030, which holds GB2312 and GBK: the decoder turned round, for there is no encoder. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(TABLE.get(character) ?? missing(character)))
  }
  return Uint8Array.from(bytes)
}

const missing = (character: string): never => {
  throw new RangeError(`no two bytes for ${character}`)
}

const TABLE: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (low !== 0x7f && [...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [high, low])
    }
  return table
})()

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const MENU = ['首页', '机构概况', '新闻动态', '政务公开', '办事服务', '互动交流', '专题专栏', '数据开放']
const links = (words: readonly string[], tag = 'li'): string =>
  words.map((one, i) => `<${tag}><a href="/col/col${i}/index.html" target="_blank">${one}</a></${tag}>`).join('\n')

const RELATED = [
  '某县召开巡察整改工作推进会,研究部署下一阶段工作',
  '县纪委监委组织开展警示教育活动,以案为鉴守住底线',
  '我县举办2024年第三期干部能力提升培训班',
  '关于公布第二批县级重点项目名单的通知',
]

const p = (paragraphs: readonly string[], style = ''): string =>
  paragraphs.map((one) => `<p${style === '' ? '' : ` style="${style}"`}>${escapeHtml(one)}</p>`).join('\n')

/** A portal of the common kind: meta tags of the standard, menu, breadcrumb, an information table, tools, related links, foot. */
export const portalPage = (
  { title, source, published, paragraphs }: Notice,
  charset = 'utf-8',
): string => `<!DOCTYPE html>
<!-- saved from url=(0058)https://www.example.gov.cn/art/2024/12/3/art_10_2001.html -->
<html lang="zh-CN"><head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<meta name="SiteName" content="某县人民政府门户网站">
<meta name="SiteDomain" content="www.example.gov.cn">
<meta name="SiteIDCode" content="5100000000">
<meta name="ColumnName" content="巡察整改">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${published}">
<meta name="ContentSource" content="${source}">
<meta name="Author" content="张三">
<title>某县人民政府门户网站 巡察整改 ${title}</title>
<style>.hide{display:none}</style>
<script>var _hmt = [];(function(){document.write('不该读到')})();</script>
</head><body>
<div class="header"><div class="logo"><a href="/"><img src="logo.png" alt="某县人民政府" width="400" height="90"></a></div>
<form><input type="text" value="请输入关键字"><button>搜索</button></form>
<ul class="nav">${links(MENU)}</ul></div>
<div class="hide">无障碍阅读说明:本站支持读屏软件,如遇问题请联系管理员。</div>
<div class="main w1200">
<div class="bt-position">您当前的位置：<a href="/">首页</a> &gt; <a href="/col">政务公开</a> &gt; <a href="/col2">巡察整改</a></div>
<div class="content-box">
<table class="xxgk-table" width="100%" border="0"><tr><td>索&nbsp;引&nbsp;号：</td><td>008123456/2024-00123</td><td>主题分类：</td><td>纪检监察</td></tr>
<tr><td>发布机构：</td><td>${source}</td><td>成文日期：</td><td>2024-12-01</td></tr></table>
<h1 class="bt">${title}</h1>
<div class="info"><span>来源：${source}</span> <span>发布时间：${published}</span> <span>浏览次数：<script>count()</script></span> <span>字号：[ <a href="javascript:f(16)">大</a> <a href="javascript:f(14)">中</a> <a href="javascript:f(12)">小</a> ]</span></div>
<div id="zoom" class="article"><!--content.begin-->
${p(paragraphs, 'text-indent: 2em; line-height: 2')}
<!--content.end--></div>
<div class="bdsharebuttonbox"><a href="#">微信</a><a href="#">微博</a>分享到：</div>
<div class="tool"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a></div>
<p>上一篇：<a href="1.html">中共某县林业局党组关于巡察整改进展情况的通报</a></p>
<p>下一篇：<a href="2.html">中共某县水利局党组关于巡察整改进展情况的通报</a></p>
</div>
<div class="right"><h3>相关阅读</h3><ul>${links(RELATED)}</ul></div>
</div>
<div class="foot"><p><a href="#">网站地图</a> | <a href="#">联系我们</a></p><p>主办：某县人民政府办公室 承办：某县政务服务和数据管理局</p><p>蜀ICP备00000000号 网站标识码：5100000000</p></div>
</body></html>`

/** An old page laid out with nested tables, the text broken by <br> in one cell, unclosed tags. */
export const tablePage = ({ title, source, published, paragraphs }: Notice): string => `<html><head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>${title}-某县党建网</title></head>
<body topmargin=0><table width=1000 align=center border=0 cellpadding=0><tr><td colspan=2><img src=top.jpg width=1000 height=150></td></tr>
<tr><td colspan=2 bgcolor=#c00><table><tr>${links(MENU, 'td')}</tr></table></td></tr>
<tr><td width=220 valign=top><table><tr><td><font color=#ffffff>栏目导航</font></td></tr>${RELATED.map((one) => `<tr><td><a href=a.asp>${one}</a></td></tr>`).join('')}</table></td>
<td valign=top><table width=760><tr><td>您现在的位置：<a href=/>首页</a> >> <a href=/b>党务公开</a> >> 正文</td></tr>
<tr><td align=center><font size=5><b>${title}</b></font></td></tr>
<tr><td align=center>发布时间：${published}　来源：${source}　点击数：128</td></tr>
<tr><td><font size=3>${paragraphs.map((one) => `&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(one)}`).join('<br>\n<br>')}</font></td></tr>
<tr><td align=right>【<a href=javascript:print()>打印</a>】【<a href=javascript:close()>关闭</a>】</td></tr></table></td></tr>
<tr><td colspan=2 align=center>版权所有 某县委组织部<br>技术支持：某某科技</td></tr></table>`

/** A post of a messenger's public account as browsers save it: the text hidden until a script shows it, in sections. */
export const accountPage = ({ title, source, published, paragraphs }: Notice): string => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta property="og:title" content="${title}"><meta property="og:url" content="http://mp.example.com/s?__biz=1">
<meta property="og:site_name" content="微信公众平台"><title></title></head><body id="activity-detail">
<div id="js_article" class="rich_media"><div id="js_top_ad_area" class="top_banner"></div><div class="rich_media_inner">
<div id="page-content"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name">
          ${title}
</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname"><a href="javascript:void(0);" id="js_name">${source}</a></span>
<em id="publish_time" class="rich_media_meta">${published}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section style="font-size:16px"><section>${paragraphs.map((one) => `<section><section><p><span style="font-size: 16px;">${escapeHtml(one)}</span></p></section></section>`).join('')}</section></section>
</div></div>
<div id="js_pc_qr_code" style="display:none"><p>微信扫一扫<br>关注该公众号</p></div></div></div></div>
<div class="comment_primary_emotion_panel"><a href="#">留言</a></div><script>var a = 1</script></body></html>`

/** A page a Word-like program saved: its own styles, conditional comments, numbers of lists written out. */
export const wordPage = (
  { title, paragraphs }: Notice,
  labels: readonly string[],
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<title>模板标题</title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>李四</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1 style='layout-grid:15.6pt'>
<p class=MsoNormal align=center><b><span style='font-size:22.0pt;font-family:方正小标宋'>${title}<span lang=EN-US><o:p></o:p></span></span></b></p>
${paragraphs
  .map((one, i) => {
    const label = labels[i] ?? ''
    const number =
      label === ''
        ? ''
        : `<![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:仿宋'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`
    const half = one.search(/(?<=\p{Script=Han}{4})(?=\p{Script=Han})/u)
    return `<p class=MsoNormal style='text-indent:32.0pt;mso-list:l0 level1 lfo1'>${number}<span style='font-size:16.0pt'>${escapeHtml(one.slice(0, Math.max(0, half)))}${half > 0 ? '\n' : ''}${escapeHtml(one.slice(Math.max(0, half)))}<span lang=EN-US><o:p></o:p></span></span></p>`
  })
  .join('\n')}
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div></body></html>`
