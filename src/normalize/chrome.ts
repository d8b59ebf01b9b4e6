import { characterSet, hasAt } from '../language/character-set.ts'
import { anyOf, compiledFrom } from '../language/lexicon.ts'
import type { ChromeWords } from '../notice/lexicons.ts'
import { sliceOf } from '../notice/span.ts'
import { joinLines } from './furniture.ts'
import { filledLinesOf, foldedOf, type Line, NOTHING, type Step, shorten } from './step.ts'

const LONGEST = 90
const EDGE = 12
const LONGEST_SITE = 24
const BREADCRUMB = /^[^。;]{1,20}(?:(?:>{1,2}|»|›|->)[^。;>»›]{1,44}){2,20}(?:>{1,2}|»|›|->)?$/
/** 党群工作专栏► 您现在位置:党群工作 >> 浏览文章: where the reader stands, behind the name of a column. */
const WHERE = /(?:当前|现在|所在|[您你]的)[的所在]{0,3}位置[^。;]{0,60}(?:>|»|›|->)/
/** 某县卫生健康系统党务公开 > 巡察整改: two columns of a site, no words of a title. */
const TWO_COLUMNS = /^[^。;,:《》\d]{2,24}\s*(?:>>?|»|›|->)\s*[^。;,:《》\d>»›]{2,10}$/
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/

/** (一)某县政府网站: a heading that names a site, where a page names its own without a number. */
const NUMBERED = /^[([]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)\]、.]/

const BULLETS = characterSet('-·*•>»|')
const SEPARATORS = '•|:;,、·>»-—_()[]【】〔〕《》"“”+=*#/\\.'
const NOTHING_ELSE = new RegExp(`^[\\s${SEPARATORS.replace(/[\]\\-]/g, '\\$&')}]*$`)

const patterns = compiledFrom((lexicon: ChromeWords) => ({
  words: new RegExp(anyOf(lexicon.words), 'g'),
  /** What a line of nothing but listed words, digits and separators begins with. */
  opens: characterSet(`${SEPARATORS}0123456789${lexicon.words.map((word) => word[0]).join('')}`),
  /** What the names of neighbouring pages begin with. */
  neighbours: characterSet(lexicon.neighbours.map((start) => start[0]).join('')),
  kept: new RegExp(`(?:${anyOf(lexicon.kept)})\\s*:\\s*\\S`),
}))

/** Whether nothing but listed words, digits and separators stands on the line. */
function onlyWords(line: string, words: RegExp): boolean {
  if (line.includes('。')) return false
  const rest = line.replace(/\d[\d,.:/-]*/g, ' ')
  const bare = rest.replace(words, ' ')
  return bare !== rest && NOTHING_ELSE.test(bare)
}

const FEWEST_LINKS = 4
/** 首 页 走进某区 新闻中心 政务服务: short names side by side, most of them those of columns that sites have. */
function isMenu(line: string, words: RegExp): boolean {
  const links = line
    .replace(/(?<=^|\s)首\s+页(?=\s|$)/, '首页')
    .trim()
    .split(/[\s|]+/)
  if (links.length < FEWEST_LINKS || links.some((link) => link.length > 8)) return false
  const known = links.filter((link) => link.replace(words, '') === '' || /^走进/.test(link))
  return known.length * 2 > links.length
}

/** Whether a folded line belongs to the page and not to the notice. */
function isChrome(words: string, place: 'head' | 'middle' | 'tail', lexicon: ChromeWords): boolean {
  const line = words.trim()
  if (line === '' || line.length > LONGEST) return false
  const { words: known, opens, kept, neighbours } = patterns(lexicon)
  const bare = hasAt(BULLETS, line, 0) ? line.replace(/^[\s\-·*•>»|]+/, '') : line
  if (place !== 'head' && hasAt(neighbours, bare, 0) && lexicon.neighbours.some((start) => bare.startsWith(start)))
    return true
  const mayBeWords = hasAt(opens, line, 0)
  if ((place === 'middle' && !mayBeWords) || kept.test(line)) return false
  if (mayBeWords && onlyWords(line, known)) return true
  if (place === 'middle') return false
  // 索 引 号:, set wide in a table
  const tight = bare.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
  // 某县人民政府门户网站 无障碍浏览 长者模式: what is left beside the words of the page
  const left = line
    .replace(known, ' ')
    .replace(/[\s【】[\]|]+/g, ' ')
    .trim()
  return (
    lexicon.starts.some((start) => tight.startsWith(start) || left.startsWith(start)) ||
    lexicon.contains.some((part) => line.includes(part)) ||
    (!NUMBERED.test(left) && lexicon.sites.some((site) => left.endsWith(site) && left.length <= LONGEST_SITE)) ||
    BREADCRUMB.test(bare) ||
    WHERE.test(bare) ||
    (place === 'head' && isMenu(line, known)) ||
    (place === 'head' && TWO_COLUMNS.test(bare) && !bare.includes('关于')) ||
    ADDRESS.test(bare)
  )
}

/** Takes out the lines a web page adds around a notice. Free-text patterns hold only near the two ends of the text. */
export const removeChrome: Step = (now, _raw, knowledge) => {
  const folded = foldedOf(now.text)
  const lines = filledLinesOf(now.text)
  const place = (i: number) => (i < EDGE ? 'head' : i >= lines.length - EDGE ? 'tail' : 'middle')
  const found: Line[] = lines.filter((line, i) => isChrome(sliceOf(folded, line.span), place(i), knowledge.chrome))
  if (found.length === 0 || found.length === lines.length) return NOTHING
  return {
    edits: joinLines(now.text, found),
    remarks: found.map((line) => ({
      code: 'normalize/chrome_removed',
      span: null,
      args: { words: shorten(line.words) },
    })),
  }
}
