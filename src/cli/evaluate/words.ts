import type { Language } from '../../notice/labels.ts'

/** Messages of `eval` and `sample`, Chinese and English. */
const EVAL_WORDS = {
  needOne: ['--gold 与 --sheet 要给且只给一个', 'give --gold or --sheet, and one of them'],
  noArchive: ['没有记录:{path}', 'no records: {path}'],
  noGold: ['没有可用的标注:{path}', 'no gold to read: {path}'],
  noSheet: ['读不了表格:{path}', 'cannot read the sheet: {path}'],
  noColumns: ['表格缺少列 {columns}:{path}', 'the sheet lacks columns {columns}: {path}'],
  badNumber: ['{option} 要给正整数', '{option} takes a whole number above 0'],
  badSeed: ['--seed 要给非负整数', '--seed takes a whole number from 0'],
  badBy: ['--by 只认 {known}', '--by takes {known}'],
  badTarget: ['-o 要给 .csv 或 .xlsx 文件:{path}', '-o takes a .csv or .xlsx file: {path}'],
  cannotWrite: ['写不了 {path}', 'cannot write {path}'],
  nothingToDraw: ['档案里没有可抽的内容', 'the archive holds nothing to draw from'],
  judged: ['标注 {notices} 份,其中 {records} 份有记录', '{notices} notices in the gold, {records} with a record'],
  missingFile: ['没有记录 {file}', 'no record of {file}'],
  ambiguous: ['有几份记录都叫 {file},未评', 'several records answer to {file}: not judged'],
  unread: ['读不了 {file}:{why}', 'cannot read {file}: {why}'],
  field: ['项目', 'field'],
  precision: ['查准率', 'precision'],
  recall: ['查全率', 'recall'],
  f1OrAccuracy: ['F1/正确率', 'F1/accuracy'],
  accuracy: ['正确率', 'accuracy'],
  interval: ['95% 区间', '95 % interval'],
  note: [
    '区间为 Wilson 法,各项视为独立;同一通报内的错误往往相连,实际不确定性更大。',
    'Intervals are Wilson’s and take items as independent; errors within a notice go together, so the truth is less certain.',
  ],
  confusions: ['易混', 'confusions'],
  confusion: ['{field}:{want} 读作 {got} ×{times}', '{field}: {want} read as {got} ×{times}'],
  none: ['无', 'none'],
  misses: ['差异 {count} 处,列出 {shown} 处', '{count} differences, {shown} shown'],
  missed: ['漏', 'missed'],
  extra: ['多', 'extra'],
  wrong: ['误', 'wrong'],
  wanted: ['应为 {want}', 'should be {want}'],
  read: ['读作 {got}', 'read as {got}'],
  problemWord: ['问题 {path}', 'problem {path}'],
  coders: ['编码员', 'coders'],
  coderLine: ['{coder}:与记录相符 {ok}/{n}', '{coder}: the record agrees on {ok} of {n}'],
  kappa: ['Cohen κ {value}(n={n})', 'Cohen’s κ {value} (n={n})'],
  alpha: ['Krippendorff α {value}(n={n})', 'Krippendorff’s α {value} (n={n})'],
  undecided: [
    '编码员意见不一且未裁定的 {count} 项未评',
    '{count} items on which coders differ without a ruling were not judged',
  ],
  badRow: ['第 {row} 行未用:{why}', 'row {row} not used: {why}'],
  unknownField: ['没有字段 {name}', 'no field {name}'],
  emptyCell: ['缺少 {name}', '{name} is missing'],
  unreadable: ['看不懂的值“{name}”', 'a value that cannot be read: “{name}”'],
  numberMissing: ['{name} 要有问题编号', '{name} needs the number of a problem'],
  numberUnwanted: ['{name} 不属于某一问题', '{name} is of no single problem'],
  repeated: ['{name} 同一编码员已有一行', '{name}: the coder has a row of it already'],
  badTick: ['看不懂的勾选“{value}”', 'a tick that says nothing: “{value}”'],
  stratum: ['层', 'stratum'],
  size: ['总数', 'size'],
  ticked: ['已判', 'ticked'],
  right: ['对', 'right'],
  weighted: ['按层加权', 'weighted by stratum'],
  sheetLine: ['表中 {rows} 行,已判 {ticked},未判 {blank}', '{rows} rows, {ticked} ticked, {blank} left open'],
  unjudgedStrata: [
    '有 {count} 层未判,占 {share}%,不在加权之内',
    '{count} strata, {share} % of all, were not ticked and are not in the weighted figure',
  ],
  changed: ['有 {count} 行的取值与现在的记录不同', '{count} rows differ from the records as they are now'],
  gone: ['有 {count} 行在现在的记录里已没有', '{count} rows are no longer in the records'],
  drawn: [
    '自 {size} 项、{strata} 层中抽 {count} 项,写入 {path}',
    'drew {count} of {size} items in {strata} strata into {path}',
  ],
  raised: ['每层至少一项:由 {asked} 增至 {count}', 'one at least of each stratum: {asked} raised to {count}'],
  all: ['共 {size} 项,不足 {asked},全取', 'all {size} items taken: fewer than {asked}'],
  noHeadings: [
    '不是标注过的标题(JSON 数组,每项 heading、code、可选 accepted):{path}',
    'no labelled headings (a JSON list of heading, code, and accepted where wanted): {path}',
  ],
  headings: ['标题 {count} 条', '{count} headings'],
  theme_first: [
    '首位主题正确 {right}/{of},{share}%(95% 区间 {low}–{high}%)',
    'first theme right {right}/{of}, {share} % (95 % interval {low}–{high} %)',
  ],
  theme_any: [
    '所列主题含正确者 {right}/{of},{share}%(95% 区间 {low}–{high}%)',
    'right theme among those given {right}/{of}, {share} % (95 % interval {low}–{high} %)',
  ],
  theme_area: [
    '首位大类正确 {right}/{of},{share}%(95% 区间 {low}–{high}%)',
    'area of the first right {right}/{of}, {share} % (95 % interval {low}–{high} %)',
  ],
  themeMiss: ['  应为 {wanted},得 {got}:{heading}', '  wanted {wanted}, got {got}: {heading}'],
  modelHead: [
    '规则加模型(提议:采纳 {accepted},不合 {disagrees};采纳的只填规则空着的)',
    'rules and model (proposals: {accepted} accepted, {disagrees} at odds; the accepted fill only what the rules left open)',
  ],
  modelSame: ['各项分数不变', 'no figure moves'],
  rulesAlone: ['只用规则', 'rules alone'],
  rulesAndModel: ['规则加模型', 'rules and model'],
  step: ['差', 'step'],
  coderGold: ['标注', 'gold'],
  coderRules: ['规则', 'rules'],
  coderModel: ['模型', 'model'],
  withGold: [
    '与标注的 κ:只用规则 {rules},规则加模型 {model}(n={n})',
    'κ with the gold: rules alone {rules}, rules and model {model} (n={n})',
  ],
  gained: ['因模型而对 {count} 处', '{count} made right by the model'],
  lost: ['因模型而错 {count} 处', '{count} made wrong by the model'],
  modelChanged: ['仍错而不同 {count} 处', '{count} still wrong, and otherwise'],
  modelSides: ['应为 {want};规则 {rules};加模型 {model}', 'should be {want}; rules {rules}; with the model {model}'],
  noText: ['有 {count} 份记录不含全文,其句子为空', '{count} records hold no text: their sentences are blank'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type EvalWord = keyof typeof EVAL_WORDS

export type EvalSay = (word: EvalWord, args?: Readonly<Record<string, string | number>>) => string

export const evalSpeaker =
  (language: Language): EvalSay =>
  (word, args = {}) =>
    EVAL_WORDS[word][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (whole: string, key: string) =>
      key in args ? String(args[key]) : whole,
    )
