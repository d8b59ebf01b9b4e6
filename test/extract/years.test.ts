import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { factsOf } from '../../src/notice/head.ts'
import { datesIn, read } from './read.ts'
import { flatOutline, textOf } from './scene.ts'

const notice = (body: string, signed = '2025年3月10日') =>
  `中共青岭县农业局党组关于巡察整改进展情况的通报
根据县委统一部署,2024年4月8日至6月20日,县委第一巡察组对县农业局党组开展了巡察。8月5日,巡察组反馈了意见,现将整改情况予以公布。
一、关于制度执行不严的问题
整改情况:${body}
中共青岭县农业局党组
${signed}`

/** The dates of the body alone. */
const bodyDates = (body: string, signed?: string): string[] => datesIn(notice(body, signed)).slice(2, -1)

describe('a text without a day of its own', () => {
  it('takes the year of the whole day that its opening states', () => {
    const minutes = (words: string) =>
      datesIn(`专题会议纪要\n2025年5月19日上午,副县长主持会议,研究审计整改工作。\n${words}`).slice(1)
    expect(minutes('会议指出,去年以来,查出问题86个。由县教育局6月30日前追回,9月底前完成登记,3月底前验收。')).toEqual([
      '去年以来 2024-01-01..2024-12-31 since event',
      '6月30日前 2025-06-30..2025-06-30 by deadline',
      '9月底前 2025-09-01..2025-09-30 by deadline',
      '3月底前 2026-03-01..2026-03-31 by deadline',
    ])
    expect(minutes('评价结果与下年度预算挂钩。')).toEqual([])
  })
})

describe('the feedback year', () => {
  it('comes from the end of the inspection, one year later where its month comes before', () => {
    expect(datesIn(notice('已完成。'))[1]).toBe('8月5日 2024-08-05..2024-08-05 point event')
    const turning = `关于巡察整改进展情况的通报
2024年10月9日至12月20日,县委第二巡察组对局党组开展了巡察,1月16日反馈了意见。
一、关于学习不深入的问题
一是2月召开专题会议。`
    expect(datesIn(turning).slice(1)).toEqual([
      '1月16日 2025-01-16..2025-01-16 point event',
      '2月 2025-02-01..2025-02-28 point event',
    ])
  })

  it('without an inspection is the last one before the notice was written', () => {
    const text = `关于巡察整改情况的通报
发布时间:2025-03-02 08:30
10月31日,县委第一巡察组向我局反馈意见,现将情况公布如下,请社会各界监督,欢迎提出意见和建议。
一、关于责任落实的问题
一是11月、12月连续督查,1月又开展1次。`
    expect(datesIn(text).slice(1)).toEqual([
      '10月31日 2024-10-31..2024-10-31 point event',
      '11月 2024-11-01..2024-11-30 point event',
      '12月 2024-12-01..2024-12-31 point event',
      '1月 2025-01-01..2025-01-31 point event',
    ])
  })

  it('is no second opinion on the rectification', () => {
    const text = `关于整改情况的通报
2024年3月1日至4月2日,县委巡察组开展了巡察,5月6日反馈了意见,11月7日反馈了整改“会审”意见,现予公布,接受社会各界和广大群众监督。
一、关于学习不深入的问题
一是2月召开会议。`
    expect(datesIn(text).at(-1)).toBe('2月 2025-02-01..2025-02-28 point event')
  })
})

