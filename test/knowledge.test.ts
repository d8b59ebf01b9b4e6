import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportFailure } from '../src/cli/failure.ts'
import { speaker } from '../src/cli/words.ts'
import { readKnowledge } from '../src/knowledge.ts'
import { fold } from '../src/language/fold.ts'
import { DataError, hintFault, wordFault } from '../src/notice/knowledge/data-error.ts'
import { DATA_FAULTS, type DataFaultCode } from '../src/notice/knowledge/data-faults.ts'
import { jsonPlaces, lineAt } from '../src/notice/knowledge/json-places.ts'
import { parseData } from '../src/notice/knowledge/parse-data.ts'
import { FOLDED_AWAY } from '../src/notice/knowledge/word-lists.ts'
import { ROOT } from './house/sources.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Way = readonly (string | number)[]

const texts = new Map<string, string>()
function onDisk(name: string): string {
  const text = texts.get(name) ?? readFileSync(path.join(ROOT, 'data', name), 'utf8')
  texts.set(name, text)
  return text
}
const jsonOf = (name: string): Json => JSON.parse(onDisk(name))

const parsed = new Map<string, unknown>()

/** Parses what is on disk once, so that hundreds of tests with another text of one file read that file alone. */
const parse: typeof parseData = (name, text, schema, ...more) => {
  if (text !== onDisk(name)) return parseData(name, text, schema, ...more)
  if (!parsed.has(name)) parsed.set(name, parseData(name, text, schema, ...more))
  return parsed.get(name) as never
}

const loadWith = (name: string, text: string) =>
  readKnowledge((asked) => (asked === name ? text : onDisk(asked)), parse)

/** What loading says when one file has another text. */
function errorWith(name: string, text: string): DataError {
  try {
    loadWith(name, text)
  } catch (error) {
    if (error instanceof DataError) return error
    throw error
  }
  throw new Error(`nothing is said of ${name}`)
}

/** The value with what stands at the end of a way changed; null takes it away, a list grows at its end. */
function changed(json: Json, [step, ...rest]: Way, value: Json): Json {
  if (step === undefined) return value
  if (Array.isArray(json)) {
    const copy = [...json]
    copy[Number(step)] = changed(json[Number(step)] ?? null, rest, value)
    return copy
  }
  const object = typeof json === 'object' && json !== null ? json : {}
  const { [step]: old = null, ...others } = object
  if (rest.length === 0 && value === null) return others
  return { ...object, [step]: changed(old, rest, value) }
}

function valueAt(json: Json, way: Way): Json {
  return way.reduce<Json>((at, step) => {
    const found = Array.isArray(at) ? at[Number(step)] : typeof at === 'object' && at !== null ? at[step] : undefined
    if (found === undefined) throw new Error(`nothing at ${way.join('.')}`)
    return found
  }, json)
}

const written = (json: Json): string => JSON.stringify(json, null, 2)
const lengthAt = (name: string, way: Way): number => {
  const list = valueAt(jsonOf(name), way)
  return Array.isArray(list) ? list.length : 0
}
/** The way to the place behind a list's last entry. */
const behind = (name: string, ...way: Way): Way => [...way, lengthAt(name, way)]
const placeOf = (way: Way): string =>
  way.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')

