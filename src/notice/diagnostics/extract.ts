import type { DiagnosticWords } from '../diagnostic.ts'

/** What `extract` can report, each with its words and a hint. */
export const EXTRACT_DIAGNOSTICS = {
  'extract/year_unknown': {
    severity: 'info',
    args: ['words'],
    zh: '“{words}”未写年份,通报中也没有可据以推定的日期,不作为日期取值',
    en: '“{words}” names no year and the notice has no date to infer one from: not read as a date',
    hintZh: '在原文中补出年份,或在 --meta 表中给出发布日期',
    hintEn: 'add the year to the text, or give the date of publication in the --meta table',
  },
  'extract/impossible_date': {
    severity: 'warning',
    args: ['words'],
    zh: '“{words}”在历法上不存在,未取值',
    en: '“{words}” is a day that no calendar has: no value taken',
    hintZh: '核对原文中的月份和日期',
    hintEn: 'check the month and day in the source',
  },
  'extract/damaged_date': {
    severity: 'warning',
    args: ['words', 'start', 'end'],
    zh: '“{words}”缺少“年”“月”等字,按唯一合理的读法取为 {start} 至 {end}',
    en: '“{words}” has lost 年 or 月; read in the only sensible way as {start} to {end}',
    hintZh: '对照来源网页核对该日期',
    hintEn: 'check the date against the source page',
  },
  'extract/ambiguous_date': {
    severity: 'warning',
    args: ['words', 'readings'],
    zh: '“{words}”缺少“年”“月”等字,有不止一种读法({readings}),未取值',
    en: '“{words}” has lost 年 or 月 and can be read in more than one way ({readings}): no value taken',
    hintZh: '对照来源网页补正该日期',
    hintEn: 'correct the date from the source page',
  },
  'extract/number_missing': {
    severity: 'warning',
    args: ['words'],
    zh: '“{words}”处数字缺失或被遮盖,未取值',
    en: 'the number in “{words}” is missing or masked: no value taken',
    hintZh: '对照来源网页补正该处数字',
    hintEn: 'correct the number from the source page',
  },
  'extract/unclosed_title': {
    severity: 'info',
    args: ['words'],
    zh: '“{words}”的书名号没有闭合,未取作文件名',
    en: 'the title that opens with “{words}” is never closed: not read as a document',
    hintZh: '核对原文中的书名号',
    hintEn: 'check the brackets in the source',
  },
} as const satisfies Record<`extract/${string}`, DiagnosticWords>
