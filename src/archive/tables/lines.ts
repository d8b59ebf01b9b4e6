import { type Cell, integer, type Line, lineTable, text, words } from './table.ts'

/** A value of a line as text; what is no plain value stands as JSON. */
function written(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const of =
  (key: string) =>
  (line: Line): string | null =>
    written(line[key])

const whole =
  (key: string) =>
  (line: Line): Cell =>
    Number.isInteger(line[key]) ? (line[key] as number) : null

/** A row for each input, whatever became of it. */
export const FILES = lineTable({ name: 'files', zh: '来源文件', en: 'input files' }, 'files.jsonl', [
  text('path', '路径', 'path', of('path')),
  text('sha256', '字节的 SHA-256', 'SHA-256 of the bytes', of('sha256')),
  text('notice', '通报 id', 'id of the notice', of('notice')),
  text('outcome', '结果', 'what became of it', of('outcome')),
  text('code', '原因代码', 'code of the reason', of('code')),
  text('hint', '怎么办', 'what to do', of('hint')),
])

/** A row for each change of a record. */
export const CHANGES = lineTable({ name: 'changes', zh: '记录的变动', en: 'changes of records' }, 'changes.jsonl', [
  integer('seq', '序号,连续', 'number, without gaps', whole('seq')),
  text('op', 'upsert 或 delete', 'upsert or delete', of('op')),
  text('notice', '通报 id', 'id of the notice', of('notice')),
  text('values_hash', '内容的散列', 'hash of the values', of('values')),
  text('previous', '此前的散列', 'hash before', of('previous')),
  text('cause', '原因', 'cause', of('cause')),
  text('at_time', '时间', 'when', of('at')),
])

/** A row for each correction by a person. */
export const CORRECTIONS = lineTable({ name: 'corrections', zh: '人工更正', en: 'corrections' }, 'corrections.jsonl', [
  text('at_time', '时间', 'when', of('at')),
  text('coder', '何人', 'by whom', of('coder')),
  text('op', '做法:set、reject、add、split、merge、join、part', 'what is done', of('op')),
  text('target', '所指对象', 'what it is about', of('target')),
  text('field', '所指字段', 'field', of('field')),
  words('old_value', '原值', 'value before', of('old')),
  words('new_value', '新值', 'new value', of('new')),
  words('reason', '理由', 'reason', of('reason')),
])
