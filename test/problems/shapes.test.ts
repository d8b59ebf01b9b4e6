import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const OPENING = [
  '中共青川县水利局党组关于巡察整改进展情况的通报',
  '2024年3月5日至4月20日,县委第一巡察组对县水利局党组进行了巡察,6月3日反馈了意见。现将整改情况予以公布。',
]

/** The problems of a notice with these lines: path, title, status. */
const read = (...lines: readonly string[]) =>
  structureOf([...OPENING, ...lines].join('\n')).problems.map(
    ({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`,
  )

describe('shapes of items that pages have', () => {
  it('fields behind numbers belong to the item that a label names', () =>
    expect(
      read(
        '二、问题整改具体情况',
        '(一)反馈问题:“三重一大”事项前置研究不严。',
        '1.整改责任:责任领导为党组书记。',
        '2.整改措施及成效:修订清单36项。',
        '3.完成情况:已完成',
        '(二)反馈问题:工程款超进度支付。',
        '1.整改责任:责任领导为分管副局长。',
        '2.整改措施及成效:扣回3万元。',
        '3.完成情况:部分完成',
      ),
    ).toEqual(['2.1 “三重一大”事项前置研究不严 completed', '2.2 工程款超进度支付 partial']))

  it('one numbered step alone belongs to its item where a state closes it', () =>
    expect(
      read(
        '二、问题整改具体情况',
        '1.关于“结算拖延”的问题',
        '责任领导:局长 整改时限:2025年6月底',
        '(1)逾期未结算项目8个,已办结5个。',
        '整改完成情况:阶段性完成',
        '2.关于“台账缺失”的问题',
        '(1)补建台账12本。',
        '(2)培训2次。',
        '整改完成情况:已完成',
      ),
    ).toEqual(['2.1 结算拖延 phased', '2.2 台账缺失 completed']))

  it.each([
    ['一是针对“食堂验收走过场”的问题。', '二是针对“跑道破损”的问题。'],
    ['一是关于“食堂验收走过场”问题。', '二是关于“跑道破损”问题。'],
  ])('lines of their own that name a quoted problem are items: %s', (first, second) =>
    expect(
      read(
        '二、问题整改情况',
        `${first}设置监督岗2个。该问题已整改到位。`,
        `${second}拆除面层26平方米。该问题正在推进。`,
      ),
    ).toEqual(['2.1 食堂验收走过场 completed', '2.2 跑道破损 in_progress']),
  )

  it('steps that name what they are for are none', () =>
    expect(
      read(
        '二、问题整改情况',
        '(一)关于“验收走过场”的问题',
        '整改情况:',
        '一是针对验收人员不足,增设监督岗2个。',
        '二是针对“重采购轻验收”的做法修订制度1项。',
        '完成情况:已完成',
      ),
    ).toEqual(['2.1 验收走过场 completed']))

  it('整改任务一: numbers a problem', () =>
    expect(
      read(
        '二、整改任务完成情况',
        '整改任务一:管网雨污混接。',
        '整改目标:2024年6月底前完成改造。',
        '整改情况:改造管网38公里。',
        '销号情况:2024年8月9日已销号',
        '整改任务二:矿山修复滞后。',
        '整改情况:修复412亩。',
        '销号情况:达到序时进度',
      ),
    ).toEqual(['2.1 管网雨污混接 completed', '2.2 矿山修复滞后 in_progress']))

  it('a circled line that ends in its state is an item', () =>
    expect(
      read(
        '二、反馈问题整改情况',
        '①膳食结余过大【已办结】',
        '退还学生24.3万元。',
        '②食堂设施老化【正在办理】',
        '改造6所。',
      ),
    ).toEqual(['2.1 膳食结余过大 completed', '2.2 食堂设施老化 in_progress']))

  it('under a heading of one state whatever is numbered is a problem in that state', () =>
    expect(
      read(
        '二、已完成整改的问题(2个)',
        '1.党委会与院长办公会边界不清。厘清事项21项。',
        '2.书记“双带头人”偏少。增至8个。',
        '三、需长期坚持的问题(1个)',
        '1.高层次人才引进难、留住难。引进7名。',
      ),
    ).toEqual([
      '2.1 党委会与院长办公会边界不清 completed',
      '2.2 书记“双带头人”偏少 completed',
      '3.1 高层次人才引进难、留住难 long_term',
    ]))

  it.each(['未按要求开展理论学习问题', '持续推进不够的问题', '已建工程管护不到位问题', '部分干部担当不足问题'])(
    'a problem whose words begin as a state does is one, and its lines are steps: %s',
    (title) =>
      expect(
        read('二、问题整改情况', `1.${title}`, '(1)制定计划1项。', '(2)开展督查6次。').map((one) => one.split(' ')[0]),
      ).toEqual(['2.1']),
  )

  it('a heading on what was done about the unfinished says no state of its items', () =>
    expect(
      read(
        '二、上轮巡察反馈未改到位问题的整改(2个)',
        '1.批而未供土地多',
        '处置2147亩。',
        '▲整改评估:整改到位',
        '2.办证难',
        '办证4617户。',
        '▲整改评估:尚未完成',
      ),
    ).toEqual(['2.1 批而未供土地多 completed', '2.2 办证难 not_completed']))

  it('该问题 handed on or joined with another work is in that state', () =>
    expect(
      read(
        '二、反馈问题整改情况',
        '(一)关于“双随机、一公开”监管覆盖不全问题的整改落实情况',
        '该问题已完成整改。抽查1.2万户。',
        '(二)关于执法文书不规范问题的整改落实情况',
        '该问题并入全县行政执法专项整治一并整改。评查案卷260件。',
        '(三)关于房产出租不规范问题的整改落实情况',
        '该问题移交县国资事务中心办理。移交房产4处。',
      ),
    ).toEqual([
      '2.1 “双随机、一公开”监管覆盖不全 completed',
      '2.2 执法文书不规范 carried_over',
      '2.3 房产出租不规范 transferred',
    ]))
})
