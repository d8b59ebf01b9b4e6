import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { analyse } from '../../src/pipeline.ts'
import { buildDocx, cell, paragraph, paragraphs, row, table } from '../docx-builder.ts'
import { placeOf, recordOf, sourcesOf } from '../golden/fixtures.ts'
import { buildPdf, layoutOfficial } from '../pdf-builder.ts'

const HEAD = [
  '中共清水县供销社党组关于巡察整改进展情况的通报',
  '根据县委统一部署,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了常规巡察,并于2024年6月12日反馈了巡察意见,共反馈问题5个。',
  '一、整改工作组织情况',
  '局党组召开党组会5次,成立整改领导小组,书记任组长。',
  '二、反馈问题整改落实情况',
]
const TAIL = [
  '三、下一步工作打算',
  '对正在整改的问题一抓到底。',
  '联系电话:0938-5521234。',
  '中共清水县供销社党组',
  '2024年12月20日',
]
const ROWS = [
  ['1', '理论学习不深入', '集中学习6次,讲授党课2次。', '已完成'],
  ['2', '内部审计滞后', '修订审计制度,于2025年3月底前对其余单位开展审计。', '已完成'],
  ['3', '合同管理不规范', '补签合同12份。', ''],
  ['4', '账目不清', '补登台账31笔,2024年6月31日完成核对。', '已完成'],
]

const failing = ({ checks, text, problems }: NoticeRecord) =>
  checks
    .filter(({ result, code }) => result === 'fail' && !code.startsWith('complete/'))
    .map(({ code, refs, spans }) => {
      const owner = problems.find(({ id }) => id === refs[0])
      const words = spans.map(({ start, end }) => [...text.content!].slice(start, end).join(''))
      return [code, owner?.title ?? '', ...words].join(' | ')
    })
    .sort()

const missing = ({ checks, text }: NoticeRecord, code: string) =>
  checks
    .filter((check) => check.code === code && check.result === 'fail')
    .flatMap(({ spans }) => spans.map(({ start, end }) => [...text.content!].slice(start, end).join('')))

const read = (bytes: Uint8Array, name: string) => analyse(bytes, { name }, loadKnowledge())

const word = buildDocx({
  body:
    paragraphs(...HEAD) +
    table(
      row(
        ['序号', '反馈问题', '整改情况', '整改状态'].map((words) => cell(paragraph(words))),
        { header: true },
      ),
      ...ROWS.map((cells) => row(cells.map((words) => cell(paragraph(words))))),
    ) +
    paragraphs(...TAIL),
})

const pdf = buildPdf(
  layoutOfficial([
    ...HEAD,
    ...ROWS.flatMap(([number, title, told, status]) => [
      `(${'一二三四'[Number(number) - 1]})关于${title}的问题`,
      `整改情况:${told}`,
      ...(status === '' ? [] : [`整改结果:${status}`]),
    ]),
    ...TAIL,
  ]),
)

/** What is wrong in cells and on pages is told with its own words, wherever they stand. */
describe.each([
  ['a register in a DOCX', word, 'register.docx', '合同管理不规范'],
  ['a PDF', pdf, 'notice.pdf', '(三)关于合同管理不规范的问题'],
])('the defects of %s', (_, bytes, name, bare) => {
  it('are told in the words of their place', async () => {
    const said = failing(await read(bytes, name))
    expect(said.map((one) => one.split(' | ').slice(0, 2).join(' '))).toEqual([
      'dates/impossible 账目不清',
      'status/contradiction 内部审计滞后',
      'totals/listed ',
    ])
    expect(said[0]).toContain('2024年6月31日')
    expect(said[1]).toContain('2025年3月底前')
    expect(said[2]).toContain('5个')
  })

  it('name the row or item without a status', async () => {
    expect(missing(await read(bytes, name), 'complete/status_each')).toEqual([bare])
  })
})

/** A failing check as an annotation names it: `code`, `code@path of its problem`, `code@words` where it has no problem. */
const named = ({ checks, text }: NoticeRecord, wanted: readonly string[]) =>
  checks
    .filter(({ result }) => result === 'fail')
    .map(({ code, refs, spans }) => {
      const path = /\/p\/(.+)$/.exec(refs[0] ?? '')?.[1]
      const words = spans.map(({ start, end }) => [...text.content!].slice(start, end).join('')).join('|')
      const quoted = wanted.find((one) => one.startsWith(`${code}@`) && words.includes(one.split('@')[1]!))
      return path !== undefined && !code.startsWith('complete/') ? `${code}@${path}` : (quoted ?? code)
    })
    .sort()

describe.each(['guzhen-yaojian', 'suiping-jiaoti'])('the defects planted in %s', (name) => {
  const gold = JSON.parse(readFileSync(placeOf(name, 'gold.json'), 'utf8')) as { checks: string[] }

  it.each(sourcesOf(name))('%s fails them all, and no other check', async (file) => {
    const record = await recordOf(name, file)
    expect(named(record, gold.checks)).toEqual([...gold.checks].sort())
  })
})
