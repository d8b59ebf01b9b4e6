import { z } from 'zod'
import {
  CONFIDENCES,
  CONTACT_TYPES,
  EDITIONS,
  INSPECTION_MODES,
  KINDS,
  LEVELS,
  MARKINGS,
  TOTAL_MEASURES,
  TOTAL_SCOPES,
  UNIT_ROLES,
} from '../vocabulary.ts'
import { basisSchema, dateValueSchema, decimalSchema, spanOrNull, spanSchema } from './parts.ts'

const level = z.enum(LEVELS).nullable().describe('层级 · level of the unit or body')
const sector = z.string().nullable().describe('行业代码,见 data/sectors · sector code')
const key = z.string().nullable().describe('单位键:区划代码/名称;无区划则空 · adcode / name, null without a region')

export const kindSchema = z
  .object({
    value: z.enum(KINDS).describe('文种 · kind of document'),
    basis: basisSchema,
    span: spanOrNull.describe('据以判断的原文 · the words that told it'),
    confidence: z.enum(CONFIDENCES).describe('把握 · confidence'),
  })
  .describe('文种及判断依据 · kind of document, with the words that told it')

export const inspectedUnitSchema = z
  .object({
    value: z.string().nullable().describe('被巡察单位,不含中共…党组 · the agency without 中共…/党组'),
    key,
    level,
    sector,
    aliases: z.array(z.string()).describe('文中简称 · names the notice uses for it'),
    span: spanOrNull,
    basis: basisSchema.nullable(),
  })
  .describe('被巡察单位 · inspected unit')

export const unitSchema = z
  .object({
    value: z.string().describe('名称 · name'),
    key,
    level,
    sector,
    role: z.enum(UNIT_ROLES).describe('被巡察、延伸、提及 · inspected, extended or named'),
    span: spanOrNull,
    basis: basisSchema,
  })
  .describe('文中的单位 · a unit of the notice')

export const inspectingBodySchema = z
  .object({
    value: z.string().nullable().describe('巡察机构 · inspecting body'),
    level,
    group: z.string().nullable().describe('组别,如 第三 · group as printed'),
    session: z.int().nullable().describe('届 · session'),
    round: z.int().nullable().describe('轮 · round'),
    mode: z.enum(INSPECTION_MODES).nullable().describe('方式 · mode'),
    span: spanOrNull,
    basis: basisSchema.nullable(),
  })
  .describe('巡察机构 · inspecting body')

export const regionSchema = z
  .object({
    name: z.string().describe('所在区划名称 · name of the deepest division known'),
    province: z.string().nullable().describe('省 · province'),
    city: z.string().nullable().describe('市 · city'),
    county: z.string().nullable().describe('县 · county'),
    adcode: z
      .string()
      .regex(/^\d{6}$/)
      .describe('区划代码(通报当时) · code of the time'),
    adcode_now: z
      .string()
      .regex(/^\d{6}$/)
      .describe('现行区划代码 · code today'),
    level,
    basis: basisSchema,
    span: spanOrNull,
  })
  .nullable()
  .describe('行政区划;不明为 null,原因在 diagnostics · region, null with the reason in diagnostics')

export const markingSchema = z
  .object({
    value: z.enum(MARKINGS).describe('标志 · marking'),
    quote: z.string().describe('原文 · the words'),
    span: spanOrNull,
  })
  .nullable()
  .describe('密级或内部标志 · marking')

export const editionSchema = z
  .object({
    value: z.enum(EDITIONS).describe('版本 · edition'),
    quote: z.string().describe('原文 · the words'),
    span: spanOrNull,
  })
  .nullable()
  .describe('版本:社会公开稿、党内通报稿 · edition')

const headDate = (meaning: string) =>
  z
    .object({
      value: dateValueSchema,
      span: spanOrNull,
      basis: basisSchema,
      fact: z.string().nullable().describe('同一日期的事实 id · id of the fact'),
    })
    .nullable()
    .describe(meaning)

export const datesSchema = z
  .object({
    inspection: headDate('巡察时间 · inspection'),
    feedback: headDate('反馈时间 · feedback'),
    follow_up: headDate('再次反馈、回头看 · follow-up feedback'),
    as_of: headDate('数据截至 · state as of'),
    signed: headDate('落款日期 · signed'),
    published: headDate('发布日期 · published'),
  })
  .describe('通报级日期 · dates of the notice')

export const contactSchema = z
  .object({
    type: z.enum(CONTACT_TYPES).describe('种类 · type'),
    value: z.string().describe('号码或地址 · value'),
    span: spanSchema,
  })
  .describe('联系方式 · contact')

export const totalSchema = z
  .object({
    measure: z.enum(TOTAL_MEASURES).describe('数的是什么 · what is counted'),
    scope: z.enum(TOTAL_SCOPES).describe('口径 · scope'),
    value: decimalSchema,
    unit: z.string().nullable().describe('量词 · measure word'),
    span: spanSchema,
    quote: z.string().describe('原文 · the words'),
  })
  .describe('通报自报总数 · the notice’s own total')
