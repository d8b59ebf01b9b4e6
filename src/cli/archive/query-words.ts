import type { Language } from '../../notice/labels.ts'

/** Messages of `query` and `index`, Chinese and English. */
const QUERY_WORDS = {
  noArchive: ['这里没有档案:{path}', 'no archive here: {path}'],
  ask: [
    '请写一条 SQL,或用 -f 文件、--example 名称(--examples 列出)',
    'give SQL, -f FILE or --example NAME (--examples lists them)',
  ],
  askOnce: ['SQL、-f、--example 只能用一个', 'give one of SQL, -f and --example'],
  noFile: ['文件打不开:{path}', 'cannot read {path}'],
  noExample: ['没有这个示例:{name};可用 {known}', 'no example {name}; there are {known}'],
  badFormat: ['--format 要写成 table、csv、json 或 jsonl', '--format takes table, csv, json or jsonl'],
  badTarget: [
    '-o 的文件要以 .csv、.json 或 .jsonl 结尾:{path}',
    '-o takes a file ending in .csv, .json or .jsonl: {path}',
  ],
  cannotWrite: ['写不进去:{path}', 'cannot write {path}'],
  reasonMissing: ['{option} 后面要写明理由', '{option} takes a reason'],
  behind: [
    '不能绕过遮盖去看原表;确有需要,请加 --include-persons 理由',
    'the tables behind the masking are not for questions; where needed, add --include-persons REASON',
  ],
  oneStatement: ['一次只能问一条 SQL', 'one statement at a time'],
  meantExample: [
    '{name} 是现成的示例查询:请写 --example {name}',
    '{name} is a question that ships: write --example {name}',
  ],
  sql: ['SQL 有误:{detail}', 'the SQL is wrong: {detail}'],
  refused: [
    '只能查询,不能改动或读写别的文件:{detail}',
    'questions only: nothing is changed and no other file is read: {detail}',
  ],
  building: ['档案有变动,正在整理成表…', 'the archive changed; making its tables…'],
  buildingCount: ['已整理 {done} 份', '{done} notices done'],
  built: ['已整理:{changed} 份通报', 'tables made: {changed} notices'],
  refreshed: [
    '已更新:{changed} 份新的或变了的,{removed} 份已不在',
    'tables refreshed: {changed} new or changed, {removed} gone',
  ],
  unread: ['有 {count} 份记录读不出:{ids}', '{count} records cannot be read: {ids}'],
  marked: [
    '未列有密级或内部标志的通报 {count} 份(--include-marked 理由 可列)',
    '{count} notices with a marking left out (--include-marked REASON shows them)',
  ],
  shownWith: ['已按所述理由显示{what}:{reason}', '{what} shown for the reason given: {reason}'],
  persons: ['个人信息', 'personal data'],
  markings: ['有标志的通报', 'marked notices'],
  rowsCut: ['只显示前 {shown} 行;全部请用 -o 文件.csv', 'the first {shown} rows; for all of them use -o FILE.csv'],
  rowsAll: ['共 {count} 行', '{count} rows'],
  written: ['{count} 行写入 {path}', '{count} rows written to {path}'],
  exampleUse: ['用法:zhenggai query 档案 --example 名称', 'use: zhenggai query ARCHIVE --example NAME'],
  indexed: ['{path}:{changed} 份通报,{tables} 张表', '{path}: {changed} notices, {tables} tables'],
  joinedFrom: ['并入 {path}:{files} 个文件,{records} 个记录', 'joined {path}: {files} files, {records} records'],
  notReadable: ['表打不开:{detail}', 'the tables cannot be opened: {detail}'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

type QueryWord = keyof typeof QUERY_WORDS

export type QuerySay = (word: QueryWord, args?: Readonly<Record<string, string | number>>) => string

export const querySpeaker =
  (language: Language): QuerySay =>
  (word, args = {}) =>
    QUERY_WORDS[word][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (whole: string, key: string) =>
      key in args ? String(args[key]) : whole,
    )
