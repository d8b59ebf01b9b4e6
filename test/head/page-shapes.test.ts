import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const INSPECTED = '2024年3月5日至4月20日,区委第二巡察组对青川区林业局党组进行了巡察。6月3日反馈了巡察意见。'
const ANNOUNCED = '现将巡察整改情况予以公布。'

describe('the kind of a page', () => {
  it.each([
    ['rectification_notice', `${INSPECTED}现根据规定将巡察整改情况予以公布。`],
    ['rectification_notice', '一、压实责任,落实巡察整改\n针对巡察反馈的25个问题,制定措施60条。\n二、下一步打算'],
    [
      'feedback_bulletin',
      '2024年3月5日至4月20日,市委第二巡察组对市林业局党组开展了巡察。现将巡察情况通报如下:\n1.主责主业不突出。',
    ],
    [
      'feedback_bulletin',
      '区委第二巡察组向区林业局党组反馈巡察情况\n3月5日,反馈会召开。李某指出,理论学习上还有12个问题。',
    ],
    [
      'feedback_bulletin',
      '近日,县委第二巡察组向县供销系统反馈巡察情况。\n反馈指出了县供销系统在党的建设、主责主业等三个方面存在的26个具体问题。',
    ],
    [
      'feedback_bulletin',
      '4月2日,县委巡察组向县文联、县科协反馈巡察情况。\n县文联存在的主要问题:学习不深入。\n县科协存在的主要问题:管理不规范。',
    ],
    ['news', '4月2日上午,市委第二巡察组召开巡察市水务局党组情况反馈会。会上指出了不足。'],
    ['news', '青川区集中开展五届区委第三轮巡察反馈工作\n区委分四组对区档案馆、区文联等6个单位开展了巡察。'],
    ['news', '六届市委第四轮巡察完成进驻\n本轮派出3个巡察组,对市文联等3个单位开展巡察,重点了解存在的突出问题。'],
    ['news', '青川县审计局实地督导审计整改情况\n本报讯(通讯员 李某)近日,审计组到各单位督导审计整改。'],
    ['news', '青川市人大常委会通过审计整改报告\n会议审议了审计查出问题整改情况的报告,已完成整改60个。\n(王小明)'],
    [
      'news',
      '“以前排队要半天,现在十分钟就能办好,村里人都说方便。”村民介绍起办事大厅的变化。\n县委巡察组反馈问题30个,已整改28个。',
    ],
    ['news', '青川晚报   2022年12月29日\n审计整改金额超三亿\n报告显示,有关单位已整改问题金额3.2亿元。'],
    ['env_progress_list', '4月25日,省第二生态环境保护督察组向我市转办信访件7件,已全部交办,相关单位正在办理中。'],
    [
      'template',
      '【食堂自查报告】我单位开展了自查。\n一、发现的问题\n1. 食堂约有XX间,员工XX名,共XX处不足。\nXXX单位\n2025年X月X日',
    ],
    [
      'campaign_summary',
      '【食堂管理自查自纠报告】为加强食堂管理,我单位开展了自查自纠工作。\n一、发现的问题\n1. 台账不全。',
    ],
    ['audit_report', '青川县2022年度审计查出问题整改情况的报告\n一、整改情况\n县财政局已整改到位。'],
    ['rectification_notice', `巡察整改情况的通报\n${INSPECTED}${ANNOUNCED}`],
    [
      'audit_report',
      '青川县审计局于2022年10月24日起对县水务局进行了审计。审计发现存在票据不规范等问题。县水务局积极整改,审计发现问题已整改到位。',
    ],
    [
      'feedback_bulletin',
      '主任、各位副主任:\n我受区政府委托,报告2022年度区本级预算执行和其他财政收支审计情况,请予审议。审计查出问题得到有效整改。\n一、财政管理审计情况\n发现问题3个。',
    ],
    [
      'audit_letter',
      '青川市审计局:\n根据审计报告要求,我局重视整改工作。现就问题整改情况和审计建议采纳情况报告如下:\n一、整改情况\n款项已上缴。',
    ],
    [
      'feedback_bulletin',
      '市委6个巡察组分别向本轮巡察涉及的31家党组织进行了反馈。\n巡察也发现了一些问题和不足,有的学习不深;有的管理不严。',
    ],
    [
      'feedback_bulletin',
      '2月16日,区委巡察一组到南山街道党工委反馈巡察情况。\n巡察组发现了一些问题,主要是:作风不实;管理不严。',
    ],
    [
      'feedback_bulletin',
      '2月24日,区委第二巡察组向南山街道党工委反馈巡察情况。\n但也发现南山街道统筹发展不够有力,服务意识有所欠缺等问题。',
    ],
    [
      'feedback_bulletin',
      '2月21日,市委第一巡察组向市第一中学党委反馈巡察情况。\n王某指出,本轮巡察发现的主要问题是:教学管理有短板。校风建设有欠缺。',
    ],
    [
      'feedback_bulletin',
      '根据区委巡察工作领导小组的部署,2023年2月22日,区委第二巡察组向区文联反馈巡察情况。\n李某主持会议并传达要求。',
    ],
    [
      'env_progress_list',
      '省生态环境保护督察组对我市开展了例行督察。我市制定了整改任务清单。整改任务清单包括43项整改任务、141条整改措施。',
    ],
    ['news', '本报青川10月13日电 (记者 李某)全市检查医药机构171家,专项整治取得成效。'],
    ['news', '青川网(www.qingchuan.example)02月18日讯\n我省编制的督察反馈意见整改方案已全部完成。'],
    ['news', '青川区:开展巡察“回头看” 推动整改见底到位\n近年来,该区共对6个单位开展了巡察“回头看”,完成问题整改40个。'],
    [
      'news',
      '青川:聚焦民生打好整治攻坚战\n十届县委派出两个巡察组,对县文联、县科协、县残联3个单位开展巡察。存在的问题得到解决。',
    ],
    ['aggregate_notice', '青川县:2024年度巡察整改情况综述\n共巡察12个单位,反馈问题328个,完成整改298个。'],
    [
      'news',
      '为抓好巡察反馈问题整改,青川区教育局党委于5月3日召开整改部署会议,班子成员参加。\n会上,教育局通报了整改方案。',
    ],
    [
      'env_progress_list',
      '2022年3月25日至4月25日,中央第五生态环境保护督察组对我省开展了督察。截至6月底,我市15项整改任务已完成整改14项。',
    ],
    ['news', '记者从市督察办获悉,自省生态环境保护督察组反馈以来,66项整改任务已完成27项。'],
    ['news', '4月2日,山口镇召开巡察整改动员部署会议,传达要求。对照6大类问题逐一整改。'],
  ])('%s: %s', async (kind, words) => expect((await headOf(words)).head.kind.value).toBe(kind))
})

