import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(
    ['青川县关于巡察整改情况的通报', '二、反馈问题整改落实情况', ...lines, '三、下一步工作', '继续抓好整改。'].join(
      '\n',
    ),
  ).problems.map(({ path, status, measures }) => `${path.join('.')} ${status.value} ${measures.length}`)

/** An item and the numbered lines under it: one problem, or several. */
describe('an item with numbered lines', () => {
  it('is one problem where its own heading carries the status and the lines carry nothing', () => {
    const lines = [
      '1、把三年的票据重新过了一遍。其中旧账11张。',
      '2、违规领取补贴的3名干部退回6900元。',
      '3、每季度审核一次。',
    ]
    expect(read('(一)报账不规范(已完成)', ...lines)).toEqual(['2.1 completed 3'])
  })

  it('is one problem where a state closes one line that tells deeds, whatever its heading is called', () => {
    const step = '1.对63笔合同逐笔倒查，发现虚报升溢等问题9笔。2.追缴资金47.6万元。'
    expect(read('(一)购销环节损公肥私', step, '整改进度：完成整改')).toEqual(['2.1 completed 2'])
    expect(read('(一)购销方面', '1.购销台账不全。补记台账9笔。', '整改进度：完成整改')).toEqual(['2.1.1 completed 0'])
  })

  it('is one problem where one label closes the last line', () => {
    const item = (label: string, heading: string) => [
      heading,
      '1.完善门诊预约,候诊时间缩短22分钟。',
      '2.压降药占比。',
      label,
    ]
    expect(
      read(...item('整改情况:已完成。', '(一)公益性体现不足'), ...item('整改情况:正在整改。', '(二)设备绩效低')),
    ).toEqual(['2.1 completed 2', '2.2 in_progress 2'])
  })

  it('is one problem where it is a part of the notice and worded as a problem', () => {
    const lines = ['(一)到11个派出所巡回监督。', '(二)建立协作配合办公室。', '销号情况:已办结']
    const problems = structureOf(
      [
        '青川县关于巡察整改情况的通报',
        '一、关于“监督线索少”问题的整改情况',
        ...lines,
        '二、关于“案件类型单一”问题的整改情况',
        ...lines,
      ].join('\n'),
    ).problems
    expect(problems.map(({ path, status, measures }) => `${path} ${status.value} ${measures.length}`)).toEqual([
      '1 completed 2',
      '2 completed 2',
    ])
  })

  it('is several problems where each line has a label', () => {
    const line = (n: number) => [`${n}.会议记录不完整。`, '整改情况:已完成。']
    expect(read('(一)党建方面', ...line(1), ...line(2))).toEqual(['2.1.1 completed 0', '2.1.2 completed 0'])
  })

  it('is several problems where each line carries its own status', () => {
    expect(
      read('(一)党建方面', '1.会议记录不完整(已完成)', '补记3次。', '2.党费收缴不及时(正在整改)', '补收2人。'),
    ).toEqual(['2.1.1 completed 0', '2.1.2 in_progress 0'])
  })

  it('is several problems where the lines are worded as problems, whatever closes the last', () => {
    const lines = [
      '1.关于学习不深入的问题',
      '开展学习3次。',
      '2.关于督查不力的问题',
      '开展督查2次。',
      '整改情况:已完成。',
    ]
    expect(read('(一)党建方面', ...lines).map((one) => one.split(' ')[0])).toEqual(['2.1.1', '2.1.2'])
  })

  it.each([
    '食堂结余3.42万元转入对公账户,无坐支。',
    '抽查合同32份,未发现违规。',
    '复核账目12本,未见挪用。',
    '开展回访2次,无问题。',
  ])('is one problem where a line says that nothing was found: %s', (line) =>
    expect(read('(一)食堂账目混乱', '1.重新建账。', `2.${line}`, '办理结果:已办结。')).toEqual(['2.1 completed 2']),
  )
})

describe('items answered by 该问题已… under headings of areas', () => {
  it('are problems in every area, whatever words name them', () => {
    const answer = (state: string) => `该问题${state}。一是建立台账。二是开展核查2次。`
    const { problems } = structureOf(
      [
        '青川县人民政府关于2023年度财政决算审计查出问题整改情况的函',
        '一、预算编制方面',
        '(一)预算编制不够细化',
        answer('已完成整改'),
        '二、收入征管方面',
        '(一)城市建设费用征收标准变动后沿用旧标准',
        answer('已完成整改'),
        '(二)土地出让价款收取时间晚于合同',
        answer('正在整改'),
      ].join('\n'),
    )
    expect(problems.map(({ path, status }) => `${path.join('.')} ${status.value}`)).toEqual([
      '1.1 completed',
      '2.1 completed',
      '2.2 in_progress',
    ])
  })
})
