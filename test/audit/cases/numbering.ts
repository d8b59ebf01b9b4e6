import type { Case } from '../case.ts'
import { notice } from './notice.ts'

const three = (a: string, b: string, c: string) =>
  notice(
    [a, b, c].map((n, i) => `(${n})关于第${'甲乙丙'[i]}项制度不健全的问题\n整改情况:已修订制度并组织学习。`).join('\n'),
  )

/** What the checks of printed numbers must say. */
export const NUMBERING: readonly Case[] = [
  {
    about: 'numbers that follow one another',
    text: three('一', '二', '三'),
    says: ['numbering/gap pass', 'numbering/duplicate pass'],
  },
  {
    about: 'an item is missing between two',
    text: three('一', '二', '四'),
    says: ['numbering/gap fail@1.4', 'numbering/duplicate pass'],
  },
  {
    about: 'an item stands under the number before it',
    text: three('一', '二', '二'),
    says: ['numbering/gap pass', 'numbering/duplicate fail@1.2~2'],
  },
  {
    about: 'a number goes back',
    text: three('二', '三', '二'),
    says: ['numbering/gap fail.first@1.2', 'numbering/duplicate fail@1.2~2'],
  },
  {
    about: 'a step is missing between two',
    text: notice('(一)关于学习不深入的问题\n整改情况:一是开展学习。三是开展研讨。'),
    says: ['numbering/gap fail@1.1'],
  },
  {
    about: 'a step stands twice',
    text: notice('(一)关于学习不深入的问题\n整改情况:一是开展学习。二是开展研讨。二是开展测试。三是通报结果。'),
    says: ['numbering/duplicate fail@1.1'],
  },
  {
    about: 'two lists of steps in one item',
    text: notice(
      '(一)关于学习不深入的问题\n整改情况:党组方面,一是开展学习。二是开展研讨。党组书记方面,一是带头学习。二是带头研讨。',
    ),
    says: ['numbering/gap pass', 'numbering/duplicate pass'],
  },
  {
    about: 'one and one again',
    text: three('一', '一', '二'),
    says: ['numbering/duplicate fail@1.1~2'],
  },
  {
    about: 'one and one again, and nothing that goes on',
    text: notice('(一)关于学习不深入的问题\n整改情况:已组织学习。\n(一)关于责任不落实的问题\n整改情况:已开展约谈。'),
    says: ['numbering/duplicate uncertain@1.1~2'],
  },
  {
    about: 'a problem that is not made public leaves its number out',
    text: notice(
      '(一)关于学习不深入的问题\n整改情况:已组织学习。\n(三)关于责任不落实的问题\n整改情况:已开展约谈。\n按照规定,涉密的1个问题不予公开。',
    ),
    says: ['numbering/gap uncertain@1.3'],
  },
  {
    about: 'a text without numbers',
    text: '关于巡察整改进展情况的通报\n根据安排,现将整改情况予以公布。\n',
    says: ['numbering/gap not_assessable', 'numbering/duplicate not_assessable'],
  },
  {
    about: 'what comes next begins to count again',
    text: notice(
      '1.关于学习不深入的问题\n整改情况:已组织学习。\n2.关于责任不落实的问题\n整改情况:已开展约谈。\n二、下一步工作打算\n1.持续抓好学习。\n2.持续压实责任。',
    ),
    says: ['numbering/gap pass', 'numbering/duplicate pass'],
  },
  {
    about: 'steps that count anew in the next cell',
    text: notice(
      '序号\t反馈问题\t整改措施\t整改状态\n1\t学习不深入\t①修订制度;②建设平台\t①已完成;②正在推进\n2\t管理不规范\t①自查;②建账\t已完成',
    ),
    says: ['numbering/duplicate pass'],
  },
]
