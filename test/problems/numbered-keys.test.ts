import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(
    ['青川县关于巡察整改情况的通报', '二、反馈问题整改情况', ...lines, '三、下一步工作', '继续抓好整改。'].join('\n'),
  ).problems.map(({ path, title, status, measures }) => `${path.join('.')} ${title} ${status.value} ${measures.length}`)

const two = (...lines: readonly string[]) => ['(一)关于“学习不深入”问题', ...lines, '(二)关于“督查不力”问题', ...lines]

/** Keys with a number and no colon, again and again under one problem after another. */
describe('1.整改措施及成效 alone on its line', () => {
  const STEPS = '一是制定计划。二是学习12次。'
  it.each([
    [['1.整改措施及成效', STEPS, '2.整改结果:已完成'], 'completed 2'],
    [['1.整改措施', STEPS, '2.整改结果', '正在整改'], 'in_progress 2'],
    [['(1)整改情况', STEPS, '(2)完成情况', '基本完成'], 'basically_completed 2'],
    [['1、问题表现', '中心组学习少。', '2、整改情况', STEPS, '3、整改结果', '已完成'], 'completed 2'],
    [['1.存在问题', '笔记抄录。', '2.整改措施', STEPS], 'not_reported 2'],
    [['1.整改成效', '学习制度健全,全年学习12次。'], 'not_reported 0'],
  ])('%s', (lines, said) => expect(read(...two(...lines))).toEqual([`2.1 学习不深入 ${said}`, `2.2 督查不力 ${said}`]))

  it('is a heading of its own where it lists what is numbered under it', () => {
    const lists = ['1.存在问题', '(1)学习少。', '(2)笔记抄录。', '2.整改措施', '(1)制定计划。', '(2)学习12次。']
    expect(read('(一)教育股', ...lists, '(二)财务股', ...lists).length).toBeGreaterThan(2)
  })
})

describe('what stands right behind a state', () => {
  const flags = (line: string) =>
    structureOf(
      [
        '青川县关于巡察整改情况的通报',
        '二、反馈问题整改情况',
        '(一)关于学习不深入的问题',
        line,
        '(二)关于督查不力的问题',
        '督查12次。',
      ].join('\n'),
    ).problems[0]?.status

  it.each([
    '该问题已完成整改,属立行立改事项。',
    '该问题已完成整改,同属立行立改问题。',
    '一是学习12次。该问题已整改到位,系即知即改事项。',
    '已完成整改。该问题为立行立改问题。',
    '一是学习12次。该问题已完成整改(立行立改)。',
    '整改结果:已完成,属于边查边改类。',
  ])('says that it was put right at once: %s', (line) =>
    expect(flags(line)).toMatchObject({ value: 'completed', flags: ['immediate'] }),
  )
  it.each([
    '该问题已完成整改,不属立行立改事项。',
    '该问题已完成整改,非立行立改事项。',
    '该问题已完成整改。制定立行立改清单。',
    '该问题已完成整改。是年学习12次。',
  ])('does not: %s', (line) => expect(flags(line)).toMatchObject({ value: 'completed', flags: [] }))
})

describe('a problem whose work another unit has now', () => {
  const read = (...lines: readonly string[]) =>
    structureOf(
      [
        '青川县关于巡察整改情况的通报',
        '二、反馈问题整改情况',
        '(一)关于管护不力的问题',
        ...lines,
        '(二)关于督查不力的问题',
        '督查12次。',
      ].join('\n'),
    ).problems[0]

  it.each([
    '整改情况:根据县政府会议纪要,管护职能划转至县住建局,我局不再承担。',
    '整改情况:一是按照职能分工,已将本项监管事务连同台账3册移送县畜牧业发展中心,后续由该中心办理。',
    '整改情况:考虑到编制有限,已将这件事整体转交市教育局承办,今后由市局统一调配。',
    '整改情况:该事项已移交县督查中心办理。',
    '整改情况:管护工作由县交通局承接。',
  ])('is done by handing over: %s', (line) => {
    const problem = read(line, '整改结果:已完成')
    expect(problem?.status).toMatchObject({ value: 'completed', flags: ['done_by_transfer'] })
    expect(problem?.signals.map(({ type }) => type)).toContain('handed_over')
  })

  it.each([
    '整改情况:一是清理账目12笔,追回资金3万元。二是将管护职责移交县财政局。',
    '整改情况:已将缺失的档案移交县档案馆归档。',
    '整改情况:已将问题线索移交县纪委监委办理。',
    '整改情况:完成道路维修3公里,移交镇政府管护。',
    '整改情况:县委巡察办移交信访件9件,已全部办结。',
    '整改情况:由局办公室负责管护。',
    '整改情况:通过公开招租、划转等方式盘活房产3处。',
  ])('is not: %s', (line) => expect(read(line, '整改结果:已完成')?.status.flags).toEqual([]))
})

describe('a state that opens what stands behind the heading', () => {
  const stateOf = (...lines: readonly string[]) => {
    const { problems } = structureOf(
      ['青川县关于审计整改情况的报告', '一、部门预算执行问题', ...lines, '二、下一步打算', '继续。'].join('\n'),
      'audit_report',
    )
    return problems[0]?.status.label ?? null
  }
  it.each([
    [['1.固定资产未入账36.4万元。已整改,已补记固定资产账。', '2.往来款未清理。'], '已整改'],
    [['1.超范围列支2.1万元。已整改到位,退回财政2.1万元。', '2.往来款未清理。'], '已整改到位'],
    [['1.账目不清的问题', '已完成整改。补记台账9笔。', '2.往来款未清理。'], '已完成整改'],
    [['1.账目不清的问题', '正在整改。已补记台账9笔。', '2.往来款未清理。'], '正在整改'],
    [['1.账目不清的问题', '已完成台账9笔,正在核对。', '2.往来款未清理。'], null],
    [['1.账目不清的问题', '已完成,将于明年核对。', '2.往来款未清理。'], null],
    [['1.账目不清的问题', '已整改方案中的3项,其余照办。', '2.往来款未清理。'], null],
  ])('%s', (lines, label) => expect(stateOf(...lines)).toBe(label))
})