describe('the title of a page', () => {
  it.each([
    ['区委第二巡察组向区林业局党组反馈巡察情况', '您当前所在位置: 主页 > 巡视巡察 > 反馈 >'],
    ['区委第二巡察组向区林业局党组反馈巡察情况', '● 党建专栏► 您现在位置:党建 >> 专栏 >> 浏览文章'],
    ['区委第二巡察组向区林业局党组反馈巡察情况', '欢迎光临青川区人民法院网站'],
    ['青川强化专项巡察监督', '首页 新闻中心 部门动态'],
    ['青川强化专项巡察监督', '现在时间是:2024年11月22日'],
    ['青川强化专项巡察监督', '《 青川日报 》( 2021年10月14日 第 12 版)'],
    ['青川强化专项巡察监督', '青川网(www.qingchuan.example)02月18日讯'],
    ['青川强化专项巡察监督', '国内统一刊号:CN53-0011 青川日报社出版'],
    ['我市再督办突出问题的整改落实情况', '市督察反馈整改指挥部办公室     2021年1月13日'],
    ['关于河道整治“回头看”的通报', "青川区人民政府 The People's Government of Qingchuan"],
    ['五届区委第三轮巡察整改情况全部公布', '微信截图_20240920.jpg'],
    ['青川市2022年度绩效审计查出问题整改情况的报告', '详细介绍'],
  ])('%s without %s', async (title, above) =>
    expect((await headOf(`${above}\n${title}\n${INSPECTED}`)).head.title?.value).toBe(title),
  )

  it('ends before the meeting it was read in', async () =>
    expect(
      (
        await headOf(
          '青川市2022年度绩效审计查出问题整改情况的报告——2023年4月在青川市人大常委会第十七次会议上\n现报告如下,请予审议。',
        )
      ).head.title?.value,
    ).toBe('青川市2022年度绩效审计查出问题整改情况的报告'))

  it('loses the sign of a poster', async () =>
    expect((await headOf(`▍青川区林业局巡察整改情况的通报\n${INSPECTED}`)).head.title?.value).toBe(
      '青川区林业局巡察整改情况的通报',
    ))

  it('stands in brackets before the first words', async () => {
    const of = async (words: string) => (await headOf(words)).head.title?.value
    expect(await of('【食堂管理自查自纠报告】为加强食堂管理,我单位开展了自查自纠工作。')).toBe('食堂管理自查自纠报告')
    expect(await of('【整改情况】一是开展了学习,建立了台账并严格落实。')).toBeUndefined()
    expect(await of('【食堂管理】为加强食堂管理,我单位开展了自查自纠工作。')).toBeUndefined()
  })
})

