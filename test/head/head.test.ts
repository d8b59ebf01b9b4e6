import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const ITEMS = [
  '一、整改工作组织情况',
  '(一)加强领导。成立领导小组,召开会议6次,出台制度9项。',
  '二、反馈意见整改落实情况',
  '1.关于“学习不深入”问题的整改。',
  '一是开展学习12次。二是建立制度3项。截至10月,已完成培训5个班次。',
  '2.关于“报销不规范”问题的整改。',
  '一是退回资金1.2万元。二是约谈3人。该问题已全部完成整改。',
  '三、下一步打算',
  '1.持续用力。',
]
const notice = (title: string[], opening: string[], ...closing: string[]) =>
  [...title, ...opening, ...ITEMS, ...closing].join('\n')

const DISTRICT = notice(
  ['中共鼓楼区民政局党组', '关于区委巡察整改进展情况的', '通 报'],
  [
    '根据区委统一部署,2023年9月1日至10月31日,区委巡察三组对区民政局党组开展了六届区委第四轮常规巡察,同步延伸巡察区福利院、区殡仪馆。12月26日反馈意见。2024年4月12日,区委巡察办再次反馈“回头看”意见。按照有关要求,现将整改进展情况予以公布。',
    '反馈的四个方面12类问题,细化为31个具体问题,截至2024年6月底,已完成整改28个,需长期坚持2个,尚未完成1个,整改完成率90.3%。',
  ],
  '欢迎监督。联系电话:(0591)87650000、87650001转802;邮寄地址:福州市鼓楼区东街0号区民政局办公室,350001;电子邮箱:glmz@example.cn。',
  '中共鼓楼区民政局党组',
  '2024年7月1日',
)

