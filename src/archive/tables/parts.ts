import type { NoticeRecord } from '../../notice/record/record.ts'
import { listed } from './scene.ts'
import { integer, number, recordTable, text, words } from './table.ts'

type Problem = NoticeRecord['problems'][number]

/** A row for each measure. */
export const MEASURES = recordTable<Problem['measures'][number] & { readonly problem: Problem; readonly ord: number }>(
  { name: 'measures', zh: '措施', en: 'measures' },
  ({ record }) =>
    record.problems.flatMap((problem) =>
      problem.measures.map((measure, index) => ({ ...measure, problem, ord: index + 1 })),
    ),
  [
    text('measure', '措施 id', 'id of the measure', ({ id }) => id),
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    text('problem', '问题 id', 'id of the problem', ({ problem }) => problem.id),
    integer('ord', '在问题中的次序', 'order in the problem', ({ ord }) => ord),
    text('label', '编号原文,如 一是', 'printed label', ({ label }) => label),
    text('types', '措施类型,以 | 相隔', 'types, with | between', ({ types }) => listed(types)),
    integer('strength', '强度 0–5', 'strength 0–5', ({ strength }) => strength),
    words('quote', '原文', 'the words', ({ span }, scene) => scene.words(span)),
    integer('page', '页', 'page', ({ span }, { page }) => page(span)),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
  ],
)

/** A row for each name that answers for a problem. */
export const RESPONSIBLE = recordTable<
  Problem['responsible'][number] & { readonly problem: Problem; readonly name: string; readonly ord: number }
>(
  { name: 'responsible', zh: '责任单位与责任人', en: 'who answers for a problem' },
  ({ record }) =>
    record.problems.flatMap((problem) =>
      problem.responsible
        .flatMap((one) => one.names.map((name) => ({ ...one, name })))
        .map((one, index) => ({ ...one, problem, ord: index + 1 })),
    ),
  [
    text('problem', '问题 id', 'id of the problem', ({ problem }) => problem.id),
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    integer('ord', '在问题中的次序', 'order in the problem', ({ ord }) => ord),
    text('role', '牵头、责任、配合单位或责任人', 'role', ({ role }) => role),
    words('name', '名称', 'name', ({ name }) => name),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
  ],
)

/** A row for each theme of a problem. */
export const CATEGORIES = recordTable<
  Problem['categories'][number] & { readonly problem: Problem; readonly ord: number }
>(
  { name: 'categories', zh: '问题的主题', en: 'themes of problems' },
  ({ record }) =>
    record.problems.flatMap((problem) => problem.categories.map((one, index) => ({ ...one, problem, ord: index + 1 }))),
  [
    text('problem', '问题 id', 'id of the problem', ({ problem }) => problem.id),
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    integer('ord', '最合者为 1', '1 is the best', ({ ord }) => ord),
    text('category', '主题代码', 'code of the theme', ({ code }) => code),
    integer('score', '分值', 'score', ({ score }) => score),
  ],
)

/** A row for each unit that a notice is about or names. */
export const UNITS = recordTable<NoticeRecord['units'][number] & { readonly ord: number }>(
  { name: 'units', zh: '通报中的单位', en: 'units of a notice' },
  ({ record }) => record.units.map((unit, index) => ({ ...unit, ord: index + 1 })),
  [
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    integer('ord', '在通报中的次序', 'order in the notice', ({ ord }) => ord),
    text('unit_name', '名称', 'name', ({ value }) => value),
    text('unit_key', '单位键', 'key', ({ key }) => key),
    text('unit_level', '层级', 'level', ({ level }) => level),
    text('sector', '行业', 'sector', ({ sector }) => sector),
    text('role', '被巡察、延伸、提及', 'inspected, extended or named', ({ role }) => role),
    text('basis', '依据', 'how it is known', ({ basis }) => basis),
  ],
)

/** A row for each of the notice's own totals. */
export const TOTALS = recordTable<NoticeRecord['totals'][number] & { readonly ord: number }>(
  { name: 'totals', zh: '自报总数', en: 'the notice’s own totals' },
  ({ record }) => record.totals.map((total, index) => ({ ...total, ord: index + 1 })),
  [
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    integer('ord', '在通报中的次序', 'order in the notice', ({ ord }) => ord),
    text('measure', '数的是什么', 'what is counted', ({ measure }) => measure),
    text('scope', '口径', 'scope', ({ scope }) => scope),
    number('amount', '数值', 'the number', ({ value }) => value),
    text('measure_word', '量词', 'measure word', ({ unit }) => unit),
    words('quote', '原文', 'the words', ({ quote }) => quote),
    integer('page', '页', 'page', ({ span }, { page }) => page(span)),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
  ],
)

/** A row for each heading that is no problem. */
export const SECTIONS = recordTable<NoticeRecord['sections'][number] & { readonly ord: number }>(
  { name: 'sections', zh: '章节', en: 'sections' },
  ({ record }) => record.sections.map((section, index) => ({ ...section, ord: index + 1 })),
  [
    text('section', '章节 id', 'id of the section', ({ id }) => id),
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    text('parent', '上级章节', 'parent section', ({ parent }) => parent),
    integer('ord', '在通报中的次序', 'order in the notice', ({ ord }) => ord),
    text('number', '编号路径', 'path of printed numbers', (section) =>
      section.number === null || section.number.length === 0 ? null : section.number.join('.'),
    ),
    integer('depth', '层次,1 起', 'depth from 1', ({ level }) => level),
    text('role', '章节作用', 'role', ({ role }) => role),
    words('heading', '标题原文', 'heading', ({ heading }) => heading),
    integer('page', '页', 'page', ({ span }, { page }) => page(span)),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
  ],
)
