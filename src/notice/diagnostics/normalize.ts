import type { DiagnosticWords } from '../diagnostic.ts'

const original = {
  hintZh: '原文未动,可按位置回看来源',
  hintEn: 'the source is unchanged; the place leads back to it',
} as const

/** What `normalize` can report, each with its words and a hint. */
export const NORMALIZE_DIAGNOSTICS = {
  'normalize/control_characters_removed': {
    severity: 'info',
    args: ['count'],
    zh: '去掉 {count} 个控制符或不可见字符',
    en: '{count} control or invisible characters were removed',
    ...original,
  },
  'normalize/broken_characters_replaced': {
    severity: 'warning',
    args: ['count'],
    zh: '{count} 个残缺字符改为 U+FFFD',
    en: '{count} broken characters became U+FFFD',
    hintZh: '请核对原件的编码',
    hintEn: 'check the encoding of the original',
  },
  'normalize/radicals_folded': {
    severity: 'info',
    args: ['count'],
    zh: '{count} 个部首字符改为对应汉字',
    en: '{count} radicals became the characters they look like',
    ...original,
  },
  'normalize/furniture_removed': {
    severity: 'info',
    args: ['count', 'words'],
    zh: '去掉页眉、页脚或页码 {count} 处,如「{words}」',
    en: '{count} page headers, footers or numbers were removed, such as “{words}”',
    ...original,
  },
  'normalize/contents_removed': {
    severity: 'info',
    args: ['count', 'words'],
    zh: '去掉目录 {count} 行,自「{words}」起',
    en: 'a table of contents of {count} lines was removed, from “{words}”',
    ...original,
  },
  'normalize/chrome_removed': {
    severity: 'info',
    args: ['words'],
    zh: '去掉网页栏目文字「{words}」',
    en: 'web page chrome was removed: “{words}”',
    ...original,
  },
  'normalize/page_chrome_removed': {
    severity: 'info',
    args: ['count', 'words'],
    zh: '去掉网页正文以外的文字 {count} 行,如「{words}」',
    en: '{count} lines of the web page around the text were removed, such as “{words}”',
    ...original,
  },
  'normalize/wraps_joined': {
    severity: 'info',
    args: ['count'],
    zh: '接回 {count} 处断行',
    en: '{count} hard wraps were undone',
    ...original,
  },
  'normalize/line_ends_restored': {
    severity: 'info',
    args: ['count'],
    zh: '正文断行丢失,按标题和标签恢复 {count} 处',
    en: 'the text had lost its line ends; {count} were restored at headings and labels',
    ...original,
  },
  'normalize/table_residue_removed': {
    severity: 'info',
    args: ['count'],
    zh: '去掉 {count} 处表格残留竖线',
    en: '{count} table pipes were removed',
    ...original,
  },
  'normalize/row_askew': {
    severity: 'warning',
    args: ['number'],
    zh: '摊平的表格第 {number} 行单元格数不齐,没有按行读取',
    en: 'row {number} of a flattened table has too few cells and was not read as a row',
    hintZh: '请用原表(DOCX 或 PDF)再读',
    hintEn: 'read the original table (DOCX or PDF) instead',
  },
  'normalize/title_repeated': {
    severity: 'info',
    args: ['words'],
    zh: '标题重复,去掉一次「{words}」',
    en: 'a title line printed again was removed: “{words}”',
    ...original,
  },
  'normalize/blanks_removed': {
    severity: 'info',
    args: ['count'],
    zh: '去掉 {count} 处空行或行首尾空白',
    en: '{count} blank lines or blanks at line ends were removed',
    ...original,
  },
} as const satisfies Record<`normalize/${string}`, DiagnosticWords>