describe('the head of a notice', () => {
  it('reads who, whom, where and when', async () => {
    const { head, text } = await headOf(DISTRICT)
    expect(head.kind).toMatchObject({ value: 'rectification_notice', confidence: 'high' })
    expect(head.title?.value).toBe('中共鼓楼区民政局党组关于区委巡察整改进展情况的通报')
    expect(head.issuer?.value).toBe('中共鼓楼区民政局党组')
    expect(head.inspectedUnit).toMatchObject({
      value: '鼓楼区民政局',
      key: '350102/鼓楼区民政局',
      level: 'county',
      sector: 'civil_affairs',
    })
    expect(head.inspectedUnit?.aliases).toContain('区民政局')
    expect(head.units.map(({ value, role }) => [value, role])).toEqual([
      ['鼓楼区民政局', 'inspected'],
      ['区福利院', 'extended'],
      ['区殡仪馆', 'extended'],
    ])
    expect(head.inspectingBody).toMatchObject({
      value: '区委巡察三组',
      level: 'county',
      group: '三',
      session: 6,
      round: 4,
      mode: 'regular',
    })
    expect(head.region).toMatchObject({ adcode: '350102', city: '福州市', province: '福建省', basis: 'implied' })
    const at = head.inspectingBody?.span
    expect(at && text.content.slice(at.start, at.end)).toBe('区委巡察三组')
  })

  it('points its dates at the facts', async () => {
    const { dates } = (await headOf(DISTRICT)).head
    const days = (date: (typeof dates)[keyof typeof dates]) => date && [date.value.start, date.value.end]
    expect(days(dates.inspection)).toEqual(['2023-09-01', '2023-10-31'])
    expect(days(dates.feedback)).toEqual(['2023-12-26', '2023-12-26'])
    expect(days(dates.followUp)).toEqual(['2024-04-12', '2024-04-12'])
    expect(dates.asOf?.value.end).toBe('2024-06-30')
    expect(days(dates.signed)).toEqual(['2024-07-01', '2024-07-01'])
    expect(dates.published).toBeNull()
  })

  it('takes the line of who read a report out, where and when, for no title, but for its place', async () => {
    const lines = [
      '2018年11月22日在慈溪市十七届人大常委会第十六次会议上',
      '市审计局局长 李明远',
      '主任、各位副主任、各位委员:',
    ]
    const body = '我受市人民政府委托,报告2017年度本级预算执行审计查出问题的整改情况,请予审议。'
    const { head } = await headOf([...lines, body].join('\n'))
    expect([head.title?.basis ?? null, head.region?.name]).toEqual([null, '慈溪市'])
  })

  it('lists as many units as a sentence names', async () => {
    const units = ['宣传部', '党校', '编办'].map((name) => `区委${name}`)
    const offices = [
      '文体广电和旅游局',
      '工业和信息化局',
      '退役军人事务局',
      '自然资源局',
      '市场监督管理局',
      '应急管理局',
    ]
    const all = [...units, ...offices.map((name) => `区${name}`), '西关街道办事处', '七里墩街道办事处']
    const opening = `2020年10月至2021年1月,区委巡察组对${all.join('、')}等${all.length}个单位开展了巡察。现将整改情况向社会公开。`
    const { head } = await headOf(`秦州区委第六轮巡察整改情况通报\n${opening}`)
    expect(head.units.map(({ value }) => value)).toEqual(all)
  })

  it('takes no unit of a register for the sign-off', async () => {
    const rows = ['账实不符,县教育局,已完成,正在清查', '程序不规范,县卫生健康局,已完成,县财政局']
    const { head } = await headOf(['问题,责任单位,整改状态,备注', ...rows].join('\n'), '台账.csv')
    expect(head.issuer).toBe(null)
  })

  it('reads every way to reach the issuer and no number of the items', async () => {
    const { contacts } = (await headOf(DISTRICT)).head
    expect(contacts.map(({ type, value }) => [type, value])).toEqual([
      ['phone', '(0591)87650000'],
      ['phone', '87650001转802'],
      ['address', '福州市鼓楼区东街0号区民政局办公室'],
      ['postcode', '350001'],
      ['email', 'glmz@example.cn'],
    ])
  })

  it('keeps the tiers of its totals apart and takes nothing from the items', async () => {
    const { totals } = (await headOf(DISTRICT)).head
    expect(totals.map(({ measure, value, scope }) => [measure, value, scope])).toEqual([
      ['aspects', '4', 'this_round'],
      ['problems', '12', 'this_round'],
      ['sub_items', '31', 'this_round'],
      ['completed', '28', 'this_round'],
      ['long_term', '2', 'this_round'],
      ['not_completed', '1', 'this_round'],
      ['completion_rate', '90.3', 'this_round'],
    ])
  })

  it('finds the inspection told only in the first section', async () => {
    const { head } = await headOf(
      [
        '云县教育局党委关于十三届县委第七轮巡察整改进展情况的报告',
        '一、总体情况',
        '2023年9月11日,县委第四巡察组向县教育局党委反馈3个方面12项具体问题。',
        '二、具体问题整改情况',
        '1.关于学习不系统的问题。',
        '2024年3月,接受市委巡察组指导。',
      ].join('\n'),
    )
    expect(head.inspectingBody?.value).toBe('县委第四巡察组')
    expect(head.dates.feedback?.value.start).toBe('2023-09-11')
  })

  it('takes no part, sample, goal or repetition for a total of the whole', async () => {
    const totalsIn = async (words: string) =>
      (await headOf(words)).head.totals.map(({ measure, value, scope }) => `${measure} ${value} ${scope}`)
    const round = await totalsIn(
      [
        '中共云县县委巡察办',
        '关于十四届县委第六轮巡察整改情况的通报',
        '2023年3月至5月,县委组织6个巡察组对12家单位党组织开展巡察。',
        '一、总体情况',
        '12家被巡察单位反馈问题286个,已完成整改251个,基本完成21个,正在整改14个。其中,党的领导方面问题98个,已整改95个,完成率96.9%。移交问题线索23件,已办结19件。',
        '二、各单位情况',
        '县教育局反馈问题25个,已完成整改22个;县委巡察办随机抽查4家单位,发现问题9个,已整改7个。',
        '三、存在不足',
        '仍有14个问题正在整改。',
      ].join('\n'),
    )
    expect(round).toEqual([
      'units 12 region',
      'problems 286 region',
      'completed 251 region',
      'basically_completed 21 region',
      'in_progress 14 region',
    ])
    const tasks = await totalsIn(
      [
        '云县第二轮省级生态环境保护督察反馈问题整改进展情况',
        '督察反馈我县整改任务31项,截至2024年6月底,已完成整改26项,达到序时进度5项。',
        '一、关于污水管网建设滞后的问题',
        '整改进展:已建成管网12公里。',
      ].join('\n'),
    )
    expect(tasks.slice(0, 3).map((total) => total.split(' ').slice(0, 2).join(' '))).toEqual([
      'problems 31',
      'completed 26',
      'in_progress 5',
    ])
    const overview = await totalsIn(
      [
        '中共云县水务局党组',
        '关于县委巡察整改进展情况的通报',
        '2024年3月1日至4月20日,县委第二巡察组对县水务局党组开展巡察,6月3日反馈10个主要问题、21个具体问题。现将整改情况通报如下。',
        '一、集中整改情况',
        '21个具体问题中完成整改18个,长期坚持3个。所属单位12个问题已完成整改9个。',
        '二、反馈问题整改情况',
        '(一)工程管理方面',
        '对照检查发现问题40个,已整改38个。',
        '1.关于资料不全的问题。',
        '一是补齐资料12份,果园改造完成率42.6%。',
        '三、下一步工作打算',
        '对尚未完成的3个问题继续攻坚。',
      ].join('\n'),
    )
    expect(overview).toEqual([
      'problems 10 this_round',
      'sub_items 21 this_round',
      'completed 18 this_round',
      'long_term 3 this_round',
    ])
    // …but what was not said before is told there for the first time
    const late = await totalsIn(
      [
        '中共云县水务局党组',
        '关于县委巡察整改进展情况的通报',
        '2024年3月1日至4月20日,县委第二巡察组对县水务局党组开展巡察,制定整改措施31条。现将整改情况通报如下。',
        '一、反馈问题整改情况',
        '1.关于资料不全的问题。',
        '一是补齐资料12份。',
        '二、下一步工作打算',
        '县委巡察反馈的问题已全部完成整改,局党组将继续用力。',
      ].join('\n'),
    )
    expect(late).toEqual(['measures 31 this_round', 'completion_rate 100 this_round'])
    const plan = await totalsIn(
      [
        '中共新河县人力资源和社会保障局党组',
        '关于落实县委巡察反馈意见的整改方案',
        '县委第一巡察组反馈3个方面21个问题,结合实际制定本方案。',
        '一、工作要求',
        '8月底前完成整改15个,年底前整改完成率达到100%。',
      ].join('\n'),
    )
    expect(plan).toEqual(['aspects 3 this_round', 'problems 21 this_round'])
  })

  it('tells earlier audits from the one of the report', async () => {
    const { head } = await headOf(
      [
        '云县人民政府关于2023年度审计查出问题整改情况的报告',
        '主任、各位副主任:',
        '审计报告指出96个问题,已完成整改88个,正在整改8个。对2022年度审计未整改到位的7个问题,已完成整改5个。',
        '一、财政管理审计查出问题整改情况',
        '1.关于缴库不及时的问题。已完成整改。',
      ].join('\n'),
    )
    expect(head.totals.map(({ measure, value, scope }) => `${measure} ${value} ${scope}`)).toEqual([
      'problems 96 this_round',
      'completed 88 this_round',
      'in_progress 8 this_round',
      'not_completed 7 previous_round',
      'completed 5 previous_round',
    ])
  })

  it('leaves an ambiguous division open and says so', async () => {
    const { head, diagnostics } = await headOf(
      notice(
        ['中共朝阳区财政局党组关于巡察整改情况的通报'],
        ['2023年9月1日至10月31日,区委第二巡察组对区财政局党组开展了巡察,2024年1月5日反馈。现将整改情况予以公布。'],
        '中共朝阳区财政局党组',
      ),
    )
    expect(head.region).toBeNull()
    expect(head.inspectedUnit).toMatchObject({ value: '朝阳区财政局', key: null, level: 'county' })
    expect(diagnostics.find(({ code }) => code === 'head/region_ambiguous')?.args).toEqual({
      name: '朝阳区',
      candidates: '110105 220104',
    })
  })

  it('gives a city hospital its city, not the district of its address', async () => {
    const { head } = await headOf(
      notice(
        ['市人民医院党委关于市委巡察整改情况的通报', '(社会公开稿)'],
        ['市委第一巡察组于2024年3月1日至5月10日对我院党委开展了巡察,7月1日反馈。现将整改情况予以公布。'],
        '联系方式:电话0562—2820000;地址:铜陵市铜官区长江路0号铜陵市人民医院,邮编:244000。',
        '2025年1月6日',
      ),
    )
    expect(head.inspectedUnit).toMatchObject({ value: '铜陵市人民医院', level: 'city', sector: 'health' })
    expect(head.region).toMatchObject({ adcode: '340700', level: 'city', county: null })
    expect(head.inspectingBody).toMatchObject({ value: '市委第一巡察组', level: 'city' })
    expect(head.edition?.value).toBe('public')
    expect(head.contacts.find(({ type }) => type === 'phone')?.value).toBe('0562-2820000')
  })

  it('keeps the code of the time beside the code of today', async () => {
    const { head } = await headOf(
      notice(
        ['中共新津县水务局党组关于巡察整改情况的通报'],
        ['2017年3月1日至4月30日,县委第一巡察组对县水务局党组开展了巡察,5月20日反馈。现将整改情况予以公布。'],
        '中共新津县水务局党组',
        '2017年9月4日',
      ),
    )
    expect(head.region).toMatchObject({ name: '新津县', adcode: '510132', adcodeNow: '510118', city: '成都市' })
    expect(head.inspectedUnit?.key).toBe('510118/新津区水务局')
  })

  it('knows a county-level city committee as one of a county, and a provincial group with its round', async () => {
    const county = await headOf(
      notice(
        ['中共老河口市司法局党组关于巡察整改情况的通报'],
        ['2024年3月1日至5月10日,市委第二巡察组对市司法局党组开展了专项巡察,7月1日反馈。现将整改情况予以公布。'],
        '中共老河口市司法局党组',
      ),
    )
    expect(county.head.inspectingBody).toMatchObject({ level: 'county', mode: 'special' })
    const province = await headOf(
      notice(
        ['中共河北省水利厅党组关于巡视整改情况的通报'],
        [
          '2022年8月23日至10月27日,九届省委第八轮巡视第六巡视组对省水利厅党组开展了巡视,12月30日反馈。现将整改情况予以公布。',
        ],
        '中共河北省水利厅党组',
      ),
    )
    expect(province.head.inspectingBody).toMatchObject({
      value: '省委第六巡视组',
      level: 'province',
      session: 9,
      round: 8,
    })
  })

  it('tells withheld and earlier totals from those of the round', async () => {
    const { totals } = (
      await headOf(
        notice(
          ['中共兴县公安局委员会关于巡察整改情况的通报'],
          [
            '2024年3月1日至5月10日,县委第三巡察组对县公安局党委进行了巡察,7月1日反馈。反馈的15个问题中,2个问题因涉密不予公开,其余13个问题全部完成整改。上轮巡察反馈的6个问题,已完成整改5个。现将整改情况予以公布。',
          ],
          '中共兴县公安局委员会',
        ),
      )
    ).head
    expect(totals.map(({ measure, value, scope }) => `${measure} ${value} ${scope}`)).toEqual([
      'problems 15 this_round',
      'problems 2 withheld',
      'completed 13 this_round',
      'problems 6 previous_round',
      'completed 5 previous_round',
    ])
  })

  it('takes nothing from the steps of one problem, its status in brackets or its own 截止', async () => {
    const { head } = await headOf(`中共青岭县水利局党组关于巡察整改进展情况的通报
2024年4月8日至6月20日,县委第一巡察组对县水利局党组开展了巡察。8月5日反馈了意见,现将整改情况予以公布。
一、关于巡察反馈12个问题的整改情况
12个问题已完成整改10个,2个正在整改。
(一)作风方面
1.作风不实。
整改情况:(1)开展培训。(2)排查发现问题47项,已整改22项。
2.管理不严。
整改情况:(1)开展培训。
(2)核查涉及违规资金2024.08万元。
3.关于“规范性不强”问题(已全部完成整改)
(1)开展培训。
(2)排查问题57个,已整改46个。
4.资金管理问题突出(已全部完成整改)
(1)开展培训。
5.水费收缴不到位。
整改情况:此问题已落实。(1)截止2024年11月,清收水费。
(2)力争2025年9月完成确权。
中共青岭县水利局党组
2025年4月2日`)
    expect(head.totals.map(({ measure, value }) => `${measure} ${value}`)).toEqual([
      'problems 12',
      'completed 10',
      'in_progress 2',
    ])
    expect(head.dates.asOf).toBeNull()
  })

  it('keeps 全部完成整改 in the heading of the whole list', async () => {
    const { head } = await headOf(`中共青岭县水利局党组关于巡察整改进展情况的通报
2024年4月8日至6月20日,县委第一巡察组对县水利局党组开展了巡察。8月5日反馈了意见,现将整改情况予以公布。
一、反馈问题整改情况(已全部完成整改)
1.作风不实。
(1)开展培训。
(2)排查问题57个,已整改46个。
中共青岭县水利局党组
2025年4月2日`)
    expect(head.totals.map(({ measure, value }) => `${measure} ${value}`)).toEqual(['completion_rate 100'])
  })

  it('reads a bulletin on several units without taking its date from a finding', async () => {
    const { head } = await headOf(`关于县委第五轮巡察反馈情况的通报
经县委批准,2024年4月15日至7月5日,县委3个巡察组对县水利局、县民政局、县供销社3个单位党组织开展了常规巡察。现将有关情况通报如下。
一、县水利局党组
反馈指出的主要问题是:一是学习不深。二是截至2024年3月底,欠款3万元未收回。
二、县民政局党组
反馈指出的主要问题是:一是管理不严,2个项目未完成整改。二是作风不实。
三、县供销社党组
反馈指出的主要问题是:一是管理不严。二是作风不实。
2024年9月12日`)
    expect(head.kind.value).toBe('feedback_bulletin')
    expect(head.dates.asOf).toBeNull()
    expect(head.totals.map(({ measure, value, scope }) => `${measure} ${value} ${scope}`)).toEqual(['units 3 region'])
  })

  it('reads 全部完成整改 without a number as a rate of 100', async () => {
    const { head, text } = await headOf(
      notice(
        ['中共开化县供电局委员会关于巡察整改情况的通报'],
        [
          '2024年3月1日至5月10日,县委第三巡察组对县供电局党委进行了巡察,7月1日反馈。目前,反馈问题已全部完成整改。确保各项任务全部整改到位。现将整改情况予以公布。',
        ],
        '中共开化县供电局委员会',
      ),
    )
    expect(head.totals).toHaveLength(1)
    expect(head.totals[0]).toMatchObject({ measure: 'completion_rate', value: '100' })
    const at = head.totals[0]!.span
    expect(text.content.slice(at.start, at.end)).toContain('全部完成整改')
  })

  it('takes a mark for a mark and a word in a sentence for none', async () => {
    const marked = await headOf(`秘密★1年\n${DISTRICT}`)
    expect(marked.head.marking).toMatchObject({ value: 'confidential', quote: '秘密★1年' })
    expect((await headOf(`内部资料 注意保存\n${DISTRICT}`)).head.marking?.value).toBe('internal')
    expect((await headOf(DISTRICT.replace('召开会议6次', '开展内部审计,查阅内部资料'))).head.marking).toBeNull()
  })
})
