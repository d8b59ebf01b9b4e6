import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(
    ['青川县关于巡察整改情况的通报', '二、反馈问题整改落实情况', ...lines, '三、下一步工作', '继续抓好整改。'].join(
      '\n',
    ),
  ).problems.map(({ path, title, status, measures }) => `${path.join('.')} ${title} ${status.value} ${measures.length}`)

describe('items without numbers', () => {
  it('are short lines in a row, each over its own answer', () =>
    expect(
      read(
        '窗口服务不优',
        '①增设窗口3个。②培训窗口人员12人次。',
        '整改状况:已完成(2020年8月完成)',
        '停车收费“一刀切”',
        '①下调收费标准。②公示收费依据。',
        '整改状况:正在整改',
      ),
    ).toEqual(['2 窗口服务不优 completed 2', '2 停车收费“一刀切” in_progress 2']))

  it.each(['★', '■', '● '])('are the same behind %s', (bullet) =>
    expect(
      read(
        `${bullet}会议多、文件多`,
        '整改目标:会议减少三成。',
        '整改情况:会议由74次减到45次。',
        '完成情况:整改到位',
        `${bullet}公车管理不严`,
        '整改情况:封存车辆2辆。',
        '完成情况:正在整改',
      ),
    ).toEqual(['2 会议多、文件多 completed 0', '2 公车管理不严 in_progress 0']),
  )

  it('keep the part under which they stand', () =>
    expect(
      read(
        '(一)党的建设方面',
        '组织生活不严肃',
        '整改情况:补开会议2次。已完成。',
        '党费收缴不及时',
        '整改情况:补收党费12人。已完成。',
        '(二)作风建设方面',
        '下基层不够',
        '整改情况:下访8次。已完成。',
        '办事拖沓',
        '整改情况:压缩时限3项。已完成。',
      ).map((one) => one.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['2.1 组织生活不严肃', '2.1 党费收缴不及时', '2.2 下基层不够', '2.2 办事拖沓']))

  it('are no second lines of numbered headings', () =>
    expect(
      read(
        '1.学习贯彻上级部署不及时不深入',
        '结合实际不紧密',
        '整改情况:开展学习8次。已完成。',
        '2.民主集中制执行不严格',
        '会议记录不完整',
        '整改情况:补齐记录6份。已完成。',
      ).map((one) => one.split(' ')[0]),
    ).toEqual(['2.1', '2.2']))
})

describe('a number behind a key', () => {
  it('is the number of the problem in 【问题】1. with 【进展】 as its status', () =>
    expect(
      read(
        '(一)聚焦党的领导弱化',
        '【问题】1.规划统筹不够',
        '【整改】完成新一期规划报批。',
        '【进展】完成整改',
        '【问题】2.债务化解缓慢',
        '【整改】偿还债务2600万元。',
        '【进展】正在推进',
      ),
    ).toEqual(['2.1.1 规划统筹不够 completed 0', '2.1.2 债务化解缓慢 in_progress 0']))

  it('is said twice in 一、任务序号1:', () =>
    expect(
      read('(一)任务序号1:油烟直排', '整改进展:完成整改。', '(二)任务序号2:异味扰民', '整改进展:正在整改。').map(
        (one) => one.split(' ').slice(0, 2).join(' '),
      ),
    ).toEqual(['2.1 油烟直排', '2.2 异味扰民']))
})
