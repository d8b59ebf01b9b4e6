const CHINESE_DIGITS = '〇一二三四五六七八九'
const COUNTING_DIGITS = '○一二三四五六七八九'
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'

const letters = (words: string) => (n: number) => words[n - 1] ?? null

/** a…z, then aa, bb…: Word repeats the letter. */
const repeated = (first: number) => (n: number) =>
  n > 780 ? null : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(n: number): string | null {
  if (n > 3999) return null
  let rest = n
  let words = ''
  for (const [value, letter] of ROMAN) {
    words += letter.repeat(Math.floor(rest / value))
    rest %= value
  }
  return words
}

/** Digit by digit: 105 → 一〇五. */
const positional = (digits: string) => (n: number) => Array.from(String(n), (d) => digits[Number(d)]).join('')

/** With the names of the places: 105 → 一百零五; `bareTen` writes 15 as 十五 and not 一十五. */
const placed = (digits: string, places: string, bareTen: boolean, zero: string) => (n: number) => {
  if (n > 9999) return null
  const figures = Array.from(String(n), Number)
  let words = ''
  let gap = false
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i
    if (figure === 0) {
      gap = true
      return
    }
    if (gap && words !== '') words += zero
    gap = false
    words += bareTen && n < 20 && place === 1 ? '' : digits[figure]
    if (place > 0) words += places[place - 1]
  })
  return words
}

const chinese = placed(CHINESE_DIGITS, '十百千', true, '零')
/** Japanese says no zero, nor a one before a place: 105 → 百五. */
const japanese = (n: number) => (n < 100 ? chinese(n) : (chinese(n)?.replace(/零|一(?=[十百千])/g, '') ?? null))
/** Up to 99 as spoken, from 100 digit by digit (ECMA-376, 17.18.59). */
const counting = (n: number) => (n < 100 ? chinese(n) : positional(COUNTING_DIGITS)(n))
const fromBlock = (first: number, most: number) => (n: number) =>
  n <= most ? String.fromCharCode(first + n - 1) : null
/** ①–⑳, ㉑–㉟, ㊱–㊿. */
const circled = (n: number) =>
  n <= 20 ? String.fromCharCode(0x245f + n) : n <= 35 ? String.fromCharCode(0x323c + n) : fromBlock(0x328e, 50)(n)
const fullWidth = (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
const zodiac = (n: number) => (n > 60 ? null : `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}`)
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const SUFFIXES = ['th', 'st', 'nd', 'rd']

/** How Word writes a number in each format (ECMA-376, ST_NumberFormat); null where the format ends before the number. */
const FORMATS = new Map<string, (n: number) => string | null>(
  Object.entries<(n: number) => string | null>({
    decimal: String,
    decimalHalfWidth: String,
    decimalZero: (n) => String(n).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedFullstop: fromBlock(0x2488, 20),
    decimalEnclosedParen: fromBlock(0x2474, 20),
    numberInDash: (n) => `- ${n} -`,
    chineseCounting: counting,
    taiwaneseCounting: counting,
    chineseCountingThousand: chinese,
    taiwaneseCountingThousand: chinese,
    japaneseCounting: japanese,
    ideographDigital: positional(CHINESE_DIGITS),
    japaneseDigitalTenThousand: positional(CHINESE_DIGITS),
    taiwaneseDigital: positional(COUNTING_DIGITS),
    chineseLegalSimplified: placed(LEGAL_SIMPLIFIED, '拾佰仟', false, '零'),
    ideographLegalTraditional: placed(LEGAL_TRADITIONAL, '拾佰仟', false, '零'),
    japaneseLegal: placed('〇壱弐参四伍六七八九', '拾百阡', false, ''),
    ideographTraditional: letters(STEMS),
    ideographZodiac: letters(BRANCHES),
    ideographZodiacTraditional: zodiac,
    ideographEnclosedCircle: fromBlock(0x3280, 10),
    lowerLetter: repeated(0x61),
    upperLetter: repeated(0x41),
    lowerRoman: roman,
    upperRoman: (n) => roman(n)?.toUpperCase() ?? null,
    ordinal: (n) => `${n}${(Math.floor(n / 10) % 10 === 1 ? null : SUFFIXES[n % 10]) ?? 'th'}`,
    hex: (n) => n.toString(16).toUpperCase(),
    bullet: () => '',
    none: () => '',
  }),
)

/** Formats Word writes as `custom`, by the pattern that shows the first numbers: zeros in front up to a width. */
function customWidth(pattern: string): number | null {
  const first = pattern.split(',')[0]?.trim() ?? ''
  return /^0+1$/.test(first) ? first.length : null
}

/** A number in a format of Word's; null where the format is unknown. Below 1 and past the end of a format it stands in digits, as in Word. */
export function formatNumber(n: number, format: string, pattern: string | null): string | null {
  if (format === 'custom') {
    const width = customWidth(pattern ?? '')
    return width === null ? null : String(n).padStart(width, '0')
  }
  const write = FORMATS.get(format)
  if (write === undefined) return null
  const words = n < 1 && format !== 'none' && format !== 'bullet' && format !== 'decimalZero' ? null : write(n)
  return words ?? String(n)
}
