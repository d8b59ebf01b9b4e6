import type { NormLevel } from '../norm.ts'
import type { Basis, CheckResult, Completeness, Confidence, Severity } from '../vocabulary.ts'
import type { Words } from './words.ts'

/** What the program says of its own reading. */
export const READING_LABELS = {
  basis: {
    stated: ['原文明载', 'stated'],
    implied: ['规则推定', 'implied'],
    given: ['用户给定', 'given'],
    corrected: ['人工更正', 'corrected'],
    model: ['模型提出', 'model'],
  } satisfies Words<Basis>,
  severity: {
    info: ['说明', 'info'],
    warning: ['注意', 'warning'],
    error: ['错误', 'error'],
  } satisfies Words<Severity>,
  check: {
    pass: ['相符', 'pass'],
    fail: ['不符', 'fail'],
    uncertain: ['存疑', 'uncertain'],
    not_assessable: ['无从核对', 'not assessable'],
  } satisfies Words<CheckResult>,
  norm: {
    practice: ['惯例', 'practice'],
    central: ['中央规定', 'rule of the centre'],
    province: ['省级规定', 'rule of a province'],
    city: ['市级规定', 'rule of a city'],
    county: ['县级规定', 'rule of a county'],
    town: ['乡镇规定', 'rule of a town'],
    unit: ['单位规定', 'rule of a unit'],
  } satisfies Words<NormLevel>,
  completeness: {
    complete: ['完整', 'complete'],
    partial: ['部分可读', 'partial'],
    failed: ['处理中断', 'failed'],
  } satisfies Words<Completeness>,
  confidence: {
    high: ['高', 'high'],
    medium: ['中', 'medium'],
    low: ['低', 'low'],
  } satisfies Words<Confidence>,
} as const
