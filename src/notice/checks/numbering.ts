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
      not_assessable: { args: [], zh: '文本没有编号', en: 'the text has no numbers' },
    },
  },
} as const satisfies Record<`numbering/${string}`, CheckWords>
