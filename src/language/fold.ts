/**
 * The shadow of a text: equal length, full-width ASCII (U+FF01–FF5E), ideographic and no-break spaces and the small forms
 * (U+FE50–FE6B) as ASCII. Never NFKC, which changes lengths and destroys ①.
 */
export function fold(text: string): string {
  return FOLDS.test(text) ? text.replace(ALL_FOLDS, (c) => FOLDED.get(c) ?? c) : text
}

/** A look whether there is anything to fold costs a fraction of replacing nothing. */
const FOLDS = /[\uFF01-\uFF5E\u3000\u00A0\uFE50-\uFE6B]/
const ALL_FOLDS = new RegExp(FOLDS.source, 'g')

const SMALL = ',、.\u0000;:?!-(){}[]#&*+-<>=\u0000\\$%@'
const SMALL_FORMS = '﹐﹑﹒﹓﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹧﹨﹩﹪﹫'

const FOLDED = new Map<string, string>([
  ...Array.from({ length: 94 }, (_, i): [string, string] => [
    String.fromCharCode(0xff01 + i),
    String.fromCharCode(0x21 + i),
  ]),
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ...Array.from(SMALL_FORMS, (c, i): [string, string] => [c, SMALL[i]!]).filter(([, to]) => to !== '\u0000'),
])
