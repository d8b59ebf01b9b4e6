import type { CheckWords } from '../check.ts'

/** What the checks of the notice's own totals can say. */
export const TOTALS_CHECKS = {
  'totals/sum': {
    compares: { zh: '各状态个数之和与问题总数', en: 'the numbers of each state with the number of problems' },
    says: {
      pass: {
        args: ['base', 'measure', 'parts', 'sum'],
        zh: '文本载明{measure:total} {base},各状态 {parts} = {sum},相符',
        en: 'the text states {base} {measure:total}; the states add up: {parts} = {sum}',
      },
      fail: {
        args: ['base', 'measure', 'parts', 'sum'],
        zh: '文本载明{measure:total} {base},各状态 {parts} = {sum},两数不符',
        en: 'the text states {base} {measure:total}, but the states add up to {parts} = {sum}',
      },
      uncertain: {
        args: ['base', 'measure', 'parts', 'sum'],
        zh: '文本载明{measure:total} {base},所载 {parts} = {sum},可能有未写明或重叠的状态',
        en: 'the text states {base} {measure:total} and {parts} = {sum}: states may overlap or be left out',
      },
      'pass.division': {
        args: ['base', 'measure', 'parts', 'sum'],
        zh: '文本载明{measure:total} {base},所分各项 {parts} = {sum},相符',
        en: 'the text states {base} {measure:total} and divides them: {parts} = {sum}',
      },
      'fail.division': {
        args: ['base', 'measure', 'parts', 'sum'],
        zh: '文本载明{measure:total} {base},所分各项 {parts} = {sum},两数不符',
        en: 'the text states {base} {measure:total} and divides them into {parts} = {sum}',
      },
      'uncertain.division': {
        args: ['base', 'measure', 'parts', 'sum'],
        zh: '文本载明{measure:total} {base},所列 {parts} = {sum},可能只列出一部分',
        en: 'the text states {base} {measure:total} and names {parts} = {sum}: perhaps not all of them',
      },
      'pass.counts': {
        args: ['base', 'parts', 'sum'],
        zh: '文本载明{base},{parts} = {sum},相符',
        en: 'the text states {base}: {parts} = {sum}',
      },
      'fail.counts': {
        args: ['base', 'parts', 'sum'],
        zh: '文本载明{base},而 {parts} = {sum},两数不符',
        en: 'the text states {base}, but {parts} = {sum}',
      },
      not_assessable: {
        args: [],
        zh: '文本未见可相加的问题总数与各状态个数',
        en: 'the text states no number of problems with the numbers of its states',
      },
    },
  },
  'totals/listed': {
    compares: { zh: '载明的问题数与列出的问题数', en: 'the stated number of problems with the number listed' },
    says: {
      'pass.problems': {
        args: ['measure', 'stated', 'listed'],
        zh: '文本载明{measure:total} {stated},列出 {listed},相符',
        en: 'the text states {stated} {measure:total} and lists {listed}',
      },
      'pass.headings': {
        args: ['measure', 'stated', 'listed'],
        zh: '文本载明{measure:total} {stated},与同级标题数 {listed} 相符',
        en: 'the text states {stated} {measure:total}, as many as the {listed} headings of one level',
      },
      'pass.withheld': {
        args: ['measure', 'stated', 'listed'],
        zh: '文本载明{measure:total} {stated},列出的与载明不公开的合计 {listed},相符',
        en: 'the text states {stated} {measure:total}; those listed and those withheld make {listed}',
      },
      'pass.round': {
        args: ['measure', 'stated', 'listed'],
        zh: '文本载明{measure:total} {stated},除上轮遗留外列出 {listed},相符',
        en: 'the text states {stated} {measure:total} and lists {listed} besides those of an earlier round',
      },
      fail: {
        args: ['measure', 'stated', 'listed'],
        zh: '文本载明{measure:total} {stated},列出的问题为 {listed},两数不符',
        en: 'the text states {stated} {measure:total} and lists {listed} problems',
      },
      uncertain: {
        args: ['measure', 'stated', 'listed'],
        zh: '文本载明{measure:total} {stated},列出的问题为 {listed},可能合并或只列出一部分',
        en: 'the text states {stated} {measure:total} and lists {listed}: some may be joined or left out',
      },
      not_assessable: {
        args: [],
        zh: '文本未见问题总数,或没有逐项列出问题',
        en: 'the text states no number of problems, or lists none',
      },
    },
  },
  'totals/rate': {
    compares: { zh: '载明的完成率与载明的个数', en: 'the stated rate with the stated numbers' },
    says: {
      'pass.strict': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与“完成÷总数” {part}/{base} 相符',
        en: 'the text states {stated}%, as completed/all {part}/{base} gives',
      },
      'pass.broad': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与“(完成+基本完成+阶段性完成)÷总数” {part}/{base} 相符',
        en: 'the text states {stated}%, as (completed + basically completed + phased)/all {part}/{base} gives',
      },
      'pass.remaining': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与“(总数−未完成)÷总数” {part}/{base} 相符',
        en: 'the text states {stated}%, as (all − open)/all {part}/{base} gives',
      },
      'pass.money': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与“整改到位金额÷问题金额” {part}/{base} 相符',
        en: 'the text states {stated}%, as money put right/money concerned {part}/{base} gives',
      },
      'pass.share': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与 {part}/{base} 相符',
        en: 'the text states {stated}%, as {part}/{base} gives',
      },
      'pass.listed_strict': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与逐项标注“完成÷列出” {part}/{base} 相符',
        en: 'the text states {stated}%, as the labels of the listed problems give: completed/listed {part}/{base}',
      },
      'pass.listed_broad': {
        args: ['stated', 'part', 'base'],
        zh: '文本载明 {stated}%,与逐项标注“(完成+基本完成+阶段性完成)÷列出” {part}/{base} 相符',
        en: 'the text states {stated}%, as the labels of the listed problems give with nearly completed ones: {part}/{base}',
      },
      fail: {
        args: ['stated', 'computed', 'part', 'base'],
        zh: '文本载明 {stated}%,而 {part}/{base} 为 {computed}%,两数不符',
        en: 'the text states {stated}%, but {part}/{base} is {computed}%',
      },
      'fail.change': {
        args: ['stated', 'computed', 'from', 'to'],
        zh: '文本载明变动 {stated}%,而由{from}到{to}为 {computed}%,两数不符',
        en: 'the text states a change of {stated}%, but from {from} to {to} it is {computed}%',
      },
      uncertain: {
        args: ['stated', 'computed', 'part', 'base'],
        zh: '文本载明 {stated}%,所载个数 {part}/{base} 为 {computed}%,口径不明',
        en: 'the text states {stated}%; {part}/{base} is {computed}%, and which numbers are meant is not told',
      },
      not_assessable: {
        args: ['stated'],
        zh: '文本载明 {stated}%,未见可据以计算的个数',
        en: 'the text states {stated}% and no numbers to compute it from',
      },
    },
  },
  'totals/repeated': {
    compares: { zh: '同一总数在各处是否一致', en: 'a total with the same total stated elsewhere' },
    says: {
      pass: {
        args: ['measure', 'value', 'count'],
        zh: '文本 {count} 处载明{measure:total} {value},一致',
        en: 'the text states {measure:total} {value} in {count} places',
      },
      fail: {
        args: ['measure', 'value', 'other'],
        zh: '文本载明{measure:total} {value},另一处载明 {other},前后不一',
        en: 'the text states {measure:total} {value}, and elsewhere {other}',
      },
      uncertain: {
        args: ['measure', 'value', 'other'],
        zh: '文本载明{measure:total} {value},另一处为 {other},所指或时点可能不同',
        en: 'the text states {measure:total} {value} and elsewhere {other}: perhaps of something else or another day',
      },
      'fail.amounts': {
        args: ['first', 'again'],
        zh: '文本对同一事先载明{first},后载明{again},两处不符',
        en: 'the text tells of one thing as {first}, then as {again}',
      },
      not_assessable: {
        args: [],
        zh: '文本没有在两处载明同一总数',
        en: 'the text states no total in two places',
      },
    },
  },
  'totals/money': {
    compares: {
      zh: '涉及金额与已整改、未整改金额之和',
      en: 'the money found with what was put right and what is left',
    },
    says: {
      pass: {
        args: ['base', 'parts', 'sum'],
        zh: '文本载明{base},所载 {parts} = {sum},相符',
        en: 'the text states {base}; {parts} = {sum}',
      },
      fail: {
        args: ['base', 'parts', 'sum'],
        zh: '文本载明{base},而 {parts} = {sum},两数不符',
        en: 'the text states {base}, but {parts} = {sum}',
      },
      'pass.back': {
        args: ['base', 'parts'],
        zh: '文本载明查出{base},追回{parts},相符',
        en: 'the text states {base} found and {parts} got back',
      },
      'fail.back': {
        args: ['base', 'parts'],
        zh: '文本载明查出{base},追回却为{parts},追回多于查出',
        en: 'the text states {base} found but {parts} got back, which is more',
      },
      uncertain: {
        args: ['base', 'parts', 'sum'],
        zh: '文本载明{base},所载 {parts} = {sum},各数所指可能重叠',
        en: 'the text states {base} and {parts} = {sum}: the amounts may overlap',
      },
      not_assessable: {
        args: [],
        zh: '文本未见可相加的金额',
        en: 'the text states no amounts that add up',
      },
    },
  },
} as const satisfies Record<`totals/${string}`, CheckWords>
