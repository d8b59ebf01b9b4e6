import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/ingest/docx/number-format.ts'
import {
  abstractList,
  buildDocx,
  DELETED_MARK,
  deleted,
  HIDDEN_MARK,
  inserted,
  type LevelOptions,
  list,
  movedFrom,
  paragraph,
  row,
  run,
  runOf,
  style,
  table,
} from '../docx-builder.ts'
import { read } from './read.ts'

const GOVERNMENT: readonly LevelOptions[] = [
  { format: 'chineseCounting', text: '%1、', suffix: 'nothing' },
  { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' },
  { text: '%3.', suffix: 'tab' },
  { text: '（%4）', suffix: 'space' },
  { format: 'decimalEnclosedCircleChinese', text: '%5' },
]

/** The lines of a document whose paragraphs ask for (numId, level), each followed by a mark. */
async function lines(numbering: string, asks: readonly (readonly [number, number])[], styles?: string) {
  const body = asks.map((ask) => paragraph('甲', { list: ask })).join('')
  const { raw } = await read(buildDocx({ body, numbering, ...(styles ? { styles } : {}) }))
  return raw.text.split('\n').map((line) => line.replace(/甲$/, ''))
}

describe('formats', () => {
  it.each([
    ['decimal', [1, 10, 103], ['1', '10', '103']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['decimalFullWidth', [1, 12], ['１', '１２']],
    ['decimalEnclosedCircle', [1, 10, 20, 21], ['①', '⑩', '⑳', '㉑']],
    ['decimalEnclosedCircleChinese', [1, 36, 50, 51], ['①', '㊱', '㊿', '51']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '21']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 105], ['一', '十', '十一', '二十', '二十一', '九十九', '一○五']],
    [
      'chineseCountingThousand',
      [10, 19, 100, 105, 110, 111, 1001, 2010],
      ['十', '十九', '一百', '一百零五', '一百一十', '一百一十一', '一千零一', '二千零一十'],
    ],
    [
      'japaneseCounting',
      [3, 12, 30, 105, 111, 1001, 1210],
      ['三', '十二', '三十', '百五', '百十一', '千一', '千二百十'],
    ],
    ['ideographDigital', [1, 10, 25], ['一', '一〇', '二五']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['ideographZodiacTraditional', [1, 13, 60], ['甲子', '丙子', '癸亥']],
    ['chineseLegalSimplified', [1, 10, 25, 101], ['壹', '壹拾', '贰拾伍', '壹佰零壹']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [2], ['B']],
    ['lowerRoman', [4, 9, 1994], ['iv', 'ix', 'mcmxciv']],
    ['upperRoman', [14], ['XIV']],
    ['ordinal', [1, 2, 3, 4, 11, 12, 21], ['1st', '2nd', '3rd', '4th', '11th', '12th', '21st']],
    ['chineseCounting', [0], ['0']],
  ])('%s', (format, numbers, words) => {
    expect(numbers.map((n) => formatNumber(n, format, null))).toEqual(words)
  })
  it('reads custom widths and owns up to formats it does not know', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
    expect(formatNumber(7, 'custom', 'a, ç, ĝ, ...')).toBeNull()
    expect(formatNumber(7, 'thaiNumbers', null)).toBeNull()
  })
})

