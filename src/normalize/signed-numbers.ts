import { characterSet, holdsAny } from '../language/character-set.ts'

const NUMBER =
  '(?:\\d{1,2}[ \\t]?[.、)]|[一二三四五六七八九十]{1,3}、|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)|问题[\\d一二三四五六七八九十]{1,2}[:、.]?)'
const STATES = '✅☑✔√✓❌✘✗✖⏳⌛'
/** ☑已完成 names the state itself, □已完成 ☑未完成 is a choice. */
const NO_CHOICE = '(?![ \\t]*(?:已|正在|基本|未|尚未|部分|阶段|持续|长期|完成|整改))'

const SIGNED = new RegExp(
  [
    // ■ 1.账目不清, ●(一)…, ✅ 1.…
    `(?<=^[ \\t]{0,4})[■●◆▲★◎○◇□►▶※❖✦•☐${STATES}](?=[ \\t]{0,2}(?:${NUMBER}))`,
    // 1.✅账目不清
    `(?<=^[ \\t]{0,4}${NUMBER}[ \\t]?)[★☆△${STATES}]${NO_CHOICE}(?=[ \\t]?[\\u4e00-\\u9fff“])`,
    // 1.账目不清 ✅, 1.账目不清(√); behind a tab it fills a cell
    `(?<=[\\u4e00-\\u9fff”。] {0,2})(?:[★☆△▲${STATES}]|[(【][×□☐○●■◆★☆△▲${STATES}][)】])(?=[ \\t]*$)`,
  ].join('|'),
  'gm',
)

/** ■已完成 □未完成: what is not ticked is not said. */
const CHOICE =
  /(?<=[☑✓✔√■][ \t]{0,4}[^\s☑✓✔√■□☐。,;]{2,12}[ \t]{0,4})(?:[□☐][ \t]{0,4}[^\s☑✓✔√■□☐。,;]{2,12}[ \t]{0,4})+|(?:[□☐][ \t]{0,4}[^\s☑✓✔√■□☐。,;:]{2,12}[ \t]{0,4})+(?=[☑✓✔√■][ \t]{0,4}(?:已|正|基本|未|尚|部分|阶段|持续|长期|完成|整改))/g

/** Every sign that either pattern waits for: one look through the text is far cheaper than they are, and most texts hold none. */
const SIGNS = characterSet(`■●◆▲★◎○◇□►▶※❖✦•☐☆△×${STATES}`)
const BOXES = characterSet('□☐')

/** The shadow with blanks for signs beside a number or its words, which say nothing that a rule looks for there, so that it keeps its length. */
export function withoutSigns(shadow: string): string {
  if (!holdsAny(shadow, SIGNS)) return shadow
  const chosen = holdsAny(shadow, BOXES) ? shadow.replace(CHOICE, blanks) : shadow
  return chosen.replace(SIGNED, blanks)
}

const blanks = (sign: string): string => ' '.repeat(sign.length)
