import { type Glyph, isBlank } from './page.ts'

const CHINESE = /[\p{Script=Han}\u2E80-\u303F\uFF00-\uFFEF]/u
/** What fonts without a Unicode table leave: controls, private use (symbol fonts' bullets aside), U+FFFD. */
const MEANINGLESS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uEFFF\uF100-\uF8FF\uFFFD]/
/** Letters such fonts are mapped to by chance, rare in Chinese and English text. */
const ODD = /[\u00A1-\u00AF\u00B2-\u00B6\u00B8-\u00D6\u00D8-\u024F\u02C0-\u02FF\u2200-\u225F\uFB01\uFB02]/

/** Whether the characters of a page mean nothing: hardly any Chinese, and many that no text has. */
export function isGarbled(glyphs: readonly Glyph[]): boolean {
  let [inked, chinese, meaningless, odd] = [0, 0, 0, 0]
  for (const { text } of glyphs) {
    if (isBlank(text) && !MEANINGLESS.test(text)) continue
    inked++
    if (CHINESE.test(text)) chinese++
    else if (text === '' || MEANINGLESS.test(text)) meaningless++
    else if (ODD.test(text)) odd++
  }
  if (inked < 16) return false
  return chinese < 0.2 * inked && (meaningless >= 0.04 * inked || meaningless + odd >= 0.12 * inked)
}