describe('counters', () => {
  it('numbers levels and starts deeper ones again', async () => {
    const asks = [0, 1, 1, 2, 3, 4, 4, 2, 1, 2, 0, 1].map((level) => [1, level] as const)
    expect(await lines(abstractList(0, GOVERNMENT) + list(1, 0), asks)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '（1） ',
      '①',
      '②',
      '2.',
      '（三）',
      '1.',
      '二、',
      '（一）',
    ])
  })

  it('writes the numbers of upper levels into a label, in digits where isLgl asks', async () => {
    const levels = [{ format: 'chineseCounting', text: '第%1章' }, { text: '%1.%2', legal: true }, { text: '%1-%2-%3' }]
    expect(
      await lines(abstractList(0, levels) + list(1, 0), [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 2],
      ]),
    ).toEqual(['第一章', '1.1', '一-1-1', '第二章', '二-1-1'])
  })

  it('shares a counter among the lists of one abstract list, unless a list sets its start', async () => {
    const numbering = abstractList(0, [{}]) + list(1, 0) + list(2, 0) + list(3, 0, { 0: 5 })
    expect(
      await lines(numbering, [
        [1, 0],
        [2, 0],
        [1, 0],
        [3, 0],
        [3, 0],
        [1, 0],
      ]),
    ).toEqual(['1.', '2.', '3.', '5.', '6.', '7.'])
  })

  it('starts where w:start says, from 0 too', async () => {
    expect(
      await lines(abstractList(0, [{ start: 0 }]) + list(1, 0), [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual(['0.', '1.'])
  })

  it('obeys lvlRestart', async () => {
    const never = abstractList(0, [{}, { restart: 0 }]) + list(1, 0)
    expect(
      await lines(never, [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['1.', '1.', '2.', '2.'])
    const afterFirst = abstractList(0, [{}, {}, { restart: 1 }]) + list(1, 0)
    expect(
      await lines(afterFirst, [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 2],
      ]),
    ).toEqual(['1.', '1.', '1.', '2.', '2.', '2.', '1.'])
  })

  it('writes nothing for bullets, the words alone for none', async () => {
    const numbering =
      abstractList(0, [{ format: 'bullet', text: '' }]) + abstractList(1, [{ format: 'none', text: '附：%1' }])
    expect(
      await lines(numbering + list(1, 0) + list(2, 1), [
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(['', '附：'])
  })

  it('gives no label for a list that is not there, a level that is not there, and list 0', async () => {
    expect(
      await lines(abstractList(0, [{}]) + list(1, 0), [
        [9, 0],
        [1, 3],
        [0, 0],
        [1, 99_999_999],
      ]),
    ).toEqual(['', '', '', ''])
  })

  it('reports a format it cannot write, once', async () => {
    const body = paragraph('甲', { list: [1, 0] }) + paragraph('乙', { list: [1, 0] })
    const numbering = abstractList(0, [{ format: 'thaiNumbers', text: '%1)' }]) + list(1, 0)
    const { raw, said } = await read(buildDocx({ body, numbering }))
    expect(raw.text).toBe('1)甲\n2)乙')
    expect(said).toEqual([['ingest/unknown_number_format', { format: 'thaiNumbers' }]])
  })

  it('takes the custom format of an AlternateContent before its stand-in', async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02"/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    expect(await lines(`<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${list(1, 0)}`, [[1, 0]])).toEqual([
      '01',
    ])
  })
})

describe('numbers from styles', () => {
  const numbering =
    abstractList(0, [
      { format: 'chineseCounting', text: '%1、', style: 'h1' },
      { format: 'chineseCounting', text: '（%2）', style: 'h2' },
      { text: '%3.' },
    ]) + list(1, 0)
  const styles =
    style('a', { normal: true }) +
    style('h1', { basedOn: 'a', list: [1, null] }) +
    style('h2', { basedOn: 'h1', list: [1, 1] }) +
    style('h2like', { basedOn: 'h2' }) +
    style('plain', { basedOn: 'h2', list: [0, null] })
  const text = async (body: string) => (await read(buildDocx({ body, numbering, styles }))).raw.text

  it('follows basedOn, finds the level by pStyle, and can be switched off', async () => {
    const body =
      paragraph('甲', { style: 'h1' }) +
      paragraph('乙', { style: 'h2' }) +
      paragraph('丙', { style: 'h2like' }) +
      paragraph('丁', { style: 'plain' }) +
      paragraph('戊', { style: 'h1', list: [0, 0] }) +
      paragraph('己', { style: 'h1', list: [1, 2] }) +
      paragraph('庚') +
      paragraph('辛', { style: 'h1' })
    expect(await text(body)).toBe('一、甲\n（一）乙\n（二）丙\n丁\n戊\n1.己\n庚\n二、辛')
  })

  it('takes a level of the paragraph with the list of its style', async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="h1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`
    expect(await text(body)).toBe('（一）甲')
  })

  it('takes the level of the style where the paragraph names a list alone', async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="h2"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`
    expect(await text(body)).toBe('（一）甲')
  })

  it('finds a list that lives in a style', async () => {
    const linked =
      abstractList(0, [{ text: '%1)' }], '<w:styleLink w:val="outline"/>') +
      abstractList(1, [], '<w:numStyleLink w:val="outline"/>') +
      list(1, 0) +
      list(2, 1)
    const styles = style('outline', { type: 'numbering', list: [1, null] })
    const body = paragraph('甲', { list: [2, 0] }) + paragraph('乙', { list: [1, 0] })
    expect((await read(buildDocx({ body, numbering: linked, styles }))).raw.text).toBe('1)甲\n2)乙')
  })

  it('does not run in circles', async () => {
    const looped = style('x', { basedOn: 'y' }) + style('y', { basedOn: 'x', list: [1, 0] })
    const numbering = abstractList(0, [], '<w:numStyleLink w:val="x"/>') + list(1, 0)
    expect((await read(buildDocx({ body: paragraph('甲', { style: 'x' }), styles: looped, numbering }))).raw.text).toBe(
      '甲',
    )
  })
})

describe('numbers of paragraphs that changed or cannot be seen', () => {
  const numbering = abstractList(0, [{ format: 'chineseCounting', text: '%1、' }]) + list(1, 0)
  const styles = style('hidden', { hidden: true }) + style('seen', { basedOn: 'hidden' })
  const numbered = (content: string, properties = '', styleName = '') =>
    `<w:p><w:pPr>${styleName}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${properties}</w:pPr>${content}</w:p>`
  const readOf = async (body: string) => await read(buildDocx({ body, numbering, styles }))

  it.each([
    ['deleted with its mark', numbered(deleted('乙'), DELETED_MARK), '一、甲\n二、丙'],
    ['deleted but for its mark', numbered(deleted('乙')), '一、甲\n二、\n三、丙'],
    ['hidden with its mark', numbered(run('乙', { hidden: true }), HIDDEN_MARK), '一、甲\n二、丙'],
    ['hidden but for its mark', numbered(run('乙', { hidden: true })), '一、甲\n二、\n三、丙'],
    ['hidden by its style', numbered(run('乙'), '', '<w:pStyle w:val="hidden"/>'), '一、甲\n二、丙'],
    [
      'hidden by its style but for what says otherwise',
      numbered(
        runOf('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t>'),
        '<w:rPr><w:vanish w:val="0"/></w:rPr>',
        '<w:pStyle w:val="seen"/>',
      ),
      '一、甲\n二、乙\n三、丙',
    ],
    ['inserted', numbered(inserted('乙'), '<w:rPr><w:ins w:id="1"/></w:rPr>'), '一、甲\n二、乙\n三、丙'],
    ['moved away', numbered(movedFrom('乙'), '<w:rPr><w:moveFrom w:id="1"/></w:rPr>'), '一、甲\n二、丙'],
  ])('a paragraph %s', async (_, middle, expected) => {
    expect((await readOf(numbered(run('甲')) + middle + numbered(run('丙')))).raw.text).toBe(expected)
  })

  it('as they are now, whatever they were, and told', async () => {
    const before =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr></w:pPrChange>'
    const old =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange w:id="2" w:original="%1:1:0:."/></w:numPr></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>'
    const set =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="3"/></w:numPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>'
    const { raw, said } = await readOf(numbered(run('甲'), before) + old + set)
    expect(raw.text).toBe('一、甲\n二、乙\n三、丙')
    expect(said).toEqual([['ingest/tracked_changes_accepted', { count: 3 }]])
  })
})

describe('numbers in tables', () => {
  it('fills a 序号 column whose cells hold a number and no words', async () => {
    const number = `<w:tc>${paragraph('', { list: [1, 0] })}</w:tc>`
    const body = table(
      row(['序号', '反馈问题']),
      row([number, '甲']),
      row([number, '乙'], { deleted: true }),
      row([number, '丙']),
    )
    const numbering = abstractList(0, [{ text: '%1' }]) + list(1, 0)
    const { raw } = await read(buildDocx({ body, numbering }))
    expect(raw.text).toBe('序号\n反馈问题\n1\n甲\n2\n丙')
    expect(raw.anchors.map((anchor) => anchor.table)).toEqual([
      [1, 1, 1],
      [1, 1, 2],
      [1, 2, 1],
      [1, 2, 2],
      [1, 3, 1],
      [1, 3, 2],
    ])
  })
})
