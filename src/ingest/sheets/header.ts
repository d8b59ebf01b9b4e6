/** Words that name the columns of a register, with a few characters before or behind. */
const NAMES =
  /^(?:序号?|编号|号|No\.?|.{0,10}(?:问题|事项|任务|内容|措施|举措|做法|情况|进展|进度|成效|时限|期限|时间|日期|节点|单位|部门|科室|股室|主体|责任人|领导|负责人|联系人|状态|结果|类别|类型|分类|方面|领域|名称|项目|金额|资金|备注|来源|目标|要求|标准|依据|清单|意见|销号|完成|材料|编码|电话|层级).{0,8})$/i
const NUMBER = /^(?:序号?|编号|号|No\.?)$/i
const MOST = 24
/** So many names, of columns that none of them numbers, make a register. */
const LEAST_NAMED = 4

const plain = (words: string): string => words.replace(/\s+/g, '').replace(/[(（][^()（）]*[)）]/g, '')

const isNumber = (words: string): boolean => /[序号n]/i.test(words) && NUMBER.test(plain(words))

const namesColumn = (words: string): boolean => {
  const key = plain(words)
  return key.length > 0 && key.length <= MOST && !/[。;；:：]$/.test(key) && NAMES.test(key)
}

/**
 * Whether words, those of one row, are the names of columns: at least three, most of them such as registers use; two where the
 * first is 序号.
 */
export function isHeader(words: readonly string[]): boolean {
  const filled = words.filter((one) => one.trim() !== '')
  const numbered = isNumber(filled[0] ?? '')
  if (filled.length < (numbered ? 2 : 3) || new Set(filled.map(plain)).size < filled.length) return false
  if (filled.some((one) => plain(one).length > 2 * MOST)) return false
  return filled.filter(namesColumn).length >= Math.max(2, 0.6 * filled.length)
}

/** Stricter, for text in which commas part clauses too: 序号 in front or four columns, all named, one of them what it is about. */
export function isRegisterHeader(words: readonly string[]): boolean {
  const filled = words.filter((one) => one.trim() !== '')
  const numbered = isNumber(filled[0] ?? '')
  if (filled.length < (numbered ? 2 : LEAST_NAMED)) return false
  const named = filled.filter((one) => namesColumn(one) && !/^[一二三四五六七八九十]{1,2}[是要、]/.test(one.trim()))
  const enough = numbered ? named.length >= 0.6 * filled.length : named.length >= LEAST_NAMED
  return isHeader(words) && enough && named.some((one) => /问题|事项|任务|意见|内容/.test(one))
}
