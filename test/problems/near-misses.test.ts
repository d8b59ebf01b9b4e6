import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { analyse } from '../../src/pipeline.ts'

const knowledge = loadKnowledge()
/** Title and status of each problem of a text, and the checks that fail but for what the short texts lack. */
async function read(text: string) {
  const record = await analyse(new TextEncoder().encode(text), { name: 'notice.txt' }, knowledge)
  return {
    problems: record.problems.map(({ title, status }) => `${title} ${status.value}`),
    failing: record.checks
      .filter(({ code, result }) => result === 'fail' && !code.startsWith('complete/'))
      .map(({ code }) => code),
  }
}
const TITLE = '中共某县教育局党组关于县委巡察整改进展情况的通报\n'

describe('what looks like another form and is none', () => {
  it('a cover page over the notice itself is no first notice', async () => {
    const cover =
      '关于公布巡察整改进展情况的公告\n根据有关规定,现将县委巡察整改进展情况予以公布。\n特此公告\n中共某县教育局党组\n2025年1月14日\n'
    const { problems } = await read(
      `${cover}${TITLE}2024年3月11日至5月10日,县委第二巡察组对县教育局党组开展了巡察。现将整改情况通报如下。\n一、整改工作组织情况\n召开会议6次,成立领导小组。\n二、问题整改情况\n(一)账目不清\n整改情况:清理账户3个。\n整改结果:已完成\n(二)学习不深入\n整改情况:学习8次。\n整改结果:正在整改\n中共某县教育局党组\n2025年1月10日\n`,
    )
    expect(problems).toEqual(['账目不清 completed', '学习不深入 in_progress'])
  })

  it('a topic that two parts have is no field', async () => {
    const { problems } = await read(
      `${TITLE}一、聚焦政治建设方面\n●党的创新理论学习:不深入\n整改结果:已完成\n●意识形态责任制:落实不力\n整改结果:已完成\n二、聚焦从严治党方面\n●意识形态责任制:培训不够\n整改结果:正在整改\n●财务管理:不规范\n整改结果:已完成\n`,
    )
    expect(problems).toHaveLength(4)
  })

  it('fields behind one sign are fields, under whatever names', async () => {
    const { problems } = await read(
      `${TITLE}一、问题整改情况\n1.反馈问题:账目不清\n◆主办:财务科\n◆经过:清理账户3个\n◆销号情况:已销号\n2.反馈问题:学习不深入\n◆主办:办公室\n◆经过:学习8次\n◆销号情况:正在推进\n`,
    )
    expect(problems).toEqual(['账目不清 completed', '学习不深入 in_progress'])
  })

  it.each([
    ['下一步打算', '(一)持续推进整改。盯紧未完成事项。\n(二)长期坚持。健全制度。'],
    ['存在不足', '(一)部分整改。个别事项进度慢。\n(二)未完成。仍有1项。'],
    ['整改工作组织情况', '(一)已完成整改。方案已印发。\n(二)正在推进。每月调度。'],
  ])('%s answers no list by its numbers', async (heading, lines) => {
    const { problems } = await read(
      `${TITLE}一、巡察反馈的主要问题\n(一)账目不清\n(二)学习不深入\n二、${heading}\n${lines}\n`,
    )
    expect(problems).toEqual(['账目不清 not_reported', '学习不深入 not_reported'])
  })

  it.each(['有些问题长期得不到反映和解决', '有的干部有问题不联系群众', '工作思路不适应高质量发展要求'])(
    'a problem that begins as a part does: %s',
    async (heading) => {
      const { problems } = await read(
        `${TITLE}一、党的建设薄弱的问题\n整改结果:已完成\n二、${heading}\n整改情况:约谈2人。\n整改结果:已完成\n`,
      )
      expect(problems).toContain(`${heading} completed`)
    },
  )

  it('a question that names no problem is none beside those that do', async () => {
    const { problems } = await read(
      `${TITLE}一、问题整改情况\n1.问:关于“账目不清”,改了没有?\n答:已完成整改。清理账户3个。\n2.问:关于“学习不深入”,改得如何?\n答:正在推进。学习8次。\n3.问:群众如何监督?\n答:可拨打0797-2218830。\n`,
    )
    expect(problems).toEqual(['账目不清 completed', '学习不深入 in_progress'])
  })

  it('the header of a register says its columns, whatever order a sentence names them in', async () => {
    const { problems } = await read(
      `${TITLE}一、整改情况\n按“序号、反馈问题、整改措施、整改状态”公开:\n序号|反馈问题|整改状态|整改措施\n1|账目不清|已完成|清理账户3个\n2|学习不深入|正在整改|学习8次\n`,
    )
    expect(problems).toEqual(['账目不清 completed', '学习不深入 in_progress'])
  })

  it('a row with a cell too many is no missing number', async () => {
    const { failing } = await read(
      `${TITLE}一、问题整改情况\n序号|反馈问题|整改措施|整改状态\n1|账目不清|清理账户3个|已完成\n2|财务不规范|清退3万元|修订制度|正在整改\n3|学习不深入|学习8次|正在整改\n`,
    )
    expect(failing).not.toContain('numbering/gap')
  })

  it('a sign before a number is no part of it', async () => {
    const { problems } = await read(
      `${TITLE}二、问题整改情况\n■ 1.账目不清\n整改情况:清理账户3个。\n整改结果:整改完成\n■ 2.学习不深入\n整改情况:学习8次。\n整改结果:正在整改\n`,
    )
    expect(problems).toEqual(['账目不清 completed', '学习不深入 in_progress'])
  })

  it('an item that tells nothing before it closes no list', async () => {
    const { problems } = await read(
      `${TITLE}一、问题整改情况\n(一)办学方面\n1.食堂核算不规范。清理账户23个。\n整改状态:完成整改\n2.校外培训机构监管不严。检查5次。\n3.师德师风建设抓得不紧。查处6起。\n整改状态:完成整改\n4.违规征订报刊。清退3.2万元。\n整改状态:完成整改\n`,
    )
    expect(problems).toEqual([
      '食堂核算不规范 completed',
      '校外培训机构监管不严 not_reported',
      '师德师风建设抓得不紧 completed',
      '违规征订报刊 completed',
    ])
  })
})
