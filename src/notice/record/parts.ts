import { z } from 'zod'
import { BASES, DATE_FORMS, DATE_PRECISIONS, DATE_ROLES, YEAR_BASES } from '../vocabulary.ts'

export const spanSchema = z
  .object({
    start: z.int().min(0).describe('起点,Unicode 码位,含 · first code point, inclusive'),
    end: z.int().min(0).describe('终点,Unicode 码位,不含 · end, exclusive'),
  })
  .describe('原文位置:text.content 的半开区间 · half-open range of text.content in code points')

export const spanOrNull = spanSchema.nullable()

export const basisSchema = z
  .enum(BASES)
  .describe('依据:原文明载、规则推定、用户给定、人工更正、模型提出 · how we know it')

export const decimalSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('十进制数字串 · decimal string')

export const rateSchema = z
  .string()
  .regex(/^\d+\.\d{4}$/)
  .nullable()
  .describe('四位小数,四舍五入 · fraction of one with four places, half up')

const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('公历日 · ISO calendar day')

export const dateValueSchema = z
  .object({
    start: daySchema,
    end: daySchema,
    precision: z.enum(DATE_PRECISIONS).describe('精度 · precision of the words'),
    form: z.enum(DATE_FORMS).describe('形式:时点、区间、截至、之前、以来 · point, range, as_of, by, since'),
    year_basis: z.enum(YEAR_BASES).describe('年份明载或推定 · whether the words name the year'),
    role: z.enum(DATE_ROLES).describe('作用:已发生、时限、计划、截至 · event, deadline, planned, as_of'),
  })
  .describe('日期,首尾两日皆含 · both days inclusive: the calendar unit the words name')

/** A value with where it stands and how we know it. */
export const statedText = (meaning: string) =>
  z
    .object({ value: z.string().nullable().describe(meaning), span: spanOrNull, basis: basisSchema.nullable() })
    .describe(meaning)
