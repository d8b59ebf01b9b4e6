import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const read = async (...lines: string[]) => (await headOf(lines.join('\n'))).head

describe('titles on pages', () => {
  it.each([
    [
      'the site above it is none',
      ['兴庆市南湖区人民政府', '南湖区2023年度本级预算执行审计查出问题整改情况的报告'],
      '南湖区2023年度本级预算执行审计查出问题整改情况的报告',
    ],
    [
      'nor is a headline that it says in full',
      ['关于十届区委第三轮巡察整改进展情况', '中共南湖区水务局党组关于十届区委第三轮巡察整改进展情况的通报'],
      '中共南湖区水务局党组关于十届区委第三轮巡察整改进展情况的通报',
    ],
    [
      'a body over its own 关于 is its first half',
      ['中共南湖区水务局党组', '关于区委巡察反馈意见整改情况的通报'],
      '中共南湖区水务局党组关于区委巡察反馈意见整改情况的通报',
    ],
    [
      'rows of a table of the page are none',
      [
        '第四次常务会议确定事项落实情况的通报',
        '责任部门 | 南湖区政府办公室 | 公开形式: | 主动公开 |',
        '有效性 | 有效 | 公开日期: | 2022年09月15日 |',
      ],
      '第四次常务会议确定事项落实情况的通报',
    ],
    [
      'labels of the page without values are none',
      ['发文字号: 效力状态: 有效', '关于南湖区2022年度预算执行和其他财政收支的审计工作报告', '发布日期: 字体:[ ]'],
      '关于南湖区2022年度预算执行和其他财政收支的审计工作报告',
    ],
    [
      'nor with values, side by side',
      ['文件编号: 有效性: 有效 公开范围: 全社会', '南湖区水务局巡察整改情况的通报'],
      '南湖区水务局巡察整改情况的通报',
    ],
    [
      'whose page it is stands above it',
      ['南湖市中级人民法院主办', '中共南湖市中级人民法院党组', '关于巡察整改情况的通报'],
      '中共南湖市中级人民法院党组关于巡察整改情况的通报',
    ],
    [
      'the hour of the page is none',
      ['南湖市完成二百个单位的政治体检', '2023年01月06日 14:53:26', '来源:', '南湖在线'],
      '南湖市完成二百个单位的政治体检',
    ],
    ['nor is a paper and its day', ['南湖日报 2023-02-22', '安全隐患整改方案全部公开'], '安全隐患整改方案全部公开'],
    [
      'the results of an audit end one over two lines',
      ['市审计局关于南湖县2020年至2022年', '涉农资金分配管理和使用情况的审计结果'],
      '市审计局关于南湖县2020年至2022年涉农资金分配管理和使用情况的审计结果',
    ],
    [
      'words before a colon may be its own',
      ['扶贫审计:3亿元资金被挪用', '2023-02-22 10:11'],
      '扶贫审计:3亿元资金被挪用',
    ],
  ])('%s', async (_, lines, title) =>
    expect((await read(...lines, '近期,区政府督查室开展了督查,现通报如下。', '一、总体情况')).title?.value).toBe(title),
  )

  it('of 现将有关情况报告如下 are none', async () => {
    expect((await read('省委高度重视整改工作。现将有关情况报告如下:', '一、整改成效')).title).toBeNull()
  })
})

