import type { NoticeRecord } from './record/record.ts'

/** A figure worked out from a finished record: no field of it, so that nothing is said twice. */
export interface Indicator {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly formula: { readonly zh: string; readonly en: string }
  /** A decimal string, a count, or null where its base is 0 or the text was left out. */
  readonly of: (subject: Subject) => string | number | null
}

type ProblemRecord = NoticeRecord['problems'][number]

/** Some problems of a record: one of them, or all. */
export interface Subject {
  readonly record: NoticeRecord
  readonly problems: readonly ProblemRecord[]
  readonly vague: readonly string[]
}

/** A fraction with so many places, half up; null where the base is 0. */
function quotient(part: number, whole: number, places: number): string | null {
  if (whole === 0) return null
  const unit = 10 ** places
  return (Math.floor((2 * part * unit + whole) / (2 * whole)) / unit).toFixed(places)
}

const measuresOf = ({ problems }: Subject) => problems.flatMap(({ measures }) => measures)
const onlyStudy = ({ types }: ProblemRecord['measures'][number]): boolean =>
  types.every((type) => type === 'study_meeting')

/** The words under the headings of the problems, without blanks; null where the record holds no text. */
function wordsOf({ record, problems }: Subject): string | null {
  if (record.text.content === null) return null
  const content = [...record.text.content]
  return problems
    .map(({ span, heading_span: heading }) =>
      [...content.slice(span.start, heading.start), ...content.slice(heading.end, span.end)]
        .join('')
        .replace(/\s/g, ''),
    )
    .join('\n')
}

const lengthOf = (words: string): number => [...words.replaceAll('\n', '')].length

function occurrences(words: string, sought: readonly string[]): number {
  return sought.reduce((sum, word) => sum + words.split(word).length - 1, 0)
}

/** Figures, days, papers and organisations: what can be looked up. */
const SPECIFIC: readonly NoticeRecord['facts'][number]['kind'][] = [
  'count',
  'money',
  'percent',
  'quantity',
  'date',
  'document',
  'organisation',
]

function specificFacts({ record, problems }: Subject): number {
  const ids = new Set(problems.map(({ id }) => id))
  return record.facts.filter(({ kind, problem }) => problem !== null && ids.has(problem) && SPECIFIC.includes(kind))
    .length
}

function perThousand(subject: Subject, count: (words: string) => number): string | null {
  const words = wordsOf(subject)
  return words === null ? null : quotient(count(words) * 1000, lengthOf(words), 2)
}

/** The figures on what was done, for one problem or for all of a notice. */
export const INDICATORS: readonly Indicator[] = [
  {
    name: 'n_measures',
    zh: '措施数',
    en: 'measures',
    formula: { zh: 'measures 的条数', en: 'number of measures' },
    of: (subject) => measuresOf(subject).length,
  },
  {
    name: 'strength_mean',
    zh: '平均强度',
    en: 'mean strength',
    formula: { zh: 'Σ strength ÷ 措施数,两位小数', en: 'Σ strength ÷ measures, two places' },
    of: (subject) => {
      const measures = measuresOf(subject)
      return quotient(
        measures.reduce((sum, { strength }) => sum + strength, 0),
        measures.length,
        2,
      )
    },
  },
  {
    name: 'substantive_index',
    zh: '实质性措施占比',
    en: 'substantive index',
    formula: { zh: 'strength ≥ 2 的措施 ÷ 措施数', en: 'measures of strength 2 or more ÷ measures' },
    of: (subject) => {
      const measures = measuresOf(subject)
      return quotient(measures.filter(({ strength }) => strength >= 2).length, measures.length, 4)
    },
  },
  {
    name: 'symbolic_share',
    zh: '仅学习开会占比',
    en: 'symbolic share',
    formula: { zh: '类型只有 study_meeting 的措施 ÷ 措施数', en: 'measures of type study_meeting alone ÷ measures' },
    of: (subject) => {
      const measures = measuresOf(subject)
      return quotient(measures.filter(onlyStudy).length, measures.length, 4)
    },
  },
  {
    name: 'study_only',
    zh: '只有学习开会的问题数',
    en: 'problems met by study alone',
    formula: {
      zh: '有措施、且每条都只是 study_meeting 的问题数',
      en: 'problems with measures, each of type study_meeting alone',
    },
    of: ({ problems }) => problems.filter(({ measures }) => measures.length > 0 && measures.every(onlyStudy)).length,
  },
  {
    name: 'future_share',
    zh: '尚待将来占比',
    en: 'future share',
    formula: {
      zh: '有 forward_looking 信号的问题 ÷ 问题数',
      en: 'problems with the signal forward_looking ÷ problems',
    },
    of: ({ problems }) =>
      quotient(
        problems.filter(({ signals }) => signals.some(({ type }) => type === 'forward_looking')).length,
        problems.length,
        4,
      ),
  },
  {
    name: 'vagueness',
    zh: '空泛度',
    en: 'vagueness',
    formula: {
      zh: '问题标题之下的程度词(data/vague-words.json)次数 × 1000 ÷ 字数(不计空白)',
      en: 'words of degree (data/vague-words.json) under the headings × 1000 ÷ characters without blanks',
    },
    of: (subject) => perThousand(subject, (words) => occurrences(words, subject.vague)),
  },
  {
    name: 'specificity',
    zh: '具体度',
    en: 'specificity',
    formula: {
      zh: '问题之内的数量、金额、百分比、日期、文件、单位等事实个数 × 1000 ÷ 字数(不计空白)',
      en: 'counts, money, percents, quantities, dates, papers and organisations in the problems × 1000 ÷ characters without blanks',
    },
    of: (subject) => perThousand(subject, () => specificFacts(subject)),
  },
]

/** Every figure of some problems of a record, by name; of all of them where none are named. */
export const indicatorsOf = (
  record: NoticeRecord,
  vague: readonly string[],
  problems: readonly ProblemRecord[] = record.problems,
): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(INDICATORS.map(({ name, of }) => [name, of({ record, problems, vague })]))

/** One figure of some problems of a record, without working out the others. */
export const indicatorOf = (
  name: string,
  record: NoticeRecord,
  problems: readonly ProblemRecord[] = record.problems,
): string | number | null => INDICATORS.find((one) => one.name === name)?.of({ record, problems, vague: [] }) ?? null
