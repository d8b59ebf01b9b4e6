import { describe, expect, it } from 'vitest'
import { structureOf } from './notice-of.ts'
import { growth } from './processor-time.ts'

/** Units that a hostile or damaged text could repeat; each is stretched to n and 4n characters. */
const UNITS = [
  '一、',
  '(一)学习不深入\n',
  '1.关于“学习不深入”问题的整改。\n一是学习。二是检查。\n',
  '一是',
  '一是甲。二是乙。',
  '(((((',
  '“‘“‘',
  '《〈《〈',
  '整改情况:',
  '整改结果:已完成\n',
  '已已已已经经全部',
  '(已完成',
  '该问题已完成整改。',
  '责任单位:甲、乙;责任领导:丙\n',
  '将力争预计',
  '问题问题问题',
  '关于关于',
  '1.2.3.4.',
  '①②③',
  '   \n',
  '\n\n\n',
  '上一篇',
  '来源:时间:',
  '- 1 -\n',
  '第1页 共2页\n',
  '序号\n问题\n措施\n单位\n1\n甲\n乙\n丙\n',
  '衛(wèi)',
  '不到位不到位',
  'a1,;:。',
  '一、学习不深入\n',
  '1、学习不深入\n1.记录不全\n',
  '①学习不深入\n',
  'A.学习不深入\n',
  '一是学习不深入。\n整改情况:学习\n',
]

const SMALL = 4_000
const TIMES = 4
/** Linear growth is 4; what the machine adds stays under this, and a square would be 16. */
const MOST = 9
/** Below this a run is all overhead and says nothing. */
const FLOOR_MS = 25

const stretched = (unit: string, length: number): string =>
  `关于整改情况的通报\n根据安排,现予以公布。\n${unit.repeat(Math.ceil(length / unit.length))}`

describe('the structure of hostile text takes time in proportion to its length', () => {
  it.each(UNITS)('%j', { timeout: 60_000 }, (unit) => {
    const reading = (length: number) => () => void structureOf(stretched(unit, length))
    const { small, large, most } = growth(reading(SMALL), reading(SMALL * TIMES), {
      times: MOST,
      noise: (MOST * FLOOR_MS) / TIMES,
    })
    expect(large, `${small} ms, then ${large} ms`).toBeLessThan(most)
  })
})
