import type { DiagnosticWords } from '../diagnostic.ts'

const asPrinted = {
  hintZh: '按原文编号保留,请核对原件',
  hintEn: 'numbers are kept as printed; check the original',
} as const

/** What `outline` can report, each with its words and a hint. */
export const OUTLINE_DIAGNOSTICS = {
  'outline/number_gap': {
    severity: 'warning',
    args: ['label'],
    zh: '编号「{label}」之前缺号',
    en: 'a number is missing before “{label}”',
    ...asPrinted,
  },
  'outline/number_duplicate': {
    severity: 'warning',
    args: ['label'],
    zh: '编号「{label}」重复',
    en: 'the number “{label}” stands twice',
    ...asPrinted,
  },
  'outline/number_restart': {
    severity: 'info',
    args: ['label'],
    zh: '编号在「{label}」处重新开始',
    en: 'numbering starts again at “{label}”',
    ...asPrinted,
  },
  'outline/no_headings': {
    severity: 'warning',
    args: [],
    zh: '没有认出带编号的标题',
    en: 'no numbered heading was found',
    hintZh: '请核对原件是否分条;自动编号可能在转存时丢失',
    hintEn: 'check whether the original is numbered; automatic numbers get lost when a file is converted',
  },
  'outline/second_notice': {
    severity: 'error',
    args: ['title'],
    zh: '落款之后又有一份通报,没有读入:「{title}」',
    en: 'another notice follows the signature and was not read: “{title}”',
    hintZh: '一条记录只写一份通报,后面的正文保留在文本中;请拆成两个文件再读',
    hintEn: 'a record is of one notice; the words of the other stay in the text: split the file in two',
  },
  'outline/positive_heading': {
    severity: 'info',
    args: ['title'],
    zh: '标题写的是做法而不是问题:「{title}」',
    en: 'the heading states a step, not a problem: “{title}”',
    hintZh: '按原标题列为问题,未代拟问题表述',
    hintEn: 'listed under its own words; no problem was invented',
  },
} as const satisfies Record<`outline/${string}`, DiagnosticWords>
