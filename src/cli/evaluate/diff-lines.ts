import type { Moved } from '../../evaluate/diff.ts'
import type { Difference, Turn } from '../../evaluate/difference.ts'
import { fieldLabel } from '../../evaluate/field-labels.ts'
import type { Language } from '../../notice/labels.ts'
import { harmless } from '../terminal.ts'
import { aligned } from './tables.ts'

const TURNS: readonly (readonly [Turn, string, string])[] = [
  ['found', '新得', 'found'],
  ['lost', '丢失', 'lost'],
  ['altered', '变动', 'altered'],
]

/** What changed, where it is no kind of fact. */
const KIND_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  record: ['记录', 'record'],
  head: ['通报头', 'head'],
  problem: ['问题', 'problem'],
  section: ['章节', 'section'],
  total: ['自报总数', 'total'],
  contact: ['联系方式', 'contact'],
  check: ['核对', 'check'],
  paragraph: ['段落', 'paragraph'],
}

const WORDS = {
  none: ['记录无变动', 'no record differs'],
  kind: ['种类', 'kind'],
  rule: ['规则', 'rule'],
  figure: ['数字', 'figure'],
  before: ['此前', 'before'],
  after: ['现在', 'after'],
  more: ['…… 另有 {n} 处(--show N)', '… {n} more (--show N)'],
} as const

const inLanguage = (pair: readonly [string, string], language: Language): string => pair[language === 'zh' ? 0 : 1]

/** What was found, lost and altered: a table by kind and by rule, then each with its words; at most `shown` of each. */
export function differenceLines(differences: readonly Difference[], shown: number, language: Language): string[] {
  const say = (word: keyof typeof WORDS) => inLanguage(WORDS[word], language)
  if (differences.length === 0) return [say('none'), '']
  const kindWord = (kind: string) => {
    const known = KIND_WORDS[kind]
    return known === undefined ? fieldLabel(kind, language) : inLanguage(known, language)
  }
  const kinds = [...new Set(differences.map(({ kind }) => kind))].sort()
  const rules = [...new Set(differences.flatMap(({ rule }) => rule ?? []))].sort()
  const tables = [
    countTable(say('kind'), kinds, kindWord, (one) => one.kind, differences, language),
    countTable(
      say('rule'),
      rules,
      (rule) => rule,
      (one) => one.rule,
      differences,
      language,
    ),
  ]
  return [...tables.flat(), ...kinds.flatMap((kind) => ofKind(kind, kindWord(kind), differences, shown, language))]
}

function countTable(
  title: string,
  names: readonly string[],
  wordOf: (name: string) => string,
  nameOf: (one: Difference) => string | null,
  differences: readonly Difference[],
  language: Language,
): string[] {
  if (names.length === 0) return []
  const counts = new Map<string, number>()
  for (const one of differences) {
    const key = `${one.turn} ${nameOf(one)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const rows = names.map((name) => [wordOf(name), ...TURNS.map(([turn]) => String(counts.get(`${turn} ${name}`) ?? 0))])
  return [...aligned([[title, ...TURNS.map(([, zh, en]) => inLanguage([zh, en], language))], ...rows]), '']
}

function ofKind(kind: string, word: string, all: readonly Difference[], shown: number, language: Language): string[] {
  return TURNS.flatMap(([turn, zh, en]) => {
    const ones = all.filter((one) => one.kind === kind && one.turn === turn)
    if (ones.length === 0) return []
    const lines = ones
      .slice(0, shown)
      .flatMap(({ file, context, rule, before, after }) => [
        `  ${harmless(file)}  ${harmless(context)}${rule === null ? '' : `  [${rule}]`}`,
        ...(before === null ? [] : [`    - ${harmless(before)}`]),
        ...(after === null ? [] : [`    + ${harmless(after)}`]),
      ])
    const more = inLanguage(WORDS.more, language).replace('{n}', String(ones.length - shown))
    return [
      `${word} ${inLanguage([zh, en], language)} ${ones.length}`,
      ...lines,
      ...(ones.length > shown ? [`  ${more}`] : []),
      '',
    ]
  })
}

/** The figures that people quote, where they moved. */
export function figureLines(figures: readonly Moved[], language: Language): string[] {
  if (figures.length === 0) return []
  const head = [WORDS.figure, WORDS.before, WORDS.after].map((pair) => inLanguage(pair, language))
  return [...aligned([head, ...figures.map(({ name, before, after }) => [name, before, after])]), '']
}
