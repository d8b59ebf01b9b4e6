import { describe, expect, it } from 'vitest'
import { sliceOf } from '../../src/notice/span.ts'
import { structureOf } from '../notice-of.ts'

const LIST = ['一、反馈问题整改情况', '1.关于学习不深入的问题', '整改情况:一是制定计划。二是学习12次。']

/** The parts at the end of a notice with these last lines. */
const endOf = (...lines: readonly string[]) =>
  structureOf(['中共青川县水利局党组关于巡察整改情况的通报', '现将整改情况公布如下。', ...LIST, ...lines].join('\n'))
    .outline.root.children.filter(({ marker, role }) => marker === null && role !== 'preamble')
    .map(({ role }) => role)

describe('the end of a notice', () => {
  it.each([
    [
      ['中共青川县水利局党组', '2025年6月18日', '附件:1.整改台账', '2.制度目录'],
      ['sign_off', 'attachment'],
    ],
    [
      ['联系电话:0839-6633120', '中共青川县水利局党组', '2025年6月18日', '附件1:整改台账'],
      ['contact', 'sign_off', 'attachment'],
    ],
    [
      ['中共青川县水利局党组', '2025年6月18日', '联系电话:0839-6633120', '附件:整改台账'],
      ['sign_off', 'contact', 'attachment'],
    ],
    [
      ['附件:整改台账', '中共青川县水利局党组', '2025年6月18日'],
      ['attachment', 'sign_off'],
    ],
    [['中共青川县水利局党组', '2025年6月18日', '(此件公开发布)'], ['sign_off']],
    [['下一步,我局将持续整改。欢迎监督,联系电话:0839-6633120。'], ['next_steps']],
    [
      ['下一步,我局将持续整改。', '欢迎监督,联系电话:0839-6633120。'],
      ['next_steps', 'contact'],
    ],
  ] as const)('%s', (lines, roles) => expect(endOf(...lines)).toEqual(roles))
})

const titleOf = (...lines: readonly string[]) => {
  const { outline, text } = structureOf(
    [...lines, '2024年3月1日至5月1日,督察组开展了督察,现予公示。', ...LIST].join('\n'),
  )
  return outline.title.map((span) => sliceOf(text.content, span)).join('')
}

describe('a title over two lines', () => {
  it.each([
    ['海城市贯彻落实省生态环境保护督察反馈意见', '整改进展情况公示'],
    ['青川县关于省委第三巡视组反馈意见', '整改落实情况的通报'],
    ['中共青川县水利局党组巡察反馈意见', '集中整改进展情况通报'],
  ])('%s %s', (upper, lower) => expect(titleOf(upper, lower)).toBe(upper + lower))

  it.each([
    ['通知公告', '中共青川县水利局党组关于巡察整改情况的通报'],
    ['巡察整改公开', '青川县水利局党组巡察整改情况公示'],
  ])('%s is a name of the page over %s', (upper, lower) => expect(titleOf(upper, lower)).toBe(lower))
})
