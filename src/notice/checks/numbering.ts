import type { CheckWords } from '../check.ts'

/** What the checks of printed numbers can say. */
export const NUMBERING_CHECKS = {
  'numbering/gap': {
    compares: { zh: '同级编号是否连续', en: 'whether the numbers of one level follow one another' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本中 {count} 组编号逐一相连',
        en: 'the {count} runs of numbers in the text have no gap',
      },
      fail: {
        args: ['before', 'label', 'missing'],
        zh: '文本中编号由「{before}」接「{label}」,未见第 {missing} 项',
        en: 'the numbers go from “{before}” to “{label}”: the text has no item {missing}',
      },
      'fail.first': {
        args: ['label', 'missing'],
        zh: '文本中编号自「{label}」开始,未见第 {missing} 项',
        en: 'the numbers begin at “{label}”: the text has no item {missing}',
      },
      uncertain: {
        args: ['before', 'label', 'missing'],
        zh: '文本中编号由「{before}」接「{label}」,未见第 {missing} 项,可能在不公开之列',
        en: 'the numbers go from “{before}” to “{label}”: item {missing} may be among those not made public',
      },
      not_assessable: { args: [], zh: '文本没有编号', en: 'the text has no numbers' },
    },
  },
  'numbering/duplicate': {
    compares: { zh: '同级编号是否重复', en: 'whether a number of one level stands twice' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本中 {count} 组编号未见重复',
        en: 'no number stands twice in the {count} runs of the text',
      },
      fail: {
        args: ['label'],
        zh: '文本中同级编号「{label}」重复或倒序',
        en: 'the number “{label}” stands twice or out of order in its list',
      },
      uncertain: {
        args: ['label'],
        zh: '文本中编号「{label}」连续两次出现,可能是两组各一项',
        en: '“{label}” stands twice in a row: perhaps two lists of one item each',
      },
      not_assessable: { args: [], zh: '文本没有编号', en: 'the text has no numbers' },
    },
  },
} as const satisfies Record<`numbering/${string}`, CheckWords>
