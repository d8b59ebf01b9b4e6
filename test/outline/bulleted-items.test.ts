import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(['青川县水利局关于巡察整改进展情况的通报', ...lines].join('\n')).problems.map(
    ({ path, title, theme, status, measures }) =>
      `${path.join('.')}|${theme ?? ''}|${title}|${status.value}|${measures.length}`,
  )

describe('problems behind a sign', () => {
  it.each(['●', '★', '◆ ', '■', '•'])('%s, each over its answer', (sign) =>
    expect(
      read(
        '整改落实情况',
        `${sign}水费收缴不公开。`,
        '〔整改措施〕1.公示水价3次。2.清退多收水费4户。',
        '〔完成情况〕已完成',
        `${sign}河道巡查流于形式。`,
        '〔整改措施〕1.补巡12公里。2.约谈河长2人。',
        '〔完成情况〕正在整改',
      ),
    ).toEqual(['||水费收缴不公开|completed|2', '||河道巡查流于形式|in_progress|2']),
  )

  it('told in one paragraph under headings in brackets', () =>
    expect(
      read(
        '整改落实情况',
        '【防汛方面】',
        '★预案修订不及时。3个乡镇的预案五年未改,已全部修订。该问题已完成整改。',
        '★物资储备不足。补充编织袋2000条。该问题已完成整改。',
        '【供水方面】',
        '★管网漏损率偏高。更换管道6公里。该问题正在整改。',
      ),
    ).toEqual([
      '|防汛方面|预案修订不及时|completed|0',
      '|防汛方面|物资储备不足|completed|0',
      '|供水方面|管网漏损率偏高|in_progress|0',
    ]))

  it('under numbered headings, and no longer than the list', () =>
    expect(
      read(
        '一、政治建设方面',
        '●理论学习不够深入。组织学习6次。已完成整改。',
        '●意识形态责任制落实不到位。研判2次。已完成整改。',
        '二、作风建设方面',
        '●调研走过场。下乡15次。正在整改。',
        '三、下一步工作打算',
        '继续抓好整改。',
      ),
    ).toEqual([
      '1|政治建设方面|理论学习不够深入|completed|0',
      '1|政治建设方面|意识形态责任制落实不到位|completed|0',
      '2|作风建设方面|调研走过场|in_progress|0',
    ]))

  it('are no problems where they are the steps of one', () =>
    expect(
      read(
        '一、整改落实情况',
        '(一)关于水费收缴不公开的问题',
        '整改情况:',
        '●公示水价3次。',
        '●清退多收水费4户。',
        '完成情况:已完成',
        '(二)关于河道巡查流于形式的问题',
        '整改情况:',
        '●补巡12公里。',
        '●约谈河长2人。',
        '完成情况:已完成',
      ).map((one) => one.split('|').slice(0, 3).join('|')),
    ).toEqual(['1.1||水费收缴不公开', '1.2||河道巡查流于形式']))

  it('nor where one line alone has the sign', () =>
    expect(read('整改落实情况', '●水费收缴不公开。', '已经公示水价3次。')).toEqual([]))
})

describe('a status in brackets behind the heading', () => {
  it('makes a problem, whatever kind of notice lists it', () =>
    expect(
      structureOf(
        [
          '中共青川县委巡察办关于十四届县委第二轮巡察整改情况的公告',
          '县委2个巡察组对县水利局党组等2个党组织开展巡察,反馈问题3个。',
          '一、县水利局党组',
          '(一)水费收缴不公开。【已完成】公示水价3次。',
          '(二)河道巡查走过场。【正在整改】补巡12公里。',
          '二、乔庄镇党委',
          '(一)集体账目长期不清。【基本完成】清理账目4本。',
        ].join('\n'),
      ).problems.map(({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`),
    ).toEqual([
      '1.1 水费收缴不公开 completed',
      '1.2 河道巡查走过场 in_progress',
      '2.1 集体账目长期不清 basically_completed',
    ]))
})
