import { loadKnowledge } from '../../knowledge.ts'
import { LABELS } from '../../notice/labels.ts'
import type { Table } from '../tables/index.ts'

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

/** What every column holds, what every code means, and the themes, Chinese and English. */
export function codebookOf(tables: readonly Table[]): string {
  const { taxonomy } = loadKnowledge()
  const columns = tables.flatMap(({ name, zh, en, columns: all }) => [
    `### ${name} · ${zh} · ${en}`,
    tableOf(
      ['column', 'type', '说明', 'meaning'],
      all.map((column) => [column.name, column.type, column.zh, column.en]),
    ),
  ])
  const labels = Object.entries(LABELS as Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>)
  const values = labels.flatMap(([group, words]) => [
    `### ${group}`,
    tableOf(
      ['code', '中文', 'English'],
      Object.entries(words).map(([code, [zh, en]]) => [code, zh, en]),
    ),
  ])
  const themes = taxonomy.themes.map(({ code, zh, en, definition }) => [code, zh, en, definition.zh, definition.en])
  return [
    '# 编码表 · Codebook',
    '数字、个数、比例为数值,日期为 ISO 日,空白即原文未载,从不为 0 · numbers are numbers, days ISO days, blank is not stated, never 0.',
    '## 表与字段 · Tables and columns',
    ...columns,
    '## 取值 · Values',
    ...values,
    `## 主题 · Themes (${taxonomy.name})`,
    tableOf(['code', '主题', 'theme', '归入', 'belongs'], themes),
    '',
  ].join('\n\n')
}
