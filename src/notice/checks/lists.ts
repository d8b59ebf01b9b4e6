import type { CheckWords } from '../check.ts'

/** What the checks of lists can say. */
export const LISTS_CHECKS = {
  'lists/declared': {
    compares: { zh: '预告的项数、名目与列出的', en: 'the number and names announced with what is listed' },
    says: {
      'pass.number': {
        args: ['declared', 'listed'],
        zh: '文本预告 {declared} 项,列出 {listed} 项,相符',
        en: 'the text announces {declared} and lists {listed}',
      },
      'pass.name': {
        args: ['declared'],
        zh: '文本预告的 {declared} 项名目与所列标题相符',
        en: 'the {declared} names that the text announces are those of its headings',
      },
      'fail.number': {
        args: ['declared', 'listed'],
        zh: '文本预告 {declared} 项,列出 {listed} 项,两数不符',
        en: 'the text announces {declared} and lists {listed}',
      },
      'fail.name': {
        args: ['declared', 'listed'],
        zh: '文本预告的名目为“{declared}”,同一位置所列标题为“{listed}”,两者不一',
        en: 'the text announces “{declared}”; the heading in that place is “{listed}”',
      },
      'uncertain.number': {
        args: ['declared', 'listed'],
        zh: '文本预告 {declared} 项,其后列出 {listed} 项,编号有缺漏或重复',
        en: 'the text announces {declared}; {listed} follow, with numbers missing or twice',
      },
      'uncertain.name': {
        args: ['declared', 'listed'],
        zh: '文本预告的名目为“{declared}”,同一位置所列标题为“{listed}”,用语不同,是否一事待核',
        en: 'the text announces “{declared}”; the heading in that place is “{listed}”: perhaps in other words',
      },
      not_assessable: {
        args: [],
        zh: '文本未见带项数的预告',
        en: 'the text announces no list with its number',
      },
    },
  },
  'lists/empty_item': {
    compares: { zh: '标题与标题下的正文', en: 'a heading with what stands under it' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本所列 {count} 个问题标题下均有正文',
        en: 'each of the {count} problems of the text has words under its heading',
      },
      fail: {
        args: ['title'],
        zh: '文本列有标题“{title}”,标题下未见正文',
        en: 'the text has the heading “{title}” and nothing under it',
      },
      uncertain: {
        args: ['title'],
        zh: '文本列有“{title}”,除标题与状态外未见正文',
        en: 'the text has “{title}” and nothing but the heading and a status',
      },
      not_assessable: {
        args: [],
        zh: '文本未逐项列出问题及整改情况',
        en: 'the text does not list problems with their rectification',
      },
    },
  },
} as const satisfies Record<`lists/${string}`, CheckWords>