describe('who inspected, as pages word it', () => {
  it.each([
    ['市委巡察组反馈意见后,兴宁市委机动巡察二组对山口镇党委进行了政治巡察。', '兴宁市委机动巡察二组'],
    ['区委村居第二巡察组对东门社区开展巡察。区委第二巡察组召开反馈会。', '区委村居第二巡察组'],
    ['县委第六轮巡察两个巡察组对县文联、县科协开展了常规巡察。', '县委巡察组'],
    ['集团党委第三轮政治巡察三个巡察组向国贸公司党支部反馈了巡察意见。', '集团党委巡察组'],
    ['市林业局党组授权巡察组对林业学校党委开展了常规巡察。', '市林业局党组授权巡察组'],
    ['区委第一至第五巡察组向被巡察的10个党组织反馈了巡察情况。', '区委第一至第五巡察组'],
    ['市委第五提级(交叉)巡察组对市政协机关党组开展了巡察。', '市委第五提级(交叉)巡察组'],
    ['市区联动巡察组对青川区法院进行了巡察。', '市区联动巡察组'],
    ['县委第二巡察组对县林业局党组进行了巡察。县委第一巡察组组长参加会议。', '县委第二巡察组'],
  ])('%s', async (words, body) =>
    expect((await headOf(`巡察整改情况的通报\n${words}${ANNOUNCED}`)).head.inspectingBody?.value).toBe(body),
  )

  it.each([
    ['兴宁市委第三轮对村(社区)提级巡察“回头看”第一组对东门社区开展巡察。', '兴宁市委对村(社区)提级巡察“回头看”第一组'],
    ['湖南省第四生态环境保护督察组对我市开展了督察。', '湖南省第四生态环境保护督察组'],
    ['中央第四生态环境保护督察组对我省开展了督察。', '中央第四生态环境保护督察组'],
  ])('%s', async (words, body) => expect((await headOf(`3月5日,${words}`)).head.inspectingBody?.value).toBe(body))

  it.each([
    ['根据十二届省委第四轮巡视工作要求,县委第一巡察组对县法院党组进行了巡察。', [null, null, null]],
    [
      '传达二十届中央纪委二次全会精神,自六届县委巡察以来进步明显,县委第一巡察组对县法院党组进行了巡察。',
      [null, null, null],
    ],
    ['根据十四届县委第六轮巡察工作安排,县委第一巡察组对县法院党组进行了常规巡察。', [14, 6, 'regular']],
    ['十四届县委组织开展了第六轮巡察,县委派出3个巡察组,对县法院党组开展常规巡察。', [14, 6, 'regular']],
  ])('in which session and round: %s', async (words, told) => {
    const body = (await headOf(`2024年3月5日至4月20日,${words}`)).head.inspectingBody
    expect([body?.session, body?.round, body?.mode]).toEqual(told)
  })

  it('looked again at a rectification', async () => {
    const { head } = await headOf(
      `巡察整改情况的通报\n2024年3月5日至4月20日,市委第一巡察组对区教育局党组开展为期一个月的巡察整改回头看。${ANNOUNCED}`,
    )
    expect(head.inspectingBody?.mode).toBe('follow_up')
  })
})

