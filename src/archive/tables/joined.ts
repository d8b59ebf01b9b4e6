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
  text('rule', '规则', 'rule', joined),
])

/** Wording that stands in several notices. */
export const WORDING = archiveTable({ name: 'wording', zh: '雷同的字句', en: 'shared wording' }, [
  text('passage', '同一字句共有的编号', 'id shared by places of one wording', joined),
  text('notice', '通报 id', 'id of the notice', joined),
  text('problem', '问题 id', 'id of the problem', joined),
  text('measure', '措施 id', 'id of the measure', joined),
  text('code', 'boilerplate/near_duplicate 等', 'code', joined),
  rate('score', '相似程度,0–1', 'likeness, 0 to 1', joined),
  words('quote', '原文', 'the words', joined),
  integer('n_units', '见于几个单位', 'units it stands in', joined),
  integer('span_start', '起点(码位)', 'first code point', joined),
  integer('span_end', '终点(码位,不含)', 'end, exclusive', joined),
])