const FILES = readdirSync(path.join(ROOT, 'data'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json') && name !== 'regions/patches.json')
const fieldsOf = (name: string): string[] => Object.keys(jsonOf(name) as object).filter((field) => field !== 'about')

describe.each(FILES)('%s', (name) => {
  const [first = ''] = fieldsOf(name)

  it('that is cut off is no JSON', () => {
    const { code, file, faults } = errorWith(name, onDisk(name).trimEnd().slice(0, -1))
    expect([code, file]).toEqual(['not_json', name])
    expect(faults[0].line).toBeGreaterThan(0)
  })

  it('with a comma too many is told the line', () => {
    const lines = written(jsonOf(name)).split('\n')
    const opens = lines.findIndex((line) => line.endsWith('['))
    const text = lines.map((line, i) => (i === opens ? `${line},` : line)).join('\n')
    if (opens >= 0) expect(errorWith(name, text).faults).toMatchObject([{ code: 'not_json', line: opens + 1 }])
  })

  it('that is missing is named', () => {
    const read = (asked: string) => {
      if (asked === name) throw new Error('ENOENT')
      return onDisk(asked)
    }
    expect(() => readKnowledge(read)).toThrow(`data/${name}:缺少这个数据文件`)
  })

  it.each(fieldsOf(name))('cannot do without %s', (field) => {
    const { faults } = errorWith(name, written(changed(jsonOf(name), [field], null)))
    expect(faults).toMatchObject([{ code: 'missing_field', line: 1, place: '', args: { field } }])
  })

  it.each(fieldsOf(name))('wants the right type for %s', (field) => {
    const { faults } = errorWith(name, written(changed(jsonOf(name), [field], 7)))
    expect(faults).toMatchObject([{ code: 'wrong_type', place: field }])
  })

  it('knows no misspelt field', () => {
    const json = jsonOf(name) as Record<string, Json>
    const { [first]: value = null, ...others } = json
    const { faults } = errorWith(name, written({ ...others, [`${first}s2`]: value }))
    expect(faults.map(({ code, args }) => [code, args.field]).sort()).toEqual([
      ['missing_field', first],
      ['unknown_field', `${first}s2`],
    ])
    expect(faults.find(({ code }) => code === 'unknown_field')?.args.known).toContain(first)
  })

  it('may name a field only once', () => {
    const text = onDisk(name)
      .trimEnd()
      .replace(/\}$/, `,"${first}":${written(valueAt(jsonOf(name), [first]))}}`)
    expect(errorWith(name, text).faults).toMatchObject([{ code: 'repeated_field', place: first }])
  })

  it('may begin with the mark of an editor and end its lines as Windows does', () => {
    const text = `\uFEFF${onDisk(name).replaceAll('\n', '\r\n')}`
    expect(() => loadWith(name, text)).not.toThrow()
  })
})

const S = 'statuses.json'
const O = 'outcomes.json'
const M = 'measure-words.json'
const T = 'taxonomy/themes.json'
const C = 'taxonomy/cues.json'
const N = 'norms/inspection-regulations-2017.json'
const P = 'norms/public-notice.json'
const wordAt = (name: string, ...way: Way): string => String(valueAt(jsonOf(name), way))

/** File, where, what is written there, what is said, and where, when not there. */
const WRONG: readonly (readonly [string, Way, Json, DataFaultCode, Way?])[] = [
  [S, ['phrases', 2, 'status'], 'fased', 'unknown_value'],
  [S, ['phrases', 2, 'status'], 'not_reported', 'unknown_value'],
  [S, ['phrases', 2, 'status'], wordAt(S, 'phrases', 0, 'status'), 'repeated_word'],
  [S, ['phrases', 2, 'word'], ['完成'], 'unknown_field'],
  [S, ['phrases', 2, 'words'], [], 'empty_list'],
  [S, behind(S, 'phrases', 2, 'words'), '', 'empty_word'],
  [S, behind(S, 'phrases', 2, 'words'), ' 已完成', 'stray_blank'],
  [S, behind(S, 'phrases', 2, 'words'), '已\n完成', 'stray_blank'],
  [S, behind(S, 'phrases', 2, 'words'), '已完成\uFF08基本\uFF09', 'full_width'],
  [S, behind(S, 'phrases', 2, 'words'), 7, 'wrong_type'],
  [S, behind(S, 'phrases', 2, 'words'), wordAt(S, 'phrases', 2, 'words', 0), 'repeated_word'],
  [S, behind(S, 'phrases', 2, 'words'), wordAt(S, 'phrases', 0, 'words', 0), 'conflicting_word'],
  [S, behind(S, 'flags', 1, 'words'), wordAt(S, 'flags', 0, 'words', 0), 'conflicting_word'],
  [S, ['flags', 0, 'flag'], 'quick', 'unknown_value'],
  ['labels.json', ['leader'], [wordAt('labels.json', 'status', 0)], 'conflicting_word', ['leader', 0]],
  ['labels.json', ['next', 0], '下', 'short_word'],
  ['sections.json', ['roles', 1, 'role'], 'contacts', 'unknown_value'],
  ['sections.json', ['roles', 1, 'cues', 0], '^(联系', 'bad_pattern'],
  ['sections.json', ['bare', 0], '(?:问题)*', 'empty_match'],
  ['signals.json', ['recurring', 0], '反弹|', 'empty_match'],
  ['signals.json', ['recurring', 0], '反弹[', 'bad_pattern'],
  ['signals.json', ['recurring', 0], '反弹\uFF0C', 'full_width'],
  ['measure-types.json', ['types', 1, 'type'], 'meeting', 'unknown_value'],
  ['measure-types.json', ['types', 1, 'type'], wordAt('measure-types.json', 'types', 0, 'type'), 'repeated_word'],
  ['measure-types.json', ['types', 1, 'cues', 0], '责任)', 'bad_pattern'],
  ['deadlines.json', ['long_term', 0], wordAt('deadlines.json', 'immediate', 0), 'conflicting_word'],
  ['defects.json', ['positives', 0], wordAt('defects.json', 'defects', 0), 'conflicting_word'],
  ['chrome.json', ['starts', 0], '主办\uFF1A', 'full_width'],
  [
    'document-cues.json',
    ['actions', 1, 'words', 0],
    wordAt('document-cues.json', 'actions', 0, 'words', 0),
    'conflicting_word',
  ],
  ['document-cues.json', ['actions', 0, 'action'], 'published', 'unknown_value'],
  [O, ['cues', 3, 'key'], 'meeting', 'unknown_value'],
  [O, ['cues', 3, 'kinds', 0], 'counts', 'unknown_value'],
  [O, ['cues', 3, 'kinds'], [], 'empty_list'],
  [O, ['cues', 3, 'classes'], ['people'], 'unknown_value', ['cues', 3, 'classes', 0]],
  [O, ['cues', 3, 'befor'], ['会议'], 'unknown_field'],
  [O, ['cues', 3, 'handling'], 'yes', 'wrong_type'],
  [O, ['cues', 3], { key: 'meetings', kinds: ['count'] }, 'no_cue'],
  [O, ['cues', 3, 'before'], ['…会议'], 'bad_gap', ['cues', 3, 'before', 0]],
  [O, ['cues', 3, 'before'], ['召…开…会议'], 'bad_gap', ['cues', 3, 'before', 0]],
  [O, ['cues', 3, 'before'], ['召开(?:会议)?'], 'special_character', ['cues', 3, 'before', 0]],
  ['amount-roles.json', ['penalty', 0], wordAt('amount-roles.json', 'recovered', 0), 'conflicting_word'],
  ['amount-roles.json', ['left', 0], '闲置|', 'special_character'],
  [M, ['classes', 'people'], ['仂'], 'unknown_field'],
  ['labels.json', ['leaders'], ['带头人'], 'unknown_field'],
  [M, ['classes', 'times', 0], wordAt(M, 'classes', 'persons', 0), 'conflicting_word'],
  [M, ['one', 0], '仂', 'stray_word'],
  [M, ['arabic', 0], '仂', 'stray_word'],
  ['physical-units.json', ['units', 1, 'word'], wordAt('physical-units.json', 'units', 0, 'word'), 'repeated_word'],
  ['physical-units.json', ['units', 1, 'notbefore'], '米', 'unknown_field'],
  ['framework-terms.json', ['tails', 0], '', 'empty_word'],
  ['units.json', ['endings', 0], '局)', 'special_character'],
  ['units.json', ['levels', '市'], 'town_', 'unknown_value'],
  ['units.json', ['renamed', 1, 0], wordAt('units.json', 'renamed', 0, 0), 'repeated_word'],
  ['units.json', ['renamed', 1], ['卫计局'], 'wrong_type'],
  ['sectors.json', ['sectors', 1, 'code'], wordAt('sectors.json', 'sectors', 0, 'code'), 'repeated_word'],
  ['sectors.json', ['sectors', 1, 'cues', 0], wordAt('sectors.json', 'sectors', 0, 'cues', 0), 'conflicting_word'],
  ['surnames.json', ['doubtful'], '于仂', 'stray_word'],
  ['surnames.json', ['single'], `${wordAt('surnames.json', 'single')}王`, 'repeated_word'],
  ['surnames.json', ['compound', 0], '欧', 'bad_line'],
  ['person-cues.json', ['titles', 0], ' 书记', 'stray_blank'],
  ['regions/regions.json', ['current'], '110000北京市 11010东城区', 'bad_line'],
  ['regions/regions.json', ['current'], '110101东城区 110000北京市', 'bad_order'],
  ['regions/regions.json', ['ended', 0], '柳州地区 452200 451300 2002-13', 'bad_line'],
  ['regions/regions.json', ['began', 0], '120116 2009-13', 'bad_line'],
  ['regions/regions.json', ['peoples', 0], '', 'empty_word'],
  [T, ['themes', 1, 'code'], wordAt(T, 'themes', 0, 'code'), 'repeated_word'],
  [T, ['themes', 1, 'area'], 'Z', 'stray_word'],
  [T, ['themes', 1, 'elsewhere', 0, 'codes', 0], 'Z9', 'stray_word'],
  [T, ['themes', 1, 'elsewhere', 0, 'codes'], [], 'empty_list'],
  [T, ['themes', 1, 'definition', 'zh'], ' ', 'empty_word'],
  [T, behind(T, 'areas'), { code: 'A', zh: '甲', en: 'a' }, 'repeated_word', [...behind(T, 'areas'), 'code']],
  [T, ['rules', 0, 'fr'], 'x', 'unknown_field'],
  [C, behind(C, 'themes'), { code: 'A1' }, 'repeated_word', [...behind(C, 'themes'), 'code']],
  [C, ['themes', 1, 'naming', 0], wordAt(C, 'themes', 0, 'naming', 0), 'conflicting_word'],
  [C, ['themes', 1, 'naming', 0], '党…组…会', 'bad_gap'],
  [C, ['frameworks', 0, 'themes', 0], 'Z9', 'stray_word'],
  [C, ['weights', 'naming'], '8', 'wrong_type'],
  [N, ['level'], 'nation', 'unknown_value'],
  [N, ['effective_from'], '2017-02-29', 'bad_day'],
  [N, ['effective_from'], '2017.7.1', 'bad_day'],
  [N, ['effective_to'], '2017-06-30', 'bad_dates'],
  [P, ['limits', 0], { check: 'timely/feedback_to_report', months: 2, days: null }, 'undated', ['effective_from']],
  [N, ['verified_by'], '', 'empty_word'],
  [N, ['kinds'], [], 'empty_list'],
  [N, ['kinds', 0], 'notice', 'unknown_value'],
  [N, ['regions'], ['510'], 'bad_region', ['regions', 0]],
  [N, ['limits', 0, 'months'], 0, 'bad_period'],
  [N, ['limits', 0, 'days'], 60, 'bad_period', ['limits', 0, 'months']],
  [N, ['limits', 0, 'check'], 'timely/soon', 'unknown_value'],
  [P, ['effective_from'], 7, 'wrong_type'],
  [P, ['requires', 1, 'check'], wordAt(P, 'requires', 0, 'check'), 'repeated_word'],
  [P, ['requires', 10, 'words'], [], 'empty_list'],
  [P, ['requires', 10, 'words', 1], wordAt(P, 'requires', 10, 'words', 0), 'repeated_word'],
]

const BROKEN = WRONG.map(([name, way, value, code, at = way]) => ({ name, way, value, code, at }))

describe('a wrong line', () => {
  it.each(BROKEN)('$name $way $value: $code', ({ name, way, value, code, at }) => {
    const text = written(changed(jsonOf(name), way, value))
    const { faults, file, message } = errorWith(name, text)
    const fault = faults.find((one) => one.code === code)
    expect(faults.map((one) => one.code)).toContain(code)
    expect(faults.length).toBeLessThan(3)
    expect([file, fault?.place]).toEqual([name, placeOf(at)])
    expect(message).toContain(`data/${name}:${faults[0].line} `)
    const line = fault?.line ?? 0
    const last = at.at(-1)
    const shown = typeof last === 'string' ? `"${last}"` : JSON.stringify(valueAt(JSON.parse(text), at)).slice(0, 1)
    expect(text.split('\n')[line - 1]).toContain(shown)
  })

  it('is told with all the others of its file, in their order', () => {
    const two = changed(changed(jsonOf(S), ['subjects', 1], ''), ['phrases', 0, 'status'], 'x')
    expect(errorWith(S, written(two)).faults.map(({ code }) => code)).toEqual(['unknown_value', 'empty_word'])
  })

  it('of two statuses names both places', () => {
    const phrase = wordAt(S, 'phrases', 4, 'words', 0)
    const [fault] = errorWith(S, written(changed(jsonOf(S), ['phrases', 5, 'words', 1], phrase))).faults
    expect(wordFault(S, fault, 'zh')).toMatch(
      new RegExp(`^data/statuses.json:\\d+ phrases\\[5\\]\\.words\\[1\\]:“${phrase}”在 phrases\\[4\\]\\.words\\[0\\] `),
    )
    expect(wordFault(S, fault, 'en')).toContain(`“${phrase}” has another meaning in phrases[4].words[0]`)
  })

  it.each([
    ['巡察组 2000', 'bad_line'],
    ['巡察组  2000 n', 'bad_line'],
    ['', 'bad_line'],
    ['整改办 1000 n', 'repeated_word'],
  ])('of segmenter-words.txt: %j', (line, code) => {
    const name = 'segmenter-words.txt'
    const lines = onDisk(name).trimEnd().split('\n')
    const { faults } = errorWith(
      name,
      `${['整改办 1000 n', line, ...lines.filter((one) => !one.startsWith('整改办'))].join('\n')}\n`,
    )
    expect(faults).toMatchObject([{ code, line: 2 }])
  })
})

/** Tried in test/packs. */
const OF_PACKS = ['unknown_file', 'no_file', 'missing_partner']

describe('the words of a fault', () => {
  const codes = Object.keys(DATA_FAULTS) as DataFaultCode[]

  it('are tried for every code', () => {
    const tried = new Set<string>(BROKEN.map(({ code }) => code))
    for (const code of ['missing_file', 'not_json', 'missing_field', 'repeated_field', ...OF_PACKS]) tried.add(code)
    expect(codes.filter((code) => !tried.has(code))).toEqual([])
  })

  it.each(codes)('%s: both languages, with a hint', (code) => {
    const { zh, en, hintZh, hintEn } = DATA_FAULTS[code]
    for (const words of [zh, hintZh]) expect(words).toMatch(/\p{Script=Han}/u)
    for (const words of [en, hintEn]) expect(words).toMatch(/[a-z]{2,} [a-z]/)
  })

  it.each(BROKEN)('$name $way $value leave no argument open', ({ name, way, value }) => {
    for (const fault of errorWith(name, written(changed(jsonOf(name), way, value))).faults)
      for (const language of ['zh', 'en'] as const)
        expect(wordFault(name, fault, language) + hintFault(fault, language)).not.toMatch(
          /\{[a-zA-Z]+\}|undefined|Unrecognized/,
        )
  })

  it.each([
    ['zh', '参考数据有误', '  提示:'],
    ['en', 'the reference data is wrong', '  hint: '],
  ] as const)('reach the command line in %s', (language, head, hint) => {
    let err = ''
    const terminal = {
      out: async () => undefined,
      err: (text: string) => {
        err += text
      },
      lines: async function* () {},
      colour: false,
      live: false,
      now: Date.now,
      cores: 0,
      width: 100,
      env: {},
      onInterrupt: () => () => undefined,
    }
    const error = errorWith(S, written(changed(jsonOf(S), ['phrases', 0, 'status'], 'x')))
    expect(reportFailure(error, terminal, speaker(language))).toBe(1)
    expect(err).toContain(head)
    expect(err).toContain('data/statuses.json:')
    expect(err).toContain(hint)
  })
})

describe('what is shared with the language', () => {
  it('refuses the characters that folding takes away, and no other', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(all.filter((c) => c.match(FOLDED_AWAY) !== null)).toEqual(all.filter((c) => fold(c) !== c))
  })
})

