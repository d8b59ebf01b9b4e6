import { describe, expect, it } from 'vitest'
import { fold } from '../../src/language/fold.ts'
import { nodesOf, structureOf } from '../notice-of.ts'

/** Labels of every number found in a text of several paragraphs. */
const labels = (text: string): string[] =>
  nodesOf(structureOf(text).outline.root).flatMap((node) => node.marker?.label ?? [])

const body = (...lines: string[]) => ['根据安排,现将情况通报如下。', ...lines].join('\n')

describe('markers', () => {
  it.each([
    ['一、标题', '一、'],
    ['十一、标题', '十一、'],
    ['一 、标题', '一 、'],
    ['（一）标题', '（一）'],
    ['( 一 )标题', '( 一 )'],
    ['㈠标题', '㈠'],
    ['1．标题', '1.'],
    ['1 .标题', '1 .'],
    ['⒈标题', '⒈'],
    ['(1)标题', '(1)'],
    ['1)标题', '1)'],
    ['⑴标题', '⑴'],
    ['①标题', '①'],
    ['第一部分 标题', '第一部分'],
    ['问题3:标题', '问题3:'],
    ['反馈问题一:标题', '反馈问题一:'],
    ['【问题2】标题', '【问题2】'],
    ['问题一（标题）', '问题一'],
    ['问题二 标题', '问题二'],
    ['第3项 标题', '第3项'],
    ['第四项：标题', '第四项：'],
    ['1.2024年修订制度', '1.'],
    ['1 关于学习不深入的问题', '1'],
  ])('%s opens with %s', (line, label) => expect(labels(body(line)).map(fold)).toEqual([fold(label)]))

  it.each([
    ['5号楼1、2层完成改造'],
    ['2024.10印发方案'],
    ['3.15活动期间开展检查'],
    ['12345工单办结率提高'],
    ['24家单位完成整改'],
    ['1-2,1-3已完成'],
    ['问题3个,已完成2个'],
    ['问题一直没有解决'],
    ['第三个问题已完成整改'],
    ['第一项措施是培训'],
    ['0838-5600000为监督电话'],
    ['统一是关键,唯一是目标'],
    ['一、标题……………………3'],
  ])('%s opens with no number', (line) => expect(labels(body(line))).toEqual([]))

  it('keeps steps inside a paragraph only where they count up', () => {
    expect(labels(body('(一)甲不到位', '整改情况:一是学习。二是检查。三是通报。'))).toEqual([
      '(一)',
      '一是',
      '二是',
      '三是',
    ])
    expect(labels(body('(一)甲不到位', '整改情况:统一是前提,唯一是目标。'))).toEqual(['(一)'])
    expect(labels(body('(一)甲不到位', '整改情况:一是建立台账。'))).toEqual(['(一)', '一是'])
    expect(labels(body('(一)甲不到位', '整改情况：①学习。②检查。'))).toEqual(['(一)', '①', '②'])
    expect(labels(body('(一)甲不到位', '见附件(3)的说明。'))).toEqual(['(一)'])
  })

  it('recovers a heading that was merged into the line before it, with its bracket lost', () => {
    expect(labels(body('一、整改情况', '(一)学习不深入。已学习。二)责任不落实。已约谈。'))).toEqual([
      '一、',
      '(一)',
      '二)',
    ])
  })

  it('reads 1.问题1: as one number', () => {
    const [node] = nodesOf(structureOf(body('1.问题1:学习不深入。', '整改情况:已学习。')).outline.root).filter(
      (n) => n.marker,
    )
    expect(node?.path).toEqual([1])
  })
})

describe('numbers that do not count on', () => {
  const codesOf = (...lines: readonly string[]) =>
    structureOf(body('一、整改情况', ...lines)).diagnostics.flatMap(({ code }) =>
      code.startsWith('outline/') ? [code] : [],
    )

  it.each([
    ['a second one begins the list anew', ['(一)甲不到位', '(二)乙不到位', '(一)丙不到位'], ['outline/number_restart']],
    ['a number is left out', ['(一)甲不到位', '(三)乙不到位'], ['outline/number_gap']],
    ['a number stands twice', ['(一)甲不到位', '(二)乙不到位', '(二)丙不到位'], ['outline/number_duplicate']],
  ])('%s', (_, lines, codes) => expect(codesOf(...lines)).toEqual(codes))
})
