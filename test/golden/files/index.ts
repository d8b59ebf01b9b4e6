import { readFileSync } from 'node:fs'
import {
  DELETED_MARK,
  deleted,
  footnote,
  footnoteMark,
  inserted,
  paragraph,
  paragraphs,
  run,
  runOf,
} from '../../docx-builder.ts'
import { buildOfd } from '../../ofd-builder.ts'
import { buildPdf, layoutOfficial, type OfficialLayout } from '../../pdf-builder.ts'
import { placeOf } from '../fixtures.ts'
import { registerPage, singleFilePage } from './page.ts'
import { type RegisterTable, registerCsv, registerDocx, registerOfd, registerPdf, registerXlsx } from './register.ts'
import { type WordPlan, wordFile } from './word.ts'
import type { WordLevel } from './word-numbers.ts'

/** The paragraphs of a case's text; of a text wrapped by its source, those of the text that its annotation gives. */
function paragraphsOf(name: string): string[] {
  const { text } = JSON.parse(readFileSync(placeOf(name, 'gold.json'), 'utf8')) as { text?: string }
  return (text ?? readFileSync(placeOf(name, 'source.txt'), 'utf8'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const part: WordLevel = { format: 'chineseCountingThousand', words: '%、', suffix: 'nothing' }
const chapter: WordLevel = { format: 'japaneseCounting', words: '（%）', suffix: 'nothing' }
const narrow: WordLevel = { ...chapter, words: '(%)' }
const item: WordLevel = { format: 'decimal', words: '%.', suffix: 'space' }

const word = (name: string, plan: WordPlan, edit = (texts: readonly string[]) => texts): Uint8Array =>
  wordFile(edit(paragraphsOf(name)), plan)

const official = (name: string, layout: OfficialLayout): Uint8Array =>
  buildPdf(layoutOfficial(paragraphsOf(name), layout))

/** A label line behind the line before it, in one paragraph: Shift+Enter, as people type it. */
const softBroken = (label: RegExp) => (texts: readonly string[]) =>
  texts
    .map((text, i) => (i > 0 && label.test(text) ? '\n' : '\n\n') + text)
    .join('')
    .slice(2)
    .split('\n\n')

/** Every ① on a paragraph of its own. */
const partedAtCircles = (texts: readonly string[]) => texts.flatMap((text) => text.split(/(?=[①-⑳])/))

const textBox = (...texts: readonly string[]): string =>
  runOf(
    `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraphs(...texts)}</w:txbxContent></v:textbox></v:shape></w:pict>`,
  )

const register = (name: string): RegisterTable => JSON.parse(readFileSync(placeOf(name, 'table.json'), 'utf8'))

/** Files of the fixtures that LibreOffice saved from the DOCX beside them, for nothing here writes their formats. */
export const SAVED_FILES: readonly string[] = [
  'danzhai-gonghui/source.rtf',
  'hezheng-caizheng/source.doc',
  'hezheng-caizheng/source.rtf',
  'tonglu-shuili/source.doc',
  'wushan-jiaowei/source.doc',
]

/** Every DOCX, PDF, OFD, XLSX, CSV and web page of the fixtures: how it is made of the case's own text. */
const MAKERS: Readonly<Record<string, () => Uint8Array>> = {
  'danzhai-gonghui/source.docx': () =>
    word(
      'danzhai-gonghui',
      { levels: [part, { format: 'decimalEnclosedCircle', words: '%', suffix: 'nothing' }] },
      partedAtCircles,
    ),
  'fengcheng-chengguan/source.pdf': () =>
    official('fengcheng-chengguan', { titles: 3, justified: true, signature: 2, header: '凤城市党务公开' }),
  'fengyang-chengtou/source.pdf': () => official('fengyang-chengtou', { titles: 1, indent: 0 }),
  'gansu-gongxiao/source.pdf': () => official('gansu-gongxiao', { titles: 1, signature: 2, firstPage: 3 }),
  'gansu-gongxiao/source.ofd': () =>
    buildOfd(layoutOfficial(paragraphsOf('gansu-gongxiao'), { titles: 1, signature: 2, firstPage: 3 })),
  'guzhen-yaojian/source.pdf': () => official('guzhen-yaojian', { titles: 1, signature: 2 }),
  'hezheng-caizheng/source.csv': () => registerCsv(register('hezheng-caizheng')),
  'hezheng-caizheng/source.ofd': () => registerOfd(register('hezheng-caizheng'), [6, 9]),
  'hezheng-caizheng/source.xlsx': () => registerXlsx(register('hezheng-caizheng')),
  'yicheng-jiaotong/source.ofd': () =>
    buildOfd(layoutOfficial(paragraphsOf('yicheng-jiaotong'), { titles: 3, signature: 2, justified: true })),
  'hezheng-caizheng/source.docx': () => registerDocx(register('hezheng-caizheng')),
  'hezheng-caizheng/source.pdf': () => registerPdf(register('hezheng-caizheng'), [6, 9]),
  'laiyang-shenji/source.pdf': () => official('laiyang-shenji', { titles: 1, justified: true }),
  'linshu-nongye/source.html': () => registerPage(register('linshu-nongye')),
  'linquan-xinfang/source.docx': () =>
    word('linquan-xinfang', {
      levels: [part, chapter, item, { format: 'decimal', words: '问题%：', suffix: 'nothing', running: true }],
    }),
  'luotian-minzheng/source.docx': () =>
    word(
      'luotian-minzheng',
      { levels: [part, { format: 'decimal', words: '%．', suffix: 'nothing' }] },
      softBroken(/^(?:整改情况|完成情况)：/),
    ),
  'ninghai-jiaotong/source.mht': () => singleFilePage(paragraphsOf('ninghai-jiaotong')),
  'shangcheng-tuiyi/source.pdf': () => official('shangcheng-tuiyi', { titles: 2, signature: 2 }),
  'shimian-cunju/source.pdf': () =>
    official('shimian-cunju', { titles: 1, header: '石棉县安顺场镇人民政府门户网站', justified: true }),
  'suiping-jiaoti/source.docx': () => registerDocx(register('suiping-jiaoti')),
  'suiping-jiaoti/source.pdf': () => registerPdf(register('suiping-jiaoti'), [4]),
  'tonglu-shuili/source.docx': () =>
    word('tonglu-shuili', {
      levels: [part, narrow, item],
      runs: {
        '关于“水库山塘安全管理存在薄弱环节”问题的整改。':
          run('关于“水库山塘安全管理存在薄弱环节”问题的整改。') + footnoteMark(2),
        '如对整改情况有意见建议,请于公布之日起15个工作日内反映。电话:0571-64000000;地址:桐庐县城南街道白云源路0号水利局办公室;邮编:311500。':
          textBox(
            '如对整改情况有意见建议,请于公布之日起15个工作日内反映。电话:0571-64000000;地址:桐庐县城南街道白云源路0号水利局办公室;邮编:311500。',
          ),
      },
      footnotes: footnote(2, paragraph('山塘指坝高较低、库容较小的蓄水工程。')),
    }),
  'wushan-jiaowei/source.docx': () =>
    word('wushan-jiaowei', {
      levels: [part, chapter],
      styled: true,
      runs: {
        '整改结果：阶段性完成并长期坚持':
          run('整改结果：') + deleted('基本') + inserted('阶段性') + run('完成并长期坚持'),
      },
      before: {
        推进义务教育优质均衡发展办法不多: paragraph(deleted('（四）教师培训经费使用不规范'), {
          properties: DELETED_MARK,
        }),
      },
    }),
  'xiangyin-shichang/source.pdf': () => official('xiangyin-shichang', { titles: 1, justified: true, characters: 30 }),
  'yangxin-ziran/source.docx': () =>
    word('yangxin-ziran', {
      levels: [chapter, { ...item, suffix: 'nothing' }, { format: 'decimal', words: '（%）', suffix: 'nothing' }],
    }),
  'yicheng-jiaotong/source.pdf': () => official('yicheng-jiaotong', { titles: 3, signature: 2 }),
}

export const madeFiles = (): string[] => Object.keys(MAKERS)

/** The bytes of a made file, `case/source.docx`. */
export function makeFile(file: string): Uint8Array {
  const maker = MAKERS[file]
  if (maker === undefined) throw new RangeError(`no maker of ${file}`)
  return maker()
}
