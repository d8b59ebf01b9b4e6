import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { buildDocx, paragraph } from '../docx-builder.ts'
import { readFixture, textNames } from '../golden/fixtures.ts'
import { autoNumbered, chineseWords, type Way } from './autonumber.ts'
import { read } from './read.ts'

const pick = (words: string) => (n: number) => [...words][n - 1] ?? String(n)
const letters = (first: number) => (n: number) => String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
const digitByDigit = (digits: string) => (n: number) => String(n).replace(/\d/g, (d) => digits[Number(d)]!)
const ROMAN =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx'.split(
    ' ',
  )
const roman = (n: number) => ROMAN[n - 1]!
const legal = (digits: string) => (n: number) =>
  n < 10 ? digits[n]! : `${digits[Math.floor(n / 10)]}拾${n % 10 === 0 ? '' : digits[n % 10]}`
const enclosed = (first: number, last: number) => (n: number) =>
  n <= last ? String.fromCharCode(first + n - 1) : String(n)

const WAYS: readonly Way[] = [
  { name: 'levels of one list' },
  { name: 'a list for each kind', single: true },
  { name: 'lists that start where they must', single: true, start: 'own' },
  { name: 'styles', through: 'style' },
  { name: 'styles based on styles', through: 'heir' },
  { name: 'a list that lives in a style', through: 'linked' },
  { name: 'levels that never restart', restart: 0 },
  { name: 'levels that restart after the first alone', restart: 1 },
  { name: 'paths in digits', legal: true, suffix: 'space' },
  { name: 'a tab behind', suffix: 'tab' },
  { name: 'a space behind', suffix: 'space' },
  { name: 'deleted paragraphs between', noise: 'deleted' },
  { name: 'hidden paragraphs between', noise: 'hidden' },
  { name: 'paragraphs hidden by style between', noise: 'hidden style' },
  { name: 'numbers switched off', noise: 'off' },
  { name: 'bullets', noise: 'bullets' },
  { name: 'inserted words', noise: 'inserted' },
  ...[
    'chineseCounting',
    'chineseCountingThousand',
    'taiwaneseCounting',
    'taiwaneseCountingThousand',
    'japaneseCounting',
  ].map((format): Way => ({ name: format, chinese: [format, chineseWords] })),
  { name: 'ideographDigital', chinese: ['ideographDigital', digitByDigit('〇一二三四五六七八九')] },
  { name: 'taiwaneseDigital', chinese: ['taiwaneseDigital', digitByDigit('○一二三四五六七八九')] },
  { name: 'chineseLegalSimplified', chinese: ['chineseLegalSimplified', legal('零壹贰叁肆伍陆柒捌玖')] },
  { name: 'ideographLegalTraditional', chinese: ['ideographLegalTraditional', legal('零壹貳參肆伍陸柒捌玖')] },
  { name: 'ideographTraditional', chinese: ['ideographTraditional', pick('甲乙丙丁戊己庚辛壬癸')] },
  { name: 'ideographZodiac', chinese: ['ideographZodiac', pick('子丑寅卯辰巳午未申酉戌亥')] },
  { name: 'ideographEnclosedCircle', chinese: ['ideographEnclosedCircle', pick('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')] },
  { name: 'decimalZero', digits: ['decimalZero', (n) => String(n).padStart(2, '0')] },
  { name: 'custom', digits: ['custom', (n) => String(n).padStart(3, '0')], pattern: '001, 002, 003, ...' },
  { name: 'decimalFullWidth', digits: ['decimalFullWidth', digitByDigit('０１２３４５６７８９')] },
  { name: 'decimalEnclosedCircle', digits: ['decimalEnclosedCircle', enclosed(0x2460, 20)] },
  { name: 'decimalEnclosedCircleChinese', digits: ['decimalEnclosedCircleChinese', enclosed(0x2460, 20)] },
  { name: 'decimalEnclosedParen', digits: ['decimalEnclosedParen', enclosed(0x2474, 20)] },
  { name: 'decimalEnclosedFullstop', digits: ['decimalEnclosedFullstop', enclosed(0x2488, 20)] },
  { name: 'lowerLetter', digits: ['lowerLetter', letters(0x61)] },
  { name: 'upperLetter', digits: ['upperLetter', letters(0x41)] },
  { name: 'lowerRoman', digits: ['lowerRoman', roman] },
  { name: 'upperRoman', digits: ['upperRoman', (n) => roman(n).toUpperCase()] },
]

const texts = textNames().map((name) => [name, new TextDecoder().decode(readFixture(name, 'source.txt'))] as const)
const typedDocx = (typed: readonly string[]) => buildDocx({ body: typed.map((line) => paragraph(line)).join('') })

/** What a record says of the problems, without the id of the notice. */
const problemsOf = (record: NoticeRecord): unknown =>
  JSON.parse(JSON.stringify([record.problems, record.sections]).replaceAll(record.id, 'n'))

describe.each(WAYS)('numbered by $name', (way) => {
  const turn = WAYS.indexOf(way) % 3
  it('a third of the fixtures read as if its labels were typed', async () => {
    let labels = 0
    for (const [name, text] of texts.filter((_, index) => index % 3 === turn)) {
      const { typed, numbered, bytes } = autoNumbered(text, way)
      const { raw } = await read(bytes)
      expect([name, raw.text.split('\n')]).toEqual([name, typed])
      labels += numbered
    }
    expect(labels).toBeGreaterThan(120)
  })
})

describe('problem lists of numbered and typed documents', () => {
  it.each(WAYS.map((way, index) => [way.name, way, texts[(index * 7) % texts.length]!] as const))(
    'are equal: %s',
    async (_, way, [name, text]) => {
      const { typed, bytes } = autoNumbered(text, way)
      const auto = await analyse(bytes, { name })
      const byHand = await analyse(typedDocx(typed), { name })
      expect(auto.text.content).toBe(byHand.text.content)
      expect(problemsOf(auto)).toEqual(problemsOf(byHand))
    },
  )
})
