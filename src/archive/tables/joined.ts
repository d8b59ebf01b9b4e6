import { archiveTable, integer, joined, rate, text, words } from './table.ts'

/** How notices and problems hang together, each with what shows it. */
export const LINKS = archiveTable({ name: 'links', zh: '通报与问题之间的联系', en: 'links of notices and problems' }, [
  text('kind', '联系的种类', 'document, main, inspection, supersedes, continues, linked, join or part', joined),
  text('a', '一边的 id(较早)', 'one side (the earlier)', joined),
  text('b', '另一边的 id(较后)', 'the other side (the later)', joined),
  rate('score', '相合的程度,0–1', 'how far they agree, 0 to 1', joined),
  words('evidence', '所据的字句与数字', 'the words and figures it rests on', joined),
  text('rule', '规则', 'rule', joined),
])

/** Problems that came back in a later round. */
export const RECURRENCES = archiveTable({ name: 'recurrences', zh: '再次出现的问题', en: 'problems that came back' }, [
  text('notice', '后一轮的通报', 'the later notice', joined),
  text('problem', '后一轮的问题', 'the later problem', joined),
  text('earlier_notice', '前一轮的通报', 'the earlier notice', joined),
  text('earlier_problem', '前一轮的问题', 'the earlier problem', joined),
  text('unit_key', '单位键', 'key of the unit', joined),
  rate('score', '相似程度,0–1', 'likeness, 0 to 1', joined),
  words('evidence', '所据的字句', 'the words it rests on', joined),
  text('rule', '规则:wording 字句相同,theme 主题相同而字句相近', 'wording, or theme and near words', joined),
  text('code', '代码:history/recurring_problem', 'code', joined),
])

/** How much of each counted notice is said elsewhere too. */
export const WORDING = archiveTable(
  { name: 'wording', zh: '通报的雷同程度', en: 'how much of a notice is shared wording' },
  [
    text('notice', '通报 id', 'id of the notice', joined),
    integer('n_passages', '措施与问题条数', 'measures and problems', joined),
    integer('n_letters', '其字数,不计数字和标点', 'their letters, without numbers and punctuation', joined),
    rate('shared_share', '与别单位雷同的字占比', 'share of letters shared with another unit', joined),
    rate('standard_share', '套话的字占比', 'share of letters in standard phrases', joined),
    rate('boilerplate_share', '雷同或套话的字占比', 'share of letters in either', joined),
    integer('n_pairs', '雷同的对数', 'pairs it is in', joined),
    integer('n_units', '与几个单位雷同', 'other units it shares wording with', joined),
    integer('standard_from', '几个单位都说的算套话', 'units that make a phrase standard', joined),
    text('fingerprint', '据以计算的档案指纹', 'fingerprint of the archive it was computed on', joined),
  ],
)

/** Measures, and problems, of two units in the same words. */
export const WORDING_PAIRS = archiveTable(
  { name: 'wording_pairs', zh: '雷同的字句', en: 'pairs of the same wording' },
  [
    text('code', '代码:boilerplate/near_duplicate', 'code', joined),
    text('kind', 'measure 或 problem', 'measure or problem', joined),
    text('cluster', '同一字句各处共有的编号', 'shared by all places of one wording: the id of the first', joined),
    text('a', '一边的措施或问题 id', 'one measure or problem', joined),
    text('b', '另一边', 'the other', joined),
    text('notice_a', '一边的通报', 'its notice', joined),
    text('notice_b', '另一边的通报', 'notice of the other', joined),
    text('unit_a', '一边的单位', 'its unit', joined),
    text('unit_b', '另一边的单位', 'unit of the other', joined),
    rate('score', '相似程度,0–1', 'likeness, 0 to 1', joined),
    rate('containment', '较短一边有多少在另一边', 'share of the shorter that stands in the other', joined),
    words('quote_a', '一边的原文', 'its words', joined),
    words('quote_b', '另一边的原文', 'words of the other', joined),
    integer('span_a_start', '一边的起点(码位)', 'first code point', joined),
    integer('span_a_end', '一边的终点(不含)', 'end, exclusive', joined),
    integer('span_b_start', '另一边的起点', 'first code point of the other', joined),
    integer('span_b_end', '另一边的终点(不含)', 'end of the other, exclusive', joined),
    text(
      'stretches',
      '共有的各段,如 12-20=33-41,以 | 相隔',
      'shared stretches, a=b in code points, with | between',
      joined,
    ),
    text('fingerprint', '据以计算的档案指纹', 'fingerprint of the archive it was computed on', joined),
  ],
)

/** Problems of different places that say the same, called by the words of one of them. */
export const ALIGNMENTS = archiveTable({ name: 'alignments', zh: '各地同说的问题', en: 'problems that say the same' }, [
  text('problem', '问题 id', 'id of the problem', joined),
  text('notice', '通报 id', 'id of the notice', joined),
  text('category', '主题代码', 'code of the theme', joined),
  text('medoid', '代表该组的问题 id', 'the problem that stands for its group', joined),
  words('label', '代表该组的原话', 'its words', joined),
  rate('score', '与代表的相似程度', 'likeness to it', joined),
  integer('n_problems', '该组问题数', 'problems of the group', joined),
  integer('n_units', '涉及单位数', 'units of the group', joined),
  integer('n_counties', '涉及县数', 'counties of the group', joined),
  text('fingerprint', '据以计算的档案指纹', 'fingerprint of the archive it was computed on', joined),
])

/** What codes mean: statuses, kinds, themes, sectors and the rest, Chinese and English. */
export const CODES = archiveTable({ name: 'codes', zh: '代码的名称', en: 'names of codes' }, [
  text(
    'list',
    '哪一类代码:status、kind、theme、sector 等',
    'which list: status, kind, theme, sector and so on',
    joined,
  ),
  text('code', '代码', 'code', joined),
  text('zh', '中文名称', 'name in Chinese', joined),
  text('en', '英文名称', 'name in English', joined),
])