describe('the kinds of reports', () => {
  it.each([
    ['news', ['凤台扶贫领域巡察发放交办函17份', '凤台在线11月8日讯(记者 马丽)巡察组发现问题41个。']],
    ['news', ['丰县联合交办审计查出问题清单', '本报讯 (通讯员马宇)9月12日,区人大常委会召开交办会。']],
    ['news', ['丰县新闻网讯 全县扎实推进整改,已完成97宗。']],
    ['news', ['丰县开展校园餐督导', '来源:淮阳新闻网 作者:曾雨 2025-06-24 17:07', '6月16日,县教育局对41所学校督导。']],
    ['news', ['据自然资源部网站消息,日前,自然资源部公开通报76起典型案例。']],
    ['news', ['近期,某县委派出三个督导组,对6个部门、7个乡镇及10个村级党组织开展问题整改“回头看”,整改情况逐一反馈。']],
    [
      'other',
      ['某市人民政府关于塔吊事故整改措施落实情况评估报告的批复', '市安委办:', '经研究,现批复如下:', '一、同意。'],
    ],
    ['stage_speech', ['今天我们召开区委工作会议,部署集中整治工作。', '一、肯定成绩', '全区处置线索315件。']],
    [
      'audit_report',
      [
        '——2024年11月26日在江北省第十四届人大常委会第十三次会议上',
        '省审计厅厅长 李伟',
        '省人大常委会:',
        '省委高度重视审计查出问题整改工作。现将有关情况报告如下:',
        '一、整改成效',
      ],
    ],
    ['campaign_summary', ['3月25日,督查小组对我校进行了检查,现将整改情况报告如下:', '一、存在的问题', '1、无公示,']],
    [
      'rectification_notice',
      [
        '2022年8月1日至9月14日,区委巡察三组对柳河街及29个社区开展了常规巡察,11月3日反馈了意见。现将巡察整改进展情况予以公布。',
        '一、整改情况',
      ],
    ],
    [
      'aggregate_notice',
      [
        '2022年8月1日至9月14日,区委巡察组对29个社区开展了常规巡察。现将29个社区的整改进展情况予以公布。',
        '目前完成整改问题523项,整改完成率100%。',
      ],
    ],
    [
      'feedback_bulletin',
      ['各党支部:', '近期对各支部组织生活情况进行了专项抽查。现将有关情况通报如下:', '一、存在问题', '1.记录不全。'],
    ],
    ['feedback_bulletin', ['巡察发现,被巡察村存在政治站位不高、账目混乱、压力传导不够等问题。主要表现在:一是学习少。']],
    ['feedback_bulletin', ['区委巡察组反馈指出,还存在一些不容忽视的共性问题:落实决策部署有差距,议事决策不规范等。']],
    [
      'feedback_bulletin',
      [
        '关于2022年度县本级预算执行和其他财政收支的审计报告',
        '自2023年5月8日至8月30日,县审计局对县财政局具体组织的2022年度预算执行情况进行了审计。',
        '一、预算执行情况',
      ],
    ],
    [
      'feedback_bulletin',
      ['关于2022年度市级预算执行的审计工作报告', '审计结果表明,预算执行情况较好。', '总支出741551万元。'],
    ],
    [
      'feedback_bulletin',
      ['省审计厅关于丰县扶贫资金使用情况的审计结果', '2023年4月至5月,对丰县扶贫资金进行了审计。', '一、基本情况'],
    ],
    [
      'audit_report',
      ['丰县教育局预算执行审计整改结果公告', '2023年4月至5月,县审计局对县教育局进行了审计。', '一、审计整改情况'],
    ],
    [
      'campaign_summary',
      ['县水务局2023年内部审计工作报告', '全年对8个下属单位进行了审计,发现问题21个,完成整改19个。', '一、工作情况'],
    ],
    ['feedback_bulletin', ['审计查出问题情况的通报', '本网讯 1月3日印发。巡察发现问题:一是账目混乱。']],
  ])('%s: %s', async (kind, lines) => expect((await read(...lines)).kind.value).toBe(kind))
})

describe('totals that are said of a part', () => {
  const totalsOf = async (words: string) =>
    (await read('十届区委第三轮巡察集中整改进展情况', words)).totals.map(({ measure, value }) => `${measure} ${value}`)

  it.each([
    ['巡察反馈问题32个,大部分问题已经整改到位,仍有8个方面问题,有待持续整改。', ['problems 32']],
    ['巡察反馈问题32个,绝大多数反馈问题已全部整改到位。', ['problems 32']],
    ['巡察反馈的32个问题已全部整改到位。', ['completed 32', 'problems 32']],
    ['巡察组转办信访件3719件,目前累计整改已完成3230件,占总数的86.9%。', []],
    ['区委反馈各镇问题12个,甲镇完成2个,乙镇1个,丙镇3个。', ['problems 12']],
    ['巡察反馈问题25个,我局完成整改20个,正在整改5个。', ['problems 25', 'completed 20', 'in_progress 5']],
    ['反馈后,全县19宗“大棚房”问题,已整改11宗,正在整改8宗。', ['problems 19', 'completed 11', 'in_progress 8']],
    ['巡察组下户走访500余户,电话抽查193人次,指出具体问题41个,其中35个已整改。', ['problems 41', 'completed 35']],
    ['巡察组抽查12个项目,发现问题41个,其中35个已整改。', []],
    ['受理来信9件,反馈问题12件,已完成整改10件。', ['problems 12', 'completed 10']],
  ])('%s', async (words, totals) => expect(await totalsOf(words)).toEqual(totals))
})

