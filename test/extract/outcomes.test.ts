import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { OUTCOMES, UNIT_CLASSES } from '../../src/notice/vocabulary.ts'
import { read } from './read.ts'
import { outcomesIn, sumsIn } from './values.ts'

describe('outcomes', () => {
  it.each([
    [
      '开展督导检查12次,发现问题48个,已整改45个。',
      ['12次 inspections', '48个 problems_found', '45个 problems_completed'],
    ],
    ['反馈的3个方面16个问题,已完成整改10个,基本完成2个。', ['16个 problems_found', '10个 problems_completed']],
    ['给予责令检查、批评教育、谈话提醒24人。', ['24人 held_accountable+criticised+talks']],
    ['对6名报账员进行提醒谈话。', ['6名 talks']],
    // one verb for a whole list, before it or behind it
    [
      '对3个市、8个县、21个乡镇开展了专项督查。',
      ['3个 units_inspected', '8个 units_inspected', '21个 units_inspected'],
    ],
    // who has a problem is no problem
    ['12个市县存在虚报数据等问题。', []],
    ['12个县扶贫工作中存在超标准接待问题。', []],
    ['审计还发现86个县存在违反招投标规定的问题。', []],
    ['约谈巡察中发现问题较多、履行主体责任不力的3个市。', ['3个 summoned']],
    ['检查3个单位,发现问题12个。', ['3个 units_inspected', '12个 problems_found']],
    ['反馈的16个问题已完成整改。', ['16个 problems_completed']],
    ['约谈3个市、8个县主要负责人。', ['3个 summoned', '8个 summoned']],
    ['给予12名科级、36名股级干部党纪政务处分。', ['12名 disciplined', '36名 disciplined']],
    ['对4家药店、6家诊所作出行政处罚。', ['4家 units_penalised', '6家 units_penalised']],
    ['责令3家企业、2个工地限期整改。', ['3家 rectify_orders', '2个 rectify_orders']],
    ['问责党组织3个、领导干部12人。', ['3个 held_accountable', '12人 held_accountable']],
    ['通报批评2个单位、5名个人。', ['2个 criticised', '5名 criticised']],
    // organisations that are called to account, named in public or spoken to
    ['对履责不力的2个党组织、4名干部进行问责。', ['2个 held_accountable', '4名 held_accountable']],
    ['受到问责的党组织有3个。', ['3个 held_accountable']],
    ['问责党委(党组)3个。', ['3个 held_accountable']],
    ['2个监管部门、1家监理公司被追责。', ['2个 held_accountable', '1家 held_accountable']],
    ['给予3个党组织通报问责,约谈企业4家。', ['3个 held_accountable', '4家 summoned']],
    ['通报单位5个,对2个项目予以通报,通报曝光企业9家。', ['5个 criticised', '2个 criticised', '9家 criticised']],
    ['责令2个党支部作出书面检查,通报批评党总支1个。', ['2个 criticised', '1个 criticised']],
    ['向12个单位通报情况,通报12个单位整改进展,通报表扬单位3个,通报先进单位4个。', []],
    ['责任追究机制覆盖单位12个,召开通报会12个单位参加,成立执纪问责3个工作组。', []],
    ['移送公安机关5人、检察机关2人。', ['5人 referrals', '2人 referrals']],
    [
      '共检查餐饮单位56家、生产企业12家、农贸市场3个。',
      ['56家 units_inspected', '12家 units_inspected', '3个 units_inspected'],
    ],
    [
      '培训骨干教师45名、班主任120名、校医12名。',
      ['45名 people_trained', '120名 people_trained', '12名 people_trained'],
    ],
    // a member with a deed of its own takes none of its neighbour's
    ['关停3家、整改12家。', ['3家 units_penalised']],
    [
      '群众举报27件,已办结7件、阶段性办结17件、未办结3件。',
      ['27件 complaints', '7件 complaints_closed', '17件 complaints_closed'],
    ],
    ['还有7处整改点位销号材料正在办理当中。', []],
    ['这次会议既是一次形势分析会,也是一次任务部署会,开了一次部署会。', ['一次 meetings']],
    ['约谈2人、慰问群众12人。', ['2人 summoned']],
    ['处分5人、表彰先进8人。', ['5人 disciplined']],
    ['检查工地5个、走访农户120户。', ['5个 units_inspected']],
    ['对2个乡镇、12个问题开展检查。', []],
    ['走访5个镇、23个村、312户群众。', []],
    ['对督导走过场的2个乡镇发出提醒函。', []],
    ['全市5个区、12个镇全部完成整改任务。', []],
    ['对8名责任人分别给予批评教育3人、诫勉5人。', ['3人 criticised', '5人 admonished']],
    // a noun said once for several verbs
    ['修订制度8项、新建5项、废止2项。', ['8项 rules_made', '5项 rules_made']],
    ['修订8项、新建5项、废止2项制度。', ['8项 rules_made', '5项 rules_made']],
    ['梳理制度23项,废止3项,修订5项,新建2项。', ['5项 rules_made', '2项 rules_made']],
    ['建立健全内控制度3项、议事规则2项、考核办法1项。', ['3项 rules_made', '2项 rules_made', '1项 rules_made']],
    ['修订制度8项,新建5个停车场。', ['8项 rules_made']],
    ['出台制度5项、废止办法3项。', ['5项 rules_made']],
    [
      '出台《财务管理办法》等12项内控制度,修订完善5项。',
      ['《财务管理办法》 rules_made', '12项 rules_made', '5项 rules_made'],
    ],
    // papers about a deed, and deeds left undone, are none
    ['印发督查通报6期、检查报告3份。', []],
    ['对3个未按期完成整改的项目下达催办单。', []],
    ['核查低保对象3,456户。', []],
    ['给予党纪政务处分5人、诫勉2人,免职1人。', ['5人 disciplined', '2人 admonished', '1人 dismissed']],
    ['对一名擅自离岗的职工,给予停职检查。', ['一名 held_accountable']],
    ['举办业务培训3期240人次。', ['3期 trainings', '240人次 people_trained']],
    ['召开4次专题推进会、1次民主生活会。', ['4次 meetings', '1次 meetings']],
    ['受理群众举报86件,办结84件。', ['86件 complaints', '84件 complaints_closed']],
    ['制定整改措施31条,新建制度5项。', ['31条 measures_set', '5项 rules_made']],
    ['责令改正6家,取缔无证诊所3家,立案查处2起。', ['6家 rectify_orders', '3家 units_penalised', '2起 cases_filed']],
    ['移送问题线索2条。', ['2条 referrals']],
    ['举办业务培训班1期,31人参加。', ['1期 trainings', '31人 people_trained']],
    ['召开座谈会1次,31人参加。', ['1次 meetings']],
    ['先后召开党委会议12次,委务会6次。', ['12次 meetings', '6次 meetings']],
    ['对缺课的4名党员进行谈话。', ['4名 talks']],
    ['录制解读短视频9条。', ['9条 publicity_items']],
    ['摸排线索22条,立案9件。', ['22条 leads', '9件 cases_filed']],
    ['反馈问题4个大方面,整改完毕5个。', ['5个 problems_completed']],
    [
      '检查学校98家、供餐企业4家,发现问题31个。',
      ['98家 units_inspected', '4家 units_inspected', '31个 problems_found'],
    ],
    ['约谈班子成员5人、中层干部12人,慰问老党员9人。', ['5人 summoned', '12人 summoned']],
    ['检查学校98家、培训教师4人。', ['98家 units_inspected', '4人 people_trained']],
    ['对9个党支部开展季度检查。', ['9个 units_inspected']],
    ['对3家维保单位罚款。', ['3家 units_penalised']],
    ['对1名培训部负责人批评教育。', ['1名 criticised']],
    ['查结积压案件11起。', ['11起 cases_handled']],
    ['巡察发现5个党组织存在的问题共计84个。', ['84个 problems_found']],
    ['群众满意度98.6%。', ['98.6% satisfaction']],
    ['未发现违规收费行为,未收到投诉,未发生安全事故。', ['未发现 problems_found', '未收到 complaints']],
    // words that only hold a cue
    ['县审计局向20家单位下发通知,编发学习资料10期,审计12家单位。', ['12家 units_inspected']],
    // who acts, and on what
    ['组织部、财政局等6个部门建立会商机制,对9个问题细化措施30条。', ['30条 measures_set']],
    ['建立会商机制2项,针对反馈的9个问题制定措施30条。', ['2项 rules_made', '9个 problems_found', '30条 measures_set']],
    ['审计报告共反映56个问题。', ['56个 problems_found']],
    ['反馈问题后上缴处置公车5辆。', []],
    ['入企检查由210次压减到90次。', []],
    ['取消不合规讲座2场,举办讲座3场。', ['3场 lectures']],
    ['发现疑似串标线索3条,受理求助线索8件。', ['3条 leads']],
    ['目前,已完成6个,取得阶段性成效2个,尚未完成2个。', ['6个 problems_completed']],
    ['改造项目已完成6个,其余2个将于明年开工。', []],
    // teams are not what they did
    ['4个督导组共收到群众举报230件。', ['230件 complaints']],
    ['3个检查组共检查企业45家,责令整改12家。', ['45家 units_inspected', '12家 rectify_orders']],
    ['立案处罚企业9家,立案侦查2起。', ['9家 units_penalised', '2起 cases_filed']],
    // what a number is divided by, and who found what is worked on
    ['工作报告反映5个方面78项问题。', ['78项 problems_found']],
    ['巡察反馈3个领域、12个问题。', ['12个 problems_found']],
    ['围绕26项反馈问题提出整改措施104项。', ['26项 problems_found', '104项 measures_set']],
    ['对16个问题细化措施。', []],
    // both ends of a rise, where each is of a time of its own
    ['热线投诉由第三季度的74件减少到第四季度的39件。', ['74件 complaints', '39件 complaints']],
    ['群众投诉由每月9件降至2件。', []],
    ['群众投诉由9件降到2件。', []],
    ['投诉举报86件,下降到历年最低,走访农户39件。', ['86件 complaints']],
    ['2024年二季度投诉18件,三季度降为7件。', ['18件 complaints', '7件 complaints']],
    // what is still to be put right is not
    ['尚未整改的11个问题中,9个预计2025年6月底前整改到位。', []],
    ['其余3个问题计划于年底前完成整改。', []],
    ['3个问题已整改到位。', ['3个 problems_completed']],
    ['责令停工23家,责令整改5家。', ['23家 units_penalised', '5家 rectify_orders']],
    // organisations that were punished, filed against or only moved
    ['对2家施工企业给予不良行为扣分处罚。', ['2家 units_penalised']],
    ['对3家商户予以警告处罚。', ['3家 units_penalised']],
    ['对3家企业不予处罚。', []],
    ['对3家企业立案查处,责令其中1家停产整治。', ['3家 cases_filed', '1家 units_penalised']],
    ['对5家企业立案处罚。', ['5家 units_penalised']],
    ['关闭搬迁养殖场19户。', []],
    ['关停转产企业4家。', []],
    ['关闭违规养殖场19户。', ['19户 units_penalised']],
    // who was reached by telling
    ['开展宣讲73场,覆盖群众近10万人次。', ['73场 lectures', '近10万人次 publicity_people']],
    ['集中供水覆盖群众10万人。', []],
    ['解聘不合格护林员48名,解聘专业技术职务3人。', ['48名 dismissed']],
    // what others handed to us is no referral of ours
    ['制定整改方案,列出8个问题、29条措施。', ['8个 problems_found', '29条 measures_set']],
    ['形成16个问题88条措施的总台账。', ['16个 problems_found', '88条 measures_set']],
    ['梳理风险点57个,制定防控措施112条。', []],
    ['移交问题线索39条,已办结33条。', ['39条 referrals']],
    ['约谈机构4家,对其中1家列入不良信用记录。', ['4家 summoned', '1家 units_penalised']],
    ['巡察组移交反映强烈的信访件8件。', ['8件 complaints']],
    ['查出隐患164条。', ['164条 problems_found']],
    ['增设立案窗口2个。', []],
    ['受理信访件5件,已办结5件。', ['5件 complaints', '5件 complaints_closed']],
    ['督导组移交的36个信访举报问题,已整改完成30个。', ['36个 complaints', '30个 problems_completed']],
    ['梳理问题21个,并已全部制定整改措施。', ['21个 problems_found']],
    ['书面反馈审核意见80多条。', []],
    ['反馈问题涉及六类25个具体问题,均已积极采取措施整改。', ['25个 problems_found']],
  ])('%s', (words, expected) => expect(outcomesIn(words)).toEqual(expected))

  it('are null where no cue stands in the clause', () => {
    expect(
      outcomesIn('选派干部30人下沉一线,对全县15个乡镇水源进行检测,新增车位60个,经排查,6家医院留有过期药品。'),
    ).toEqual([])
  })
})

