import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(['青川县供销社关于巡察整改情况的通报', ...lines].join('\n')).problems.map(
    ({ title, status }) => `${title} ${status.value} ${status.basis ?? '-'}`,
  )

const FOUND = '县委巡察组反馈的主要问题有:一是学习贯彻不深入;二是账目管理不规范;三是监管不到位。'
const all = (state: string) => ['学习贯彻不深入', '账目管理不规范', '监管不到位'].map((title) => `${title} ${state}`)

describe('one sentence for a list of problems in prose', () => {
  it.each([
    '整改情况:以上问题均已完成整改,组织学习3次。',
    '整改情况:组织学习3次,清理账目2笔,现已全部整改到位。',
    '3个问题均已完成整改。',
  ])('%s', (line) => expect(read(FOUND, line)).toEqual(all('completed implied')))

  it.each([
    '整改情况:其中2个问题均已完成整改,1个正在整改。',
    '整改情况:账目2笔已全部清理,制度均已完善。',
    '整改情况:组织学习3次,力争年底前全部完成整改。',
  ])('%s tells of some, or of no state', (line) => expect(read(FOUND, line)).toEqual(all('not_reported -')))
})
