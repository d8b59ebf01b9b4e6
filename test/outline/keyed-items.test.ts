import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const TITLE = '中共清水县供销社党组关于巡察整改进展情况的通报\n'
const problemsOf = (body: string) =>
  structureOf(`${TITLE}${body}\n`).problems.map(({ path, title, theme, status, measures }) =>
    [path.join('.'), title, theme ?? '', status.value, measures.length].join(' '),
  )
const one = (title: string, key = '【反馈问题】', status = '已完成') =>
  `${key}${title}\n【整改举措】一是增设窗口。二是开展培训。\n【整改结果】${status}`

describe('problems that a key names, without numbers', () => {
  it.each<[string, string, string[]]>([
    [
      'under a numbered theme, one or several',
      `二、整改任务完成情况\n(一)司法为民方面\n${one('窗口服务不优')}\n${one('审理周期偏长')}\n(二)队伍建设方面\n${one('梯队不合理', '【反馈问题】', '长期坚持')}`,
      [
        '2.1 窗口服务不优 司法为民方面 completed 2',
        '2.1 审理周期偏长 司法为民方面 completed 2',
        '2.2 梯队不合理 队伍建设方面 long_term 2',
      ],
    ],
    [
      'right under the part that lists them',
      `二、整改任务完成情况\n${one('窗口服务不优', '反馈问题:')}\n${one('审理周期偏长', '反馈问题:')}`,
      ['2 窗口服务不优  completed 2', '2 审理周期偏长  completed 2'],
    ],
    [
      'in a notice without any number',
      `${one('窗口服务不优', '【问题描述】')}\n${one('审理周期偏长', '【问题描述】')}`,
      [' 窗口服务不优  completed 2', ' 审理周期偏长  completed 2'],
    ],
    [
      'with the key on a line of its own',
      `二、整改任务完成情况\n(一)司法为民方面\n${one('\n窗口服务不优')}\n${one('\n审理周期偏长')}`,
      ['2.1 窗口服务不优 司法为民方面 completed 2', '2.1 审理周期偏长 司法为民方面 completed 2'],
    ],
    [
      'behind a bullet',
      '二、整改事项落实情况\n■会议多\n整改目标:压减三成。\n整改情况:压减39%。\n完成情况:整改到位\n■文件多\n整改目标:压减三成。\n整改情况:压减35%。\n完成情况:正在整改',
      ['2 会议多  completed 0', '2 文件多  in_progress 0'],
    ],
    [
      'as short lines over numbered steps, each with its status',
      '二、主要问题整改情况\n社区减负不彻底,表格重复报送\n①清理证明28项。②合并表格。\n整改状况:已完成\n加装电梯推进迟缓\n①成立专班。②完成加装16台。\n整改状况:已完成',
      ['2 社区减负不彻底,表格重复报送  completed 2', '2 加装电梯推进迟缓  completed 2'],
    ],
    [
      'with the key before a number',
      '二、整改情况\n(一)聚焦领导弱化\n【问题】1.重专业轻思政\n【整改】召开会议。\n【进展】完成整改\n【问题】2.规划统筹不够\n【整改】完成报批。\n【进展】正在推进',
      ['2.1.1 重专业轻思政 聚焦领导弱化 completed 0', '2.1.2 规划统筹不够 聚焦领导弱化 in_progress 0'],
    ],
    [
      'not short lines inside one answer',
      '二、整改情况\n(一)窗口服务不优\n整改情况:\n增设窗口\n①增设3个。②增员5人。\n开展培训\n①培训2期。②考核1次。\n整改结果:已完成',
      ['2.1 窗口服务不优  completed 4'],
    ],
    [
      'not where each numbered item has the key once',
      `二、整改任务完成情况\n(一)窗口服务不优\n【问题表现】群众排队时间长\n【整改举措】一是增设窗口。二是开展培训。\n【整改结果】已完成\n(二)审理周期偏长\n【问题表现】案件积压\n【整改举措】一是清理积案。二是修订制度。\n【整改结果】已完成`,
      ['2.1 窗口服务不优  completed 2', '2.2 审理周期偏长  completed 2'],
    ],
    [
      'not where nothing answers it',
      `二、整改任务完成情况\n(一)窗口服务不优\n反馈意见:群众排队时间长\n反馈意见:指引不清\n整改情况:一是增设窗口。\n整改结果:已完成`,
      ['2.1 窗口服务不优  completed 1'],
    ],
  ])('%s', (_, body, said) => expect(problemsOf(body)).toEqual(said))
})
