import type { DiagnosticWords } from '../diagnostic.ts'

/** What `head` can report, each with its words and a hint. */
export const HEAD_DIAGNOSTICS = {
  'head/kind_unsure': {
    severity: 'info',
    args: ['kind'],
    zh: '文种判断把握不大:{kind}',
    en: 'the kind of document is unsure: {kind}',
    hintZh: '请看题名和首段,必要时在更正里写明文种',
    hintEn: 'look at the title and the opening; a correction can set the kind',
  },
  'head/title_missing': {
    severity: 'info',
    args: [],
    zh: '文中未见标题',
    en: 'the text has no title line',
    hintZh: '网页另存时标题常在正文之外,可对照原网页',
    hintEn: 'saved pages often keep the title outside the text; compare with the page',
  },
  'head/unit_unknown': {
    severity: 'warning',
    args: [],
    zh: '文中未见被巡察单位的名称',
    en: 'the text names no inspected unit',
    hintZh: '可用 --meta 给出单位,或在更正里写明',
    hintEn: 'give the unit with --meta or a correction',
  },
  'head/unit_unresolved': {
    severity: 'info',
    args: ['name'],
    zh: '单位只见简称“{name}”,全称文中未见',
    en: 'only the short name {name} of the unit is printed',
    hintZh: '可用 --meta 给出单位全称',
    hintEn: 'give the full name with --meta',
  },
  'head/region_unknown': {
    severity: 'info',
    args: [],
    zh: '题名、单位、落款和地址都未写明行政区划',
    en: 'neither title, unit, sign-off nor address names a division',
    hintZh: '可用 --meta 给出区划代码,或按目录归属(--path-as)',
    hintEn: 'give the code with --meta, or by folder with --path-as',
  },
  'head/region_ambiguous': {
    severity: 'warning',
    args: ['name', 'candidates'],
    zh: '“{name}”有多个同名区划:{candidates},文中未写明上级',
    en: '{name} may be any of {candidates}; the text names nothing above it',
    hintZh: '可用 --meta 给出区划代码',
    hintEn: 'give the code with --meta',
  },
  'head/region_split': {
    severity: 'info',
    args: ['name', 'codes'],
    zh: '“{name}”已撤销并分入 {codes},现行代码取第一个',
    en: '{name} ended and was split into {codes}; the first stands as the code of today',
    hintZh: '请按单位所在地核对现行代码',
    hintEn: 'check the code of today by where the unit lies',
  },
} as const satisfies Record<`head/${string}`, DiagnosticWords>