describe('the units of a page', () => {
  const unitsOf = async (words: string) =>
    (await headOf(`巡察整改情况的通报\n${words}${ANNOUNCED}`)).head.units.map(({ value, role }) => `${value} ${role}`)

  it.each([
    [
      '县委第一巡察组对山口镇党委进行了巡察,并对该镇东河村、西河村、北沟村党组织进行了延伸巡察。',
      ['山口镇 inspected', '东河村 extended', '西河村 extended', '北沟村 extended'],
    ],
    [
      '县委巡察组向山口街道6个社区党委反馈巡察情况。县委巡察组对山口街道东门社区、南门社区进行了巡察。',
      ['山口街道东门社区 inspected', '南门社区 inspected'],
    ],
    [
      '市委第一巡察组对青川中医药高等专科学校、市中医院开展了巡察。',
      ['青川中医药高等专科学校 inspected', '市中医院 inspected'],
    ],
    [
      '集团党委巡察组向集团所属国贸公司党支部、设计研究院党委两户被巡察企业反馈了意见。',
      ['国贸公司 inspected', '设计研究院 inspected'],
    ],
    ['县委巡察组对团县委、县接待办开展了巡察。', ['团县委 inspected', '县接待办 inspected']],
    [
      '县委第二巡察组组长反馈了对山口镇东门社区、大港村的巡察“回头看”情况。',
      ['山口镇东门社区 inspected', '大港村 inspected'],
    ],
    [
      '校党委巡察组分别向本轮巡察的临床医学院、经济学院等2家二级党委进行了“一对一”的巡察反馈。',
      ['临床医学院 inspected', '经济学院 inspected'],
    ],
    ['县委巡察组对东门社区、南山村委会开展了巡察。', ['东门社区 inspected', '南山村委会 inspected']],
    ['省委巡视组向被巡视党组织主要负责人和领导班子反馈了情况。', []],
    ['县委巡察组对山口镇所辖村(社区)党组织开展了巡察。', []],
    [
      '县委派出3个巡察组,对县文联等3个部门党组,南山乡党委及所辖6个党总支开展常规巡察。',
      ['县文联 inspected', '南山乡 inspected'],
    ],
    [
      '区委专项巡察组对东山镇东河村、西河村,南山镇北沟村,城西镇大桥村、小桥村,山口镇古井村,城东街道书院社区,城南街道新丰村等6个镇街共8个村(社区)党组织开展专项巡察。',
      [
        '东山镇东河村',
        '西河村',
        '南山镇北沟村',
        '城西镇大桥村',
        '小桥村',
        '山口镇古井村',
        '城东街道书院社区',
        '城南街道新丰村',
      ].map((name) => `${name} inspected`),
    ],
    [
      '本轮巡察对象包括市本级承担项目的单位和南山县、东河市、城北区等县(市)区及园区。',
      ['南山县 inspected', '东河市 inspected', '城北区 inspected'],
    ],
    [
      '市委巡察组对我市山口镇东河村、西河村,城南镇北沟村开展提级巡察。',
      ['山口镇东河村 inspected', '西河村 inspected', '城南镇北沟村 inspected'],
    ],
    ['县委巡察组向县法院党组书记、院长李某和县法院党组班子反馈了情况。', ['县法院 inspected']],
    ['县委巡察组向南山街道党工委主要负责人和领导班子反馈了情况。', ['南山街道 inspected']],
    ['省委第二巡视组组长王某,副组长李某,向南山市委书记赵某和领导班子反馈了情况。', ['南山市 inspected']],
  ])('%s', async (words, units) => expect(await unitsOf(words)).toEqual(units))

  it.each([
    ['市委第二巡察组召开巡察市水务局党组情况反馈会。', '市水务局'],
    ['市委第二巡察组巡察市中心医院党委工作动员会召开。', '市中心医院'],
    ['区委第三巡察组组长向区水务局主要负责同志和党组反馈了巡察意见,召开反馈会议。', '区水务局'],
  ])('%s', async (words, unit) =>
    expect((await headOf(`市委巡察组反馈巡察情况\n3月5日,${words}`)).head.inspectedUnit?.value).toBe(unit),
  )

  it.each([
    ['省委巡视组对省教育厅和31所高校党组织开展了巡视。', undefined],
    ['县委巡察组对县水务局等5家单位开展了巡察。', undefined],
    ['县委巡察组对县水务局党组及3家下属单位开展了巡察。', '县水务局'],
    ['县委巡察组对县水务局党组和2个直属支部开展了巡察。', '县水务局'],
  ])('one that is named of several is not the one the page is about: %s', async (words, unit) =>
    expect((await headOf(`巡察进展情况全部公布\n来源:南山日报\n3月5日,${words}`)).head.inspectedUnit?.value).toBe(unit),
  )

  it('of the state are central', async () => {
    const levelOf = async (unit: string) =>
      (await headOf(`中共${unit}党组关于巡视整改进展情况的通报\n中央第二巡视组对${unit}党组开展了巡视。${ANNOUNCED}`))
        .head.inspectedUnit?.level
    expect([await levelOf('最高人民检察院'), await levelOf('教育部')]).toEqual(['central', 'central'])
  })

  it.each([
    ['关于铁东区中央生态环境保护督察反馈问题整改情况的公示', '', '铁东区'],
    ['兴宁市贯彻落实省生态环境保护督察反馈意见整改方案', '', '兴宁市'],
    ['', '中共兴宁市委 兴宁市人民政府\n2024年3月25日', '兴宁市'],
    ['', '', undefined],
  ])('are the region that an environmental inspection looked at: %s %s', async (title, signed, unit) => {
    const words = '省生态环境保护督察组对我市开展了督察。整改任务清单包括43项整改任务,现公开,接受监督。'
    expect((await headOf(`${title}\n${words}\n${signed}`)).head.inspectedUnit?.value).toBe(unit)
  })

  it.each([
    ['永德:开展巡察“回头看”提升质效', '永德县委派出巡察组。', '永德县'],
    ['永德:开展巡察“回头看”提升质效', '县委派出巡察组。', undefined],
    ['关于开展巡察“回头看”的做法', '永德县委派出巡察组。', undefined],
  ])('a short name in the title tells the region where the text has it in full: %s %s', async (title, words, region) =>
    expect((await headOf(`${title}\n来源:南山日报\n${words}`)).head.region?.name).toBe(region),
  )

  it('a short name is the division of its time', async () => {
    const regionIn = async (year: number) =>
      (await headOf(`${year}年9月2日至11月29日,南通市委巡察二组对江苏省海门中学进行了巡察。${ANNOUNCED}`)).head.region
        ?.name
    expect([await regionIn(2019), await regionIn(2022)]).toEqual(['海门市', '海门区'])
  })

  it('take the county that the text prints in full', async () => {
    const regionOf = async (rest: string) =>
      (await headOf(`巡察整改情况的通报\n市委第一巡察组对晋江职业中专学校党委开展了巡察。${rest}${ANNOUNCED}`)).head
        .region?.name
    expect([await regionOf('学习了晋江市委的要求。'), await regionOf('')]).toEqual(['晋江市', undefined])
  })
})

