import { z } from 'zod'
import { CHECK_RESULTS, COMPLETENESS, FORMATS, SEVERITIES } from '../vocabulary.ts'
import { factSchema } from './fact.ts'
import {
  contactSchema,
  datesSchema,
  editionSchema,
  inspectedUnitSchema,
  inspectingBodySchema,
  kindSchema,
  markingSchema,
  regionSchema,
  totalSchema,
  unitSchema,
} from './head.ts'
import { spanOrNull, spanSchema, statedText } from './parts.ts'
import { problemSchema, ratesSchema, sectionSchema } from './problem.ts'

export const SCHEMA_NAME = 'zhenggai/notice'
export const SCHEMA_VERSION = '1.0.0'

const sourceSchema = z
  .object({
    name: z.string().describe('文件名 · file name'),
    path: z.string().describe('相对路径,/ 分隔,NFC · relative path'),
    sha256: z.string(),
    bytes: z.int(),
    format: z.enum(FORMATS),
    encoding: z.string().nullable(),
    pages: z.int().nullable(),
    reader: z.string(),
    url: z.string().nullable(),
    site: z.string().nullable(),
    metadata: z.array(z.object({ key: z.string(), value: z.string(), span: spanOrNull })),
    ocr: z.string().nullable().describe('识别引擎 · OCR engine'),
  })
  .describe('来源文件 · source file')

const anchorSchema = z
  .object({
    span: spanSchema,
    page: z.int().nullable(),
    box: z.array(z.number()).length(4).nullable().describe('左上角起的点 · x0 y0 x1 y1 in points from the top left'),
    line: z.int().nullable(),
    paragraph: z.int().nullable(),
    table: z.array(z.int()).length(3).nullable().describe('表、行、列,1 起 · table, row, column from 1'),
  })
  .describe('原文在来源中的位置 · where a stretch stood in the source')

const checkSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    result: z.enum(CHECK_RESULTS),
    message: z.string(),
    refs: z.array(z.string()),
    spans: z.array(spanSchema),
    args: z.record(z.string(), z.union([z.string(), z.int()])),
  })
  .describe('核对结果 · check')

const diagnosticSchema = z
  .object({
    code: z.string(),
    severity: z.enum(SEVERITIES),
    stage: z.string().describe('src/ 下的阶段 · stage'),
    span: spanOrNull,
    message: z.string(),
    args: z.record(z.string(), z.union([z.string(), z.int()])),
  })
  .describe('读取说明 · diagnostic')

const proposalSchema = z
  .object({
    id: z.string(),
    target: z.string(),
    field: z.string(),
    value: z.string(),
    quote: z.string(),
    span: spanSchema,
    state: z.enum(['accepted', 'disagrees']),
    by: z.object({ prompt: z.string(), sha256: z.string(), model: z.string() }),
  })
  .describe('模型提议,不入规则字段 · what the model proposes')

/** The record of one notice: the one source of truth for its types (CONTRACT). */
export const recordSchema = z
  .object({
    schema: z.literal(SCHEMA_NAME),
    schema_version: z.string().regex(/^1\.\d+\.\d+$/),
    id: z
      .string()
      .regex(/^n[0-9a-f]{16}$/)
      .describe('n 加字节 SHA-256 前 16 位 · n and 16 hex digits of the bytes’ SHA-256'),
    source: sourceSchema,
    text: z
      .object({
        sha256: z.string(),
        length: z.int().describe('码位数 · code points'),
        content: z.string().nullable().describe('规范文本 · canonical text, null on --no-text'),
      })
      .describe('规范文本 · canonical text'),
    anchors: z.array(anchorSchema),
    completeness: z.enum(COMPLETENESS).describe('完整、部分、未成 · complete, partial or failed'),
    kind: kindSchema,
    title: statedText('标题 · title'),
    issuer: statedText('发文单位全称 · issuer, full name'),
    inspected_unit: inspectedUnitSchema,
    units: z.array(unitSchema),
    inspecting_body: inspectingBodySchema,
    region: regionSchema,
    marking: markingSchema,
    edition: editionSchema,
    dates: datesSchema,
    contacts: z.array(contactSchema),
    totals: z.array(totalSchema),
    rates: ratesSchema,
    sections: z.array(sectionSchema),
    problems: z.array(problemSchema),
    facts: z.array(factSchema),
    checks: z.array(checkSchema),
    diagnostics: z.array(diagnosticSchema),
    proposals: z.array(proposalSchema),
    run: z
      .object({
        tool_version: z.string(),
        build_sha256: z.string(),
        options_sha256: z.string(),
        rules_sha256: z.string(),
      })
      .describe('生成环境 · what made it'),
  })
  .describe('一份整改通报的记录 · the record of one rectification notice')

export type NoticeRecord = z.infer<typeof recordSchema>