describe('a year that is not said', () => {
  it('is that of the action told last in the item', () => {
    expect(bodyDates('一是2024年9月印发办法,10月组织检查。')[1]).toBe('10月 2024-10-01..2024-10-31 point event')
  })

  it('is not that of a thing named by its year, of a span since, or of a plan', () => {
    const later = (words: string) => bodyDates(`一是${words}9月完成检查。`).at(-1)
    expect(later('对照2022年度决算报告,')).toBe('9月 2024-09-01..2024-09-30 point event')
    expect(later('2021年以来累计建成8处,')).toBe('9月 2024-09-01..2024-09-30 point event')
    expect(later('退休人员2017年8月领取费用,')).toBe('9月 2024-09-01..2024-09-30 point event')
    expect(later('针对2020年5月发放的补贴,')).toBe('9月 2024-09-01..2024-09-30 point event')
    expect(later('预计2026年3月建成,')).toBe('9月 2024-09-01..2024-09-30 point event')
  })

  it('turns with the year after the feedback, never past the signature', () => {
    expect(bodyDates('一是1月召开会议。')).toEqual(['1月 2025-01-01..2025-01-31 point event'])
    expect(bodyDates('一是7月召开会议。')).toEqual(['7月 2024-07-01..2024-07-31 point event'])
    expect(bodyDates('一是2024年11月部署,1月完成检查。').at(-1)).toBe('1月 2025-01-01..2025-01-31 point event')
  })

  it('of what is still to come is the first after the notice was written', () => {
    expect(bodyDates('一是2024年9月完成设计,计划6月底前投用。').at(-1)).toBe(
      '6月底前 2025-06-01..2025-06-30 by deadline',
    )
  })

  it('of 去年 and 今年 counts from the document, of 同年 and 次年 from the year told before', () => {
    expect(bodyDates('一是去年12月完成,今年2月复核。')).toEqual([
      '去年12月 2024-12-01..2024-12-31 point event',
      '今年2月 2025-02-01..2025-02-28 point event',
    ])
    expect(bodyDates('一是2023年5月立项,同年9月开工,次年3月完工。').slice(1)).toEqual([
      '同年9月 2023-09-01..2023-09-30 point event',
      '次年3月 2024-03-01..2024-03-31 point event',
    ])
  })

  it('comes with the whole day or month for 次日 and 当月, which count from the date told last', () => {
    expect(bodyDates('一是2024年9月30日召开会议,次日印发通知,当月完成整改。')).toEqual([
      '2024年9月30日 2024-09-30..2024-09-30 point event',
      '次日 2024-10-01..2024-10-01 point event',
      '当月 2024-10-01..2024-10-31 point event',
    ])
    expect(bodyDates('一是10月11日申请,同月18日获批,次月5日前拨付。12月立项。次月底开工。').slice(1)).toEqual([
      '同月18日 2024-10-18..2024-10-18 point event',
      '次月5日前 2024-11-05..2024-11-05 by event',
      '12月 2024-12-01..2024-12-31 point event',
      '次月底 2025-01-21..2025-01-31 point event',
    ])
    expect(bodyDates('一是9月12日晚接到举报,当晚到场,翌日立案,第二天通报。').slice(1)).toEqual([
      '当晚 2024-09-12..2024-09-12 point event',
      '翌日 2024-09-13..2024-09-13 point event',
      '第二天 2024-09-14..2024-09-14 point event',
    ])
    expect(bodyDates('一是9月开展排查,与上月工资核对,8月账目与上月一致。').slice(1)).toEqual([
      '8月 2024-08-01..2024-08-31 point event',
    ])
  })

  it('of the feedback is that of 反馈次日 and 反馈会当天', () => {
    expect(bodyDates('反馈会次日召开党组会,巡察反馈当日部署。')).toEqual([
      '次日 2024-08-06..2024-08-06 point event',
      '当日 2024-08-05..2024-08-05 point event',
    ])
    expect(bodyDates('收到反馈意见次日召开党组会。')).toEqual([])
  })

  it.each([
    '次日召开党组会。',
    '当日事当日毕,当月账当月清。',
    '9月10日印发办法,规定收入当日缴存。',
    '9月10日起,每月核对账目,次月5日前报送。',
    '9月10日起实行当日办结制。',
    '9月10日至12日检查,当日反馈。',
    '9月10日召开3次日常会议,会同日常监管人员检查。',
    '9月10日开会,做到当年项目当年建。',
    '截至9月,较上月增长5%,与年初相比下降8%。',
    '9月10日开会。会议强调,次日办理。',
    '9月检查,次日整改。',
  ])('is not made up for %s', (words) => {
    expect(bodyDates(`一是${words}`).filter((date) => !/^(?:截至)?9月/.test(date))).toEqual([])
  })

  it('carries over in a list, also across the end of a year', () => {
    expect(bodyDates('一是2024年11月、12月、1月各检查1次。')).toEqual([
      '2024年11月 2024-11-01..2024-11-30 point event',
      '12月 2024-12-01..2024-12-31 point event',
      '1月 2025-01-01..2025-01-31 point event',
    ])
  })

  it('of a span or half year that is told is one that is over', () => {
    expect(bodyDates('一是1至11月办结3件。', '2025年1月6日')).toEqual(['1至11月 2024-01-01..2024-11-30 range event'])
  })

  it('of a 29 February is a leap year', () => {
    expect(bodyDates('一是2月29日召开会议。')).toEqual(['2月29日 2024-02-29..2024-02-29 point event'])
  })

  it('is reported where nothing in the text gives one', () => {
    const { of, codes } = read('整改情况:一是9月召开会议,今年完成检查。')
    expect(of('date')).toEqual([])
    expect(codes).toEqual(['extract/year_unknown', 'extract/year_unknown'])
  })

  it('is never taken from the page of a repost', () => {
    const { of, codes } = read(
      '纪律整顿总结\n时间:2022-08-12 03:09\n导语:本文来源于网友上传,不代表本站观点。\n3月召开会议。',
    )
    expect(of('date').map(({ value }) => value.start)).toEqual(['2022-08-12'])
    expect(codes).toContain('extract/year_unknown')
  })
})

