import type { Case } from '../case.ts'

const notice = (items: string) => `关于巡察整改进展情况的通报\n一、反馈问题整改落实情况\n${items}`

/** What the checks of printed numbers must say. */
export const NUMBERING: readonly Case[] = [
  {
    about: 'numbers that follow one another',
    text: notice(
      '(一)关于学习不深入的问题\n整改情况:一是开展学习。二是开展研讨。\n(二)关于责任不落实的问题\n整改情况:一是开展约谈。',
    ),
    says: ['numbering/gap pass'],
  },
  {
    about: 'an item is missing between two',
    text: notice('(一)关于学习不深入的问题\n整改情况:已组织学习。\n(三)关于责任不落实的问题\n整改情况:已开展约谈。'),
    says: ['numbering/gap fail@1.3'],
  },
  {
    about: 'a step is missing between two',
    text: notice('(一)关于学习不深入的问题\n整改情况:一是开展学习。三是开展研讨。'),
    says: ['numbering/gap fail@1.1/m/3'],
  },
  {
    about: 'a list that begins at its second item',
    text: notice('(二)关于学习不深入的问题\n整改情况:已组织学习。\n(三)关于责任不落实的问题\n整改情况:已开展约谈。'),
    says: ['numbering/gap fail.first@1.2'],
  },
  {
    about: 'a text without numbers',
    text: '关于巡察整改进展情况的通报\n根据安排,现将整改情况予以公布。\n',
    says: ['numbering/gap not_assessable'],
  },
]
