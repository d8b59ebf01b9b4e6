import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const BODY =
  '2024年3月5日至4月20日,区委第二巡察组对区林业局党组进行了巡察。6月3日反馈了巡察意见。现将巡察整改情况予以公布。'

/** What pages of sites and reports of the press say of totals and units. */
describe('the head of pages', () => {
  const totalsOf = async (words: string) =>
    (await headOf(`十届区委第三轮巡察集中整改进展情况\n${words}`)).head.totals.map(
      ({ measure, value }) => `${measure} ${value}`,
    )

  it.each([
    [
      '10家被巡察单位反馈的69个问题,完成整改58个,基本完成取得阶段性成果并持续整改问题4个,未完成7个。',
      ['units 10', 'problems 69', 'completed 58', 'basically_completed 4', 'not_completed 7'],
    ],
    ['检查发现被巡察党组织存在8个方面36个问题整改不够到位。', ['aspects 8', 'not_completed 36', 'problems 36']],
    [
      '对48个问题进行整改,已整改销号问题45个,占整改问题总数的93.75%;申请延期整改问题3个,占6.25%。',
      ['problems 48', 'completed 45', 'completion_rate 93.75'],
    ],
    ['巡察整改任务已完成整改85.3%。', ['completion_rate 85.3']],
    ['整改成效较2023年同期明显提升,反馈的20个问题已完成整改18个。', ['problems 20', 'completed 18']],
    ['反馈的3个问题现在整改到位2个,1个正在推进。', ['problems 3', 'completed 2', 'in_progress 1']],
    [
      '省委巡视反馈9个问题,意识形态专项检查反馈4个问题,两份清单合计13个问题。完成整改11个,其中专项检查反馈问题完成4个。',
      ['problems 13', 'completed 11'],
    ],
    ['反馈问题12个,其中县委巡察反馈7个问题,专项检查反馈5个问题。', ['problems 12']],
    [
      '反馈48个问题,按时限分为立行立改30个、分阶段整改13个、持续整改5个。分阶段整改的13个中,9个已提前完成,4个正在推进。综合来看,已整改到位43个,占89.6%。',
      ['problems 48', 'immediate 30', 'completed 43', 'completion_rate 89.6'],
    ],
    ['反馈问题20个,整改期间改造网点已完成18个,占90%。', ['problems 20', 'completed 18']],
    ['反馈问题20个,已整改到位18个,占90%,其余正在推进。', ['problems 20', 'completed 18', 'completion_rate 90']],
    ['反馈问题20个,正在整改的6个中,2个已制定方案;已完成整改14个。', ['problems 20', 'completed 14']],
    ['从理论武装、为农服务、队伍建设三个方面指出了存在的问题。', ['aspects 3']],
    [
      '查出问题金额31.5亿元,审计促进整改落实有关问题金额7.5亿元。',
      ['money_problem 3150000000', 'money_completed 750000000'],
    ],
    ['反馈问题12个,目前已解决党建领域问题8个。', ['problems 12']],
    ['反馈问题12个,目前已解决意识形态方面问题8个,其余4个正在推进。', ['problems 12', 'in_progress 4']],
    ['反馈问题15项,已整改作风方面的问题6项,已销号财务方面问题5项。', ['problems 15']],
    ['反馈问题12个,已办结其中涉及民生的问题8个。', ['problems 12']],
  ])('%s', async (words, totals) => expect(await totalsOf(words)).toEqual(totals))

  it.each([
    ['办结销号7个,取得阶段性成效2个,尚在推进的1个。', ['completed 7', 'phased 2', 'in_progress 1']],
    ['10个问题已整改到位7个,仍在整改3个。', ['problems 10', 'completed 7', 'in_progress 3']],
    ['共查出问题6个,已完成整改5个。', ['problems 6', 'completed 5']],
    ['问题12个。已办结9个、阶段性完成2个、持续整改1个。', ['completed 9', 'phased 2', 'long_term 1']],
    ['问题12个。受理来信9件,已办结9件。', []],
  ])('%s', async (words, totals) => expect(await totalsOf(`反馈问题。${words}`)).toEqual(totals))

  it.each([
    [
      '县委巡察办',
      '反馈的5个问题已制定措施15条。4个问题已完成整改,1个问题长期坚持。',
      ['problems 5', 'measures 15', 'completed 4', 'long_term 1'],
    ],
    [
      '县委巡察办',
      '反馈意见涉及三个方面:一是基金监管,二是队伍建设,三是经办服务,共7个问题。',
      ['aspects 3', 'problems 7'],
    ],
    ['县委巡察办', '指出7个问题。除需长期坚持的1个外,其余6个均已办结。', ['problems 7', 'long_term 1', 'completed 6']],
    ['县委巡察办', '局党委逐条认领反馈的8个问题。', ['problems 8']],
    [
      '县委巡察办',
      '反馈的8个问题,已解决7个,正在解决1个,问题解决率87.5%。',
      ['problems 8', 'completed 7', 'in_progress 1', 'completion_rate 87.5'],
    ],
  ])('%s: %s', async (_, words, totals) => expect(await totalsOf(words)).toEqual(totals))

  it.each([
    [
      '根据统一部署,十四届市委第五轮第二、五巡察组对我镇党委开展巡察。10月17日,巡察组向东河镇党委反馈了意见。',
      '市委第二、五巡察组 第二、五 14 5',
      '东河镇',
    ],
    ['2024年9月24日,市委对村巡察第四组对三河镇党委开展巡察。', '市委对村巡察第四组 第四 null null', '三河镇'],
    [
      '按照省委巡视组统一部署,获嘉县上下联动乡村振兴专项巡察组对太山镇党委开展了巡察。',
      '获嘉县上下联动乡村振兴专项巡察组 null null null',
      '太山镇',
    ],
  ])('who inspected whom: %s', async (words, named, unit) => {
    const { inspectingBody, inspectedUnit } = (await headOf(`巡察整改情况的通报\n${words}现将整改情况予以公布。`)).head
    const { value, group, session, round } = inspectingBody!
    expect([`${value} ${group} ${session} ${round}`, inspectedUnit?.value]).toEqual([named, unit])
  })

  it('counts the problems of a school in its own report as its own', async () => {
    const { head } = await headOf(
      '青山镇中心小学膳食经费管理自查自纠整改情况报告\n县教育局:\n我校开展了自查自纠,共查出问题6个,已完成整改5个。',
    )
    expect(head.totals.map(({ measure, scope }) => `${measure} ${scope}`)).toEqual([
      'problems this_round',
      'completed this_round',
    ])
  })

  it.each([
    ['发布机构: 广元市昭化区射箭乡人民政府 发布时间: 2018-09-05', '广元市昭化区射箭乡人民政府'],
    ['来源: 广元市昭化区人民政府 发布时间: 2018-09-05', null],
  ])('%s', async (line, issuer) => {
    const { head } = await headOf(`脱贫攻坚成效考核反馈问题整改实施方案\n${line}\n一、整改内容\n(一)住房安全。`)
    expect(head.issuer?.value ?? null).toBe(issuer)
  })

  it('reads names of committees of the party and of offices of the state as they stand', async () => {
    const { head } = await headOf(
      '中共宁城县委关于自治区党委第四巡视组反馈意见整改情况的通报\n2014年3月24日,国家税务总局湖南省税务局党委第四巡察组对县委进行了巡视。\n中共宁城县委\n2014年10月31日',
    )
    expect([head.issuer?.value, head.inspectingBody?.value]).toEqual([
      '中共宁城县委',
      '国家税务总局湖南省税务局党委第四巡察组',
    ])
  })

  it('finds the address to which letters are sent', async () => {
    const { head } = await headOf(
      `林业局党组关于巡察整改情况的通报\n${BODY}\n公示期间如有意见,请拨打电话0598-3622047,或寄信至建宁县均口镇焦坑村村委会(邮编354503)。`,
    )
    expect(head.contacts.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'phone 0598-3622047',
      'address 建宁县均口镇焦坑村村委会',
      'postcode 354503',
    ])
  })

  it('finds a line of contacts before the appendices', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => `${n + 1}\t网点闲置${n}\t已出租${n}处\t已完成`)
    const { head } = await headOf(
      [
        '行关于巡察整改情况的通报',
        BODY,
        '联系人:总行办公室;联系电话:0578-8062733。',
        '林业局党组',
        '2024年9月6日',
        '附件:整改台账',
        '序号\t问题\t整改情况\t状态',
        ...rows,
      ].join('\n'),
    )
    expect(head.contacts.map(({ value }) => value)).toEqual(['0578-8062733'])
  })

  it('takes what a “回头看” feeds back for the feedback where the inspection was one', async () => {
    const again = '2024年4月16日至5月28日,省委第六巡视组对学院党委开展了巡视“回头看”。7月19日反馈了“回头看”意见。'
    const { dates } = (await headOf(`十一届省委第四轮巡视整改进展情况的通报\n${again}`)).head
    expect([dates.feedback?.value.start, dates.followUp]).toEqual(['2024-07-19', null])
  })

  it('takes the state in brackets under a title for no day of publication', async () => {
    const { dates } = (await headOf(`县水利局巡察整改情况的通报\n(截至2024年9月30日)\n${BODY}`)).head
    expect([dates.published, dates.asOf === null]).toEqual([null, false])
  })

  it('reads totals over readings that were typed in', async () =>
    expect(await totalsOf('反饋7個(gè)問題,已完成5個(gè),正在推進(jìn)2個(gè)。')).toEqual([
      'problems 7',
      'completed 5',
      'in_progress 2',
    ]))

  it('finds the signature before the attachments', async () => {
    const { dates } = (
      await headOf(
        `县水利局党组关于巡察整改情况的报告\n${BODY}\n一、整改情况\n已完成3个。\n中共青山县水利局党组\n2024年11月25日\n附件\n巡察反馈问题整改台账\n序号\t反馈问题\t整改措施\t完成时限\t整改结果\n1\t账目不清\t清理账目3本\t2024年10月底前\t已完成\n2\t河道巡查少\t补巡2次\t2024年10月底前\t已完成\n3\t水费催收慢\t催收3户\t2024年10月底前\t已完成\n4\t会议多\t压减会议2次\t2024年10月底前\t已完成\n5\t台账乱\t重建台账2本\t2024年10月底前\t已完成\n6\t值班空岗\t抽查4次\t2024年10月底前\t已完成`,
      )
    ).head
    expect(dates.signed?.value.start).toBe('2024-11-25')
  })

  it('takes the mark of a list before the title for no part of it', async () => {
    const { title, issuer } = (await headOf(`• 中共金东区林业局党组关于巡察整改情况的通报\n${BODY}`)).head
    expect([title?.value, issuer?.value]).toEqual([
      '中共金东区林业局党组关于巡察整改情况的通报',
      '中共金东区林业局党组',
    ])
  })

  it('takes the stamped line of a page for the day of publication, not for the title', async () => {
    const { title, dates } = (
      await headOf(
        `安丘区人民政府 2019-12-13 16:36 来源: 区河湖管理中心\n关于安丘区环保督察反馈问题整改情况的公示\n${BODY}`,
      )
    ).head
    expect([title?.value, dates.published?.value.start]).toEqual([
      '关于安丘区环保督察反馈问题整改情况的公示',
      '2019-12-13',
    ])
  })

  it('takes the last day for calls for no state of things', async () => {
    const { dates } = (await headOf(`十届区委第三轮巡察进驻公告\n${BODY}\n受理信访时间截止到2024年4月18日。`)).head
    expect(dates.asOf).toBeNull()
  })

  it.each([
    [
      'the head of a register that follows it set in lines',
      '中共青山市委关于环保督察组交办问题调查处理情况的通报\n截至5月22日,督察组分批交办信访件300件。现将第二十一批办理结果通报如下:\n序号\n交办问题基本情况\n涉及区县及部门\n是否属实\n处理处罚和问责情况\n备注\n1\n河西镇收购点污染土壤。',
      '中共青山市委关于环保督察组交办问题调查处理情况的通报',
    ],
    [
      'the first column of a register',
      '中央第五环保督察组群众举报件信息公开\n(第29批 2021年5月10日)\n序号 2 受理编号\nX2HA001\n交办问题\n基本情况\n河西村气味难闻。',
      '中央第五环保督察组群众举报件信息公开',
    ],
    ['nothing but a register', '序号24 受理编号\nX2HA002\n交办问题基本情况\n河西村铸造厂无环评手续。', undefined],
    ['a button of the page', `• 打印\n青山县水利局巡察整改情况的通报\n${BODY}`, '青山县水利局巡察整改情况的通报'],
  ])('reads a title beside %s', async (_, words, title) => expect((await headOf(words)).head.title?.value).toBe(title))

  it('takes the day in a cell of the page for the day of publication', async () => {
    const { dates } = (
      await headOf(
        `青山镇关于督查通报的整改报告\n索引号: | QS/2020-7 | 部门: | 青山镇 |\n作者: | 日期: | 2020-10-20 |\n${BODY}`,
      )
    ).head
    expect(dates.published?.value.start).toBe('2020-10-20')
  })

  it('takes the later of two days in cells of the page for no plan', async () => {
    const cells = '文号 | 第十七期 | 成文日期: | 2022年09月14日 |\n有效性 | 有效 | 公开日期: | 2022年09月15日 |'
    const { dates } = (await headOf(`青山镇关于督查通报的整改报告\n${cells}\n${BODY}`)).head
    expect([dates.published?.value.start, dates.published?.value.role]).toEqual(['2022-09-15', 'event'])
  })

  it.each([
    ['现将2023年某市环保督察反馈问题第7项整改任务落实情况进行公示。', undefined],
    ['现将2019年环保督察反馈的5个问题整改情况进行公示。', undefined],
    ['2023年7月25日,市委巡察组向区水利局反馈问题12个。', '2023-07-25'],
  ])('takes the year of an inspection for no feedback: %s', async (words, day) =>
    expect((await headOf(`区水利局整改情况的公示\n${words}`)).head.dates.feedback?.value.start).toBe(day),
  )

  it.each([
    [
      'set in two lines',
      ['青山县环境保护督察反馈意见', '整改工作领导小组办公室'],
      '青山县环境保护督察反馈意见整改工作领导小组办公室',
    ],
    [
      'of several bodies in the cell of a register',
      ['青山县、市生态环境局、市公安局、市商务局', '经查,属实。'],
      undefined,
    ],
  ] as const)('reads a signature %s', async (_, lines, issuer) =>
    expect(
      (
        await headOf(
          ['反馈意见第二十七项整改任务已完成,现公示如下:', '一、整改任务', '污水处理设施建设滞后。', ...lines].join(
            '\n',
          ),
        )
      ).head.issuer?.value,
    ).toBe(issuer),
  )

  it('takes who speaks for a unit for no part of its name', async () => {
    const words =
      '2024年12月17日,区委第二巡察组向青山市实验中学反馈了巡察情况。组长分别向青山市实验中学党总支书记吴江和青山市实验中学反馈了巡察情况。'
    expect([...new Set((await headOf(words)).head.units.map(({ value }) => value))]).toEqual(['青山市实验中学'])
  })

  it('takes words spoken at the head of a report for no title', async () => {
    const spoken = '“有的干部不担当,遇事推诿;有的支部长期不换届、多年不发展党员……”'
    const { title } = (await headOf(`${spoken}\n近日,安丘区召开会议,通报巡察发现的10个方面普遍性问题。`)).head
    expect(title).toBeNull()
  })

  it.each([
    ['第三批督察组于2024年4月陆续对天津、山西、福建、贵州等省(市)开展督察。', []],
    ['省委巡视组对13个市州、3个直管市、48所省属高校、116个县市区党组织开展了巡视。', []],
    ['县委巡察组对丰乐镇、临溪乡开展了巡察。', ['丰乐镇', '临溪乡']],
  ])('takes what is left of a number for no unit: %s', async (words, units) =>
    expect((await headOf(words)).head.units.map(({ value }) => value)).toEqual(units),
  )

  it('keeps a short report whose speaker and day stand within reach of its end', async () => {
    const prose =
      '审计结果表明,区财政局等有关部门和单位坚持稳中求进,多方筹措资金,保障重点支出,预算执行和财政管理情况总体较好,但在预算编制、国库管理等方面仍然存在不规范的问题,需要加以纠正。'
    const { head } = await headOf(
      [
        '安丘区审计局局长 郑国平',
        '2023年9月28日',
        '主任、各位副主任、各位委员:',
        '受区人民政府委托,报告2022年度审计情况,请予审议。',
        '一、财政管理审计情况',
        prose,
        '(一)区本级决算审计情况',
        prose,
      ].join('\n'),
    )
    expect(head.kind.value).toBe('feedback_bulletin')
  })
})

