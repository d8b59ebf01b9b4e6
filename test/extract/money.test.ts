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
      '3-5万元 30000-50000 CNY other norm',
      '200万美元 2000000 USD invested actual',
      '1.5亿 150000000 CNY invested actual',
    ])
  })
  it('gives each item of a list its own deed, and the deed before it where it tells none', () => {
    expect(
      amountsIn('上缴财政31万元、拨付滞留资金14万元、归还原资金渠道8万元。清退兼职报酬11万元、超标准发放的福利2万元。'),
    ).toEqual([
      '31万元 310000 CNY recovered actual',
      '14万元 140000 CNY other actual',
      '8万元 80000 CNY recovered actual',
      '11万元 110000 CNY recovered actual',
      '2万元 20000 CNY recovered actual',
    ])
  })
  it.each([
    ['追回多付的工程款8万元', 'recovered'],
    ['干部多领的补贴3600元已全部退还', 'recovered'],
    ['整改管理不规范金额30万元', 'other'],
    ['促进整改落实有关问题金额752万元', 'other'],
    ['审计发现管理不规范金额30万元', 'problem'],
    ['审计查出问题金额3114万元', 'problem'],
    ['审计处理处罚金额34万元', 'other'],
    ['处以罚款34万元', 'penalty'],
    ['有28万元被骗取套取或挪用', 'problem'],
    ['补助资金12万元被冒领', 'problem'],
    ['重点审计了21个乡镇,走访290户家庭,涉及资金1500万元', 'other'],
    ['排查工程项目216个,涉及资金450万元', 'other'],
    ['抽查发现3个项目未招标,涉及资金450万元', 'problem'],
    ['审计查出虚报面积,涉及资金45万元', 'problem'],
    ['归还拖欠群众欠款16万元', 'other'],
    ['解决拖欠工人工资90万元', 'other'],
    ['拖欠工人工资90万元', 'problem'],
    ['归还挪用的专款16万元', 'recovered'],
    ['退还不当罚款2万元', 'recovered'],
    ['收缴罚款2万元', 'penalty'],
    ['扣减施工单位工程款12万元', 'penalty'],
    ['将结余资金90万元划转至专户', 'transferred'],
    ['落实配套资金300万元', 'invested'],
    ['涉及违规资金41万元', 'problem'],
    ['尚有6万元未追回', 'problem'],
    ['剩余24万元已委托律师催收', 'other'],
    ['37人不在岗仍领取补助22万元', 'problem'],
    ['2个项目超进度付款31万元', 'problem'],
    ['业主单位自筹260万元', 'invested'],
    ['更新价值700万元的设备', 'other'],
    ['挽回群众损失20万元', 'other'],
    ['挽回经济损失20万元', 'recovered'],
    ['为集体挽回直接经济损失20万元', 'recovered'],
    ['推动解决拖欠问题,补发惠农补贴20万元', 'other'],
    // the fault counts where it stands before the verb, not where it is the verb's object
    ['违规发放加班费3.2万元', 'problem'],
    ['支付拖欠工程款320万元', 'other'],
    ['将拖欠的护工补贴2万元全部发放到位', 'other'],
    ['对截留的种粮补贴5万元全部兑付给农户', 'other'],
    ['挪用专项经费50万元用于聚餐', 'problem'],
    // told behind the amount
    ['7笔专项资金86万元未在规定时间内拨付', 'problem'],
    ['售房收入30万元滞留往来账户', 'problem'],
    ['投入20万元解决闲置房屋漏雨问题', 'invested'],
    ['食堂结余6万元用于外出参观,已全部退还', 'problem'],
    ['核减工程款7万元,已全部收回', 'other'],
    ['采购合同金额38万元,未经招标', 'problem'],
    ['签订服务合同3份,合同金额38万元', 'other'],
    // a fine that was not taken, a return that was
    ['少收罚款4万元', 'problem'],
    ['耗材多收部分退还7.35万元', 'recovered'],
    ['少缴税款补缴4.5万元', 'recovered'],
    ['欠缴税款0.3万元', 'problem'],
    ['补收场地租金28万元', 'recovered'],
    ['向供应商追偿货款9万元', 'recovered'],
    ['促进补助资金拨付到位34万元', 'other'],
    // debts paid, accounts put right and losses avoided bring nothing back
    ['偿还工程欠款67万元', 'other'],
    ['结清拖欠账款23万元', 'other'],
    ['兑现拖欠奖补资金12万元', 'other'],
    ['冲销多计费用8万元', 'other'],
    ['调减项目预算指标89万元', 'other'],
    ['扣减下年度预算230万元', 'other'],
    ['已将多收水费1.2万元冲抵次月水费', 'other'],
    ['避免国有资产流失34万元', 'other'],
    ['重新安排沉淀资金45万元', 'other'],
    ['返还群众被骗资金56万元', 'other'],
    ['赔偿农户损失3万元', 'other'],
    ['未偿还到期债务120万元', 'problem'],
    ['未兑现奖励资金8万元', 'problem'],
    ['违规扣款3万元', 'problem'],
    ['未能避免损失7万元', 'problem'],
    ['对施工单位扣款5万元', 'penalty'],
    // what comes back, in other words and turned round
    ['帮助农民工讨回工资15万元', 'recovered'],
    ['责令退出违纪所得4万元', 'recovered'],
    ['补扣缴个人所得税1.2万元', 'recovered'],
    ['已退资金34万元', 'recovered'],
    ['12.8万元医保基金被追回', 'recovered'],
    ['共计23.4万元违规资金已退缴到位', 'recovered'],
    ['收缴到位率100%,共收缴31万元', 'recovered'],
    ['剩余12万元正在追缴', 'other'],
    ['余款1.27万元正通过诉讼追偿', 'other'],
    ['其余3万元仍在追缴中', 'other'],
    ['剩余5万元继续催收', 'other'],
    ['3万元正式追回', 'recovered'],
    ['12万元经申请法院强制执行已追回', 'recovered'],
    ['应收账款余额由年初压降至3.18亿元', 'other'],
    ['融资余额由年初的52.6亿元降低', 'other'],
    ['其余430万元分三年收回', 'problem'],
    ['死者领取耕地补贴1.68万元,全部追回', 'problem'],
    ['将多领的1.68万元全部追回', 'recovered'],
    ['应收未收租金3万元', 'problem'],
    ['应收账款32万元长期未清理', 'problem'],
  ])('gives %s the role %s', (words, role) => {
    expect(
      read(`${words}。`)
        .of('money')
        .map((fact) => fact.value.role),
    ).toEqual([role])
  })
  it.each([
    ['追缴资金8.2万元,其中多报差旅费4.2万元、违规发放餐费4万元', ['recovered', 'recovered', 'recovered']],
    ['清退违规资金9万元(其中超标准接待费2万元)', ['recovered', 'recovered']],
    ['追缴资金8万元,其中罚款2万元', ['recovered', 'penalty']],
    ['追缴违法所得34万元并处罚款10万元', ['recovered', 'penalty']],
    ['追缴违规资金12万元(罚款2万元)', ['recovered', 'penalty']],
    ['追缴资金8万元,其中未退回2万元', ['recovered', 'problem']],
    ['涉及资金8万元,其中违规发放餐费2万元', ['problem', 'problem']],
    ['召开会议3次,其中违规发放餐费2万元', ['problem']],
  ])('gives the parts of an amount its role: %s', (words, roles) =>
    expect(
      read(`${words}。`)
        .of('money')
        .map((fact) => fact.value.role),
    ).toEqual(roles),
  )
  it('takes the total of a planned project for a goal and money in place for a result', () => {
    expect(amountsIn('谋划灌溉项目2个,总投资达4000万元,已到位资金600万元。')).toEqual([
      '4000万元 40000000 CNY invested target',
      '600万元 6000000 CNY invested actual',
    ])
  })
  it('takes an amount under a heading of work for no problem', () =>
    expect(
      read('二、整改成效\n(一)推动解决群众身边问题。办结信访86件,兑付拖欠工资214.5万元,补发补贴37.8万元。')
        .of('money')
        .map((fact) => fact.value.role),
    ).toEqual(['other', 'other']))
  it('takes an amount in the statement of a problem for a problem, and what is done about it for none', () => {
    const roles = (words: string) =>
      read(words)
        .of('money')
        .map((fact) => fact.value.role)
    expect(
      roles(
        '县委巡察组反馈的主要问题是:一是食堂管理松散。向职工多次聚餐提供酒水8万元。二是家底不清。门市房账面净值31万元。',
      ),
    ).toEqual(['problem', 'other'])
    expect(roles('问题表现:2022年同城接待19次、2.6万元。\n整改情况:一是接待标准降为每餐80元。')).toEqual([
      'problem',
      'other',
    ])
    expect(
      roles('一、反馈问题整改情况\n1.关于接待管理松散的问题。4个科室同城接待2.6万元。已开展清理,节省开支1.1万元。'),
    ).toEqual(['problem', 'other'])
  })
  it('takes what a step got back and what it is to bring for no problem', () =>
    expect(
      read(
        '二、具体问题整改情况\n1.集体资产发包不规范。\n整改情况:(1)收回被长期占用的土地3亩,追缴拖欠的承包费157万元,预计村集体年增收38万元。',
      )
        .of('money')
        .map((fact) => fact.value.role),
    ).toEqual(['recovered', 'other']))
  it('takes money that is still to be found for a goal', () => {
    expect(amountsIn('管网修复资金45万元尚未落实,争取国债资金90万元,已拨付到位60万元。')).toEqual([
      '45万元 450000 CNY other target',
      '90万元 900000 CNY invested actual',
      '60万元 600000 CNY invested actual',
    ])
  })
  it('reads what a rule sets between two ends as one norm, and what was done as done', () => {
    expect(
      amountsIn(
        '对充装超期气瓶的,一律处1万元以上5万元以下罚款。对2家机构各处罚款1.5万元。对企业处以20万元罚款。按照规定,举报奖励最高不超过20万元。教师陪餐费不得低于每餐6元。万元以上支出一律集体研究。',
      ),
    ).toEqual([
      '1万元以上5万元以下 10000-50000 CNY penalty norm',
      '1.5万元 15000 CNY penalty actual',
      '20万元 200000 CNY penalty actual',
      '不超过20万元 200000 CNY other norm',
      '6元 6 CNY other norm',
      '万元以上 10000 CNY other norm',
    ])
  })
  it.each([
    ['明确30万元以上的采购一律进入交易中心', 'norm'],
    ['单笔支出5000元以上的须经村民代表会议表决', 'norm'],
    ['规定单价50万元以上的设备购置前开展论证', 'norm'],
    ['单笔3000元以上的由局务会集体研究', 'norm'],
    ['支出超过1万元的,报镇党委审批', 'norm'],
    ['售价不超过3000元', 'norm'],
    ['给予最高10万元奖励', 'norm'],
    ['其中单户最高5万元', 'actual'],
    ['停车费每日最高20元', 'norm'],
    ['50万元以下的由子公司自行采购', 'norm'],
    ['对单价100万元以上的设备逐台分析', 'actual'],
    ['清理10万元以上的欠款3笔', 'actual'],
    ['将会议费5万元退回', 'actual'],
    ['将培训费2.3万元清退', 'actual'],
    ['将招待费3000元收缴', 'actual'],
    ['将采购款4万元收回', 'actual'],
  ])('%s is %s', (words, modality) =>
    expect(
      read(`${words}。`)
        .of('money')
        .map((fact) => fact.value.modality),
    ).toEqual([modality]),
  )
  it('tells what is still owed from what came back, and what came in or may be spent from what was misspent', () => {
    const roles = (words: string) =>
      read(words)
        .of('money')
        .map((fact) => fact.value.role)
    expect(roles('追回80万元,另有24人8.68万元因家庭困难商定分期退缴。')).toEqual(['recovered', 'problem'])
    expect(roles('追回低保金21.34万元,还有1.9万元分6期退还。其余2万元已分两批退还。')).toEqual([
      'recovered',
      'problem',
      'recovered',
    ])
    expect(roles('已退休人员违规领取5万元。对5家企业分别处以1万元至3万元不等罚款。6万元经协商已退还。')).toEqual([
      'problem',
      'penalty',
      'recovered',
    ])
    expect(roles('应退9.8万元,已退3.5万元,尚差6.3万元。')).toEqual(['problem', 'recovered', 'problem'])
    expect(roles('3户、2600元因人员去世,无法追回。仍欠租金3万元。欠收租金206万元。')).toEqual([
      'problem',
      'problem',
      'problem',
    ])
    expect(roles('应收未收城市基础设施配套费1906万元。收取配套费20万元。资金缺口1180万元。')).toEqual([
      'problem',
      'other',
      'other',
    ])
    expect(roles('发生火灾3起,直接经济损失260万元。因监管不力造成国有资产损失60万元。')).toEqual(['other', 'problem'])
    const found = (words: string) => roles(`一、审计查出问题\n1.资金管理不规范\n审计查出:${words}`)
    expect(found('公务接待工作餐标准为每人不超过60元。收到上级专项补助2680万元。绕开平台采购耗材317.6万元。')).toEqual([
      'other',
      'other',
      'problem',
    ])
  })
  it('is silent on what is no amount', () => {
    expect(amountsIn('元旦前破解城乡二元结构,更换路牌210块,留存药品544kg,几十万元,共计万元。')).toEqual([])
  })
})
