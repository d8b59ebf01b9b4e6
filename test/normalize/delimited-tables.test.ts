import { describe, expect, it } from 'vitest'
import { delimitedTables, tabsBeside } from '../../src/normalize/delimited-tables.ts'
import type { Span } from '../../src/notice/span.ts'
import { structureOf } from '../notice-of.ts'

function read(...lines: readonly string[]) {
  const source = lines.join('\n')
  const text = lines.map((line) => line.trim()).join('\n')
  const lineAt = ({ start, end }: Span) => text.slice(start, end)
  const said: string[] = []
  const tables = delimitedTables(
    text,
    (code) => said.push(code),
    (line) =>
      tabsBeside(source, {
        start: source.indexOf(lineAt(line)),
        end: source.indexOf(lineAt(line)) + (line.end - line.start),
      }),
  )
  const rows = tables.map(({ cells, rows }) =>
    Array.from({ length: rows }, (_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map(({ span }) => text.slice(span.start, span.end))
        .join('/'),
    ),
  )
  return { rows, said }
}

const HEAD = '序号 | 反馈问题 | 整改措施 | 整改状态'
const FIRST = '1 | 账目不清 | 清理账目3笔 | 已完成'
const SECOND = '2 | 会风不正 | 精简会议5次 | 长期坚持'
const ROWS = ['序号/反馈问题/整改措施/整改状态', '1/账目不清/清理账目3笔/已完成', '2/会风不正/精简会议5次/长期坚持']

describe('tables whose rows stand on one line', () => {
  it.each([
    ['bars', [HEAD, FIRST, SECOND]],
    ['full-width bars', [HEAD, FIRST, SECOND].map((line) => line.replaceAll('|', '|'))],
    ['tabs', [HEAD, FIRST, SECOND].map((line) => line.replaceAll(' | ', '\t'))],
    ['outer bars and a rule', [`| ${HEAD} |`, '|---|---|:--:|---|', ...[FIRST, SECOND].map((line) => `| ${line} |`)]],
  ])('parted by %s', (_, lines) => {
    expect(read('某镇台账', ...lines, '某镇党委')).toEqual({ rows: [ROWS], said: [] })
  })

  it('are not joined like wrapped lines, however even their widths', () => {
    const rows = [
      '| 1 | 学习不深入 | 集中学习12次 | ✅ |',
      '| 2 | 制度执行不严 | 修订制度3项 | ⏳ |',
      '| 3 | 作风不实 | 走访260户 | ✅ |',
    ]
    const text = [
      '某镇关于巡察整改情况的通报',
      '| 序号 | 问题 | 整改措施 | 整改状态 |',
      '|---|---|---|---|',
      ...rows,
      '某镇党委',
    ]
    expect(structureOf(text.join('\n')).problems.map(({ title, status }) => `${title} ${status.value}`)).toEqual([
      '学习不深入 completed',
      '制度执行不严 in_progress',
      '作风不实 completed',
    ])
  })

  it('keeps empty cells and rows that head others', () => {
    const rows = read(`| ${HEAD} |`, '一、财务方面', `| ${FIRST} |`, '| 2 | 会风不正 |  |  |', `| ${FIRST} |`).rows
    expect(rows[0]).toEqual([ROWS[0], '一、财务方面', ROWS[1], '2/会风不正//', ROWS[1]])
  })

  it('gives back the empty cells at the ends of a row, of which tabs told', () => {
    const head = '序号\t反馈问题\t整改措施\t整改状态'
    const { rows, said } = read(
      head,
      '1\t账目不清\t清理账目3笔\t',
      '\t会风不正\t精简会议5次\t已完成',
      '3\t票据不全\t\t',
    )
    expect(rows[0]).toEqual([ROWS[0], '1/账目不清/清理账目3笔/', '/会风不正/精简会议5次/已完成', '3/票据不全//'])
    expect(said).toEqual([])
    expect(read(head, FIRST.replaceAll(' | ', '\t'), SECOND.replaceAll(' | ', '\t'), '3\t票据不全').said).toHaveLength(
      1,
    )
  })

  it('tells of a row that is cells short', () =>
    expect(read(HEAD, FIRST, '2 | 会风不正', SECOND)).toEqual({
      rows: [[ROWS[0], ROWS[1], '', ROWS[2]]],
      said: ['normalize/row_askew'],
    }))

  it.each([
    [
      'a line of metadata',
      ['索引号: | 1133-46 | 成文日期: | 2019-11-26 |', '公开方式: | 主动公开 | 发布机构: | 审计局 |'],
    ],
    ['a menu', ['首页 | 政务公开 | 互动交流 | 办事服务', '新闻 | 公告 | 专题 | 视频', '党建 | 廉政 | 群团 | 社区']],
    ['one row', [HEAD, FIRST]],
    ['prose with tabs', ['整改措施\t整改情况如下', '开展检查\t2次', '发现问题\t3个']],
  ])('is not %s', (_, lines) => expect(read(...lines).rows).toEqual([]))

  it('are read as registers, with the part they stand under', () => {
    const text = [
      '某镇关于巡察整改情况的通报',
      '二、整改任务落实情况(见下表)',
      HEAD,
      FIRST,
      SECOND,
      '三、下一步打算',
      '继续抓好。',
    ]
    expect(
      structureOf(text.join('\n')).problems.map(({ path, title, status }) => [path.join('.'), title, status.value]),
    ).toEqual([
      ['2.1', '账目不清', 'completed'],
      ['2.2', '会风不正', 'long_term'],
    ])
  })
})
