/** The names of the fields that government pages print around a text: 来源, 发布时间, 索引号… Names of persons are not among them. */
const FIELDS = [
  '(?:信息|文章|稿件|新闻)?来 *源',
  '发[布文](?:机构|机关|单位|部门|日期|时间|者)',
  '发文字号',
  '制发(?:机关|单位)',
  '公开(?:日期|时间|方式|形式|时限|范围|类别|属性|责任部门|程序)',
  '(?:成文|生成|印发|生效|废止|实施|施行|更新|发表|失效)(?:日期|时间)',
  '(?:信息)?索 *引 *号',
  '文 *号',
  '(?:信息|公文|文件)名 *称',
  '(?:主题|信息|体裁|组配|公文|内容|服务对象|主体)分类',
  '公文种类',
  '主 *题 *词',
  '关键[词字]',
  '有 *效 *性',
  '(?:效力|有效)状态',
  '信息类别',
  '(?:文件|统一|登记)编号',
  '(?:时 *间|日 *期)',
].join('|')

/** A line or cell that is the name of a field and nothing else. The words are folded and without spaces. */
export const IS_FIELD = new RegExp(`^[【[]?(?:${FIELDS})[:]?[】\\]]?$`)

/** Fields whose names no sentence ends with, so that they open a pair wherever they stand in a line. */
const STRONG = '发[布文](?:日期|时间|机构|机关|单位)|(?:信息|文章|稿件)来源|(?:信息)?索引号|(?:成文|生成|公开)日期'

/** A field that opens a pair inside a line. */
export const FIELD = new RegExp(`((?<!\\p{L})(?:${FIELDS}|名 *称|标 *题)|${STRONG})[ \\t]*:`, 'gu')

/** A line of the page that speaks of the text under it: 来源:…, 索引号:…; 时间 and 日期 alone may be those of the page. */
export const HOLDS_FIELD = new RegExp(`(?:(?<!\\p{L})(?!时 *间|日 *期)(?:${FIELDS})|${STRONG})[ \\t]*(?::|$)`, 'u')

/** What may follow the last value of a line: fields that are not kept. */
export const OTHER_FIELD =
  /(?:(?:浏览|阅读|点击|访问)(?:次数|量|数)|字体|字号|责任编辑|(?<!\p{L})(?:浏览|阅读|点击|访问|作者|编辑|责编|审核|校对|供稿|打印|分享到?|视力保护色|保护视力色|大字体))[ \t]*[:【[(]/u

/** Words that open the parts of a page around its text. Folded. */
export const CHROME_OPENS =
  /^[\s>|·\-[【]*(?:(?:您|你)?(?:现在|当前|目前)?的?(?:当前|所在)?的?位置|[上下]一[篇条页则]|[上下]篇[::]|相关(?:链接|阅读|推荐|新闻|文章|信息|文档|稿件|解读|专题|报道)|友情链接|推荐(?:阅读|文章|新闻)|热点(?:新闻|推荐|文章|排行)|最新(?:文章|信息|公告|更新)|扫一扫|分享(?:到|至|$)|版权所有|主办(?:单位)?:|承办(?:单位)?:|网站(?:地图|标识码|声明|导航|帮助)|联系我们|关于我们|打印(?:本页|正文)?|关闭(?:窗口|本页)?|责任编辑|返回(?:顶部|首页|列表)|无障碍|设为首页|加入收藏|您访问的链接)/

/** Marks of the foot of a site, wherever they stand in a line. */
export const CHROME_HOLDS = /ICP备|公网安备|网安备|Copyright|All Rights Reserved|网站标识码|版权所有/i

/** How the name of a site ends: a heading of such words is no title. */
export const SITE_NAME =
  /(?:门户网站|政府网站?|官方网站|官网|信息网|公众网|党建网|纪检监察网|人民政府|政务公开|信息公开|政府信息公开(?:专栏|平台|目录)?)$/

/** How titles of notices end. */
export const TITLE_END =
  /(?:通报|报告|公示|公告|通知|方案|总结|情况|函|清单|台账|意见)(?:[(【[][^)】\]]{1,12}[)】\]])?$/

/** A line that is a day and nothing else, as under a signature. Folded, without spaces. */
export const DATE_ALONE =
  /^[(]?(?:20\d{2}年\d{1,2}月\d{1,2}日|二[〇○零O0]二[一二三四五六七八九〇○零]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}日|20\d{2}[.\-/]\d{1,2}[.\-/]\d{1,2})[)]?$/

/** Class names and ids of what stands around the text of a page; each part between - and _ is asked. */
const CHROME_NAME =
  /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|mbx|weizhi|wz|dqwz|location|foot|footer|bottom|header|top|topbar|banner|sidebar|side|aside|share|bdshare|bdsharebuttonbox|jiathis|print|printer|toolbar|tools|related|relate|xgxx|xgwz|recommend|hot|prev|next|prevnext|pagebar|pagination|pager|comments?|search|sousuo|login|qrcode|ewm|erweima|saoma|friendlinks?|yqlj|links|copyright|wza|accessibility|popup|dialog|modal|advert|ads?|gotop|backtop|totop)\d*$/

/** Whether the class names or the id of an element speak of page furniture. */
export const isChromeName = (names: string): boolean =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((part) => CHROME_NAME.test(part))
