import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

/** A list in prose, and what a later part says of its problems. */
const states = (...told: readonly string[]) =>
  structureOf(
    [
      '弥勒市水务公司关于巡察整改情况的通报',
      '一、巡察反馈的主要问题',
      '巡察反馈水投公司存在的主要问题是:一是供水能力不足,管网漏损率居高不下;二是工程分包管理混乱;三是违规发放通讯补贴;四是党支部换届不及时。',
      '二、整改落实情况',
      '投入2180万元改造主管网18.6公里。违规发放的通讯补贴7.56万元已全部退回。',
      '三、整改完成情况',
      ...told,
      '四、下一步打算',
      '继续抓好整改。',
    ].join('\n'),
  ).problems.map(({ status }) => status.value)

const NONE = 'not_reported'

describe('states told of problems by name in a later part', () => {
  it.each([
    [
      '4个问题中,供水管网漏损、违规发放通讯补贴、党支部换届3个问题已完成整改,工程分包管理问题基本完成整改。',
      ['completed', 'basically_completed', 'completed', 'completed'],
    ],
    ['工程分包管理问题正在整改。', [NONE, 'in_progress', NONE, NONE]],
    ['“党支部换届不及时”问题已完成整改;管网漏损问题需长期坚持。', ['long_term', NONE, NONE, 'completed']],
    ['目前,通讯补贴和党支部换届问题均已整改到位。', [NONE, NONE, 'completed', 'completed']],
    [
      '其中,管网漏损率、工程分包2个问题正在整改,通讯补贴问题已销号。',
      ['in_progress', 'in_progress', 'completed', NONE],
    ],
  ])('%s', (line, expected) => expect(states(line)).toEqual(expected))

  it.each([
    '反馈的3个问题已完成整改。',
    '上轮巡察反馈党支部换届问题整改不彻底。',
    '上述部分问题已完成整改。',
    '工程分包、党支部换届等5个问题已完成整改。',
    '办公用房超标问题已完成整改。',
    '管理问题已完成整改。',
    '党支部换届问题力争年底前完成整改。',
    '党支部换届问题引起重视。',
    '如党支部换届问题已完成整改,即予销号。',
    '确保党支部换届问题完成整改。',
    '督促工程分包管理、党支部换届问题完成整改。',
    '要求党支部换届问题整改到位。',
    '并非党支部换届问题已完成整改。',
  ])('none is told by %s', (line) => expect(states(line)).toEqual([NONE, NONE, NONE, NONE]))
})
