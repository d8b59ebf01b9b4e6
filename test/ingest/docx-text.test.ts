import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { extractRawText } from 'mammoth'
import { describe, expect, it } from 'vitest'
import {
  abstractList,
  buildDocx,
  cell,
  DELETED_MARK,
  deleted,
  field,
  footnote,
  footnoteMark,
  HIDDEN_MARK,
  inserted,
  list,
  movedFrom,
  movedTo,
  paragraph,
  paragraphs,
  row,
  run,
  runOf,
  style,
  table,
} from '../docx-builder.ts'
import { outcome, read } from './read.ts'

const text = async (body: string, more: { styles?: string; footnotes?: string } = {}) =>
  (await read(buildDocx({ body, ...more }))).raw.text

describe('paragraphs', () => {
  it('gives a line and an anchor to each, empty ones too, and keeps the number over soft breaks', async () => {
    const { raw } = await read(buildDocx({ body: paragraphs('甲', '', '乙\n丙', '丁') }))
    expect(raw.text).toBe('甲\n\n乙\n丙\n丁')
    expect(raw.anchors.map(({ paragraph, line, page }) => [paragraph, line, page])).toEqual(
      [1, 2, 3, 3, 4].map((n) => [n, null, null]),
    )
    expect(raw).toMatchObject({ format: 'docx', hardWrapped: false, wraps: [], encoding: null })
  })

  it.each([
    ['tabs and breaks', run('责任单位：\t卫健局\n时限'), '责任单位：\t卫健局\n时限'],
    ['a page break between words', `${run('甲')}${runOf('<w:br w:type="page"/>')}${run('乙')}`, '甲\n乙'],
    ['a page break before words', `${runOf('<w:br w:type="page"/>')}${run('乙')}`, '乙'],
    ['a page break after words', `${run('甲')}${runOf('<w:br w:type="page"/>')}`, '甲'],
    ['hyphens', runOf('<w:t>0839</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34</w:t>'), '0839-1234'],
    ['white space that is not kept', runOf('<w:t> 甲\n 乙 </w:t>'), '甲  乙'],
    ['white space that is', runOf('<w:t xml:space="preserve"> 甲 </w:t>'), ' 甲 '],
    ['entities', runOf('<w:t>&lt;甲&gt;&amp;&#x4E59;</w:t>'), '<甲>&乙'],
    [
      'tab stops, which are no tabs',
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r>',
      '甲',
    ],
    [
      'ruby',
      runOf(`<w:ruby><w:rt>${run('zhěng')}</w:rt><w:rubyBase>${run('整')}</w:rubyBase></w:ruby>`) + run('改'),
      '整改',
    ],
    [
      'symbols',
      runOf(
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings" w:char="F083"/><w:sym w:font="宋体" w:char="2713"/>',
      ),
      '☑☑③✓',
    ],
    ['an equation', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    [
      'a fraction',
      '<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '1/2',
    ],
    [
      'links, tags and controls',
      `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="无"/></w:sdtPr><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
      '甲乙丙',
    ],
  ])('reads %s', async (_, content, expected) => {
    expect(await text(`<w:p>${content}</w:p>`)).toBe(expected)
  })

  it('drops symbols nothing stands for, and says so', async () => {
    const { raw, said } = await read(
      buildDocx({ body: `<w:p>${runOf('<w:sym w:font="Webdings" w:char="F04E"/>')}${run('甲')}</w:p>` }),
    )
    expect(raw.text).toBe('甲')
    expect(said).toEqual([['ingest/unknown_symbol', { count: 1 }]])
  })

  it('joins a drop cap to its paragraph', async () => {
    const cap = paragraph('根', { properties: '<w:framePr w:dropCap="drop" w:lines="2"/>' })
    expect(await text(cap + paragraph('据县委部署'))).toBe('根据县委部署')
  })
})

describe('tracked changes', () => {
  it('reads the accepted view and counts', async () => {
    const body =
      `<w:p>${run('问题')}${deleted('142')}${inserted('126')}${run('条')}</w:p>` +
      `<w:p>${movedFrom('移走。')}${run('原处。')}</w:p><w:p>${run('新处。')}${movedTo('移走。')}</w:p>` +
      paragraph('前段，', { properties: DELETED_MARK }) +
      paragraph('后段。') +
      `<w:p><w:pPr>${DELETED_MARK}</w:pPr>${deleted('整段删除')}</w:p>` +
      paragraph('末段。')
    const { raw, said } = await read(buildDocx({ body }))
    expect(raw.text).toBe('问题126条\n原处。\n新处。移走。\n前段，后段。\n末段。')
    expect(raw.anchors.map((anchor) => anchor.paragraph)).toEqual([1, 2, 3, 4, 5])
    expect(said).toEqual([['ingest/tracked_changes_accepted', { count: 7 }]])
  })

  it('leaves out what was inserted and then deleted', async () => {
    expect(await text(`<w:p>${run('甲')}${inserted('x').replace('<w:r>', `${deleted('乙')}<w:r>`)}</w:p>`)).toBe('甲x')
  })

  it('drops a deleted last paragraph of a cell, keeps its words where only the mark is gone', async () => {
    const gone = `<w:p><w:pPr>${DELETED_MARK}</w:pPr>${deleted('去')}</w:p>`
    const kept = paragraph('留', { properties: DELETED_MARK })
    expect(await text(table([cell(paragraph('甲') + gone), cell(paragraph('乙') + kept)]))).toBe('甲\n乙\n留')
  })

  it('does not read old properties as new', async () => {
    const change = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
    expect(await text(`<w:p>${runOf(`<w:rPr>${change}</w:rPr><w:t>甲</w:t>`)}</w:p>`)).toBe('甲')
  })
})

describe('hidden text', () => {
  const styles =
    style('hiddenParagraph', { hidden: true }) +
    style('hiddenRun', { hidden: true, type: 'character' }) +
    style('child', { basedOn: 'hiddenParagraph' })
  it('is left out, by run, character style, paragraph style and its heirs', async () => {
    const body =
      `<w:p>${run('隐', { hidden: true })}${run('显')}${run('藏', { style: 'hiddenRun' })}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="child"/>${HIDDEN_MARK}</w:pPr>${run('全隐')}</w:p>` +
      paragraph('后')
    const { raw, said } = await read(buildDocx({ body, styles }))
    expect(raw.text).toBe('显\n后')
    expect(said).toEqual([['ingest/hidden_text_left_out', { count: 3 }]])
  })

  it('shows what says it is not hidden', async () => {
    expect(await text(`<w:p>${runOf('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t>')}</w:p>`)).toBe('显')
  })

  it('runs a heading with a hidden mark into its text', async () => {
    expect(await text(paragraph('标题。', { properties: HIDDEN_MARK }) + paragraph('正文'))).toBe('标题。正文')
  })
})

describe('fields', () => {
  it.each([
    ['a result', field(' DATE ', '2024年12月1日'), '2024年12月1日'],
    ['a simple field', `<w:fldSimple w:instr=" SEQ 表 ">${run('表3')}</w:fldSimple>`, '表3'],
    [
      'a field in an instruction',
      field(' IF ', '是').replace('</w:instrText></w:r>', `</w:instrText></w:r>${field(' X ', '不显')}`),
      '是',
    ],
    [
      'a circled number',
      `${runOf('<w:fldChar w:fldCharType="begin"/>')}${runOf('<w:instrText>eq \\o\\ac(○,3)</w:instrText>')}${runOf('<w:fldChar w:fldCharType="end"/>')}`,
      '③',
    ],
    [
      'a ticked box',
      `${runOf('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>')}${runOf('<w:instrText>FORMCHECKBOX</w:instrText>')}${runOf('<w:fldChar w:fldCharType="end"/>')}`,
      '☑',
    ],
  ])('shows %s', async (_, content, expected) => {
    expect(await text(`<w:p>${content}</w:p>`)).toBe(expected)
  })

  it.each([
    ['eq \\o\\ac(○,12)', '⑫'],
    ['EQ \\o\\ac(□,一)', '一'],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zhěng),整)', '整'],
    ['eq \\f(1,2)', '1/2'],
    ['PAGE', ''],
    ['eq \\o\\ac(○,3', ''],
  ])('shows what %s draws', async (instruction, expected) => {
    const words = `<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`
    const content = ['begin', words, 'end'].map((one) =>
      runOf(one.startsWith('<') ? one : `<w:fldChar w:fldCharType="${one}"/>`),
    )
    expect(await text(`<w:p>${run('甲')}${content.join('')}${run('乙')}</w:p>`)).toBe(`甲${expected}乙`)
  })

  it('reads characters set in a picture font', async () => {
    const box = runOf('<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uf0fe\uf0a8</w:t>')
    expect(await text(`<w:p>${box}${run('\uf0fe')}</w:p>`)).toBe('☑□\uf0fe')
  })

  it('loses nothing after a field without an end', async () => {
    const body = `<w:p>${runOf('<w:fldChar w:fldCharType="begin"/>')}${run('甲')}</w:p>${paragraph('乙')}`
    expect(await text(body)).toBe('甲\n乙')
  })

  it('reads a result over several paragraphs', async () => {
    const whole = field(' TOC ', '目录一').replace(
      /(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)/,
      `</w:p><w:p>${run('目录二')}$1`,
    )
    expect(await text(`<w:p>${whole}</w:p>${paragraph('正文')}`)).toBe('目录一\n目录二\n正文')
  })
})

describe('what stands beside the text', () => {
  it('puts notes behind their paragraphs, numbered in order', async () => {
    const separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote>'
    const note = (id: number, words: string) => footnote(id, `<w:p>${runOf('<w:footnoteRef/>')}${run(words)}</w:p>`)
    const body = `<w:p>${run('甲')}${footnoteMark(7)}${run('，乙')}${footnoteMark(3)}</w:p>${paragraph('丙')}`
    const more = { footnotes: separator + note(3, ' 注三') + note(7, '注七') }
    expect(await text(body, more)).toBe('甲[1]，乙[2]\n[1] 注七\n[2] 注三\n丙')
  })

  it('keeps the mark of a note that is missing, and forgets one that was deleted', async () => {
    const gone = `<w:del w:id="1">${footnoteMark(1)}</w:del>`
    expect(await text(`<w:p>${run('甲')}${gone}${footnoteMark(9)}</w:p>`, { footnotes: '' })).toBe('甲[1]')
  })

  it('reads one branch of a text box and puts it behind its paragraph', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraphs(words, '第二段')}</w:txbxContent>`
    const alternate = runOf(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent>`,
    )
    const { raw } = await read(buildDocx({ body: `<w:p>${run('前')}${alternate}${run('后')}</w:p>${paragraph('下')}` }))
    expect(raw.text).toBe('前后\n框\n第二段\n下')
    expect(raw.anchors.map((anchor) => anchor.paragraph)).toEqual([1, 1, 1, 2])
  })

  it('reads the fallback where there is no choice, and WordArt', async () => {
    const fallback = `<mc:AlternateContent><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent>`
    const art = runOf('<w:pict><v:shape><v:textpath string="某县人民政府文件"/></v:shape></w:pict>')
    expect(await text(`<w:p>${fallback}${art}</w:p>`)).toBe('甲\n某县人民政府文件')
  })

  it('says when there are pictures or whole documents inside that it did not read', async () => {
    const picture = '<w:drawing><a:blip/></w:drawing>'
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${picture}</mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent>`
    const { raw, said } = await read(buildDocx({ body: `<w:p>${run('甲')}${runOf(twice)}</w:p><w:altChunk/>` }))
    expect(raw.text).toBe('甲')
    expect(said).toEqual([
      ['ingest/embedded_document_left_out', { count: 1 }],
      ['ingest/pictures_not_read', { count: 1 }],
    ])
  })

  it('tells embedded sheets and documents from embedded formulas', async () => {
    const object = (kind: string) =>
      runOf(`<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="${kind}" r:id="r2"/></w:object>`)
    const body = `<w:p>${run('甲')}${object('Excel.Sheet.12')}${object('Equation.3')}</w:p>`
    expect((await read(buildDocx({ body }))).said).toEqual([
      ['ingest/embedded_document_left_out', { count: 1 }],
      ['ingest/pictures_not_read', { count: 2 }],
    ])
  })

  it('leaves comments, headers and authors out of the text, but tells of them', async () => {
    const body = `<w:p>${run('甲')}${runOf('<w:commentReference w:id="0"/>')}</w:p>`
    const { raw, said } = await read(
      buildDocx({ body, header: paragraph('内部资料 注意保存'), title: '关于整改的通报' }),
    )
    expect(raw.text).toBe('甲')
    expect(said).toEqual([['ingest/comments_left_out', { count: 1 }]])
    expect(raw.metadata).toEqual([
      { key: 'title', value: '关于整改的通报', span: null },
      { key: 'header', value: '内部资料注意保存', span: null },
    ])
  })
})

describe('packages', () => {
  const body = paragraph('甲')
  it('reads parts under other names and prefixes, and strict namespaces', async () => {
    const rels = (target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></Relationships>`
    const strict =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:rPr><ns0:vanish ns0:val="0"/></ns0:rPr></ns0:pPr><ns0:r><ns0:t>乙</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    const files = { '_rels/.rels': rels('/word/document2.xml'), 'word/document2.xml': strict }
    expect((await read(buildDocx({ body, files }))).raw.text).toBe('乙')
  })

  it('reads a part in UTF-16', async () => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    const files = { 'word/document.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) }
    expect((await read(buildDocx({ body, files }))).raw.text).toBe('甲')
  })

  describe('in one XML file', () => {
    const styles = style('a', { normal: true }) + style('h', { list: [1, 0] })
    const numbering = abstractList(0, [{ format: 'chineseCounting', text: '%1、' }]) + list(1, 0)
    const zipped = buildDocx({ body: paragraph('甲 & 乙', { style: 'h' }) + table(['丙', '丁']), styles, numbering })
    const parts = Object.entries(unzipSync(zipped)).map(
      ([name, data]) =>
        `<pkg:part pkg:name="/${name}" pkg:contentType="x"><pkg:xmlData>${strFromU8(data).replace(/^<\?.*?\?>\s*/, '')}</pkg:xmlData></pkg:part>`,
    )
    const flat = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part></pkg:package>`

    it('is read as in a zip, in any encoding', async () => {
      const { raw } = await read(zipped)
      expect(raw.text).toBe('一、甲 & 乙\n丙\n丁')
      expect((await read(strToU8(flat))).raw).toEqual(raw)
      expect((await read(new Uint8Array(Buffer.from(`\ufeff${flat}`, 'utf16le')))).raw).toEqual(raw)
    })

    it('is read or refused when it is cut', async () => {
      const codes = new Set<string>()
      for (let part = 1; part < 40; part++) codes.add(await outcome(strToU8(flat.slice(0, (flat.length * part) / 40))))
      expect([...codes].filter((code) => !['read', 'corrupt', 'empty', 'unsupported_format'].includes(code))).toEqual(
        [],
      )
    })
  })

  it('reads a part in GBK that says so', async () => {
    const text = Buffer.from(
      '<?xml version="1.0" encoding="GB2312"?><w:document><w:body><w:p><w:r><w:t>__</w:t></w:r></w:p></w:body></w:document>',
    )
    text.set([0xd5, 0xfb], text.indexOf('__'))
    expect((await read(buildDocx({ body, files: { 'word/document.xml': new Uint8Array(text) } }))).raw.text).toBe('整')
  })

  it('reads a document without a part beside it that is broken, and says so', async () => {
    const bytes = buildDocx({ body, styles: style('a', { normal: true }) })
    const at = Buffer.from(bytes).indexOf('word/styles.xml') + 'word/styles.xml'.length
    bytes.fill(0xff, at, at + 20)
    const { raw, said } = await read(bytes)
    expect(raw.text).toBe('甲')
    expect(said).toEqual([['ingest/damaged_part', { part: 'word/styles.xml' }]])
  })

  it('reads on over a bad character and says the file is damaged', async () => {
    const { raw, said } = await read(buildDocx({ body: `<w:p><w:r><w:t>甲&#x1F;乙</w:t></w:r></w:p>` }))
    expect(raw.text.replace(/[^甲乙]/g, '')).toBe('甲乙')
    expect(said.map(([code]) => code)).toEqual(['ingest/damaged_xml'])
  })

  it.each([
    ['no main part', { 'word/document.xml': new Uint8Array() }, 'corrupt'],
    ['a main part that breaks off', { 'word/document.xml': '<w:document><w:body><w:p>' }, 'corrupt'],
    ['no words', { 'word/document.xml': '<w:document><w:body><w:p/></w:body></w:document>' }, 'empty'],
    [
      'a picture and no words',
      {
        'word/document.xml':
          '<w:document><w:body><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:body></w:document>',
      },
      'no_text_layer',
    ],
    [
      'nothing but a document inside the document',
      { 'word/document.xml': '<w:document><w:body><w:altChunk r:id="r9"/></w:body></w:document>' },
      'unsupported_format',
    ],
    ['a part that would inflate past the limits', { 'word/document.xml': new Uint8Array(40_000_000) }, 'too_large'],
  ])('refuses %s', async (_, files, code) => {
    expect(await outcome(buildDocx({ body, files: files as Record<string, Uint8Array | string> }))).toBe(code)
  })
})

describe('mammoth agrees', () => {
  it('on words and their order', async () => {
    const body =
      paragraph('关于整改的通报') +
      `<w:p>${run('问题')}${deleted('142')}${inserted('126')}${run('条，\t见附件')}</w:p>` +
      `<w:p><w:hyperlink>${run('链接')}</w:hyperlink>${field(' DATE ', '2024年')}</w:p>` +
      table(['序号', '问题'], ['1', cell('甲\n乙')], [cell(table(['内', '层'])), '丙']) +
      `<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>` +
      paragraph('一、末段')
    const bytes = buildDocx({ body, styles: style('a', { normal: true }) })
    const theirs = (await extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\s+/g, '')
    const ours = (await read(bytes)).raw.text.replace(/\s+/g, '')
    expect(theirs.length).toBeGreaterThan(30)
    let at = 0
    for (const c of theirs) {
      at = ours.indexOf(c, at) + 1
      expect(at).toBeGreaterThan(0)
    }
    expect(ours).toBe(theirs)
  })
})

describe('hostile documents', () => {
  it('ends tables nested without end', async () => {
    const open = '<w:tbl><w:tr><w:tc>'.repeat(20_000)
    const files = { 'word/document.xml': `<w:document><w:body>${open}` }
    expect(await outcome(buildDocx({ body: '', files }))).toBe('corrupt')
  })

  it.each([
    ['tags without end', '<a>'.repeat(200_000)],
    ['attributes without end', `<a ${Array.from({ length: 20_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
    ['faults without end', '&b;'.repeat(20_000)],
  ])('ends %s', async (_, xml) => {
    const files = { 'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>${xml}` }
    expect(await outcome(buildDocx({ body: '', files }))).toBe('corrupt')
  })

  it.each([['constructor', 'toString', '__defineGetter__']])(
    'minds no names of the language itself',
    async (...names) => {
      const odd = names.map((name) => `<${name}><w:r><w:sym w:font="${name}" w:char="41"/></w:r></${name}>`).join('')
      const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="constructor"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
      const body = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${odd}</w:p>`
      expect((await read(buildDocx({ body, numbering }))).raw.text).toBe('1AAA')
    },
  )

  it('reads or refuses whatever its tags are turned into', async () => {
    const body =
      `<w:p>${run('问题')}${deleted('142')}${inserted('126')}${footnoteMark(2)}</w:p>` +
      table(
        row([cell('台账', { span: 2 })]),
        row(['1', cell('甲', { merge: 'restart' })]),
        row(['2', cell('', { merge: 'continue' })]),
      ) +
      `<w:p>${field(' DATE ', '2024年')}<w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt></w:p>`
    const whole = `<w:document><w:body>${body}</w:body></w:document>`
    const tags = [...whole.matchAll(/<[^>]+>/g)].map(({ 0: words, index }) => ({ words, index }))
    const change = fc.record({ at: fc.nat(tags.length - 1), other: fc.nat(tags.length - 1), drop: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let xml = whole
        for (const { at, other, drop } of changes) {
          const { words, index } = tags[at]!
          xml = drop ? xml.replace(words, '') : xml.slice(0, index) + tags[other]!.words + xml.slice(index)
        }
        const code = await outcome(buildDocx({ body, files: { 'word/document.xml': xml } }))
        expect(['read', 'corrupt', 'empty']).toContain(code)
      }),
      { numRuns: 150, seed: 11 },
    )
  })

  it.each([
    ['white space in the middle of a run', (n: number) => `<w:p><w:r><w:t>甲${' '.repeat(n)}乙</w:t></w:r></w:p>`],
    [
      'fields that never end',
      (n: number) =>
        `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>甲</w:t></w:r>'.repeat(n / 10)}</w:p>`,
    ],
    ['columns', (n: number) => table([cell('甲', { span: n * 1000 })])],
  ])('takes time in proportion: %s', async (_, body) => {
    const time = async (n: number) => {
      const bytes = buildDocx({ body: body(n) + paragraph('末') })
      const start = process.cpuUsage()
      await read(bytes)
      return process.cpuUsage(start).user / 1000
    }
    await time(1000)
    const [once, fourfold] = [await time(50_000), await time(200_000)]
    expect(fourfold).toBeLessThan(12 * once + 100)
  })
})