describe('totals of a report that tells area by area', () => {
  it('are those of the whole; those of each area and of the year before are not', async () => {
    const { totals } = await read(
      '关于南湖区2023年度区本级预算执行审计查出问题整改情况的报告',
      '区人大常委会:',
      '一、整改工作总体情况',
      '审计工作报告反映的问题分五类,共32个,涉及金额48762.35万元。截至2024年11月30日,已整改27个,正在整改5个。上年度同类报告反映问题36个,到目前均已整改完毕。',
      '二、具体整改情况',
      '(一)财政管理方面。反映问题9个、涉及金额31240.60万元,已整改8个,正在整改1个。',
      '1.关于非税收入未及时缴库的问题。该问题已完成整改。一是应缴未缴的766万元已于2024年10月缴入国库。',
      '(二)部门预算执行方面。反映问题8个、涉及金额2875.42万元,已全部整改。',
      '1.关于超范围列支公用经费的问题。该问题已完成整改。一是6个部门调整账务486.3万元。',
    )
    expect(totals.map(({ measure, scope, value }) => `${measure} ${scope} ${value}`)).toEqual([
      'problems this_round 32',
      'money_problem this_round 487623500',
      'completed this_round 27',
      'in_progress this_round 5',
      'completion_rate previous_round 100',
    ])
  })
})

describe('days and groups of an inspection', () => {
  const datesOf = async (words: string) => {
    const { dates, inspectingBody: body } = await read('南湖区水务局关于巡察整改情况的通报', words, '一、整改情况')
    return `${dates.inspection?.value.start ?? '-'} ${dates.feedback?.value.start ?? '-'} ${body?.value ?? '-'}`
  }

  it.each([
    [
      '2018年11月11日,区卫健局督查组对我院巡察整改落实情况进行调研督查。2017年5月9日至6月9日,局党组巡察组对我院进行了巡察。7月5日反馈了巡察意见。',
      '2017-05-09 2017-07-05 局党组巡察组',
    ],
    [
      '2020年1月16日,记者从省督察办获悉,中央第五生态环境保护督察组向我省反馈意见后,我省积极整改。督察组2018年11月3日至12月3日开展了督察,2019年5月9日反馈了督察意见。',
      '2018-11-03 2019-05-09 中央第五生态环境保护督察组',
    ],
    ['2021年7月7日,学院召开巡察整改情况通报会。学校党委2020年11月对学院开展了巡察。', '2020-11-01 - -'],
    [
      '2023年2月,省脱贫攻坚督查小组对我县开展了专项督查,根据反馈问题,现将整改情况公布。',
      '2023-02-01 - 省脱贫攻坚督查小组',
    ],
    [
      '2018年拟对第一轮督察开展“回头看”。中央环境保护督察组2016年7月至8月开展了督察。',
      '2016-07-01 - 中央环境保护督察组',
    ],
    [
      '2019年6月3日至7月3日,市委巡察组开展了巡察。10月9日,书记专题会对巡察反馈和整改工作提出要求。10月10日—13日,巡察组分别向27个乡镇党委反馈。',
      '2019-06-03 2019-10-10 市委巡察组',
    ],
    ['2020年6月1日至8月31日,七届市委第十二轮巡察一组对我局开展了巡察。', '2020-06-01 - 市委巡察一组'],
    [
      '2019年3月19日至4月30日,甲市委医疗卫生领域第六专项巡察组对我院开展了巡察。',
      '2019-03-19 - 市委医疗卫生领域第六专项巡察组',
    ],
  ])('%s', async (words, told) => expect(await datesOf(words)).toBe(told))

  it.each([
    ['2021年12月,执法队对甲山县、乙河区已完成整改点位进行现场检查验收。', ''],
    ['2021年12月,区委巡察组对甲山街及12个社区开展了巡察。', '甲山街'],
    ['2021年12月20日,县委巡察组向甲山镇党委领导班子反馈。', '甲山镇'],
    ['2021年12月,县委巡察组对甲山镇、乙河镇开展了巡察。', '甲山镇 乙河镇'],
  ])('%s', async (words, units) => {
    const { units: all } = await read('巡察整改情况', words)
    expect(all.map(({ value }) => value).join(' ')).toBe(units)
  })
})