describe('sums right by construction', () => {
  it('leave the shares of a total out', () => {
    expect(sumsIn('选派骨干进修57人,其中在省级医院29人。')).toEqual({ 'people_trained persons': 57 })
    expect(sumsIn('召开党委会10次、专题会5次,共15次会议。')).toEqual({ 'meetings times': 15 })
    expect(sumsIn('追回补贴1.2万元、差旅费3000元,共计1.5万元。')).toEqual({ 'money_recovered money': 15000 })
  })
  it.each([
    ['发现问题50个。其中甲类30个,乙类20个。', { 'problems_found items': 50 }],
    ['巡察9个党组织,反馈问题120个。其中机关4个、反馈问题70个,学校5个、反馈问题50个。', { 'problems_found items': 120 }],
    ['问责96人。其中,东河县问责40人;其次为西山县问责21人。', { 'held_accountable persons': 96 }],
    ['对26名(34人次)相关人员问责。', { 'held_accountable persons': 26 }],
    ['收到群众举报230件,受理有效举报190件。', { 'complaints items': 230 }],
    ['约谈213人。\n其中约谈科级干部13名、股级干部200名。', { 'summoned persons': 213 }],
    ['全县约谈213人。\n各乡镇同步整改,约谈213人。', { 'summoned persons': 213 }],
    // no shares: more than the whole, or another thing
    ['问责6人。其中东河县约谈9人。', { 'held_accountable persons': 6, 'summoned persons': 9 }],
    ['约谈13人。\n各乡镇同步整改,约谈13人。', { 'summoned persons': 26 }],
  ])('know shares and repeats across sentences: %s', (words, sums) => expect(sumsIn(words)).toEqual(sums))
  it('take the first of a list for no total of the others', () => {
    expect(sumsIn('给予党内警告3人、严重警告2人、记过1人。召开党委会6次、办公会5次、民主生活会1次。')).toEqual({
      'disciplined persons': 6,
      'meetings times': 12,
    })
    expect(read('通报批评6人,诫勉谈话2人,取消评优资格4人。').facts.filter(({ partOf }) => partOf !== null)).toEqual([])
    expect(sumsIn('退还人民币(大写)壹拾万元整(¥100,000.00),退费186500元(即18.65万元)。')).toEqual({
      'money_recovered money': 286500,
    })
  })
  it('keep shares that have a key of their own', () => {
    expect(sumsIn('处理责任人29人,其中党纪政务处分5人、诫勉8人。')).toEqual({
      'held_accountable persons': 29,
      'disciplined persons': 5,
      'admonished persons': 8,
    })
  })
  it('count a total said again once', () => {
    expect(sumsIn('全系统发现整改问题118条,5月底全部完成整改。\n建立问题清单118项。\n完成问题清单销号118个。')).toEqual(
      {
        'problems_found items': 118,
      },
    )
  })
  it('count named papers and their stated number once', () => {
    expect(sumsIn('制定制度3项:《值班管理办法》《物资采购规定》《公章使用细则》。')).toEqual({ 'rules_made papers': 3 })
    expect(sumsIn('修订《值班管理办法》《物资采购规定》等5项制度。')).toEqual({ 'rules_made papers': 5 })
    expect(sumsIn('印发《值班管理办法》。\n修订《物资采购规定》。\n已印发《值班管理办法》。')).toEqual({
      'rules_made papers': 2,
    })
  })
  it('leave goals, standing rules and facts without a key out', () => {
    expect(sumsIn('力争培训500人,每年召开会议不少于2次,新增车位60个。')).toEqual({})
  })
  it('link facts of the list they return', () => {
    const { facts } = read('选派骨干进修57人,其中在省级医院29人。')
    const part = facts.find((fact) => fact.partOf !== null)
    expect(facts).toContain(part?.partOf)
  })
})