describe('places in JSON', () => {
  const text = '{"a": [1, {"b": "x,\\"]}"}, []],\n "c": {}, "a": {"d": -2}}'

  it('are found for every value', () => {
    const { offsetOf } = jsonPlaces(text)
    expect([...offsetOf.keys()]).toEqual(['', 'a', 'a[0]', 'a[1]', 'a[1].b', 'a[2]', 'c', 'a.d'])
    expect(text.slice(offsetOf.get('a[1].b'))).toMatch(/^"x,/)
    expect(lineAt(text, offsetOf.get('c') ?? 0)).toBe(2)
  })

  it('tell which field stands twice', () => expect(jsonPlaces(text).repeated.map(({ path }) => path)).toEqual([['a']]))
})

it('the words that only name a list are read in one way: none stands twice or is made of others, so that a pattern of them is linear', () => {
  const { bare } = JSON.parse(onDisk('sections.json')) as { bare: string[] }
  for (const pattern of bare) {
    const inside = pattern.slice(pattern.indexOf('(?:的|') + 3, -3).replace(/\(\?[=!][^()]*\)/g, '')
    const all = inside.split('|')
    const words = all.filter((word) => /^[\u4e00-\u9fff]+$/.test(word))
    expect(words.length).toBeGreaterThan(60)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    const madeOf = (word: string, whole: boolean): boolean =>
      word === '' ||
      words.some((part) => word.startsWith(part) && !(whole && part === word) && madeOf(word.slice(part.length), false))
    expect(words.filter((word) => madeOf(word, true))).toEqual([])
  }
})
