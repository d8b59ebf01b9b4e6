import { z } from 'zod'
import { DIAGNOSTICS } from '../src/notice/diagnostics/index.ts'
import { LABELS } from '../src/notice/labels.ts'
import { READ_ERRORS } from '../src/notice/read-error.ts'
import { recordSchema, SCHEMA_VERSION } from '../src/notice/record/record.ts'

interface Node {
  readonly type?: string | readonly string[]
  readonly const?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly additionalProperties?: unknown
}

/** docs/record.md: every field of the record, every code, every word of the vocabularies, from the schema and the tables. */
export function recordPage(): string {
  const schema = z.toJSONSchema(recordSchema) as Node
  const { facts, ...rest } = schema.properties ?? {}
  return [
    '# 记录 · The record',
    '',
    '由 `npm run docs` 依结构生成,请勿手改;测试核对其新旧。 · Generated from the schema by `npm run docs`; a test keeps it fresh.',
    '',
    `\`zhenggai/notice\` ${SCHEMA_VERSION}`,
    '',
    '位置一律是 `text.content` 的半开区间 `{ start, end }`,以 Unicode 码位计,且 `content[start:end] === quote`。数值是十进制数字串,',
    '未知为 `null`,列表为 `[]`。 · Spans are half-open ranges of `text.content` in code points; values are decimal strings; unknown is',
    '`null`.',
    '',
    ...table('', rest),
    ...factPart(facts?.items?.oneOf ?? []),
    ...vocabularyPart(),
    ...codePart(),
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const described = (node: Node): string =>
  node.description ?? node.anyOf?.find(({ description }) => description !== undefined)?.description ?? ''

/** The one shape of a node that may be null. */
const shapeOf = (node: Node): Node => node.anyOf?.find((one) => one.type !== 'null') ?? node

function typeOf(node: Node): string {
  const nullable =
    node.anyOf?.some((one) => one.type === 'null') || (Array.isArray(node.type) && node.type.includes('null'))
  const shape = shapeOf(node)
  return `${bareType(shape)}${nullable ? ' | null' : ''}`
}

function bareType(node: Node): string {
  if (node.const !== undefined) return `"${node.const}"`
  if (node.enum !== undefined) return node.enum.join(' · ')
  if (isSpan(node)) return 'span'
  if (node.items !== undefined) return `[${bareType(shapeOf(node.items))}]`
  if (node.properties !== undefined) return '{…}'
  const type = Array.isArray(node.type) ? node.type.find((one) => one !== 'null') : node.type
  return type === 'object' ? '{ … }' : String(type ?? '')
}

const isSpan = (node: Node): boolean =>
  node.properties !== undefined &&
  Object.keys(node.properties).join(' ') === 'start end' &&
  node.properties.start?.type === 'integer'

/** Fields as rows, those within an object after it, with their path from it. */
function rows(path: string, fields: Readonly<Record<string, Node>>): string[] {
  return Object.entries(fields).flatMap(([name, node]) => {
    const shape = shapeOf(node)
    const inner = shape.items === undefined ? shape : shapeOf(shape.items)
    const here = `${path}${name}${shape.items === undefined ? '' : '[]'}`
    const own = `| \`${here}\` | ${cell(typeOf(node))} | ${cell(described(node))} |`
    return inner.properties === undefined || isSpan(inner) ? [own] : [own, ...rows(`${here}.`, inner.properties)]
  })
}

const table = (title: string, fields: Readonly<Record<string, Node>>): string[] => [
  ...(title === '' ? [] : [title, '']),
  '| 字段 field | 类型 type | 意义 meaning |',
  '| --- | --- | --- |',
  ...rows('', fields),
  '',
]

function factPart(kinds: readonly Node[]): string[] {
  const [first] = kinds
  if (first?.properties === undefined) return []
  const { value: _, kind: __, ...common } = first.properties
  return [
    ...table('## 事实 · `facts[]`', common),
    ...kinds.flatMap(({ properties = {} }) =>
      table(`### \`${properties.kind?.const}\` — \`value\``, properties.value?.properties ?? {}),
    ),
  ]
}

function vocabularyPart(): string[] {
  const lines = Object.entries(LABELS).flatMap(([name, words]) => [
    `| **${name}** | | |`,
    ...Object.entries(words).map(([value, [zh, en]]) => `| \`${value}\` | ${zh} | ${en} |`),
  ])
  return ['## 词表 · Vocabularies', '', '| 值 value | 中文 | English |', '| --- | --- | --- |', ...lines, '']
}

function codePart(): string[] {
  const diagnostics = Object.entries(DIAGNOSTICS).map(
    ([code, entry]) =>
      `| \`${code}\` | ${entry.severity} | ${cell(entry.zh)}<br>${cell(entry.en)} | ${cell(entry.hintZh)}<br>${cell(entry.hintEn)} |`,
  )
  const errors = Object.entries(READ_ERRORS).map(
    ([code, words]) => `| \`${code}\` | ${words.zh}<br>${words.en} | ${words.hintZh}<br>${words.hintEn} |`,
  )
  return [
    '## 读取说明 · `diagnostics[].code`',
    '',
    '| 代码 code | 轻重 severity | 用语 words | 怎么办 hint |',
    '| --- | --- | --- | --- |',
    ...diagnostics,
    '',
    '## 不能成记录的文件 · Codes of files that give no record',
    '',
    '| 代码 code | 用语 words | 怎么办 hint |',
    '| --- | --- | --- |',
    ...errors,
    '',
  ]
}
