import type { Language } from '../labels.ts'

/** What can be wrong with a file of data/, in both languages; `{key}` stands for an argument. */
export const DATA_FAULTS = {
  missing_file: {
    zh: '缺少这个数据文件:{detail}',
    en: 'the data file is missing: {detail}',
    hintZh: '请重新安装,或从版本库取回',
    hintEn: 'install again, or take it back from the repository',
  },
  not_json: {
    zh: '不是合法的 JSON:{detail}',
    en: 'not valid JSON: {detail}',
    hintZh: '多半是少了或多了逗号、引号、括号,请看这一行和上一行',
    hintEn: 'most often a comma, quote or bracket too few or too many: see this line and the one above',
  },
  missing_field: {
    zh: '缺少字段 {field}',
    en: 'the field {field} is missing',
    hintZh: '补上这个字段,或核对它的拼写',
    hintEn: 'add the field, or check its spelling',
  },
  unknown_field: {
    zh: '没有 {field} 这个字段,可用的有:{known}',
    en: 'there is no field {field}; known are: {known}',
    hintZh: '请核对拼写',
    hintEn: 'check the spelling',
  },
  repeated_field: {
    zh: '字段 {field} 写了两次,前一个会失效',
    en: 'the field {field} stands twice, the first would be lost',
    hintZh: '把两处合成一处',
    hintEn: 'make one of the two',
  },
  wrong_type: {
    zh: '这里应当是{expectedZh}',
    en: 'this should be {expected}',
    hintZh: '词要加引号;一列词写成 ["甲", "乙"]',
    hintEn: 'words stand in quotes, a list of words is ["甲", "乙"]',
  },
  unknown_value: {
    zh: '“{value}”不在词表里,可用的有:{known}',
    en: '“{value}” is not in the vocabulary; known are: {known}',
    hintZh: '词表是固定的,请从中选一个',
    hintEn: 'the vocabulary is closed: choose one of it',
  },
  empty_list: {
    zh: '这一列一个词也没有',
    en: 'the list holds no word',
    hintZh: '至少写一个词;用不着时连字段一起删去',
    hintEn: 'give at least one word, or leave the field out where it may be left out',
  },
  empty_word: {
    zh: '空词',
    en: 'an empty word',
    hintZh: '空词处处都能配上,请删去',
    hintEn: 'an empty word is found everywhere: delete it',
  },
  short_word: {
    zh: '“{word}”太短,至少要 {least} 个字',
    en: '“{word}” is too short: it needs {least} characters',
    hintZh: '太短的词会处处配上,请写全',
    hintEn: 'so short a word is found everywhere: write more of it',
  },
  stray_blank: {
    zh: '“{word}”头尾有空格,或词中有换行',
    en: '“{word}” begins or ends in a blank, or holds a line break',
    hintZh: '请删去空格或换行',
    hintEn: 'delete the blank or line break',
  },
  full_width: {
    zh: '“{word}”里的“{characters}”是全角,永远配不上',
    en: '“{characters}” in “{word}” is full-width and can never be found',
    hintZh: '比对之前全角都换成了半角,请写半角',
    hintEn: 'texts are compared with half-width marks: write those',
  },
  special_character: {
    zh: '“{word}”里的“{characters}”在这里不起作用',
    en: '“{characters}” in “{word}” means nothing here',
    hintZh: '这里只写词,不写正则',
    hintEn: 'this list takes words, no regular expressions',
  },
  bad_gap: {
    zh: '“{word}”里的“…”只能有一个,也不能在头尾',
    en: '“{word}” may hold one … and not at its ends',
    hintZh: '“…”表示两个词之间的间隔,请拆成两条',
    hintEn: '… is the gap between two words: make two cues of it',
  },
  repeated_word: {
    zh: '“{word}”在 {before} 已经有了',
    en: '“{word}” stands in {before} already',
    hintZh: '删去一处',
    hintEn: 'delete one of the two',
  },
  conflicting_word: {
    zh: '“{word}”在 {before} 已有另一种意思',
    en: '“{word}” has another meaning in {before}',
    hintZh: '一个词只能有一种意思,请删去一处',
    hintEn: 'a word can mean one thing only: delete one of the two',
  },
  stray_word: {
    zh: '“{word}”不在 {list} 里',
    en: '“{word}” is not in {list}',
    hintZh: '先把它写进那一列,或从这里删去',
    hintEn: 'add it to that list first, or delete it here',
  },
  bad_pattern: {
    zh: '正则“{pattern}”写错了:{detail}',
    en: 'the regular expression “{pattern}” is wrong: {detail}',
    hintZh: '请核对括号;要配括号本身,前面写两个反斜线',
    hintEn: 'check the brackets; a bracket as such has two backslashes before it',
  },
  empty_match: {
    zh: '正则“{pattern}”连一个字没有也能配上',
    en: 'the regular expression “{pattern}” is found in no words at all',
    hintZh: '去掉多余的竖线,或把 ?、* 放到词的一部分上',
    hintEn: 'take out a needless |, or put ? and * on a part of it',
  },
  no_cue: {
    zh: '这一行没有线索词,什么也配不上',
    en: 'the line has no cue and can never be found',
    hintZh: '在 {fields} 里至少写一列',
    hintEn: 'give at least one of {fields}',
  },
  bad_line: {
    zh: '“{line}”不合写法,应如“{example}”',
    en: '“{line}” is not written like “{example}”',
    hintZh: '请照例子改',
    hintEn: 'write it like the example',
  },
  bad_order: {
    zh: '“{line}”与前一行“{before}”次序不对,或代码重复',
    en: '“{line}” after “{before}” is out of order, or its code stands twice',
    hintZh: '各行按代码从小到大排',
    hintEn: 'lines stand in the order of their codes',
  },
  unknown_file: {
    zh: '数据包里不该有这个文件,可用的有:{known}',
    en: 'a pack holds no such file; it may hold: {known}',
    hintZh: '请核对文件名;与数据无关的 JSON 请移出数据包',
    hintEn: 'check the name, and move JSON that is no data out of the pack',
  },
  no_file: {
    zh: '数据包里没有可用的文件,可用的有:{known}',
    en: 'the pack holds no file of data; it may hold: {known}',
    hintZh: '--pack 后面写数据包的文件夹',
    hintEn: 'name the folder of the pack after --pack',
  },
  missing_partner: {
    zh: '有 {file} 就要有 {other}',
    en: '{file} needs {other} beside it',
    hintZh: '两个文件一起换:主题的定义,和点明主题的线索词',
    hintEn: 'the two are replaced together: what the themes are, and the words that tell them',
  },
  bad_day: {
    zh: '“{text}”不是日期',
    en: '“{text}” is no day',
    hintZh: '请写成 2024-02-08;没有就写 null',
    hintEn: 'write it like 2024-02-08, or null where there is none',
  },
  bad_dates: {
    zh: '起于 {from},止于 {to},次序反了',
    en: 'it begins on {from} and ends on {to}, the wrong way round',
    hintZh: '请核对两个日期',
    hintEn: 'check both days',
  },
  bad_region: {
    zh: '“{text}”不是行政区划代码',
    en: '“{text}” is no code of a region',
    hintZh: '省写两位、市写四位、县写六位,如 "51"、"5108"、"510821"',
    hintEn: 'two digits for a province, four for a city, six for a county: "51", "5108", "510821"',
  },
  bad_period: {
    zh: '期限写得不对:{months} 个月、{days} 天',
    en: 'the time is not well given: {months} months, {days} days',
    hintZh: '只写一项,用 1 以上的整数,另一项写 null',
    hintEn: 'give one of the two as a whole number from 1, and null for the other',
  },
  undated: {
    zh: '有期限的规范要有施行日期',
    en: 'a norm with a time limit needs the day it came into force',
    hintZh: '填写 effective_from;不知道就删去 limits',
    hintEn: 'give effective_from, or take the limits out where it is not known',
  },
} as const

