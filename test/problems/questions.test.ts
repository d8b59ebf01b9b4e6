import { describe, expect, it } from 'vitest'
import { problemAsked, questionLead } from '../../src/language/questions.ts'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { knowledge, structureOf } from '../notice-of.ts'

const read = (lines: readonly string[], kind: NoticeKind = 'rectification_notice') =>
  structureOf(
    ['青川县水利局就巡察整改情况答群众问', '编者按:县委巡察组反馈了问题,现将整改情况公布。', ...lines].join('\n'),
    kind,
  ).problems.map(({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`)

describe('what a question asks after', () => {
  it.each([
    ['问：关于“药品监管不力”，改了没有？', '“药品监管不力”'],
    ['问：关于“医院‘不会用、不愿用’”，改得如何？', '“医院‘不会用、不愿用’”'],
    ['网友问：水费台账不全的问题解决了吗？', '水费台账不全'],
    ['群众提问2：食堂账目不公开，现在整改到位了没有？', '食堂账目不公开'],
    ['记者：巡察指出的“挂床”问题整改得怎么样？', '“挂床”'],
    ['【问】关于老旧小区漏雨问题处理情况如何？', '老旧小区漏雨'],
    ['Q1：采砂监管不严，整改到什么程度了？', '采砂监管不严'],
    ['问：请问巡察反馈的“一把手”监督不力的问题是否已经解决？', '“一把手”监督不力'],
    ['问：村级账目混乱是怎么改的？', '村级账目混乱'],
    ['问：大家关心的校服采购程序倒置问题整改了吗？', '校服采购程序倒置'],
  ])('%s', (line, expected) => {
    const words = structureOf(line).text.shadow
    const asked = words.slice(questionLead(words))
    const found = problemAsked(asked, knowledge.defects, false)
    expect(found && asked.slice(found.start, found.end)).toBe(expected)
  })

  it.each([
    '问：局党组是怎么抓整改的？',
    '问：没改完的怎么办？',
    '问：群众如何监督？',
    '问：整改工作进展如何？',
    '问：下一步有什么打算？',
    '问：追缴的钱去哪了？',
    '问：问题整改完成了没有？',
    '问：这次巡察反馈了哪些问题？',
    '问：为什么食堂账目长期不公开？',
    '问：《办法》出台的背景是什么？',
  ])('%s is no problem', (line) => {
    const words = structureOf(line).text.shadow
    for (const isTold of [false, true])
      expect(problemAsked(words.slice(questionLead(words)), knowledge.defects, isTold)).toBeNull()
  })
})

describe('questions over their answers', () => {
  const ORGANISED = ['（组织领导）', '问：局党组是怎么抓整改的？', '答：召开会议3次。']
  const NEXT = ['（下一步）', '问：没改完的怎么办？', '答：逐月报账，尚未完成的持续推进。']

  it.each(['other', 'rectification_notice', 'news'] as const)('with numbers, in a text of kind %s', (kind) => {
    const asked = [
      '（问题整改）',
      '1.问：关于“水费台账不全”，改了没有？',
      '答：已完成整改。核对36本。',
      '2.问：采砂监管不严的问题解决了吗？',
      '答：正在推进。一是巡查。二是查处。',
    ]
    const lines = [...ORGANISED, ...asked, ...NEXT]
    expect(read(lines, kind)).toEqual(['1 水费台账不全 completed', '2 采砂监管不严 in_progress'])
    const { problems, text } = structureOf(
      ['青川县水利局答群众问', '编者按:现将整改情况公布。', ...lines].join('\n'),
      kind,
    )
    expect(text.content.slice(0, problems[1]!.span.end).endsWith('二是查处。')).toBe(true)
    expect(problems[1]!.measures).toHaveLength(2)
  })

  it('without numbers, under a part of a notice', () => {
    const lines = [
      '一、整改组织情况',
      '召开会议3次。',
      '二、反馈问题整改情况',
      '网友问：水费台账不全的问题解决了吗？',
      '我局答复：该问题已整改到位。核对36本。',
      '网友问：值班记录造假改了吗？',
      '我局答复：未完成整改。约谈2人。',
      '三、下一步打算',
      '继续抓好整改。',
    ]
    expect(read(lines)).toEqual(['2 水费台账不全 completed', '2 值班记录造假 not_completed'])
  })

  it('as 问题1: over 答复:', () => {
    const lines = [
      '一、反馈问题整改情况',
      '问题1：关于“水费台账不全”，改得怎么样？',
      '答复：已完成整改。核对36本。',
      '问题2：采砂监管不严，整改到什么程度了？',
      '答复：持续推进。巡查12次。',
    ]
    expect(read(lines)).toEqual(['1.1 水费台账不全 completed', '1.2 采砂监管不严 in_progress'])
  })

  it('about a paper give none', () => {
    const lines = [
      '问：《办法》出台的背景是什么？',
      '答：已完成起草。',
      '问：对违规问题如何处理？',
      '答：依法查处。',
      '问：慢特病如何办理？',
      '答：已开通网上办理。',
    ]
    expect(read(lines, 'other')).toEqual([])
  })
})