describe('reports of the press', () => {
  it.each([
    [
      'news',
      [
        '近日,启元市政府办公室召集市纪委、法院、审计等单位,召开专题推进会,督促审计指出问题形成整改闭环。',
        '会上,8家单位逐一汇报整改工作开展情况。',
      ],
    ],
    [
      'news',
      [
        '“督促第五轮被巡察单位落实整改措施900余项……”日前,东岭市召开市委巡察整改监督工作联席会议,市纪委监委通报了巡察整改日常监督情况。',
      ],
    ],
    [
      'news',
      [
        '本级巡察整改:朝晖区开展巡察整改专项督查',
        '来源:朝晖区委巡察办 发布时间:2020-12-10',
        '为做好“后半篇文章”,2020年8月,区纪委监委组成专项督查组,对巡察整改工作专项督查,发现巡察组反馈的8个方面36个问题整改不够到位。',
      ],
    ],
    [
      'news',
      [
        '八省市中央环保督察整改任务已完成近六成',
        '生态环境部28日公布,截至9月中旬,8省市已完成313项整改任务,占中央环境保护督察整改方案明确531项任务的近六成。',
      ],
    ],
    ['news', ['记者从省生态环境厅获悉,中央生态环境保护督察整改方案全部公开。整改方案明确责任单位和完成时限。']],
    [
      'feedback_bulletin',
      [
        '根据统一部署,4月7日,二届党委第二轮巡察组向6家二级党委反馈了巡察情况。',
        '反馈指出了被巡察的二级党委存在以下四个方面的问题:一是贯彻落实决策部署有不足;二是抓管党治党用力不够。',
      ],
    ],
    [
      'rectification_notice',
      [
        '近日,中共祁门县水利局党组将巡察整改情况公开。2024年3月,县委第一巡察组对县水利局党组开展了巡察,5月6日反馈。现将整改情况予以公布。',
        '一、关于“学习不深”问题',
        '整改情况:一是制定计划。',
      ],
    ],
    [
      'env_progress_list',
      [
        '祁门县中央生态环境保护督察反馈问题整改情况',
        '近日,县生态环境局公布整改情况。',
        '一、“扬尘管控不力。”整改进展情况:已完成整改。',
      ],
    ],
  ] as const)('%s', async (kind, lines) => expect((await headOf(lines.join('\n'))).head.kind.value).toBe(kind))
})
