import { z } from 'zod'
import {
  DEADLINE_KINDS,
  MEASURE_TYPES,
  RESPONSIBLE_ROLES,
  SECTION_ROLES,
  SIGNALS,
  STATUS_FLAGS,
  STATUSES,
} from '../vocabulary.ts'
import { basisSchema, dateValueSchema, decimalSchema, rateSchema, spanOrNull, spanSchema } from './parts.ts'

export const sectionSchema = z
  .object({
    id: z.string().describe('<通报>/s/<路径或作用> · id'),
    parent: z.string().nullable().describe('上级章节 id · parent section'),
    number: z.array(z.int()).nullable().describe('编号路径 · path of printed numbers'),
    labels: z.array(z.string()).describe('编号原文 · printed labels'),
    level: z.int().min(1).describe('层次,1 起 · depth from 1'),
    role: z.enum(SECTION_ROLES).describe('章节作用 · role'),
    heading: z.string().nullable().describe('标题原文,连编号 · heading with its number'),
    span: spanSchema,
  })
  .describe('章节:凡不是问题的标题 · every heading that is no problem')

const measureSchema = z
  .object({
    id: z.string().describe('<问题>/m/<序号> · id'),
    label: z.string().nullable().describe('如 一是 · its label'),
    number: z.int().nullable().describe('序号 · its number'),
    span: spanSchema,
    types: z.array(z.enum(MEASURE_TYPES)).describe('措施类型 · types'),
    strength: z.int().min(0).max(5).describe('强度 0–5:日期、数量、文件、主体、结果各一分 · one point each'),
  })
  .describe('整改措施 · measure')

export const problemSchema = z
  .object({
    id: z.string().describe('<通报>/p/<路径> · id'),
    number: z.array(z.int()).describe('编号路径,无编号则空 · path, empty without a number'),
    labels: z.array(z.string()).describe('编号原文 · printed labels'),
    theme: z.string().nullable().describe('所属类别标题 · nearest ancestor heading that is not a bare section name'),
    unit: z
      .object({
        value: z.string().describe('名称 · name'),
        key: z.string().nullable().describe('单位键 · key'),
        span: spanOrNull,
        basis: basisSchema,
      })
      .nullable()
      .describe('问题所属单位;null 即被巡察单位 · its own unit, null for the inspected unit'),
    title: z.string().describe('问题本身 · the problem itself'),
    heading: z.string().describe('标题原文,连编号 · heading with its number'),
    heading_span: spanSchema,
    span: spanSchema.describe('自标题至正文末 · heading to the end of its body'),
    status: z
      .object({
        value: z.enum(STATUSES).describe('状态 · status'),
        label: z.string().nullable().describe('状态原文 · raw label'),
        flags: z.array(z.enum(STATUS_FLAGS)).describe('状态未尽之意 · what the value does not say'),
        span: spanOrNull,
        basis: basisSchema.nullable(),
        by: z.string().nullable().describe('规则 · rule'),
      })
      .describe('整改状态 · status'),
    measures: z.array(measureSchema).describe('整改措施 · measures'),
    responsible: z
      .array(
        z.object({
          role: z.enum(RESPONSIBLE_ROLES).describe('牵头、责任、配合单位或责任人 · role'),
          names: z.array(z.string()).describe('名称 · names'),
          span: spanSchema,
        }),
      )
      .describe('责任单位、责任人 · responsible'),
    deadline: z
      .object({
        value: dateValueSchema,
        span: spanSchema,
        basis: basisSchema,
        fact: z.string().nullable().describe('同一日期的事实 id · id of the fact'),
      })
      .nullable()
      .describe('办结时限,只取约束整项的 · what bounds the whole item'),
    deadline_kind: z.enum(DEADLINE_KINDS).nullable().describe('时限种类 · kind of deadline'),
    categories: z
      .array(
        z.object({
          code: z.string().describe('代码 · code'),
          score: z.int().describe('分值 · score'),
          cues: z.array(spanSchema).describe('所据原文 · the words it rests on'),
        }),
      )
      .describe('主题,最合者先 · themes of data/taxonomy, best first'),
    signals: z
      .array(z.object({ type: z.enum(SIGNALS).describe('种类 · type'), span: spanSchema }))
      .describe('信号 · signals'),
  })
  .describe('问题 · problem')

const totalsRate = z
  .object({
    base: decimalSchema,
    measure: z.string().describe('以何为底 · what the base counts'),
    strict: rateSchema,
    broad: rateSchema,
  })
  .nullable()
  .describe('按通报自报总数 · from the notice’s own totals')

export const ratesSchema = z
  .object({
    listed: z.int().describe('列出的问题数 · problems listed'),
    with_status: z.int().describe('有状态的问题数 · with a status'),
    by_status: z.partialRecord(z.enum(STATUSES), z.int()).describe('各状态个数 · count by status'),
    strict: rateSchema,
    broad: rateSchema,
    strict_lower: rateSchema,
    strict_upper: rateSchema,
    broad_lower: rateSchema,
    broad_upper: rateSchema,
    totals: totalsRate,
    stated: rateSchema.describe('自报完成率 · printed rate'),
    stated_matches: z.enum(['strict', 'broad']).nullable().describe('合于何式 · the formula that gives it'),
    listed_matches: z
      .enum(['problems', 'sub_items', 'aspects'])
      .nullable()
      .describe('所列合于何数 · the total that the list matches'),
  })
  .describe('完成率 · rates')

export type Rates = z.infer<typeof ratesSchema>
