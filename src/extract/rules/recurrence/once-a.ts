import type { Rule } from '../../../notice/rule.ts'

const PERIODS: Readonly<Record<string, string>> = {
  一年: 'P1Y',
  半年: 'P6M',
  一季度: 'P3M',
  一季: 'P3M',
  两月: 'P2M',
  一月: 'P1M',
  双月: 'P2M',
  半月: 'P15D',
  两周: 'P2W',
  双周: 'P2W',
  一周: 'P1W',
  一日: 'P1D',
  一天: 'P1D',
}

/** 一月一督查, 一季度一研判, 一周一次. */
export const onceA: Rule<'recurrence'> = {
  id: 'recurrence/once-a',
  kind: 'recurrence',
  pattern:
    /(?<![一二三四五六七八九十\d每第年])(?!一季度?[^。\n]{1,16}[二三四]季度)(?<period>一年|半年|一季度?|两月|一月|双月|半月|[两双一]周|一[日天])(?:[一两二三四五]次|(?<!季度?|一月)\d{1,2}次|一(?!个|度|是|旦|游|般|些|起|定|并|直|时|名|方|[日号](?![报志]))[\u4e00-\u9fa5]{1,2}(?=[”"、,。;:)]|制|工作|$|\n))/g,
  read: (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    value: { every: PERIODS[match.groups?.period ?? ''] ?? 'P1M' },
  }),
  finds: [
    '开展“⟦一月一督查⟧、⟦一月一分析⟧、⟦一月一通报⟧”',
    '⟦一周一调度⟧,',
    '⟦一季度一次⟧',
    '⟦一周两次⟧',
    '⟦半年一评估⟧。',
  ],
  ignores: [
    '一年一度的',
    '一月开展',
    '每月一期',
    '第一季度一共',
    '十一月一日',
    '二〇二四年一月一日,召开会议',
    '一月一日',
    '一月一号,开工',
    '一季度2次、二季度3次',
    '一季度两次,二季度三次',
  ],
}
