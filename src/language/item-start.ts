const HAN_NUMBER = '[一二三四五六七八九十]{1,3}'

const ITEM = new RegExp(
  `^\\s*(?:第${HAN_NUMBER}(?:部分|章|条|方面)|${HAN_NUMBER}\\s*、|\\(\\s*(?:${HAN_NUMBER}|\\d{1,2})\\s*\\)|\\d{1,2}\\s*[.、](?!\\d(?!\\d{3})(?!\\d?月)|月)|\\d{1,2}\\)|[①-⑳㈠-㈩⑴-⒇⒈-⒛]|(?:反馈)?问题\\s*(?:${HAN_NUMBER}|\\d{1,2})\\s*[:.、]|${HAN_NUMBER}是)`,
)

/** Whether a line (folded) opens with a printed number of the kinds that notices use; a decimal or a date does not. */
export const startsItem = (line: string): boolean => ITEM.test(line)