describe('dates of a page', () => {
  const datesOf = async (words: string) => {
    const { dates } = (await headOf(words)).head
    const day = (fact: { value: { start: string } } | null) => fact?.value.start ?? null
    return [day(dates.inspection), day(dates.feedback)]
  }

  it.each([
    [
      '2023年5月1日至6月2日,区委对区文联等3个单位开展巡察。2023年7月1日至3日,对相关单位班子成员进行了反馈。',
      ['2023-05-01', '2023-07-01'],
    ],
    ['区委第一巡察组对区职教中心开展了巡察。自2023年11月以来,召开巡察反馈问题整改专题会议。', [null, null]],
    ['2018年1月4日至5日,巡察组分别向区文联、区残联党组进行巡察意见反馈。', [null, '2018-01-04']],
    ['县审计局召开了县养护段2019至2020年度财务收支审计情况会议。', [null, null]],
    ['2023年11月29日,市人大常委会对审计查出问题整改情况的报告进行了审议。', [null, null]],
    ['巡察公告\n一、巡察时间\n2025年3月24日至5月30日。\n二、巡察内容\n了解职责履行情况。', ['2025-03-24', null]],
  ])('%s', async (words, dates) => expect(await datesOf(words)).toEqual(dates))

  it('are no later than the page they stand on', async () => {
    const told = '2024年9月27日至12月6日,市委第一巡察组开展了巡察。\n2025114日,市委巡察组向区教育局党组反馈了巡察意见。'
    expect((await datesOf(`巡察整改情况的通报\n发布时间:2025-06-24\n${told}`))[1]).toBe('2025-01-14')
    expect((await datesOf(`巡察整改情况的通报\n${told}`))[1]).toBeNull()
  })
})