describe('roles', () => {
  it('a limit that is still ahead is a deadline, one that was kept an event', () => {
    expect(bodyDates('一是12月底前完成系统升级。', '2024年10月9日')).toEqual([
      '12月底前 2024-12-01..2024-12-31 by deadline',
    ])
    expect(bodyDates('一是已于12月底前退回资金。')).toEqual(['12月底前 2024-12-01..2024-12-31 by event'])
    expect(bodyDates('一是要求各单位于11月底前完成自查。')).toEqual(['11月底前 2024-11-01..2024-11-30 by deadline'])
    expect(bodyDates('一是正在施工,预计2025年6月底前完工。').at(-1)).toBe(
      '2025年6月底前 2025-06-01..2025-06-30 by planned',
    )
  })

  it('a plan that is followed is no promise, a request is one', () => {
    expect(bodyDates('一是按照年度学习计划10月组织学习2次。')).toEqual(['10月 2024-10-01..2024-10-31 point event'])
    expect(bodyDates('一是请于4月15日前报送。')).toEqual(['4月15日前 2025-04-15..2025-04-15 by deadline'])
  })

  it('a hope is planned, a limit that was put off and 计划…前 are deadlines', () => {
    expect(bodyDates('一是其余3户计划2025年5月底前搬迁。')).toEqual([
      '2025年5月底前 2025-05-01..2025-05-31 by deadline',
    ])
    expect(bodyDates('一是剩余2个项目力争于2025年5月底前开工。')).toEqual([
      '2025年5月底前 2025-05-01..2025-05-31 by planned',
    ])
    expect(bodyDates('一是余款计划于2025年5月底前付清。')).toEqual(['2025年5月底前 2025-05-01..2025-05-31 by deadline'])
    expect(bodyDates('一是按照工作计划2025年5月底前完成。')).toEqual([
      '2025年5月底前 2025-05-01..2025-05-31 by deadline',
    ])
    expect(bodyDates('一是申请延期整改至2025年9月。')).toEqual(['2025年9月 2025-09-01..2025-09-30 point deadline'])
  })
  it('a promise is planned, 截至 is as_of, 起 may lie ahead', () => {
    expect(bodyDates('一是2025年将新建2处。')).toEqual(['2025年 2025-01-01..2025-12-31 point planned'])
    expect(bodyDates('一是截至2025年2月底,办结3件。')).toEqual(['截至2025年2月底 2025-02-21..2025-02-28 as_of as_of'])
    expect(bodyDates('一是从2026年起实行。')).toEqual(['从2026年起 2026-01-01..2026-12-31 since planned'])
    expect(bodyDates('一是已将2022年度结余上缴。')).toEqual(['2022年度 2022-01-01..2022-12-31 point event'])
  })
})

describe('years and days that only say of what', () => {
  it.each([
    ['一是督促落实2021年度预算执行审计整改。', ['2021年度 2021-01-01..2021-12-31 point event']],
    ['一是督促整改2019年至2021年资金管理问题。', ['2019年至2021年 2019-01-01..2021-12-31 range event']],
    ['一是提前下达资金占2025年预计规模的77.6%。', ['2025年 2025-01-01..2025-12-31 point event']],
    ['一是2025年度将人均收入低于标准的608户认定为脱贫。', ['2025年度 2025-01-01..2025-12-31 point event']],
    ['一是在6月30日前仅下达预算的58%。', ['6月30日前 2024-06-30..2024-06-30 by event']],
    ['一是2023年12月底前未上缴收入3万元。', ['2023年12月底前 2023-12-01..2023-12-31 by event']],
    ['一是要求各单位于11月底前完成自查。', ['11月底前 2024-11-01..2024-11-30 by deadline']],
    ['一是相应调减2025年预算860万元。', ['2025年 2025-01-01..2025-12-31 point event']],
    [
      '一是2月5日,6日分别召开会议。',
      ['2月5日 2025-02-05..2025-02-05 point event', '6日 2025-02-06..2025-02-06 point event'],
    ],
    ['一是2月5日,6个单位自查。', ['2月5日 2025-02-05..2025-02-05 point event']],
    ['一是督促在2025年度内完成。', ['2025年度内 2025-01-01..2025-12-31 point deadline']],
    ['一是2025年12月底前未完成的,予以通报。', ['2025年12月底前 2025-12-01..2025-12-31 by deadline']],
  ])('%s', (body, dates) => expect(bodyDates(body)).toEqual(dates))

  it('a page may be put up some days after what it announces', () => {
    const page = (words: string) => datesIn(`环保督察结束进驻\n发布时间:2019-11-12\n${words}`).slice(1)
    expect(page('11月上旬,督察组将进驻四市。')).toEqual([
      '11月上旬 2019-11-01..2019-11-10 ten_days point event'.replace(' ten_days', ''),
    ])
    expect(page('3月上旬,督察组将进驻四市。')).toEqual(['3月上旬 2020-03-01..2020-03-10 point planned'])
  })
})

