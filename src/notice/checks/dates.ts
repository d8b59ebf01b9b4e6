import type { CheckWords } from '../check.ts'

/** What the checks of dates can say. */
export const DATES_CHECKS = {
  'dates/order': {
    compares: {
      zh: '巡察、反馈、截至、落款、公布各日期的先后,起止日期和同一事项各步的先后',
      en: 'the order of the dates of the notice, of the two days of each range and of the steps of one thing',
    },
    says: {
      pass: {
        args: ['count'],
        zh: '文本载明的 {count} 个日期先后相合',
        en: 'the {count} dates of the text follow one another',
      },
      fail: {
        args: ['before', 'early', 'after', 'late'],
        zh: '文本载明{before:date} {early},晚于{after:date} {late}',
        en: 'the text states {before:date} {early}, later than {after:date} {late}',
      },
      'fail.range': {
        args: ['words', 'from', 'to'],
        zh: '文本载明“{words}”,止日 {to} 早于起日 {from}',
        en: 'the text states “{words}”, which ends on {to}, before it begins on {from}',
      },
      'fail.steps': {
        args: ['words', 'from', 'to'],
        zh: '文本载明“{words}”,后一步的日期 {to} 早于前一步的日期 {from}',
        en: 'the text states “{words}”, where the step that follows is dated {to}, before the first on {from}',
      },
      uncertain: {
        args: ['before', 'early', 'after', 'late'],
        zh: '文本{before:date} {early} 晚于{after:date} {late},其中有年份系推定',
        en: 'in the text {before:date} {early} is later than {after:date} {late}; a year of them is inferred',
      },
      not_assessable: { args: [], zh: '文本未载明可比先后的日期', en: 'the text states no dates to compare' },
    },
  },
  'dates/impossible': {
    compares: { zh: '载明的日期与历法', en: 'the dates with the calendar' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本载明的 {count} 个日期均为历法所有',
        en: 'the calendar has all {count} dates of the text',
      },
      fail: {
        args: ['words'],
        zh: '文本载明“{words}”,历法无此日',
        en: 'the text states “{words}”, a day that no calendar has',
      },
      not_assessable: { args: [], zh: '文本未载明日期', en: 'the text states no date' },
    },
  },
  'dates/after_publication': {
    compares: { zh: '所述做法的日期与落款、公布日期', en: 'the dates of what is told with the day of the notice' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本所述 {count} 个做法的日期均不晚于落款或公布',
        en: 'none of the {count} dated actions of the text is after the notice',
      },
      fail: {
        args: ['told', 'day'],
        zh: '文本以“{told}”述已做的事,晚于落款或公布日期 {day}',
        en: 'the text tells of something done on “{told}”, after the day of the notice {day}',
      },
      uncertain: {
        args: ['told', 'day'],
        zh: '文本所载“{told}”晚于落款或公布日期 {day},是否已做不明',
        en: 'the text has “{told}”, after the day of the notice {day}; whether it tells of something done is unclear',
      },
      not_assessable: {
        args: [],
        zh: '文本未载明落款或公布日期',
        en: 'the text states no day of signing or publication',
      },
    },
  },
  'dates/anachronism': {
    compares: { zh: '所用名称、所载年份与文本日期', en: 'names and years with the date of the text' },
    says: {
      pass: {
        args: ['count'],
        zh: '文本所用 {count} 处有起讫日期的名称与其日期相合',
        en: 'the {count} dated names of the text fit its date',
      },
      'fail.early': {
        args: ['words', 'from', 'day'],
        zh: '文本载明日期 {day},而“{words}”自 {from} 起才有',
        en: 'the text states {day}, but there is “{words}” only from {from}',
      },
      'uncertain.early': {
        args: ['words', 'from', 'day'],
        zh: '文本日期推定为 {day},而“{words}”自 {from} 起才有',
        en: 'the date of the text is inferred as {day}, but there is “{words}” only from {from}',
      },
      'fail.age': {
        args: ['last', 'published', 'years'],
        zh: '文本公布于 {published},所载年份最晚为 {last} 年,相隔 {years} 年',
        en: 'the text was published {published} and tells of nothing after {last}, {years} years before',
      },
      'uncertain.age': {
        args: ['last', 'published', 'years'],
        zh: '文本公布于 {published},所载年份最晚为 {last} 年,相隔 {years} 年,可能是旧文',
        en: 'the text was published {published} and tells of nothing after {last}, {years} years before: perhaps an old text',
      },
      not_assessable: { args: [], zh: '文本未载明其日期', en: 'the text states no date of its own' },
    },
  },
} as const satisfies Record<`dates/${string}`, CheckWords>
