import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(['青川县水利局关于巡察整改情况的通报', ...lines].join('\n')).problems.map(
    ({ path, title, status, measures }) => `${path.join('.')} ${title} ${status.value} [${measures.length}]`,
  )

const TITLES = ['水费台账不全', '河道采砂监管不严', '食堂账目不公开']
const list = (mark: (n: number) => string, end = '') => TITLES.map((title, i) => `${mark(i + 1)}${title}${end}`)
const WANTED = ['completed', 'in_progress', 'not_completed']
const wanted = (part: string, measures = 0) =>
  TITLES.map((title, i) => `${part}.${i + 1} ${title} ${WANTED[i]} [${measures}]`)

/** A list of what was found, and under the same numbers what was done, without the words of the problems. */
describe('problems answered by their numbers', () => {
  it.each([
    ['(1)', ['(1)完成整改。核对36本。', '(2)正在整改。巡查12次。', '(3)未完成。系统升级中。']],
    ['1.', ['1.已完成：核对36本。', '2.进行中：巡查12次。', '3.未完成：系统升级中。']],
    ['1.', ['1.【已销号】核对36本。', '2.【持续推进】巡查12次。', '3.【尚未整改】系统升级中。']],
    ['1.', ['1.针对第一个问题，已整改到位。核对36本。', '2.第二个问题，正在推进。', '3.第三个问题，未完成。']],
    ['问题1：', ['问题1：已完成。核对36本。', '问题2：正在推进。巡查12次。', '问题3：未完成。系统升级中。']],
    ['（1）', ['（1）已完成', '核对36本。', '（2）推进中', '巡查12次。', '（3）未完成', '系统升级中。']],
  ])('%s', (mark, answers) => {
    const found = list((n) => mark.replace('1', String(n)), '；')
    expect(read('一、反馈的主要问题', ...found, '二、对照整改情况', ...answers)).toEqual(wanted('2'))
  })

  it('with their steps, and spans and places of states in the answers', () => {
    const lines = [
      '1.已完成。一是核对。二是补录。',
      '2.正在推进。一是巡查。二是查处。',
      '3.未完成。一是升级。二是公示。',
    ]
    const text = [
      '青川县水利局关于整改情况的通报',
      '一、反馈问题',
      ...list((n) => `${n}.`),
      '二、整改情况',
      ...lines,
    ].join('\n')
    const { problems } = structureOf(text)
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2, 2])
    for (const [i, { span, status }] of problems.entries()) {
      expect(text.slice(span.start, span.end)).toBe(lines[i])
      expect(text.slice(status.span!.start, status.span!.end)).toBe(status.label)
    }
  })

  it('whose numbers run on under several headings of the list', () => {
    const found = ['（一）党建方面', '1.水费台账不全', '（二）业务方面', '2.河道采砂监管不严', '3.食堂账目不公开']
    const answers = ['1.完成整改。核对36本。', '2.正在推进。巡查12次。', '3.未完成。系统升级中。']
    expect(read('一、反馈问题', ...found, '二、整改情况', ...answers)).toEqual(wanted('2'))
  })

  it('that stand in prose', () => {
    const found = `县委巡察组反馈的问题有：${TITLES.map((title, i) => `${'一二三'[i]}是${title}`).join('；')}。`
    const answers = ['一、已完成整改。核对36本。', '二、正在整改。巡查12次。', '三、未完成。系统升级中。']
    expect(read(found, ...answers)).toEqual(wanted('').map((one) => one.slice(1)))
  })

  it('as far as they are answered where the heading says that the numbers are those of the list', () => {
    const found = ['一、反馈问题', ...list((n) => `${n}.`), '二、整改情况（序号与第一部分一致）']
    expect(read(...found, '1.已完成。核对36本。', '3.未完成。系统升级中。')).toEqual([
      '1.2 河道采砂监管不严 not_reported [0]',
      '2.1 水费台账不全 completed [0]',
      '2.3 食堂账目不公开 not_completed [0]',
    ])
  })

  it.each([
    ['fewer answers than problems', ['二、整改情况', '1.已完成。核对36本。', '2.正在整改。巡查12次。']],
    ['other numbers', ['二、整改情况', '4.已完成。核对36本。', '5.正在整改。巡查12次。', '6.未完成。']],
    ['no states', ['二、整改情况', '1.核对36本。', '2.巡查12次。', '3.公示3次。']],
  ])('but not by %s', (_name, answers) => {
    const titles = read('一、反馈问题', ...list((n) => `${n}.`), ...answers)
    expect(titles.filter((one) => one.startsWith('1.'))).toEqual(
      TITLES.map((title, i) => `1.${i + 1} ${title} not_reported [0]`),
    )
  })

  it('are no other things that were counted', () => {
    const items = TITLES.slice(0, 2).map((title, i) => `${i + 1}.关于“${title}”的问题。核对36本。已完成整改。`)
    const others = ['二、移交事项办理情况', '1.已办结。信访件3件。', '2.正在办理。线索1件。']
    expect(read('一、反馈问题整改情况', ...items, ...others)).toEqual([
      '1.1 水费台账不全 completed [0]',
      '1.2 河道采砂监管不严 completed [0]',
    ])
  })
})

/** Lines under 整改措施 say what was done and no state: their words tell which problem each is for. */
describe('problems answered in order by measures', () => {
  const DONE = ['核对水费台账36本。', '巡查河道采砂点12处。', '公开食堂账目4期。']
  const done = DONE.map((one, i) => `${i + 1}.${one}`)
  const found = (part: string, state = 'not_reported') =>
    TITLES.map((title, i) => `${part}${i + 1} ${title} ${state} [1]`)

  it.each([
    '二、整改措施',
    '二、整改措施及成效',
    '二、整改措施和落实情况',
    '二、整改落实情况',
    '二、针对上述问题采取的整改措施',
  ])('under %s', (heading) =>
    expect(read('一、反馈的主要问题', ...list((n) => `${n}.`, '。'), heading, ...done)).toEqual(found('1.')),
  )

  it('behind a label, with the state of all', () =>
    expect(read('一、反馈的主要问题', ...list((n) => `${n}.`, '。'), '整改措施:', ...done, '整改结果:已完成')).toEqual(
      found('1.', 'completed'),
    ))

  it('behind a label each, under one heading, with states of their own', () =>
    expect(
      read(
        '一、问题整改情况',
        '(一)业务方面',
        '存在问题:',
        ...list((n) => `${n}.`, '。'),
        '整改措施:',
        ...done.map((one, i) => `${one}${['已完成', '正在整改', '尚未完成'][i]}。`),
      ),
    ).toEqual(wanted('1.1', 1)))

  it('with steps of their own', () =>
    expect(
      read(
        '一、存在的问题',
        ...list((n) => `${n}.`),
        '二、整改措施',
        ...done.map((one) => `${one}一是登记。二是公示。`),
      ),
    ).toEqual(found('1.').map((one) => one.replace('[1]', '[2]'))))

  it.each([
    ['measures in general', ['1.加强领导，成立专班。', '2.压实责任，建立台账。', '3.健全机制，定期通报。']],
    ['fewer than the problems', done.slice(0, 2)],
    ['another order', [`1.${DONE[1]}`, `2.${DONE[2]}`, `3.${DONE[0]}`]],
  ])('%s answer none', (_, lines) =>
    expect(read('一、反馈的主要问题', ...list((n) => `${n}.`, '。'), '二、整改措施', ...lines)).toEqual(
      found('1.').map((one) => one.replace('[1]', '[0]')),
    ),
  )
})
