const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇零○O0一二三四五六七八九]{3})'
const DATE_LINE = new RegExp(
  `^[(]?${YEAR}\\s*(?:年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月(?:\\s*[\\d一二三四五六七八九十廿]{1,3}\\s*[日号])?|[.\\-/]\\d{1,2}[.\\-/]\\d{1,2})[)]?$`,
)
const ORGANISATION =
  /(?:党组|党委|党工委|党总支|党支部|委员会|工委|支部|局|委|办|厅|院|校|中心|公司|集团|政府|站|所|社|馆|会|队|镇|乡|街道|办公室|大学|中学|小学|学校|银行|部)$/
const METADATA =
  /^.{0,8}(?:来源|发布时间|发布日期|发布机构|发布单位|公开日期|成文日期|发文日期|生成日期|时间|日期|作者|编辑|索引号|浏览|点击|阅读|文号|发文字号|文件编号|有效性|效力状态|公开(?:范围|方式|形式)|(?:主题|组配|体裁|信息)分类|公文种类|主题词|关键词|访问量)\s*:/

/** How many lines at the head of a text can belong to title and metadata. */
export const HEAD_LINES = 12

/** What a line of a table counts as here: running text, never a title or a signature. */
export const TABLE_LINE = '。'

/** A line that is a date and nothing else: 2025年2月25日, 二〇二五年二月, 2025.3.17. */
export const isDateLine = (line: string): boolean => DATE_LINE.test(line.replace(/[\s|]+/g, ''))

/** A line that could be the signature: short, no sentence, ends as the name of a body does. */
export function isOrganisationLine(line: string): boolean {
  const words = line.replace(/\s+/g, '')
  return words.length >= 3 && words.length <= 40 && !/[。;:,!?]/.test(words) && ORGANISATION.test(words)
}

/** A signature on one line: 某县水利局党组  2023年12月1日. */
export function isSignedLine(line: string): boolean {
  const match = /^(\S{3,40})[ \t]+(\S.{5,16})$/.exec(line.trim())
  return match !== null && isOrganisationLine(match[1]!) && isDateLine(match[2]!)
}

/** 来源:…, 发布时间:… */
export const isMetadataLine = (line: string): boolean =>
  METADATA.test(line) || STAMPED.test(line) || LABELS.test(line) || HOST.test(line) || HOUR.test(line.trim())

/** 文件编号: 有效性: 有效 公开范围: 全社会: labels side by side, with values or without. */
const LABELS =
  /^[\s|•·]*[\u4e00-\u9fff]{2,6}[ \t]*:[^:。;,]{0,30}[\s|][\u4e00-\u9fff]{2,6}[ \t]*:(?![^。;,:]{31})[^。;,]{0,90}$/
/** 某市中级人民法院主办: whose page it is. */
const HOST = /^[^,。;:“”]{4,30}(?:主办|承办|主管|版权所有)$/
/** 2017年01月06日 14:53:26, 某某日报 2023-02-22: when the page was put up, and by whom. */
const HOUR =
  /^(?:[\u4e00-\u9fff·]{2,10}(?:网|[报報]|在[线線]|新闻|客户端|电视台|通讯社)\s{0,4}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?)$/

/** 某区人民政府 2019-12-13 16:36 来源:某中心: the line of a page, the day and hour in its middle. */
const STAMPED =
  /^.{0,24}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s(?:[|\s]{0,8}\d{1,2}:\d{2}(?::\d{2})?)?[|\s]{0,16}(?:信息|稿件|文章)?(?:来源|作者|浏览|点击|阅读|字号|字体|编辑)/

/** A line in brackets under a title: (社会公开稿). */
export const isBracketedLine = (line: string): boolean => /^[(（][^)）]{1,16}[)）]$/.test(line)

/** A sentence, one that leads over to what follows (…300件。现将办理结果通报如下:), or too long for a title. */
export const isBodyLine = (line: string): boolean =>
  /[。;!?]["”)]?$/.test(line) || /。[^。]{4,60}:$/.test(line) || line.length > 80
