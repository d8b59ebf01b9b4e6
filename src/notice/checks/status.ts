import type { CheckWords } from '../check.ts'

const none = {
  args: [],
  zh: '文本没有标注完成的问题',
  en: 'the text labels no problem as completed',
} as const

/** What the checks of labels against the words under them can say. */
export const STATUS_CHECKS = {
  'status/contradiction': {
    compares: { zh: '标注的完成与所述措施的进展', en: 'a completed label with the progress told under it' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本标注完成的 {count} 个问题下,未见尚待进行的措施',
        en: 'under the {count} completed labels the text tells of no step still ahead',
      },
      'fail.dated': {
        args: ['label'],
        zh: '文本标注“{label}”,其下措施所载日期尚未到来',
        en: 'the text is labelled “{label}”, and a step under it has a date still ahead',
      },
      'fail.waiting': {
        args: ['label'],
        zh: '文本标注“{label}”,其下措施仍待其他条件或尚未办结',
        en: 'the text is labelled “{label}”, and a step under it still waits or is not done',
      },
      'fail.under_way': {
        args: ['label'],
        zh: '文本标注“{label}”,其下措施载明正在进行',
        en: 'the text is labelled “{label}”, and a step under it is told to be under way',
      },
      'uncertain.waiting': {
        args: ['label'],
        zh: '文本标注“{label}”,其下有待进行的事项,可能属长期坚持的部分',
        en: 'the text is labelled “{label}”, and something still waits: perhaps what is kept up',
      },
      'uncertain.under_way': {
        args: ['label'],
        zh: '文本标注“{label}”,其下有正在进行的事项,可能属长期坚持的部分',
        en: 'the text is labelled “{label}”, and something is under way: perhaps what is kept up',
      },
      'uncertain.later': {
        args: ['label'],
        zh: '文本标注“{label}”,其下有后续安排或长期要求',
        en: 'the text is labelled “{label}”, and a later stage or a standing promise is told under it',
      },
      not_assessable: none,
    },
  },
  'status/handed_over': {
    compares: {
      zh: '标注的完成与所述措施是否只是移交',
      en: 'a completed label with what was done besides handing over',
    },
    says: {
      pass: {
        args: ['count'],
        zh: '文本标注完成的 {count} 个问题下,未见只有移交的',
        en: 'under none of the {count} completed labels the text tells of a handover alone',
      },
      fail: {
        args: ['label'],
        zh: '文本标注“{label}”,其下只载明移交其他单位',
        en: 'the text is labelled “{label}”, and tells only that the work went to another unit',
      },
      uncertain: {
        args: ['label'],
        zh: '文本标注“{label}”,其下主要载明移交其他单位',
        en: 'the text is labelled “{label}”, and tells mainly that the work went to another unit',
      },
      not_assessable: none,
    },
  },
  'status/promise_only': {
    compares: { zh: '标注的完成与所述措施是否只有打算', en: 'a completed label with what was done besides promising' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本标注完成的 {count} 个问题下,未见只有打算的',
        en: 'under none of the {count} completed labels the text tells of promises alone',
      },
      fail: {
        args: ['label'],
        zh: '文本标注“{label}”,其下只见打算,未见已做的事',
        en: 'the text is labelled “{label}”, and tells only of what is to be done',
      },
      uncertain: {
        args: ['label'],
        zh: '文本标注“{label}”,其下有打算,已做的事未见明载',
        en: 'the text is labelled “{label}”, and tells of promises and nothing that is plainly done',
      },
      not_assessable: none,
    },
  },
  'status/overview': {
    compares: { zh: '总述的完成情况与逐项标注', en: 'what is said of all problems with their own labels' },
    says: {
      'pass.all': {
        args: ['count'],
        zh: '文本总述全部完成,{count} 个有标注的问题均为完成',
        en: 'the text says that all is completed, and so say all {count} labels',
      },
      'pass.count': {
        args: ['stated', 'count'],
        zh: '文本总述完成 {stated} 个,逐项标注完成 {count} 个,相符',
        en: 'the text states {stated} completed; the labels give {count}',
      },
      'fail.all': {
        args: ['count'],
        zh: '文本总述全部完成,而逐项标注中有 {count} 个未完成',
        en: 'the text says that all is completed, but {count} labels say otherwise',
      },
      'fail.count': {
        args: ['stated', 'count'],
        zh: '文本总述完成 {stated} 个,逐项标注完成 {count} 个,两数不符',
        en: 'the text states {stated} completed, but the labels give {count}',
      },
      'uncertain.count': {
        args: ['stated', 'count'],
        zh: '文本总述完成 {stated} 个,逐项标注完成 {count} 个,而文本所载各数相加本已不符',
        en: 'the text states {stated} completed and the labels give {count}, but the stated numbers do not add up themselves',
      },
      uncertain: {
        args: ['count'],
        zh: '文本总述全部完成,逐项标注中有 {count} 个为基本、阶段性完成或长期坚持',
        en: 'the text says that all is completed; {count} labels say basically, in part or for long',
      },
      not_assessable: {
        args: [],
        zh: '文本没有总述完成情况,或没有逐项标注',
        en: 'the text says nothing of all problems, or labels none',
      },
    },
  },
} as const satisfies Record<`status/${string}`, CheckWords>