describe('dates that are none', () => {
  it.each([
    '较去年同期增长8%',
    '每年3月和9月各检查一次',
    '目前、近日、近年来、整改以来',
    '3个月内完成',
    '编号2024-2026号',
    '修订《关于2024年9月工作的通知》',
    '拨付2024.10万元',
    '以前年度结转',
  ])('%s', (words) => {
    expect(bodyDates(`一是${words}。`)).toEqual([])
  })

  it('a day that no calendar has is reported', () => {
    const { codes } = read(notice('一是2024年2月30日召开会议。'))
    expect(codes).toContain('extract/impossible_date')
  })

  it('a damaged date is read only where one reading is left', () => {
    const one = read('2024717日至830日,巡察组进驻。')
    expect(one.of('date').map(({ value, basis }) => [value.start, value.end, basis])).toEqual([
      ['2024-07-17', '2024-08-30', 'implied'],
    ])
    expect(one.codes).toEqual(['extract/damaged_date'])
    const two = read('2025114日反馈。')
    expect(two.of('date')).toEqual([])
    expect(two.codes).toEqual(['extract/ambiguous_date'])
    expect(read('于*月**日召开,20XX年3月印发。').codes).toEqual(['extract/number_missing', 'extract/number_missing'])
  })
})

describe('registers', () => {
  it('a date below 五、完成时限 on a line of its own is a deadline', () => {
    const content =
      '问题整改销号公示\n一、整改问题\n浮萍未清理\n五、完成时限\n2024年12月底\n六、整改完成情况\n已于2024年9月清理。\n青山县水利局\n2024年9月29日'
    const facts = extract(textOf(content), flatOutline(content.length), loadKnowledge(), () => {})
    expect(factsOf(facts, 'date').map(({ value }) => value.role)).toEqual(['deadline', 'event', 'event'])
  })

  it('a date under 完成时限 is a deadline, also when it is past', () => {
    const content = '整改台账\n问题\n完成时限\n进展\n制度不全\n2024年6月30日\n2024年5月完成\n填报单位:县财政局'
    const text = textOf(content)
    const cell = (row: number, column: number, words: string) => {
      const start = content.indexOf(words)
      return { row, column, rows: 1, columns: 1, span: { start, end: start + words.length } }
    }
    const cells = [
      ...['问题', '完成时限', '进展'].map((words, column) => cell(0, column, words)),
      ...['制度不全', '2024年6月30日', '2024年5月完成'].map((words, column) => cell(1, column, words)),
    ]
    const table = { rows: 2, columns: 3, cells }
    const facts = extract({ ...text, tables: [table] }, flatOutline(content.length), loadKnowledge(), () => {})
    expect(factsOf(facts, 'date').map(({ value }) => value.role)).toEqual(['deadline', 'event'])
  })
})

describe('已于 and 将于', () => {
  it('put 已于…前 before the writing, whatever was told last', () => {
    expect(bodyDates('一是1月7日召开会议。二是已于11月底前补办手续。', '2025年4月2日').at(-1)).toBe(
      '11月底前 2024-11-01..2024-11-30 by event',
    )
    expect(bodyDates('一是2月召开会议,已按要求于12月11日前补办手续。').at(-1)).toBe(
      '12月11日前 2024-12-11..2024-12-11 by event',
    )
    expect(bodyDates('一是2月召开会议,要求于6月底前补办手续。').at(-1)).toBe(
      '6月底前 2025-06-01..2025-06-30 by deadline',
    )
  })

  it('keep 将于…前 a deadline and 计划 a plan where nothing says when the notice was written', () => {
    const undated = `关于巡察整改进展情况的通报
2018年4月8日至6月20日,县委第一巡察组对局党组开展了巡察。8月5日反馈了意见,现予公布。
一、关于学习不深入的问题
一是开展检查,将于2019年10月底前完成移交。二是计划2019年6月完成装修。三是已于11月底前补办手续。`
    expect(datesIn(undated).slice(2)).toEqual([
      '2019年10月底前 2019-10-01..2019-10-31 by deadline',
      '2019年6月 2019-06-01..2019-06-30 point planned',
      '11月底前 2018-11-01..2018-11-30 by event',
    ])
  })

  it('read the first of January as a day', () => {
    expect(bodyDates('二〇二四年一月一日,召开会议。', '二〇二五年一月一日')).toEqual([
      '二〇二四年一月一日 2024-01-01..2024-01-01 point event',
    ])
    expect(read('一月一日,召开会议。').of('recurrence')).toEqual([])
  })
})

