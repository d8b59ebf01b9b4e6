import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { closeUpDates } from '../../src/language/spaced-dates.ts'
import { normalize } from '../../src/normalize/index.ts'
import { readOutline } from '../../src/outline/index.ts'
import { rawOf } from '../notice-of.ts'

const silent = () => {}

function datesIn(words: string): string[] {
  const knowledge = loadKnowledge()
  const text = normalize(rawOf(`关于整改情况的通报\n根据安排,${words},参加人员较多。`), knowledge, silent)
  return extract(text, readOutline(text, knowledge, silent), knowledge, silent).flatMap(({ kind, span, value }) =>
    kind === 'date' && 'start' in value
      ? [`${text.content.slice(span.start, span.end)} ${value.start} ${value.end}`]
      : [],
  )
}

describe('dates typed wide', () => {
  it.each([
    ['于2 0 2 4年印发', '2 0 2 4年 2024-01-01 2024-12-31'],
    ['2 0 2 4 年 6 月 2 0 日反馈', '2 0 2 4 年 6 月 2 0 日 2024-06-20 2024-06-20'],
    ['于２ ０ ２ ４ 年７月１ ５日印发', '２ ０ ２ ４ 年７月１ ５日 2024-07-15 2024-07-15'],
    ['二 〇 二 四 年 十 二 月 三 十 日', '二 〇 二 四 年 十 二 月 三 十 日 2024-12-30 2024-12-30'],
    ['二 ○ 二 四 年 八月召开', '二 ○ 二 四 年 八月 2024-08-01 2024-08-31'],
    ['二 〇 二 四 年 二 十 一 日', '二 〇 二 四 年 2024-01-01 2024-12-31'],
    ['20 24年9月召开', '20 24年9月 2024-09-01 2024-09-30'],
    ['2 024年10月召开', '2 024年10月 2024-10-01 2024-10-31'],
    ['2024 年1 1 月 3 0 日前完成', '2024 年1 1 月 3 0 日前 2024-11-30 2024-11-30'],
    ['2 0 2 4 年 3 月至 5 月开展', '2 0 2 4 年 3 月至 5 月 2024-03-01 2024-05-31'],
    ['2  0  2  4  年  1  2  月召开', '2  0  2  4  年  1  2  月 2024-12-01 2024-12-31'],
    ['自2 0 2 3 年以来', '自2 0 2 3 年以来 2023-01-01 2023-12-31'],
    ['1 9 9 8 年建成', '1 9 9 8 年 1998-01-01 1998-12-31'],
    ['十 二 月 三 十 一 日', ''],
  ])('are read: %s', (text, date) => {
    expect(datesIn(text).join()).toBe(date)
  })

  it.each([
    '2024 年 3 月',
    '1 2 个项目',
    '第 2 0 组',
    '3 2024 年',
    '共 2 0 2 4 家',
    '2 0\n2 4 年',
    '1 2 3 年',
    '1 月 2 日',
  ])('leave the rest as it is: %s', (text) => {
    expect(closeUpDates(text)).toBe(text)
  })

  it('keep the length of the text', () => {
    const text = '二 〇 二 四 年 十 二 月 三 十 日,2 0 2 4 年'
    expect(closeUpDates(text)).toHaveLength(text.length)
  })
})
