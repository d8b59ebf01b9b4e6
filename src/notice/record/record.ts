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
    sha256: z.string().describe('文件字节的 SHA-256 · SHA-256 of the bytes'),
    bytes: z.int().describe('字节数 · bytes'),
    format: z.enum(FORMATS).describe('格式,依内容判定 · format, by content'),
    encoding: z.string().nullable().describe('文字编码 · text encoding'),
    pages: z.int().nullable().describe('页数 · pages'),
    reader: z.string().describe('读取器及其底层库 · reader and the library under it'),
    url: z.string().nullable().describe('网页地址 · address of the page'),
    site: z.string().nullable().describe('网站名称 · name of the site'),
    metadata: z
      .array(
        z.object({
          key: z.string().describe('名 · name'),
          value: z.string().describe('值 · value'),
          span: spanOrNull,
        }),
      )
      .describe('正文外的属性 · properties outside the text'),
    ocr: z.string().nullable().describe('识别引擎 · OCR engine'),
  })
  .describe('来源文件 · source file')

const anchorSchema = z
  .object({
    span: spanSchema,
    page: z.int().nullable().describe('页,1 起 · page from 1'),
    box: z.array(z.number()).length(4).nullable().describe('左上角起的点 · x0 y0 x1 y1 in points from the top left'),
    line: z.int().nullable().describe('行,1 起 · line from 1'),
    paragraph: z.int().nullable().describe('段,1 起 · paragraph from 1'),
    table: z.array(z.int()).length(3).nullable().describe('表、行、列,1 起 · table, row, column from 1'),
  })
  .describe('原文在来源中的位置 · where a stretch stood in the source')

const argsSchema = z
  .record(z.string(), z.union([z.string(), z.int()]))
  .describe('用语中的参数 · arguments of the words')

const checkSchema = z
  .object({
    id: z.string().describe('<通报>/c/<代码>/<路径或序号> · id'),
    code: z.string().describe('核对项 · what was compared'),
    result: z.enum(CHECK_RESULTS).describe('相符、不符、存疑、无从核对 · pass, fail, uncertain or not assessable'),
    message: z.string().describe('结论用语 · in words'),
    refs: z.array(z.string()).describe('所涉问题、章节、措施、事实 · ids concerned'),
    spans: z.array(spanSchema).describe('两边的原文 · the words of both sides'),
    args: argsSchema,
  })
  .describe('核对结果 · check')

const diagnosticSchema = z
  .object({
    code: z.string().describe('代码 · code'),
    severity: z.enum(SEVERITIES).describe('说明、注意、错误 · severity'),
    stage: z.string().describe('src/ 下的阶段 · stage'),
    span: spanOrNull,
    message: z.string().describe('用语 · in words'),
    args: argsSchema,
  })
  .describe('读取说明 · diagnostic')

const proposalSchema = z
  .object({
    id: z.string().describe('提议 id · id'),
    target: z.string().describe('所指对象的 id · id of what it is about'),
    field: z.string().describe('所指字段 · field'),
    value: z.string().describe('所提之值 · value proposed'),
    quote: z.string().describe('所据原文 · the words it rests on'),
    span: spanSchema,
    state: z.enum(['accepted', 'disagrees']).describe('采纳,或与规则不合 · accepted, or at odds with the rules'),
    by: z
      .object({
        prompt: z.string().describe('提示词 · prompt'),
        sha256: z.string().describe('提示词的 SHA-256 · SHA-256 of the prompt'),
        model: z.string().describe('模型 · model'),
      })
      .describe('由何而来 · where it came from'),
  })
  .describe('模型提议,不入规则字段 · what the model proposes')

/** The record of one notice: the one source of truth for its types (CONTRACT). */
export const recordSchema = z
  .object({
    schema: z.literal(SCHEMA_NAME).describe('结构名称 · name of the schema'),
    schema_version: z
      .string()
      .regex(/^1\.\d+\.\d+$/)
      .describe('结构版本 · version of the schema'),
    id: z
      .string()
      .regex(/^n[0-9a-f]{16}$/)
      .describe('n 加字节 SHA-256 前 16 位 · n and 16 hex digits of the bytes’ SHA-256'),
    source: sourceSchema,
    text: z
      .object({
        sha256: z.string().describe('规范文本的 SHA-256 · SHA-256 of the text'),
        length: z.int().describe('码位数 · code points'),
        content: z.string().nullable().describe('规范文本 · canonical text, null on --no-text'),
      })
      .describe('规范文本 · canonical text'),
    anchors: z.array(anchorSchema).describe('各行、段、格在来源的位置 · where each stretch stood in the source'),
    completeness: z.enum(COMPLETENESS).describe('完整、部分、未成 · complete, partial or failed'),
    kind: kindSchema,
    title: statedText('标题 · title'),
    issuer: statedText('发文单位全称 · issuer, full name'),
    inspected_unit: inspectedUnitSchema,
    units: z.array(unitSchema).describe('文中的单位 · units of the notice'),
    inspecting_body: inspectingBodySchema,
    region: regionSchema,
    marking: markingSchema,
    edition: editionSchema,
    dates: datesSchema,
    contacts: z.array(contactSchema).describe('联系方式 · contacts'),
    totals: z.array(totalSchema).describe('通报自报的总数 · the notice’s own totals'),
    rates: ratesSchema,
    sections: z.array(sectionSchema).describe('章节,依阅读顺序 · sections in reading order'),
    problems: z.array(problemSchema).describe('问题,依阅读顺序 · problems in reading order'),
    facts: z.array(factSchema).describe('事实,依起点、长者先、种类 · facts by start, longer first, kind'),
    checks: z.array(checkSchema).describe('核对结果 · checks'),
    diagnostics: z.array(diagnosticSchema).describe('读取说明 · diagnostics'),
    proposals: z.array(proposalSchema).describe('模型提议 · proposals of a model'),
    run: z
      .object({
        tool_version: z.string().describe('程序版本 · version of the program'),
        build_sha256: z.string().describe('代码、规则、数据、读取器 · over code, rules, data and readers'),
        options_sha256: z.string().describe('能改变记录的选项 · over the options that can change a record'),
        rules_sha256: z.string().describe('规则及其数据 · over the rules and their data'),
      })
      .describe('生成环境 · what made it'),
  })
  .describe('一份整改通报的记录 · the record of one rectification notice')

export type NoticeRecord = z.infer<typeof recordSchema>
