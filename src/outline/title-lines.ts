import {
  HEAD_LINES,
  isBodyLine,
  isBracketedLine,
  isDateLine,
  isMetadataLine,
  isOrganisationLine,
  isSignedLine,
} from './line-kinds.ts'

const TITLE_END =
  /(?:通报|报告|公示|公告|方案|总结|小结|函|清单|计划|通知|意见|情况|说明|公开|讲话|发言|材料|台账|纪要|要点|汇报|办法|范文|综述|简报|(?:审计|调查|检查|督[查察]|评估|考核|核查|整改)结果)(?:[(（][^)）]{1,12}[)）])?$/
const TITLE_TAG = /^【[^】]{1,12}】/

/** A line this long right above the end of a title is its first half, not the name of a page. */
const HALF_TITLE = 12

/** 序号 反馈问题 整改措施 整改情况, 序号24 受理编号, 序号 alone: the head of a register set in lines, and what it begins with. */
const COLUMNS =
  /^[ \t|]*(?:序号|编号)(?:[ \t|]+[\u4e00-\u9fff]{2,8}[ \t|]+[\u4e00-\u9fff]|[ \t]*\d{0,4}(?:[ \t|]+[\u4e00-\u9fff]{2,8})?[ \t|]*$)/

/** The lines before the first real paragraph, the first numbered heading or the head of a register. */
function headLines(lines: readonly string[], isNumbered: (index: number) => boolean): number {
  let end = 0
  const isOver = (line: string) => isBodyLine(line) || COLUMNS.test(line)
  while (end < lines.length && end < HEAD_LINES && !isOver(lines[end]!) && !isNumbered(end)) end++
  return end
}

/** ——2024年12月19日在市人大常委会会议上: when and where it was read out. */
const OCCASION =
  /^[(【—–\-─\s]*(?:\d{4}|[一二][〇零○0一二三四五六七八九]{3})[\d年月日.\s〇零一二三四五六七八九十]{0,14}在\S/
/** 市审计局局长  李火生: who read it out. */
const SPEAKER =
  /^[\u4e00-\u9fff]{2,20}(?:局长|厅长|主任|署长|市长|县长|区长|州长|盟长|旗长|书记|组长|审计长)\s*[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}$/

/** 微信截图_2024.jpg: a picture by the name of its file. */
const IMAGE = /^\S{1,60}\.(?:jpe?g|png|gif|bmp|webp)$/i
/** 某区人民政府 The People's Government of …: whose site it is, in two languages. */
const BANNER = /^[\u4e00-\u9fff]{3,20}\s*[A-Za-z][A-Za-z'’.,&\s]{11,}$/

/** 首页 新闻中心 部门动态, 现在时间是:…, 《某某日报》(… 第12版), 某某网2月18日讯: what a page or a paper says of itself. */
const OF_PAGE =
  /^首页[\s>»|]+\S|^(?:现在|今天|当前)(?:时间|日期)?是?\s*[::]|第\s*\d{1,3}\s*版\s*[)）]?$|\d{1,2}月\d{1,2}日\s*(?:讯|电)$/

const isPlain = (line: string): boolean =>
  !isMetadataLine(line) &&
  !isDateLine(line) &&
  !/[::]$/.test(line) &&
  !isBracketedLine(line) &&
  !isSignedLine(line) &&
  !OCCASION.test(line) &&
  !IMAGE.test(line) &&
  !BANNER.test(line) &&
  !OF_PAGE.test(line) &&
  !SPEAKER.test(line) &&
  !/\S\s+\|\s+\S/.test(line) &&
  line.length >= 2

/** “有的干部不担当;有的支部不换届……”: words spoken, at the head of a report. */
const isSpeech = (line: string): boolean => /^[“"]/.test(line) && /;|…[”"]?$/.test(line)

/** 某市纪委监委: whose site it is, above the stamps of the page. */
const isSite = (words: string): boolean =>
  /^[\u4e00-\u9fff]{4,20}(?:纪委监委|监察委员会|人民政府|巡察办)\|?$/.test(words)

/** 某市某区人民政府 over 某区2023年度…的报告, or a headline whose words the title below it says in full. */
function isNameOfPage(upper: string, title: string): boolean {
  const place = /^[\u4e00-\u9fff]{1,8}?[省市县区州旗盟镇乡](?=[\u4e00-\u9fff\d])/.exec(title)?.[0]
  if (place !== undefined && isOrganisationLine(upper) && upper.includes(place)) return true
  return upper.length >= HALF_TITLE && title.length > upper.length && title.includes(upper.replace(/[的。]$/, ''))
}

/** 整改进展情况公示, 的整改情况通报: whose it is stands in the line above. */
const NAMES_NOBODY =
  /^(?:的|反馈|意见|问题|整改|落实|进展|完成|办理|集中|工作|情况|结果|及|和)+(?:的)?(?:通报|公示|公告|报告|说明)$/

/** Whether `upper` is the beginning of a title that goes on in the next line. */
function runsOn(upper: string, next: string): boolean {
  const words = upper.replace(/\s+/g, '')
  if (isNameOfPage(words, next.replace(/\s+/g, ''))) return false
  if (/(?:通报|报告|公示|公告|方案|总结|台账)$/.test(words) && next.replace(/\s+/g, '').length > 4) return false
  return (
    /关于|^中共|的$|[、,]$/.test(words) ||
    isOrganisationLine(words) ||
    /^关于|^[通报告公示\s]{2,4}$/.test(next) ||
    NAMES_NOBODY.test(next.replace(/\s+/g, '')) ||
    /第[一二三四五六七八九十]+[届轮]$/.test(words) ||
    (words.length >= HALF_TITLE && !TITLE_END.test(words))
  )
}

/** Indices of the title lines within the head of the text; empty where none can be told. */
export function titleLines(lines: readonly string[], isNumbered: (index: number) => boolean): number[] {
  const end = headLines(lines, isNumbered)
  const plain = Array.from({ length: end }, (_, i) => i).filter((i) => isPlain(lines[i]!))
  const squeezed = (i: number) => lines[i]!.replace(TITLE_TAG, '').replace(/\s+/g, '')
  const last =
    plain.findLast((i) => TITLE_END.test(squeezed(i)) && (squeezed(i).length >= 6 || plain.includes(i - 1))) ??
    plain.find((i) => isMetadataLine(lines[i + 1] ?? '') && squeezed(i).length >= 6 && !isSite(squeezed(i))) ??
    plain.find((i) => squeezed(i).length >= 8 && !isSpeech(lines[i]!) && !isSite(squeezed(i)))
  if (last === undefined) return []
  let first = last
  while (plain.includes(first - 1) && runsOn(lines[first - 1]!, lines[first]!)) first--
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
