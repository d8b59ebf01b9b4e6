import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import { amountsIn } from './values.ts'

describe('money', () => {
  it('is exact to the last place, whatever the words', () => {
    expect(amountsIn('追缴64.5万元、237,054.47元,收缴壹拾贰万叁仟肆佰伍拾陆元柒角捌分整,退回近百万元。')).toEqual([
      '64.5万元 645000 CNY recovered actual',
      '237,054.47元 237054.47 CNY recovered actual',
      '壹拾贰万叁仟肆佰伍拾陆元柒角捌分整 123456.78 CNY recovered actual',
      '近百万元 1000000 CNY recovered actual',
    ])
  })
  it('reads ranges, currencies and amounts that leave 元 out', () => {
    expect(amountsIn('每处补助3-5万元,引进外资200万美元,投入1.5亿,用于道路建设。')).toEqual([
      '3-5万元 30000-50000 CNY other actual',
      '200万美元 2000000 USD invested actual',
      '1.5亿 150000000 CNY invested actual',
    ])
  })
  it.each([
    ['追回多付的工程款8万元', 'recovered'],
    ['干部多领的补贴3600元已全部退还', 'recovered'],
    ['退还不当罚款2万元', 'recovered'],
    ['收缴罚款2万元', 'penalty'],
    ['扣减施工单位工程款12万元', 'penalty'],
    ['将结余资金90万元划转至专户', 'transferred'],
    ['落实配套资金300万元', 'invested'],
    ['涉及违规资金41万元', 'problem'],
    ['尚有6万元未追回', 'problem'],
    ['更新价值700万元的设备', 'other'],
    ['挽回群众损失20万元', 'other'],
  ])('gives %s the role %s', (words, role) => {
    expect(
      read(`${words}。`)
        .of('money')
        .map((fact) => fact.value.role),
    ).toEqual([role])
  })
  it('takes the total of a planned project for a goal and money in place for a result', () => {
    expect(amountsIn('谋划灌溉项目2个,总投资达4000万元,已到位资金600万元。')).toEqual([
      '4000万元 40000000 CNY invested target',
      '600万元 6000000 CNY invested actual',
    ])
  })
  it('is silent on what is no amount', () => {
    expect(amountsIn('元旦前破解城乡二元结构,更换路牌210块,留存药品544kg,几十万元,共计万元。')).toEqual([])
  })
})
