import type { CheckWords } from '../check.ts'

const empty = { args: [], zh: '文本没有文字', en: 'the text has no words' } as const

/** What the checks of the text's own state can say. */
export const SOURCE_CHECKS = {
  'source/damaged_numbers': {
    compares: { zh: '数字与其前后文字', en: 'numbers with the words around them' },
    says: {
      pass: {
        args: [],
        zh: '文本未见缺失、遮盖或粘连的数字',
        en: 'no number of the text is missing, masked or run together',
      },
      fail: {
        args: ['words'],
        zh: '文本“{words}”处数字缺失、遮盖或粘连',
        en: 'a number is missing, masked or run together in “{words}”',
      },
      not_assessable: { args: [], zh: '文本没有数字', en: 'the text has no numbers' },
    },
  },
  'source/damaged_text': {
    compares: { zh: '文字是否缺损', en: 'whether words are damaged' },
    says: {
      pass: { args: [], zh: '文本未见缺损的文字', en: 'no words of the text are damaged' },
      fail: { args: ['words'], zh: '文本“{words}”处缺字', en: 'a character is gone in “{words}”' },
      uncertain: {
        args: ['words'],
        zh: '文本“{words}”处标点重复,其间可能脱漏',
        en: 'two marks stand where one belongs in “{words}”: words may be gone',
      },
      not_assessable: empty,
    },
  },
  'source/truncated': {
    compares: { zh: '文末是否完结', en: 'whether the text comes to an end' },
    says: {
      pass: { args: [], zh: '文本至句末或落款完结', en: 'the text ends with a sentence or a signature' },
      'fail.sentence': {
        args: ['words'],
        zh: '文本止于“{words}”,句子没有写完',
        en: 'the text stops at “{words}”, inside a sentence',
      },
      'fail.heading': {
        args: ['words'],
        zh: '文本止于标题“{words}”,其下未见正文',
        en: 'the text stops at the heading “{words}”',
      },
      'fail.page': {
        args: ['words'],
        zh: '文本末尾有“{words}”,全文未在其中',
        en: 'the text ends with “{words}”: the whole is elsewhere',
      },
      uncertain: { args: ['pages'], zh: '文本有 {pages} 页未能读出', en: '{pages} pages of the text were not read' },
      not_assessable: {
        args: [],
        zh: '文本没有正文段落,或止于表格',
        en: 'the text has no paragraphs, or ends in a table',
      },
    },
  },
  'source/template': {
    compares: { zh: '是否为待填的范文', en: 'whether it is a form to be filled in' },
    says: {
      pass: { args: [], zh: '文本未见待填之处', en: 'the text leaves nothing open to be filled in' },
      fail: {
        args: ['words', 'count'],
        zh: '文本有待填或范文字样 {count} 处:{words}',
        en: 'the text leaves {count} places open or calls itself a form: {words}',
      },
      'fail.kind': { args: [], zh: '文本的文种为范文', en: 'the text is of the kind of a form' },
      uncertain: {
        args: ['words', 'count'],
        zh: '文本有 {count} 处“{words}”,可能是隐去的名称',
        en: 'the text has “{words}” in {count} place: perhaps a name left out',
      },
      not_assessable: empty,
    },
  },
  'source/spun_text': {
    compares: { zh: '惯用语与其替换词', en: 'set phrases with synonyms put in their place' },
    says: {
      pass: { args: [], zh: '文本未见替换同义词的痕迹', en: 'the text has no traces of swapped synonyms' },
      fail: {
        args: ['words', 'usual', 'count'],
        zh: '文本有 {count} 处以“{words}”代“{usual}”等惯用语',
        en: 'the text has {count} wordings such as “{words}” for “{usual}”',
      },
      uncertain: {
        args: ['words', 'usual', 'count'],
        zh: '文本有 {count} 处以“{words}”代“{usual}”,可能是笔误',
        en: 'the text has “{words}” for “{usual}” in {count} places: perhaps slips',
      },
      not_assessable: empty,
    },
  },
  'source/script_noise': {
    compares: { zh: '正文与夹入的注音、代码、乱码', en: 'the words with readings, code and garbling between them' },
    says: {
      pass: { args: [], zh: '文本未见夹入的注音、代码或乱码', en: 'no readings, code or garbling stand in the text' },
      fail: { args: ['words'], zh: '文本夹有“{words}”', en: 'the text has “{words}” typed or left in it' },
      uncertain: {
        args: ['words'],
        zh: '文本夹有外文“{words}”,可能是名称',
        en: 'the text has the foreign words “{words}”: perhaps a name',
      },
      not_assessable: empty,
    },
  },
  'source/repost': {
    compares: { zh: '文本自述的来源', en: 'where the text says it comes from' },
    says: {
      pass: { args: [], zh: '文本未见转贴字样', en: 'the text does not say that it was posted by others' },
      fail: { args: ['words'], zh: '文本载明“{words}”', en: 'the text says “{words}”' },
      uncertain: {
        args: ['words'],
        zh: '文本载明“{words}”,可能转自原发布者',
        en: 'the text says “{words}”: perhaps taken from its issuer',
      },
      not_assessable: empty,
    },
  },
} as const satisfies Record<`source/${string}`, CheckWords>