export type DataFaultCode = keyof typeof DATA_FAULTS

/** One thing wrong with a data file. */
export interface DataFault {
  readonly code: DataFaultCode
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null
  /** `phrases[3].words[2]`; empty for the whole file. */
  readonly place: string
  readonly args: Readonly<Record<string, string>>
}

const fill = (words: string, args: DataFault['args']): string =>
  words.replace(/\{(\w+)\}/g, (whole, key: string) => args[key] ?? whole)

/** The folder of the files that ship. */
export const SHIPPED = 'data'

/** `data/statuses.json:4 phrases[3].words[2]: …`. */
export function wordFault(file: string, fault: DataFault, language: Language, folder = SHIPPED): string {
  const { code, line, place, args } = fault
  const at = `${folder}/${file}${line === null ? '' : `:${line}`}${place === '' ? '' : ` ${place}`}`
  return language === 'zh' ? `${at}:${fill(DATA_FAULTS[code].zh, args)}` : `${at}: ${fill(DATA_FAULTS[code].en, args)}`
}

/** What to do about a fault. */
export const hintFault = ({ code, args }: DataFault, language: Language): string =>
  fill(language === 'zh' ? DATA_FAULTS[code].hintZh : DATA_FAULTS[code].hintEn, args)

/** A file of data/ or of a pack that cannot be used, with all that is wrong in it; the message words the first fault. */
export class DataError extends Error {
  readonly code: DataFaultCode
  readonly file: string
  readonly folder: string
  readonly faults: readonly [DataFault, ...DataFault[]]
  constructor(
    file: string,
    faults: readonly [DataFault, ...DataFault[]],
    { cause, folder = SHIPPED }: { readonly cause?: unknown; readonly folder?: string } = {},
  ) {
    super(wordFault(file, faults[0], 'zh', folder), { cause })
    this.name = 'DataError'
    this.code = faults[0].code
    this.file = file
    this.folder = folder
    this.faults = faults
  }
}
