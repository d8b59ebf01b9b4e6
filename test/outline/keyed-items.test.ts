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
