import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { batch, byCodePoints, discover } from '../../src/batch/index.ts'
import { folderWith, notice } from '../cli/shell.ts'
import { gbk, type Packed, unicodePath, zipBytes } from '../zip-builder.ts'

/** What is found: path, and a mark for junk (-) or the code of what cannot be read. */
const found = (...given: string[]): string[] =>
  [...discover(given).entries].map(({ path: where, junk, error }) =>
    junk ? `- ${where}` : error === null ? where : `${where} ${error.code}`,
  )

const inZip = async (members: readonly Packed[], name = 'a.zip'): Promise<string[]> =>
  found(path.join(await folderWith({ [name]: zipBytes(members) }), name))

const within = async (given: string, files: Record<string, string | Uint8Array>): Promise<string[]> =>
  found(path.join(await folderWith(files), given))

describe('a pattern', () => {
  const files = {
    '旺苍县/一.docx': 'x',
    '旺苍县/深/二.docx': 'x',
    '旺苍县/三.pdf': 'x',
    '青禾县/四.docx': 'x',
    '说明.txt': 'x',
    '.藏/五.docx': 'x',
    '通报[1].txt': 'x',
    '通报1.txt': 'x',
  }
  it.each([
    ['*/*.docx', ['旺苍县/一.docx', '青禾县/四.docx']],
    ['**/*.docx', ['旺苍县/一.docx', '旺苍县/深/二.docx', '青禾县/四.docx']],
    ['旺苍县/**/*.{docx,pdf}', ['一.docx', '三.pdf', '深/二.docx']],
    ['{旺苍县,青禾县}/*.docx', ['旺苍县/一.docx', '青禾县/四.docx']],
    ['旺*', ['旺苍县/一.docx', '旺苍县/三.pdf', '旺苍县/深/二.docx']],
    [
      '*',
      [
        '旺苍县/一.docx',
        '旺苍县/三.pdf',
        '旺苍县/深/二.docx',
        '说明.txt',
        '通报1.txt',
        '通报[1].txt',
        '青禾县/四.docx',
      ],
    ],
    ['.*/*.docx', ['.藏/五.docx']],
    ['通报[1].txt', ['通报[1].txt']],
    ['通报[0-9].txt', ['通报1.txt']],
    ['?苍县/?.docx', ['旺苍县/一.docx']],
    ['旺苍县/./*.docx', ['一.docx']],
    ['*.doc', ['*.doc not_found']],
    ['没有/*.docx', ['*.docx not_found']],
    ['旺苍县/一.docx/*', ['* not_found']],
  ])('%s', async (pattern, want) =>
    expect((await within(pattern, files)).map((row) => row.replace(/^.*\/(?=\*\S* not_found)/, ''))).toEqual(want),
  )

  it('in a folder whose own name has brackets, and beside the folder itself', async () => {
    const folder = await folderWith({ '批[1]/a.txt': 'x', '批[1]/b.md': 'x' })
    const inside = path.join(folder, '批[1]')
    expect(found(path.join(inside, '*.txt'))).toEqual(['a.txt'])
    expect(found(path.join(inside, '*.txt'), inside)).toEqual(['a.txt', 'b.md'])
  })

  it('covers what it would have matched, and nothing else', async () => {
    const folder = await folderWith({ '县/a.docx': 'x' })
    const { covers } = discover([path.join(folder, '县', '**', '*.docx')])
    const line = (name: string) => ({ path: name, file: path.join(folder, ...name.split('/')) })
    expect(['县/gone.docx', '县/x/gone.docx', '县/gone.pdf', 'gone.docx'].map((name) => covers(line(name)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('takes names in either form of Unicode', async () =>
    expect(await within('Café*/x.txt', { 'Cafe\u0301 1/x.txt': 'x' })).toEqual(['Café 1/x.txt']))

  it('of zips opens them', async () =>
    expect(await within('*.zip', { 'a.zip': zipBytes([{ name: 'x.txt', data: 'x' }]), 'b.txt': 'x' })).toEqual([
      'a.zip!/x.txt',
    ]))
})

describe('names in a zip', () => {
  const accidental = Uint8Array.of(0xc4, 0x83) // ă in UTF-8, 膬 in GBK
  it.each<readonly [string, readonly Packed[], readonly string[]]>([
    ['in UTF-8 with the flag', [{ name: '整改/通报.txt', flags: 0x800 }], ['整改/通报.txt']],
    ['in UTF-8 without the flag', [{ name: '整改/通报.txt' }], ['整改/通报.txt']],
    ['in GBK', [{ name: gbk('旺苍县/整改通报.txt') }], ['旺苍县/整改通报.txt']],
    ['in GBK whose second byte is a backslash', [{ name: gbk('昞\\誠.txt') }], ['昞/誠.txt']],
    [
      'in GBK, short enough to be UTF-8 by chance',
      [{ name: accidental }, { name: gbk('通报.txt') }],
      ['膬', '通报.txt'],
    ],
    ['in UTF-8 alone, however short', [{ name: accidental }], ['ă']],
    ['in UTF-8 among names in GBK', [{ name: '整改.txt' }, { name: gbk('通报.txt') }], ['整改.txt', '通报.txt']],
    ['in code page 437', [{ name: Uint8Array.of(0x82, 0x2e, 0x74, 0x78, 0x74) }], ['é.txt']],
    [
      'with a Unicode path beside',
      [{ name: gbk('乱.txt'), extra: unicodePath(gbk('乱.txt'), '整改.txt') }],
      ['整改.txt'],
    ],
    [
      'with a Unicode path of other bytes beside',
      [{ name: gbk('通报.txt'), extra: unicodePath(gbk('别的.txt'), '整改.txt') }],
      ['通报.txt'],
    ],
    ['decomposed', [{ name: 'Cafe\u0301.txt' }], ['Café.txt']],
    ['with backslashes', [{ name: 'a\\b\\c.txt' }], ['a/b/c.txt']],
    ['that lead up', [{ name: '../../etc/passwd' }, { name: 'a/../../b.txt' }], ['a/b.txt', 'etc/passwd']],
    [
      'from the root, of a drive',
      [{ name: '/etc/x.txt' }, { name: 'C:\\y.txt' }, { name: '//h/z.txt' }],
      ['etc/x.txt', 'h/z.txt', 'y.txt'],
    ],
    ['with NUL and controls', [{ name: 'a\0b\u001b[31m.txt' }], ['a\ufffdb\ufffd[31m.txt']],
    ['of nothing', [{ name: '../' }, { name: '' }, { name: '..' }], ['_', '_~2']],
    [
      'twice',
      [{ name: 'b.txt' }, { name: 'b.txt' }, { name: './b.txt' }, { name: 'b~2.txt' }],
      ['b.txt', 'b~2.txt', 'b~2~2.txt', 'b~3.txt'],
    ],
    ['of folders', [{ name: 'a/' }, { name: 'a/b.txt' }], ['a/b.txt']],
    ['astral, in code points', [{ name: '\u{20000}.txt' }, { name: '\uffee.txt' }], ['\uffee.txt', '\u{20000}.txt']],
  ])('%s', async (_, members, want) => expect(await inZip(members)).toEqual(want.map((name) => `a.zip!/${name}`)))

  it('of what no one reads are counted', async () => {
    const names = [
      '__MACOSX/._a.txt',
      'a.txt',
      '.DS_Store',
      '~$a.docx',
      'x/Thumbs.db',
      '页.html',
      '页_files/a.js',
      '别_files/b.txt',
    ]
    expect(await inZip(names.map((name) => ({ name })))).toEqual([
      '- a.zip!/.DS_Store',
      '- a.zip!/__MACOSX/._a.txt',
      'a.zip!/a.txt',
      '- a.zip!/x/Thumbs.db',
      '- a.zip!/~$a.docx',
      'a.zip!/别_files/b.txt',
      'a.zip!/页.html',
      '- a.zip!/页_files/a.js',
    ])
  })
})

describe('zips', () => {
  const text = { name: 'x.txt', data: notice(1) }
  const inner = zipBytes([{ name: gbk('内.txt'), data: notice(2) }])
  it.each<readonly [string, readonly Packed[], readonly string[]]>([
    ['locked members', [text, { name: 'y.txt', data: 'y', flags: 1 }], ['a.zip!/x.txt', 'a.zip!/y.txt encrypted']],
    ['unknown compression', [{ name: 'y.txt', data: 'y', method: 14 }], ['a.zip!/y.txt unsupported_format']],
    ['a zip in the zip', [{ name: 'b.zip', data: inner }, text], ['a.zip!/b.zip!/内.txt', 'a.zip!/x.txt']],
    [
      'a zip in a zip in the zip',
      [{ name: 'b.zip', data: zipBytes([{ name: 'c.zip', data: inner }]) }],
      ['a.zip!/b.zip!/c.zip'],
    ],
    ['a broken zip in the zip', [{ name: 'b.zip', data: inner.subarray(0, 60) }], ['a.zip!/b.zip corrupt']],
    ['an empty zip in the zip', [{ name: 'b.zip', data: zipBytes([]) }], ['a.zip!/b.zip empty']],
    ['a document in the zip', [{ name: 'b.zip', data: zipBytes([{ name: 'word/document.xml' }]) }], ['a.zip!/b.zip']],
    ['a zip of zeros', [{ name: 'b.zip', data: new Uint8Array(40_000_000) }], ['a.zip!/b.zip too_large']],
  ])('with %s', async (_, members, want) => expect(await inZip(members)).toEqual(want))

  it.each<readonly [string, Uint8Array | string, readonly string[]]>([
    ['a.zip', zipBytes([]), ['a.zip empty']],
    ['b.zip', zipBytes([{ name: 'f/' }]), ['b.zip empty']],
    ['c.zip', zipBytes([text]).subarray(0, 90), ['c.zip corrupt']],
    ['d.zip', '<html>404</html>', ['d.zip']],
    ['e.zip', zipBytes([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]), ['e.zip']],
    ['f.docx', zipBytes([text]), ['f.docx']],
    ['g.bak', zipBytes([text]), ['g.bak!/x.txt']],
    ['h', zipBytes([text]), ['h!/x.txt']],
    ['~$i.zip', zipBytes([text]), ['- ~$i.zip']],
  ])('%s is what it holds', async (name, bytes, want) => {
    const folder = await folderWith({ [name]: bytes })
    expect([found(folder), found(path.join(folder, name))]).toEqual([want, want])
  })

  it('whose members overlap are not believed', async () => {
    const bytes = zipBytes([
      { name: 'a.txt', data: 'x'.repeat(99), method: 0 },
      { name: 'b.txt', data: 'y', method: 0 },
    ])
    const view = new DataView(bytes.buffer)
    const second = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002')
    view.setUint32(second + 42, 0, true)
    expect(await within('a.zip', { 'a.zip': bytes })).toEqual(['a.zip corrupt'])
  })

  it('sort as their members do, whatever lies beside them', async () => {
    const zip = zipBytes([
      { name: 'z.txt' },
      { name: 'a.txt' },
      { name: 'b.zip', data: inner },
      { name: 'b.zip (1).txt' },
    ])
    const folder = await folderWith({
      'a.zip': zip,
      'a.zip (1).txt': 'x',
      'a.zip!/m.txt': 'x',
      'a.zip.txt': 'x',
      'a/x.txt': 'x',
    })
    const rows = found(folder)
    expect(rows).toHaveLength(8)
    expect(rows).toEqual([...rows].sort(byCodePoints))
  })

  it('are read member by member, records by the bytes of each', async () => {
    const folder = await folderWith({
      'a.zip': zipBytes([
        { name: gbk('县/一.txt'), data: notice(1) },
        { name: 'b.zip', data: inner, method: 0 },
        { name: 'bad.txt', data: notice(3), crc: 7 },
        { name: 'bomb.txt', data: Buffer.alloc(40_000_000, 'a') },
      ]),
      'same.txt': notice(1),
    })
    const items: string[] = []
    for await (const item of batch([folder], { jobs: 0 }))
      items.push('schema' in item ? `${item.source.path} ${item.source.name}` : `${item.path} ${item.code}`)
    expect(items).toEqual([
      'a.zip!/b.zip!/内.txt 内.txt',
      'a.zip!/bad.txt corrupt',
      'a.zip!/bomb.txt too_large',
      'a.zip!/县/一.txt 一.txt',
    ])
  })
})

describe('folders', () => {
  it('whose names are one in Unicode are one stream', async () => {
    const rows = await within('.', { 'e\u0301/b.txt': 'x', 'é/a.txt': 'x', 'é/c.txt': 'x' })
    expect(rows).toEqual(['é/a.txt', 'é/b.txt', 'é/c.txt'])
  })

  it('of a Mac and of saved pages are counted', async () =>
    expect(await within('.', { '__MACOSX/._a.txt': 'x', 'p.html': 'x', 'p.files/a.css': 'x', 'a.txt': 'x' })).toEqual([
      '- __MACOSX/._a.txt',
      'a.txt',
      '- p.files/a.css',
      'p.html',
    ]))

  it('a link that leads nowhere has its row, one that leads up is followed once', async () => {
    const folder = await folderWith({ 'a.txt': 'x' })
    mkdirSync(path.join(folder, 'sub'))
    writeFileSync(path.join(folder, 'sub', 'b.txt'), 'x')
    symlinkSync('nowhere', path.join(folder, 'link*.txt'))
    symlinkSync('..', path.join(folder, 'sub', 'up'))
    expect(found(folder)).toEqual(['a.txt', 'link*.txt not_found', 'sub/b.txt'])
    expect(found(path.join(folder, 'link*.txt'))).toEqual(['link*.txt not_found'])
  })
})
