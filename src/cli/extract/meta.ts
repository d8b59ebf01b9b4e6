import path from 'node:path'
import type { GivenFile, GivenOf } from '../../batch/index.ts'
import type { Table } from '../../evaluate/table/read-table.ts'
import type { Given, GivenField } from '../../notice/given.ts'
import { type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'

/** How people head the columns; case, spaces, _ and - do not matter. */
const HEADS: Readonly<Record<GivenField | 'file' | 'sha256', string>> = {
  file: 'file path filename filepath 文件 文件名 文件名称 路径 文件路径',
  sha256: 'sha256 哈希 校验值',
  title: 'title 标题 题名',
  issuer: 'issuer 发文 发文单位 发文机关 发布单位 发布机构',
  inspected_unit: 'inspectedunit unit 被巡察单位 被巡视单位 被巡察党组织 单位 单位名称',
  inspecting_body: 'inspectingbody body 巡察机构 巡察组 巡视组',
  region: 'region 区划 行政区划 地区 所属地区 所在地',
  province: 'province 省 省份 省级',
  city: 'city 市 地市 城市 市州 市级',
  county: 'county district 县 区 区县 县区 县市区 县(市、区) 县级',
  adcode: 'adcode code 区划代码 行政区划代码',
  inspection: 'inspection inspectiondate 巡察时间 巡察日期',
  feedback: 'feedback feedbackdate 反馈 反馈时间 反馈日期',
  follow_up: 'followup followupdate 再次反馈',
  as_of: 'asof asofdate 截至 截至日期 数据截至',
  signed: 'signed signeddate 落款日期 成文日期 落款时间',
  published: 'published publisheddate publicationdate 发布时间 发布日期 公布时间 公布日期 公开时间 公开日期',
  url: 'url link 网址 链接 网页地址',
  site: 'site website 网站 来源网站 来源',
}
const FIELD_OF = new Map(
  Object.entries(HEADS).flatMap(([field, heads]) => heads.split(' ').map((head) => [head, field] as const)),
)
const DATES: readonly string[] = ['inspection', 'feedback', 'follow_up', 'as_of', 'signed', 'published']

/** The field that a head means; undefined where it means none. */
export const fieldOfHead = (head: string): string | undefined =>
  FIELD_OF.get(
    head
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, ''),
  )

/** A user's own table, as far as it was used. */
export interface Meta {
  readonly of: GivenOf
  /** Tells which rows met no file, and how many files met no row. */
  readonly tell: (shell: Shell, jsonLogs: boolean) => void
}

/** Reads the table; wrong usage where it cannot be read, or says nothing of any file. */
export async function readMeta(place: string, { say }: Shell): Promise<Meta> {
  const { readTable } = await import('../../evaluate/table/read-table.ts')
  const table = await readTable(place).catch(() => {
    throw new UsageError(say('badMeta', { path: place }))
  })
  const fields = new Map(table.columns.map((column) => [column, fieldOfHead(column)]))
  const used = new Set(fields.values())
  if (!used.has('file') && !used.has('sha256')) throw new UsageError(say('metaNoFile', { path: place }))
  const unused = table.columns.filter((column) => column !== '' && fields.get(column) === undefined)
  return metaOf(place, table, fields, unused)
}

/** A path as a key: with /, without root, drive and case. */
const keyOf = (words: string): string =>
  words
    .normalize('NFC')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:[A-Za-z]:)?(?:\.?\/)+/, '')
    .toLowerCase()

const withoutExtension = (key: string): string => key.replace(/(?<=[^/])\.[a-z0-9]{1,5}$/, '')

function metaOf(
  place: string,
  { rows }: Table,
  fields: ReadonlyMap<string, string | undefined>,
  unused: readonly string[],
): Meta {
  const byName = new Map<string, number>()
  const bySha = new Map<string, number>()
  const doubled: number[] = []
  const enter = (keys: Map<string, number>, key: string, row: number, n: number) => {
    if (keys.has(key)) doubled.push(row)
    else keys.set(key, n)
  }
  const said = rows.map(({ row, cells }, n): Given => {
    const given: Record<string, string> = {}
    const names: string[] = []
    for (const [column, field] of fields) {
      const words = (cells[column] ?? '').trim()
      if (field === undefined || words === '') continue
      if (field === 'sha256') enter(bySha, words.toLowerCase(), row, n)
      else if (field === 'file') names.push(keyOf(words))
      else given[field] ??= DATES.includes(field) ? dayOf(words) : words
    }
    // A name beside a path says less than the path.
    const [name] = names.sort((a, b) => b.split('/').length - a.split('/').length)
    if (name !== undefined) enter(byName, name, row, n)
    return given
  })
  const met = new Set<number>()
  let unmet = 0
  const of: GivenOf = (file) => {
    const n = (bySha.size === 0 ? undefined : bySha.get(file.sha256() ?? '')) ?? byPath(file, byName)
    if (n === undefined) unmet++
    else met.add(n)
    return n === undefined ? null : (said[n] ?? null)
  }
  const tell = ({ terminal, say }: Shell, jsonLogs: boolean) => {
    const missed = rows.flatMap(({ row }, n) => (met.has(n) ? [] : [row]))
    const told = { rows: rows.length, met: met.size, missed: missed.length, files: unmet }
    if (jsonLogs) {
      const event = { event: 'meta', path: place, ...told, missed_rows: missed, doubled_rows: doubled, unused }
      return terminal.err(`${JSON.stringify(event)}\n`)
    }
    const list = (numbers: readonly number[]) => numbers.slice(0, 10).join(', ') + (numbers.length > 10 ? '…' : '')
    terminal.err(`${say('metaTold', { path: harmless(place), ...told })}\n`)
    if (missed.length > 0) terminal.err(`${say('metaMissed', { rows: list(missed) })}\n`)
    if (doubled.length > 0) terminal.err(`${say('metaDoubled', { rows: list(doubled) })}\n`)
    if (unused.length > 0) terminal.err(`${say('metaUnused', { columns: harmless(unused.join(', ')) })}\n`)
  }
  return { of, tell }
}

/** The row whose path is the longest end of the file's; then without the extension, as lists of documents often are. */
function byPath({ file, path: where }: GivenFile, rows: ReadonlyMap<string, number>): number | undefined {
  const name = path.basename(file).normalize('NFC')
  const inside = where.lastIndexOf(`${name}!/`)
  const steps = keyOf(inside < 0 ? file : file + where.slice(inside + name.length)).split('/')
  for (const shape of [(key: string) => key, withoutExtension])
    for (let from = 0; from < steps.length; from++) {
      const row = rows.get(shape(steps.slice(from).join('/')))
      if (row !== undefined) return row
    }
  return undefined
}

const DAY = 86_400_000

/** A day that a workbook holds as a number of days is written out. */
function dayOf(words: string): string {
  const [, days] = /^([2-7]\d{4})(?:\.\d+)?$/.exec(words) ?? []
  return days === undefined ? words : new Date(Date.UTC(1899, 11, 30) + Number(days) * DAY).toISOString().slice(0, 10)
}
