import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const HEAD = ['青川县水利局关于巡察整改情况的通报', '一、整改落实情况']
const TAIL = ['二、下一步工作', '继续抓好整改。']

const read = (...lines: string[]) => structureOf([...HEAD, ...lines, ...TAIL].join('\n'))

const told = (...lines: string[]) =>
  read(...lines).problems.map(
    ({ path, status, measures, statesOfSteps }) =>
      `${path.join('.')} ${status.value} ${status.basis} ${measures.length}/${statesOfSteps.length}`,
  )

const NONE_2 = ['1.1 not_reported null 2/2']

describe('states of steps beside one another', () => {
  it.each([
    ['整改进展:①【已完成】修订制度。', '②【正在推进】建设平台,正在招标。'],
    ['①【已完成】修订制度。②【正在推进】建设平台。'],
    ['(1)修订制度【已完成】;(2)建设平台【正在推进】。'],
    ['(1)修订制度。【已完成】', '(2)建设平台。【正在推进】'],
    ['(1)修订制度(已完成)', '(2)建设平台(正在推进)'],
    ['1.修订制度,学习6次(已完成);', '2.建设平台(正在推进,预计2025年6月完成)。'],
    ['①修订制度。(责任科室:办公室)(已完成)', '②建设平台。(责任科室:办公室)(正在推进)'],
    ['①修订制度。完成情况:已完成。', '②建设平台。完成情况:正在推进。'],
    ['完成情况:①修订制度,完成情况:已完成。②建设平台,完成情况:正在推进。'],
    ['整改措施:', '①修订制度。', '整改状态:已完成', '②建设平台。', '整改状态:正在推进'],
    ['一是修订制度。', '已完成。', '二是建设平台。', '正在推进。'],
    ['第一,修订制度。正在推进。第二,建设平台。已完成。'],
    ['一是修订制度。(正在推进)二是建设平台。(已完成)'],
    ['①修订制度。该项已完成。②建设平台。该项正在推进。'],
  ])('are none of the item: %s', (...lines) => {
    expect(told('(一)关于学习不深入的问题', ...lines).map((one) => one.replace(/\/\d$/, '/2'))).toEqual(NONE_2)
  })

  it.each([
    ['——修订制度。(正在推进)', '——建设平台。(已完成)'],
    ['一方面,修订制度。(正在推进)另一方面,建设平台。(已完成)'],
    ['整改情况:【已完成】修订制度;【正在推进】建设平台。'],
  ])('are none of the item without numbers either: %s', (...lines) => {
    expect(told('(一)关于学习不深入的问题', ...lines)).toEqual(['1.1 not_reported null 0/2'])
  })

  it('are reported', () => {
    const { diagnostics } = read('(一)学习不深入问题', '①【已完成】修订制度。②【正在推进】建设平台。')
    expect(diagnostics.find(({ code }) => code === 'problems/states_of_steps')?.args).toEqual({
      labels: '已完成、正在推进',
    })
  })

  it.each([
    ['①【已完成】修订制度。②【已完成】建设平台。', 'completed implied 2'],
    ['一是修订制度。【长期坚持】二是组织轮训。【长期坚持】', 'long_term implied 2'],
    ['一是修订制度【已完成】;二是建设平台【正在推进】。该问题基本完成整改。', 'basically_completed stated 2'],
    ['①【已完成】修订制度。②【正在推进】建设平台。\n【基本完成】', 'basically_completed stated 2'],
    ['①【已完成】修订制度。②【正在推进】建设平台。\n整改状态:基本完成', 'basically_completed stated 2'],
    ['整改情况:基本完成。①修订制度【已完成】;②建设平台【正在推进】。', 'basically_completed stated 2'],
    ['整改情况:①修订制度。②建设平台。(已完成)', 'completed stated 2'],
    ['整改情况:一是修订制度,并长期坚持。二是建设平台。已完成。', 'completed stated 2'],
    ['整改情况:【已完成】修订制度,学习6次。', 'completed stated 0'],
    ['①修订制度。②建设平台(正在推进)。③培训3次。', 'not_reported null 3'],
    ['一是抓自查。二是抓制度。①修订办法(已完成)。②上线系统(已完成)。', 'not_reported null 2'],
  ])('leave the item what is told of it: %s', (line, said) => {
    expect(told('(一)学习不深入问题', ...line.split('\n')).map((one) => one.slice(4).replace(/\/\d$/, ''))).toEqual([
      said,
    ])
  })

  it('are items of their own where they name a shortfall or stand over prose', () => {
    expect(told('(一)学习不深入问题', '1.制度不健全(已完成)', '修订2项。', '2.平台缺失(正在推进)', '招标。')).toEqual([
      '1.1.1 completed stated 0/0',
      '1.1.2 in_progress stated 0/0',
    ])
  })

  it('stand in one cell of a register', () => {
    const rows = [
      '序号\t反馈问题\t整改措施\t整改状态',
      '1\t学习不深入\t①修订制度;②建设平台\t①已完成;②正在推进',
      '2\t管理不规范\t①修订制度;②建设平台\t已完成',
    ]
    expect(told(...rows).map((one) => one.slice(2))).toEqual(['1 not_reported null 2/2', '2 completed stated 2/0'])
  })
})
