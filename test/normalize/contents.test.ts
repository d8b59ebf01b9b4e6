import { describe, expect, it } from 'vitest'
import { removeContents } from '../../src/normalize/contents.ts'
import { normalize } from '../../src/normalize/index.ts'
import { identity } from '../../src/notice/mapped-text.ts'
import { buildDocx } from '../docx-builder.ts'
import { read } from '../ingest/read.ts'
import { knowledge, rawOf } from '../notice-of.ts'

const BODY = [
  '一、组织整改情况',
  '党组高度重视,成立专班推进整改工作,逐条逐项研究落实。',
  '二、问题整改情况',
  '(一)关于理论学习不深入问题的整改',
  '已组织集中学习6次,参加120人次。',
  '三、下一步打算',
  '持续巩固整改成果。',
]

function clean(lines: readonly string[]) {
  const codes: string[] = []
  const { content } = normalize(rawOf(lines.join('\n')), knowledge, (code) => codes.push(code))
  return { lines: content.split('\n'), codes }
}

const TITLE = '某县教育局关于巡察整改进展情况的通报'

describe('a printed table of contents', () => {
  it.each([
    ['dots', ['目录', '一、组织整改情况......1', '二、问题整改情况......2', '三、下一步打算......9']],
    ['ellipses', ['目 录', '一、组织整改情况………………1', '二、问题整改情况……………… 2', '三、下一步打算……9']],
    ['tabs', ['目　　录', '一、组织整改情况\t1', '二、问题整改情况\t2', '三、下一步打算\t9']],
    ['gaps', ['目录:', '一、组织整改情况    1', '二、问题整改情况    2']],
    ['middle dots and dashes', ['目次', '一、组织整改情况·······-1-', '二、问题整改情况·······-2-']],
    ['pages in words', ['目录', '一、组织整改情况……第1页', '二、问题整改情况……第2页']],
    ['roman pages first', ['目录', '一、组织整改情况……ii', '二、问题整改情况……1', '三、下一步打算……1']],
    ['full-width digits', ['目录', '一、组织整改情况……１', '二、问题整改情况……２']],
    ['spaces within the headings', ['目录', '一、 组织整改情况……1', '二、 问题整改情况……2']],
    ['an entry over two lines', ['目录', '一、组织整改情况……1', '(一)关于理论学习', '不深入问题的整改……3']],
    ['a heading changed since', ['目录', '一、组织整改情况……1', '二、问题整改情况……2', '四、旧的标题……5']],
    ['blank lines between', ['目录', '', '一、组织整改情况……1', '', '二、问题整改情况……2', '']],
  ])('is taken out: %s', (_, contents) => {
    const { lines, codes } = clean([TITLE, ...contents, ...BODY])
    expect(lines).toEqual([TITLE, ...BODY])
    expect(codes).toContain('normalize/contents_removed')
  })

  it.each([
    ['a list of attachments', ['目录', '1.整改任务清单……3', '2.制度汇编……15']],
    ['a list of attachments without pages', ['目录', '附件1:整改任务清单', '附件2:制度汇编']],
    ['headings without pages', ['目录', '一、组织整改情况', '二、问题整改情况']],
    ['numbers that fall', ['目录', '一、组织整改情况\t12', '二、问题整改情况\t3']],
    ['no heading over it', ['一、组织整改情况\t1', '二、问题整改情况\t2']],
    ['a single entry', ['目录', '一、组织整改情况……1']],
    ['a register whose cells end in numbers', ['问题目录', '一、组织整改情况  12', '二、问题整改情况  30']],
    ['years behind one blank', ['目录', '一、组织整改情况 2023', '二、问题整改情况 2024']],
    ['sentences', ['目录', '已组织集中学习6次,参加120人次。  1', '持续巩固整改成果。  2']],
    ['the word in a sentence', ['编制权责清单目录,共两项:', '一、组织整改情况  1', '二、问题整改情况  2']],
    ['figures of a table typed with tabs', ['目录', '学习\t6', '培训\t12', '谈话\t30']],
  ])('is not seen in %s', (_, contents) => {
    const { lines, codes } = clean([TITLE, ...contents, ...BODY])
    expect(codes).not.toContain('normalize/contents_removed')
    expect(lines.join('\n').replace(/\s+/g, '')).toBe([TITLE, ...contents, ...BODY].join('\n').replace(/\s+/g, ''))
  })

  it('costs no more than its length however it is made', () => {
    const hostile = (n: number) =>
      [`目录`, ...Array.from({ length: n }, (_, i) => `一、甲乙${'.'.repeat(50)}${Math.min(9999, i)}`), ...BODY].join(
        '\n',
      )
    const time = (n: number) => {
      const raw = rawOf(hostile(n))
      const start = process.cpuUsage()
      removeContents(identity(raw.text), raw, knowledge)
      return process.cpuUsage(start).user
    }
    time(2000)
    expect(time(16000)).toBeLessThan(40 * Math.max(2000, time(2000)))
  })
})

const run = (inside: string) => `<w:r>${inside}</w:r>`
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const begun = (instruction: string) =>
  `${mark('begin')}${run(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`)}${mark('separate')}`
const text = (words: string) => run(`<w:t>${words}</w:t>`)
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`
const entry = (words: string, page: number | null) =>
  `${text(words)}${page === null ? '' : `${run('<w:tab/>')}${begun('PAGEREF _Toc1 \\h')}${text(`${page}`)}${mark('end')}`}`

async function cleanDocx(body: string) {
  const { raw } = await read(buildDocx({ body }))
  const codes: string[] = []
  const { content } = normalize(raw, knowledge, (code) => codes.push(code))
  return { lines: content.split('\n'), codes }
}

describe('a table of contents that Word made', () => {
  const body = BODY.map((line) => paragraph(text(line))).join('')
  const fieldOf = (pages: boolean, end: boolean, heading = '') =>
    `${heading}${paragraph(begun('TOC \\o "1-3" \\h') + entry(BODY[0]!, pages ? 1 : null))}${paragraph(
      entry(BODY[2]!, pages ? 2 : null),
    )}${paragraph(end ? mark('end') : '')}`

  it.each([
    ['with pages', fieldOf(true, true)],
    ['without pages', fieldOf(false, true)],
    ['under its heading', fieldOf(false, true, paragraph(text('目　录')))],
    ['whose field has lost its end', fieldOf(true, false, paragraph(text('目录')))],
  ])('is taken out: %s', async (_, contents) => {
    const { lines, codes } = await cleanDocx(paragraph(text(TITLE)) + contents + body)
    expect(lines).toEqual([TITLE, ...BODY])
    expect(codes).toContain('normalize/contents_removed')
  })

  it('is not seen in another field, nor in a field TOC over the text itself', async () => {
    for (const field of ['TOA \\h', 'REF a', 'TOC \\o']) {
      const { lines } = await cleanDocx(
        BODY.map((line, i) => paragraph((i === 0 ? begun(field) : '') + text(line))).join('') + paragraph(mark('end')),
      )
      expect(lines).toEqual(BODY)
    }
  })
})
