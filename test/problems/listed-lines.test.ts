import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(lines.join('\n'), 'campaign_summary').problems.map(
    ({ path, title, theme }) => `${path.join('.')} ${title} ${theme}`,
  )

const DONE = ['二、整改措施', '1、安排专人登记。', '2、购置灭蝇灯两台。']

/** A school or a station lists what an inspection found, and further down what it did. */
describe('numbered lines under a heading that announces problems', () => {
  it.each([
    ['一、检查中出现的问题:'],
    ['一、检查中发现我校存在的问题有:'],
    ['一、自查发现的主要问题'],
    ['一、存在的问题和不足:'],
    ['一、督导组反馈我园的问题如下:'],
    ['一、这次检查发现的突出问题。'],
  ])('%s', (heading) => {
    expect(
      read(
        '天水路小学食堂检查整改情况报告',
        '10月12日,区教体局对我校食堂进行了检查,现将整改情况报告如下:',
        heading,
        '1、陪餐记录缺少签名,',
        '2、操作间没有防蝇设备,',
        '3、留样不足125克。',
        ...DONE,
      ),
    ).toEqual(['1.1 陪餐记录缺少签名 null', '1.2 操作间没有防蝇设备 null', '1.3 留样不足125克 null'])
  })

  it('stand under no heading, behind a sentence that announces them', () => {
    expect(
      read(
        '红石中学消防安全整改报告',
        '区消防大队对我校进行了检查,发现还存在以下问题:',
        '1.两处疏散指示灯不亮;',
        '2.宿舍楼灭火器过期。',
        '针对以上问题,我校立即整改,现将整改情况报告如下:',
        '1.更换指示灯两处;',
        '2.购置灭火器12具。',
      ),
    ).toEqual(['1 两处疏散指示灯不亮 null', '2 宿舍楼灭火器过期 null'])
  })

  it.each([
    ['what was done is no list of problems', '一、采取的措施:'],
    ['nor are the causes', '一、问题产生的原因:'],
    ['nor what is to come', '一、存在问题及下一步打算:'],
    ['nor demands', '一、工作要求:'],
    ['nor what answers them', '一、针对检查发现的问题,我校采取以下措施:'],
    ['nor what answers them', '一、存在问题的整改落实情况:'],
  ])('%s', (_, heading) => {
    expect(
      read('红石中学消防安全整改报告', '现将有关情况报告如下:', heading, '1、责任到人。', '2、配齐器材。'),
    ).toEqual([])
  })

  it('are themes where each stands over headings of its own', () => {
    expect(
      read(
        '红石镇专项整治工作总结',
        '一、存在的问题:',
        '1.资金管理方面',
        '(1)现金支出过大。',
        '(2)票据不合规。',
        '2.资产管理方面',
        '(1)未登记台账。',
        '(2)低价出租。',
      ),
    ).toEqual([
      '1.1.1 现金支出过大 资金管理方面',
      '1.1.2 票据不合规 资金管理方面',
      '1.2.1 未登记台账 资产管理方面',
      '1.2.2 低价出租 资产管理方面',
    ])
  })
})

describe('问题1 in a report on a check of its own', () => {
  it('is a problem, whatever stands under it', () => {
    expect(
      read(
        '红石社区支部标准化建设自查报告',
        '第一章 自查发现的主要问题及成因',
        '1.1 组织设置类',
        '问题1:商务楼宇党员长期未纳入管理。',
        '成因:网格调整时未同步优化。',
        '问题2:支委平均年龄54岁。',
        '成因:近3年发展青年党员仅1人。',
      ).map((line) => line.split(' ')[1]),
    ).toEqual(['商务楼宇党员长期未纳入管理', '支委平均年龄54岁'])
  })
})

describe('problems numbered inside one sentence', () => {
  it('are each a problem', () => {
    expect(
      read(
        '区委第一巡察组在临江路街道召开反馈会。',
        '会上反馈了石桥社区存在的4类主要问题:一、组织生活不规范;二、账目公开不及时;三、服务意识不强;四、阵地管理不到位。社区书记作了表态。',
      ),
    ).toEqual(['1 组织生活不规范 null', '2 账目公开不及时 null', '3 服务意识不强 null', '4 阵地管理不到位 null'])
  })

  it.each([
    ['demands are none', '会议提出要求:一、提高认识;二、压实责任;三、抓好整改。'],
    ['nor the number of quarters', '检查了以下问题:二、三季度的账目;一、四季度的票据。'],
  ])('%s', (_, words) => {
    expect(read('区委第一巡察组在临江路街道召开反馈会。', words)).toEqual([])
  })
})
