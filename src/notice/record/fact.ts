import { z } from 'zod'
import {
  BOUNDS,
  CHANGES,
  DOCUMENT_ACTIONS,
  type FactKind,
  MODALITIES,
  MONEY_ROLES,
  OUTCOMES,
  PERCENT_UNITS,
  UNIT_CLASSES,
} from '../vocabulary.ts'
import { basisSchema, dateValueSchema, decimalSchema, spanSchema } from './parts.ts'

const value = decimalSchema
const max = decimalSchema.nullable().describe('区间上限 · upper end of a range')
const bound = z.enum(BOUNDS).describe('界:恰为、约、余、近、不少于、不超过 · bound')
const modality = z.enum(MODALITIES).describe('已发生、目标、常规要求 · actual, target, norm')
const nameValue = z.object({ name: z.string().describe('名称 · name') })

const VALUES = {
  date: dateValueSchema,
  count: z.object({
    value,
    max,
    unit: z.string().nullable().describe('量词 · measure word'),
    of: z.string().nullable().describe('所数之物 · counted noun as it stands'),
    bound,
    modality,
  }),
  money: z.object({
    value: value.describe('元 · in whole units of the currency'),
    max,
    currency: z.string().describe('币种 · currency'),
    unit: z.string().describe('原文单位 · unit as printed'),
    bound,
    modality,
    role: z.enum(MONEY_ROLES).describe('性质 · role by verb'),
  }),
  percent: z.object({
    value,
    max,
    unit: z.enum(PERCENT_UNITS).describe('百分数或百分点 · percent or point'),
    change: z.enum(CHANGES).describe('增减 · change'),
    bound,
    modality,
  }),
  quantity: z.object({ value, max, unit: z.string().describe('单位 · unit as printed'), bound }),
  document: z.object({
    title: z.string().nullable().describe('书名号内的题名 · title in 《》'),
    number: z.string().nullable().describe('文号 · document number as printed'),
    year: z.int().nullable().describe('文号年份 · year'),
    serial: z.string().nullable().describe('文号序号 · serial'),
    action: z.enum(DOCUMENT_ACTIONS).nullable().describe('本方所为 · what the notice’s side does with it'),
    modality,
  }),
  organisation: nameValue,
  person: nameValue,
  recurrence: z.object({ every: z.string().describe('ISO 8601 周期 · period') }),
} satisfies Record<FactKind, z.ZodType>

const id = z.string().nullable()

const factOf = <K extends FactKind>(kind: K) =>
  z.object({
    id: z.string().describe('<通报>/f/<种类>/<10 位> · id'),
    kind: z.literal(kind).describe('种类 · kind'),
    value: VALUES[kind].describe('取值 · value'),
    span: spanSchema,
    quote: z.string().describe('原文 · the words: content[start:end]'),
    problem: id.describe('所在问题 · innermost problem'),
    section: id.describe('所在章节 · innermost section'),
    measure: id.describe('所在措施 · innermost measure'),
    outcome: z.enum(OUTCOMES).nullable().describe('成效键 · comparison key'),
    outcomes: z.array(z.enum(OUTCOMES)).describe('一数多项时的全部键 · all keys of one number'),
    unit_class: z.enum(UNIT_CLASSES).nullable().describe('计量类别 · class of unit'),
    part_of: id.describe('其中之数的总数 · the fact it is a share of'),
    same_as: id.describe('同一事实的前一处 · the earlier fact that states the same'),
    additive: z.boolean().nullable().describe('可否相加 · may it be summed'),
    basis: basisSchema,
    by: z.string().describe('规则 · id of the rule'),
  })

export const factSchema = z
  .discriminatedUnion('kind', [
    factOf('date'),
    factOf('count'),
    factOf('money'),
    factOf('percent'),
    factOf('quantity'),
    factOf('document'),
    factOf('organisation'),
    factOf('person'),
    factOf('recurrence'),
  ])
  .describe('事实 · fact')