describe('今年 in a text that came out early in the next', () => {
  const report = (published: string) =>
    datesIn(
      `某市审计局关于整改情况的报告\n发布日期:${published}\n今年8月,市人大常委会听取了审计工作报告。今年以来,市政府召开会议3次。`,
    ).slice(1)

  it('is the year in which it was written', () => {
    expect(report('2023-01-06')).toEqual([
      '今年8月 2022-08-01..2022-08-31 point event',
      '今年以来 2022-01-01..2022-12-31 since event',
    ])
  })

  it('is the year of publication where its months have passed', () => {
    expect(report('2023-09-06')).toEqual([
      '今年8月 2023-08-01..2023-08-31 point event',
      '今年以来 2023-01-01..2023-12-31 since event',
    ])
  })

  it('is the year of publication where the month is still to come', () => {
    expect(
      datesIn('整改情况的报告\n发布日期:2023-01-06\n今年8月前完成登记,今年9月将开展“回头看”。')
        .slice(1)
        .map((date) => date.split(' ')[1]),
    ).toEqual(['2023-08-01..2023-08-31', '2023-09-01..2023-09-30'])
  })
})

describe('the year at hand', () => {
  const list = (words: string) =>
    datesIn(
      `清水县督察整改进展清单\n(截至2024年6月30日)\n2023年2月14日至3月5日,省督察组开展督察。\n整改进展:${words}`,
    ).slice(2)
  it('is that of the day the head says everything holds for', () => {
    expect(list('今年1—5月合格率为95%。养殖场承诺8月31日前建成。预计四季度完成。去年11月改善。')).toEqual([
      '今年1—5月 2024-01-01..2024-05-31 range event',
      '8月31日前 2024-08-31..2024-08-31 by deadline',
      '四季度 2024-10-01..2024-12-31 point planned',
      '去年11月 2023-11-01..2023-11-30 point event',
    ])
  })
  it('counts 上月 and 下月 from the writing, and the first months of a year as a range', () => {
    expect(bodyDates('从上月底督查的情况看,今年前两个月受理9件,下月初验收。违规数较上月下降。')).toEqual([
      '上月底 2025-02-21..2025-02-28 point event',
      '今年前两个月 2025-01-01..2025-02-28 range event',
      '下月初 2025-04-01..2025-04-10 point planned',
    ])
  })
  it('is not that of the problem for what was done about it', () => {
    const audit = (found: string, done: string) =>
      datesIn(
        `清水县审计整改结果\n1、管理不规范(已整改)\n审计查出:${found}\n整改结果:${done}\n清水县审计局\n2025年4月16日`,
      )
    expect(audit('2022年8月,超范围收费2万元。', '1月中旬退还2万元,3月完善制度。')).toEqual([
      '2022年8月 2022-08-01..2022-08-31 point event',
      '1月中旬 2025-01-11..2025-01-20 point event',
      '3月 2025-03-01..2025-03-31 point event',
      '2025年4月16日 2025-04-16..2025-04-16 point event',
    ])
    expect(audit('2023年,线下采购3万元。', '今年以来,占比下降;2月收回1万元。')[2]).toBe(
      '2月 2025-02-01..2025-02-28 point event',
    )
  })
  it('of a year told done does not run past the writing, and of hopes lies ahead', () => {
    expect(bodyDates('去年12月召开会议,次年1月推进。当年底前全部完成核查。')[2]).toBe(
      '当年底前 2024-01-01..2024-12-31 by event',
    )
    expect(bodyDates('去年11月启动,争取今年清明节前迁完,年内全部迁入。')[2]).toBe(
      '年内 2025-01-01..2025-12-31 point planned',
    )
  })
  it('of what a plan rests on is told', () => {
    const plan =
      '校园食品安全整治工作方案\n经8月28日局党组会议研究,开展整治,9月28日前报送。\n临沚县教育局\n2024年9月2日'
    expect(datesIn(plan).slice(0, 2)).toEqual([
      '8月28日 2024-08-28..2024-08-28 point event',
      '9月28日前 2024-09-28..2024-09-28 by deadline',
    ])
  })
})
