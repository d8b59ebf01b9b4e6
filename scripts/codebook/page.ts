import { loadKnowledge } from '../../src/knowledge.ts'
import { CHECKS, type CheckCode, compares, resultsOf } from '../../src/notice/checks/index.ts'
import { INDICATORS } from '../../src/notice/indicators.ts'
import { LABELS } from '../../src/notice/labels.ts'
import { SCHEMA_VERSION } from '../../src/notice/record/record.ts'
import { VARIABLES, type Variable } from './variables.ts'
import { examplesOf, typeAt } from './walk.ts'

type Row = readonly string[]

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (head: Row, rows: readonly Row[]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  '',
]
const code = (text: string): string => `\`${text}\``
const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} · ${en}`
const words = (list: readonly string[]): string => list.join('、')

/** docs/codebook.md: the variables of a record, their values and how each is decided, from the schema, the data and the checks. */
export function codebookPage(): string {
  return [
    '# 编码手册 · Codebook',
    '',
    '由 `npm run docs` 依记录结构、词表、主题和核对项生成,请勿手改;测试核对其新旧。 · Generated from the schema, the lexicons, the taxonomy and the checks by',
    '`npm run docs`; a test keeps it fresh.',
    '',
    `\`zhenggai/notice\` ${SCHEMA_VERSION}。未知为 null,未载不等于 0;数值是十进制数字串。 · Unknown is null, what is not stated is not 0; values are decimal strings.`,
    '',
    ...variablesPart(),
    ...wordsPart(),
    ...themesPart(),
    ...checksPart(),
    ...indicatorsPart(),
  ].join('\n')
}

function variablesPart(): string[] {
  const examples = examplesOf(VARIABLES.map(({ where }) => where))
  return [
    '## 变量 · Variables',
    '',
    ...table(
      ['变量 variable', '位置 place', '取值 values', '判定 how it is decided', '例 example'],
      VARIABLES.map((variable) => [
        both(variable),
        code(variable.where),
        valuesOf(variable),
        both(variable.rule),
        examples.get(variable.where) ?? '',
      ]),
    ),
  ]
}

function valuesOf({ where, labels }: Variable): string {
  if (labels === undefined) return typeAt(where) ?? ''
  const entries = Object.entries(LABELS[labels]) as [string, readonly [string, string]][]
  return entries.map(([value, [zh, en]]) => `${code(value)} ${zh} · ${en}`).join('; ')
}

const knowledge = loadKnowledge()

function wordsPart(): string[] {
  const outcomes = new Map<string, Set<string>>()
  for (const { key, cues = [], before = [], after = [], adjacent = [], weak = [] } of knowledge.outcomes.cues) {
    const known = outcomes.get(key) ?? new Set<string>()
    for (const cue of [...cues, ...before, ...after, ...adjacent, ...weak]) known.add(cue)
    outcomes.set(key, known)
  }
  return [
    '## 状态用语 · Words of statuses',
    '',
    '最长者胜;前有未、尚未、将、力争等的不算。 · The longest wins; not after a negation or a promise.',
    '',
    ...table(
      ['状态 status', '用语 words'],
      knowledge.statuses.phrases.map(({ status, words: said }) => [code(status), words(said)]),
    ),
    '## 统计口径用语 · Words of outcomes',
    '',
    ...table(
      ['口径 outcome', '线索词 cues'],
      [...outcomes].map(([key, cues]) => [code(key), words([...cues])]),
    ),
    '## 措施类型用语 · Words of measures',
    '',
    ...table(
      ['类型 type', '线索 cues'],
      knowledge.measureTypes.types.map(({ type, cues }) => [code(type), cues.map(code).join(' ')]),
    ),
  ]
}

function themesPart(): string[] {
  const { areas, themes, rules } = knowledge.taxonomy
  const names = new Map(themes.map(({ code: own, zh }) => [own, zh]))
  return [
    '## 主题 · Themes',
    '',
    ...rules.map((rule, i) => `${i + 1}. ${both(rule)}`),
    '',
    ...areas.flatMap((area) => [
      `### ${area.code} ${both(area)}`,
      '',
      ...table(
        ['主题 theme', '归入 belongs', '归到别处 belongs elsewhere'],
        themes
          .filter((theme) => theme.area === area.code)
          .map(({ code: own, definition, elsewhere, ...name }) => [
            `${code(own)} ${both(name)}`,
            both(definition),
            elsewhere
              .map((near) => `${both(near)} → ${near.codes.map((to) => `${to} ${names.get(to) ?? ''}`).join('、')}`)
              .join('; '),
          ]),
      ),
    ]),
    '线索词在 `data/taxonomy/cues.json`;都不合为 `unclassified`。 · The cues stand in `data/taxonomy/cues.json`; `unclassified` where nothing fits.',
    '',
    ...table(
      ['官方框架 framework', '用语 words', '所指主题 themes'],
      knowledge.themeCues.frameworks.map((one) => [both(one), words(one.words), one.themes.join(' ')]),
    ),
  ]
}

const checksPart = (): string[] => [
  '## 核对 · Checks',
  '',
  ...table(
    ['核对 check', '比什么 what is compared', '结果 results'],
    (Object.keys(CHECKS) as CheckCode[])
      .sort()
      .map((name) => [
        code(name),
        both({ zh: compares(name, 'zh'), en: compares(name, 'en') }),
        resultsOf(name).map(code).join(' '),
      ]),
  ),
  ...table(
    ['规范 norm', '来源 source', '施行 in force', '核对 verified by', '要求 asks'],
    knowledge.norms.map((norm) => [
      `${code(norm.code)} ${both(norm)}`,
      norm.source,
      `${norm.effective_from ?? ''}–${norm.effective_to ?? ''}`,
      norm.verified_by ?? '',
      [...norm.requires, ...norm.limits].map(({ check }) => code(check)).join(' '),
    ]),
  ),
]

const indicatorsPart = (): string[] => [
  '## 指标 · Indicators',
  '',
  '由记录算出,不占字段;可就一个问题算,也可就全篇算。 · Worked out from a record, no field of it; for one problem or for a whole notice.',
  '',
  ...table(
    ['指标 indicator', '公式 formula'],
    INDICATORS.map((one) => [`${code(one.name)} ${both(one)}`, both(one.formula)]),
  ),
]