describe('totals of a page', () => {
  const totalsOf = async (words: string, above = '巡察整改情况的通报') =>
    (await headOf(`${above}\n${INSPECTED}${words}`)).head.totals.map(({ measure, value, scope }) =>
      scope === 'this_round' ? `${measure} ${value}` : `${measure} ${value} ${scope}`,
    )

  it.each([
    ['反馈5大方面14个问题,东河村、西河村党组织存在44个问题。', ['aspects 5', 'problems 14']],
    ['现已整改到位42条问题,11月底前完成整改26条,持续整改32条。', ['completed 42', 'long_term 32']],
    ['明确每一项整改措施的责任人,问题整改到位。', []],
    ['报告反映涉及4个方面、29个单位(部门)共计50项具体问题。', ['aspects 4', 'problems 50']],
    ['反馈指出在党的建设等三个方面存在的26个具体问题。', ['aspects 3', 'problems 26']],
    ['反馈38个问题,制定整改措施127条,已全部完成相关问题整改。', ['problems 38', 'measures 127', 'completion_rate 100']],
    ['对巡察发现的共性问题6项通报整改。', []],
    ['66项整改任务已完成37项;移交的3665个信访举报问题,已整改完成3569个,完成率97.4%。', ['problems 66', 'completed 37']],
    ['反馈的3个方面11类问题30项问题,现通报整改情况。', ['aspects 3', 'problems 11', 'sub_items 30']],
    ['反馈11类问题,移交30项问题。', ['problems 11', 'problems 30']],
    ['整改方案明确的56项任务已完成40项。', ['problems 56', 'completed 40']],
    ['整改任务清单包括43项整改任务、141条整改措施。', ['problems 43', 'measures 141']],
    ['反馈问题247个,整改问题240个,移交线索18件。', ['problems 247', 'completed 240']],
    ['梳理列出整改问题30个,正在推进。', []],
    ['“你村反馈问题是否已全部整改销号?”督查组问。', []],
    ['市里明确了3项任务,要求逐项落实。', []],
    ['已完成31项整改任务,其余正在推进。', ['completed 31']],
    ['督察组反馈后,66项整改任务已整改完成27项。', ['problems 66', 'completed 27']],
    ['完成问题整改40个,完成整改占比97.6%。', ['completed 40', 'completion_rate 97.6']],
    ['转办的109件信访举报问题中,经查属实93件;已办结55件,正在办理54件。', []],
    ['受理来信9件,反馈问题12件,已完成整改10件。', ['problems 12', 'completed 10']],
    [
      '全县审计机关累计查出问题金额3.5亿元。促进整改落实有关问题金额2亿元。',
      ['money_problem 350000000 region', 'money_completed 200000000 region'],
    ],
    ['反馈20个问题,已于11月底前完成整改18个。', ['problems 20', 'completed 18']],
  ])('%s', async (words, totals) => expect(await totalsOf(words)).toEqual(totals))

  it('of an earlier audit are those of an earlier round', async () => {
    const { head } = await headOf(
      '在青川市十七届人大常委会第十六次会议上\n市审计局局长 李某某\n报告我市2017年度本级预算执行审计查出问题的整改情况,请予审议。\n一、整改情况\n山口镇对2016年经责审计提出的21个问题进行持续整改。',
    )
    expect(head.totals.map(({ measure, value, scope }) => `${measure} ${value} ${scope}`)).toEqual([
      'problems 21 previous_round',
    ])
  })
})
