import type { Table } from '../tables/index.ts'

/** The names of a table's columns in Chinese: what its description says before the first mark, and the name where two would be one. */
export function chineseHeads({ columns }: Table): string[] {
  const short = columns.map(({ zh }) => zh.split(/[:：,，;；]/)[0]!.trim())
  return short.map((head, n) =>
    short.indexOf(head) === short.lastIndexOf(head) ? head : `${head} ${columns[n]!.name}`,
  )
}