describe('the days of an inspection', () => {
  const inspectedIn = async (...lines: string[]) => {
    const { inspection } = (await read(...lines)).dates
    return inspection === null ? null : `${inspection.value.start}..${inspection.value.end}`
  }

  it.each([
    ['自2023年5月8日至8月30日,县审计局对县财政局具体组织的2022年度预算执行情况进行了审计。', '2023-05-08..2023-08-30'],
    ['2013年4月至5月,审计组对丰县2010年至2012年扶贫资金使用情况进行了审计。', '2013-04-01..2013-05-31'],
    ['根据审计法规定,县审计局对县水务局2018年度预算执行情况进行了审计。', null],
    ['2018年7月至2019年6月,全市审计机关共完成审计和审计调查项目108个,查出违规金额2.2亿元。', null],
    ['自2011年11月换届以来,省委组织开展了17轮巡视,完成了对11个市的巡视。', null],
    [
      '今年第一批省级环保督察已结束进驻。2019年9月23日至10月31日,4个督察组分别进驻四市,开展环保督察。',
      '2019-09-23..2019-10-31',
    ],
    ['2023年,县委第二巡察组对县水务局党组开展了巡察。', '2023-01-01..2023-12-31'],
    ['2024年3月5日至4月20日,县委第二巡察组对县水务局党组开展了巡察。', '2024-03-05..2024-04-20'],
  ])('%s', async (opening, days) =>
    expect(await inspectedIn('关于丰县有关情况的公告', opening, '一、基本情况')).toBe(days),
  )
})

describe('who sees to a campaign', () => {
  const unitOf = async (...lines: string[]) => (await read(...lines)).inspectedUnit?.value ?? null
  const CAMPAIGN = [
    '今年以来,丰县纪委监委组织开展群众身边腐败问题专项整治,明确9个领域23项重点。',
    '截至目前,专项整治查处问题276起,处理357人,专项整治建立制度40件。',
    '一、教育领域',
    '县教育局开展执法检查81次。',
  ]

  it('is not the one inspected, unless a title makes it its own', async () => {
    expect(await unitOf(...CAMPAIGN)).toBeNull()
    expect(await unitOf('丰县纪委监委机关作风专项整治自查报告', ...CAMPAIGN)).toMatch(/^丰县纪委/)
  })
})

describe('names on the outside of a report', () => {
  it('stand in the cells of a page, too', async () => {
    const { issuer, region } = await read(
      '发布机构: | 慈溪市审计局 | ||',
      '关于2018年度市级预算执行',
      '和其他财政收支的审计工作报告',
      '审计结果表明,预算执行情况较好。',
      '一、预算执行情况',
    )
    expect([issuer?.value, region?.name]).toEqual(['慈溪市审计局', '慈溪市'])
  })

  it('are of one body, not of all of them', async () => {
    const { issuer } = await read(
      '截至目前,省委开展了17轮巡视。',
      '将整改纳入考核',
      '连续4次通报问题。',
      '全省市县两级党委',
      '已派出921个巡察组',
    )
    expect(issuer).toBeNull()
  })

  it.each([
    ['据了解,省委巡视组向省纪委移交问题线索509件,向省委组织部移交组织处理类线索81件。', []],
    ['8月5日,省委巡视组向省水利厅党组反馈了巡视意见,现将整改情况予以公布。', ['省水利厅']],
  ])('%s', async (opening, units) =>
    expect((await read('巡视整改情况的通报', opening, '一、整改情况')).units.map(({ value }) => value)).toEqual(units),
  )
})