describe('data/outcomes.json and its sisters', () => {
  const { outcomes, measureWords } = loadKnowledge()
  it('name keys and classes of the vocabulary only', () => {
    for (const { key, classes = [] } of outcomes.cues) {
      expect(OUTCOMES).toContain(key)
      for (const unitClass of classes) expect(UNIT_CLASSES).toContain(unitClass)
    }
  })
  it('give every measure word one class', () => {
    const words = Object.values(measureWords.classes).flat()
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
    expect(measureWords.one.filter((word) => !words.includes(word))).toEqual([])
  })
})

const shared = process.env.SHARED_DIR
if (shared === undefined) console.warn('SHARED_DIR is not set: the sums over the seeds are skipped')

describe.skipIf(shared === undefined)('the seeds', () => {
  const folder = join(shared ?? '.', 'seeds')
  const seed = (number: string): string => {
    const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? ''
    return readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n')
  }
  it('sum to what the contract says', () => {
    expect(sumsIn(seed('001'))['money_recovered money']).toBe(723862.68)
    const second = sumsIn(seed('002'))
    expect(second['people_trained persons']).toBe(107)
    expect(second['people_trained person_times']).toBe(17)
    expect(second['rules_made papers']).toBe(5)
    const first = read(seed('000')).facts.filter((fact) => fact.kind === 'count' && fact.value.value === '142')
    expect(first.filter(({ additive }) => additive === true)).toHaveLength(1)
  })
})
