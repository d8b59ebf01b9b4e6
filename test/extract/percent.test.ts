import { describe, expect, it } from 'vitest'
import { outcomesIn, percentsIn } from './values.ts'

describe('percentages', () => {
  it('tell a change from a level', () => {
    expect(percentsIn('收入同比增长8.62%,投诉减少47%,占比提高到50%,由45%提高到80%,党员占60.23%。')).toEqual([
      '8.62% 8.62 percent increase',
      '47% 47 percent decrease',
      '50% 50 percent none',
      '45% 45 percent none',
      '80% 80 percent none',
      '60.23% 60.23 percent none',
    ])
  })
  it('take the rate of what was cut in an audit for a level', () => {
    expect(percentsIn('对审减率超过10%的项目倒查,核减率为8%,审减5%,核减造价6%。')).toEqual([
      '10% 10 percent none',
      '8% 8 percent none',
      '5% 5 percent decrease',
      '6% 6 percent decrease',
    ])
  })
  it('carry the verb through a joint list', () => {
    expect(percentsIn('高级、中级职称人数分别增长9%、12%。')).toEqual([
      '9% 9 percent increase',
      '12% 12 percent increase',
    ])
  })
  it('read words, points, tenths, thousandths and ranges', () => {
    expect(percentsIn('达到百分之九十六点五,较上年提高2.3个百分点,约七成半,千分之三,30%-50%。')).toEqual([
      '百分之九十六点五 96.5 percent none',
      '2.3个百分点 2.3 point increase',
      '七成半 75 percent none',
      '千分之三 0.3 percent none',
      '30%-50% 30-50 percent none',
    ])
  })
  it('name the change itself, in times and doublings too', () => {
    expect(
      percentsIn('降幅达三成,增幅为15.6%,跌幅超20%,降幅控制在5%以内。产量增长1.2倍,收入是上年的2倍,产值翻两番。'),
    ).toEqual([
      '三成 30 percent decrease',
      '15.6% 15.6 percent increase',
      '20% 20 percent decrease',
      '5% 5 percent none',
      '1.2倍 120 percent increase',
      '2倍 200 percent none',
      '翻两番 300 percent increase',
    ])
  })
  it('of one measure have one outcome at both ends of a rise', () => {
    expect(outcomesIn('满意度由82.3%上升为96.5%,完成率由60%提高到100%。')).toEqual([
      '82.3% satisfaction',
      '96.5% satisfaction',
    ])
  })
  it('are no fines by the amount and no lens', () => {
    expect(percentsIn('处货值金额15倍罚款,按3倍工资支付,成倍增长,1.2倍镜头,翻一番话,番茄。')).toEqual([])
  })
  it('are silent on addresses and verbs', () => {
    expect(percentsIn('见 http://a.cn/?q=30%25,完成整改,一成不变,三成员。')).toEqual([])
  })
})
