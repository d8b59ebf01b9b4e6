/** What names the columns of a register, and the rows that head the rows below them. */
export const SERIAL_HEADER = /^(?:序号|编号)$/
const HEADER =
  /^(?:.{0,8}(?:问题|措施|情况|单位|部门|科室|领导|责任人|时限|期限|时间|状态|结果|成效|进展|类别|方面|事项|备注|目标).{0,4})$/
const LONGEST_HEADER = 14

/** The words can name a column: 反馈问题, 完成时限. */
export const namesColumn = (words: string): boolean => words.length <= LONGEST_HEADER && HEADER.test(words)

/** A row that heads the rows below it: 一、贯彻落实…方面 */
export const GROUP = /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十]{1,3}[)）])/
