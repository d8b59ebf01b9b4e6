import type { CheckWords } from '../check.ts'

/** What can be said of a thing that is missing: as such, where parts of the text could not be read, and where nobody has verified the norm. */
const lacks = <const A extends readonly string[]>(zh: string, en: string, args: A) =>
  ({
    fail: { args: [...args, 'norm'], zh: `文本${zh}(依据:{norm})`, en: `the text ${en} (norm: {norm})` },
    'uncertain.partial': {
      args: [...args, 'norm'],
      zh: `文本未能读全,读到的部分${zh}(依据:{norm})`,
      en: `parts of the text could not be read; what could be read ${en} (norm: {norm})`,
    },
    'uncertain.unverified': {
      args: [...args, 'norm'],
      zh: `文本${zh};所依规范尚未核对原文(依据:{norm})`,
      en: `the text ${en}; nobody has read the norm at its source (norm: {norm})`,
    },
  }) as const

const asked = (zh: string, en: string) => ({ zh: `文本是否载明${zh}`, en: `whether the text states ${en}` })

/** Of anything that a norm asks for: it is there, or it is not. */
const sought = (zh: string, en: string) =>
  ({
    pass: { args: [], zh: `文本载明${zh}`, en: `the text states ${en}` },
    ...lacks(`未见${zh}`, `does not state ${en}`, []),
  }) as const

/** The same of what may stand in words that were not read: they are shown. */
const read = (zh: string, en: string) =>
  ({
    compares: asked(zh, en),
    says: {
      ...sought(zh, en),
      'uncertain.near': {
        args: ['words', 'norm'],
        zh: `文本有“{words}”,未能从中读出${zh}(依据:{norm})`,
        en: `the text has “{words}”, from which ${en} could not be read (norm: {norm})`,
      },
    },
  }) as const

/** Of what only words can show: that they are missing proves nothing. */
const mentioned = (zh: string, en: string) =>
  ({
    compares: asked(zh, en),
    says: {
      pass: { args: [], zh: `文本载明${zh}`, en: `the text states ${en}` },
      uncertain: {
        args: ['norm'],
        zh: `文本未见${zh}的字样,未见不等于没有(依据:{norm})`,
        en: `the text has no words on ${en}, which does not mean that there was none (norm: {norm})`,
      },
    },
  }) as const

const NO_PROBLEMS = { args: [], zh: '文本未列出问题', en: 'the text lists no problems' } as const

/** What the checks of completeness can say. */
export const COMPLETE_CHECKS = {
  'complete/inspected_unit': read('被巡察单位', 'the inspected unit'),
  'complete/inspecting_body': read('巡察机构', 'the inspecting body'),
  'complete/inspection_period': read('巡察时间', 'the time of the inspection'),
  'complete/feedback_date': read('反馈日期', 'the day of the feedback'),
  'complete/as_of_or_document_date': {
    compares: asked('截止日期或成文日期', 'the day it reports up to or the day of the document'),
    says: {
      ...sought('截止日期或成文日期', 'the day it reports up to or the day of the document'),
      'uncertain.published': {
        args: ['norm'],
        zh: '文本只载明发布日期,未见截止日期、成文日期(依据:{norm})',
        en: 'the text states only when it was published, not the day it reports up to or the day of the document (norm: {norm})',
      },
    },
  },
  'complete/organisation_section': {
    compares: asked('整改工作的组织情况', 'how the rectification was organised'),
    says: {
      ...sought('整改工作的组织情况', 'how the rectification was organised'),
      'uncertain.prose': {
        args: ['norm'],
        zh: '文本开头提到整改的组织工作,未单列一部分(依据:{norm})',
        en: 'the opening of the text mentions how the work was organised, but no part of it is about that (norm: {norm})',
      },
    },
  },
  'complete/problem_list': read('逐项列出的问题', 'a list of the problems'),
  'complete/status_each': {
    compares: asked('每个问题的整改状态', 'a status for each problem'),
    says: {
      pass: {
        args: ['listed'],
        zh: '文本列出 {listed} 个问题,都载明状态',
        en: 'the text lists {listed} problems and states a status for each',
      },
      ...lacks(
        '列出 {listed} 个问题,其中 {count} 个未见状态',
        'lists {listed} problems, {count} of them without a status',
        ['count', 'listed'],
      ),
      'uncertain.overall': {
        args: ['count', 'norm'],
        zh: '文本有 {count} 个问题未逐项载明状态,另载明全部完成(依据:{norm})',
        en: 'the text has {count} problems without a status of their own, but says that all are completed (norm: {norm})',
      },
      'uncertain.wording': {
        args: ['count', 'norm'],
        zh: '文本有 {count} 个问题的状态用语未能归类(依据:{norm})',
        en: 'the text has {count} problems whose status is in words that could not be classed (norm: {norm})',
      },
      not_assessable: NO_PROBLEMS,
    },
  },
  'complete/measures_each': {
    compares: asked('每个问题的整改措施或整改情况', 'what was done about each problem'),
    says: {
      pass: {
        args: ['listed'],
        zh: '文本列出 {listed} 个问题,都载明整改措施或整改情况',
        en: 'the text lists {listed} problems and says of each what was done',
      },
      ...lacks(
        '列出 {listed} 个问题,其中 {count} 个未见整改措施或整改情况',
        'lists {listed} problems, and of {count} of them does not say what was done',
        ['count', 'listed'],
      ),
      not_assessable: NO_PROBLEMS,
    },
  },
  'complete/unfinished_plan': {
    compares: asked('未完成事项的后续安排', 'what comes next for what is not finished'),
    says: {
      pass: {
        args: ['count'],
        zh: '文本有 {count} 项未完成,并载明下一步安排',
        en: 'the text has {count} unfinished items and states what comes next',
      },
      'pass.items': {
        args: ['count'],
        zh: '文本有 {count} 项未完成,逐项载明后续安排或时限',
        en: 'the text has {count} unfinished items and states for each what comes next or by when',
      },
      'pass.finished': {
        args: [],
        zh: '文本载明的状态均为完成,没有未完成事项',
        en: 'every status that the text states is completed: nothing is unfinished',
      },
      ...lacks('有 {count} 项未完成,未见后续安排', 'has {count} unfinished items and does not state what comes next', [
        'count',
      ]),
      'fail.general': {
        args: ['count', 'norm'],
        zh: '文本有 {count} 项未完成,结尾部分未提及后续整改(依据:{norm})',
        en: 'the text has {count} unfinished items, and its closing part does not speak of further rectification (norm: {norm})',
      },
      'uncertain.general': {
        args: ['count', 'norm'],
        zh: '文本有 {count} 项未完成,结尾部分有打算,未明确提及这些事项(依据:{norm})',
        en: 'the text has {count} unfinished items, and its closing part has plans that do not clearly speak of them (norm: {norm})',
      },
      not_assessable: {
        args: [],
        zh: '文本未载明任何一项的状态',
        en: 'the text states no status of any item',
      },
    },
  },
  'complete/accountability': mentioned('问责、处理、移送情况', 'accountability'),
  'complete/long_term_mechanism': mentioned('长效机制', 'lasting mechanisms'),
  'complete/contact': read('联系方式', 'a way to get in touch'),
} as const satisfies Record<`complete/${string}`, CheckWords>
