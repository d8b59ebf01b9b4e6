import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import { countsIn } from './values.ts'

describe('counts', () => {
  it('quote the number, the measure word and the words of the bound, never the noun', () => {
    expect(countsIn('走访农户350余户,收集意见近百条,安装路灯约40盏,会前学习控制在6个议题以内。')).toEqual([
      '350余户 350 户 over actual',
      '近百条 100 条 under actual',
      '约40盏 40 盏 about actual',
      '6个议题以内 6 个 at_most actual',
    ])
  })
  it('read Han numerals above a hundred and bounds before a comma', () => {
    expect(countsIn('受理一百一十三件、二百一十一起,清理房产50处以上,办理事项840件左右,问责20人次。')).toEqual([
      '一百一十三件 113 件 exact actual',
      '二百一十一起 211 起 exact actual',
      '50处以上 50 处 at_least actual',
      '840件左右 840 件 about actual',
      '20人次 20 人次 exact actual',
    ])
  })
  it('read ranges and neighbours', () => {
    expect(countsIn('选树典型3~5个,每村安排三至五名联络员,约有七八户,去过4、5次。')).toEqual([
      '3~5个 3-5 个 exact actual',
      '三至五名 3-5 名 exact actual',
      '约有七八户 7-8 户 about actual',
      '4、5次 4-5 次 exact actual',
    ])
  })
  it('read what stands behind 人数 and 总数, and no tens of 数十', () => {
    expect(countsIn('立案人数238人,队员总数320人,来了数十人。')).toEqual([
      '238人 238 人 exact actual',
      '320人 320 人 exact actual',
    ])
  })
  it('read ten and some, two or three, and no few tens', () => {
    expect(countsIn('排查隐患十几处,约谈两三家,走访二十几户,来了几十人,处理几个问题。')).toEqual([
      '十几处 10 处 over actual',
      '两三家 2-3 家 exact actual',
      '二十几户 20 户 over actual',
    ])
  })
  it('take no 一户 of 一户多宅, and count 具 and 首', () => {
    expect(countsIn('发现一户多宅89宗,购置灭火器240具,创作歌曲3首,3首次开展。')).toEqual([
      '89宗 89 宗 exact actual',
      '240具 240 具 exact actual',
      '3首 3 首 exact actual',
    ])
  })
  it('take no one of a habit and no 一 said twice for a number', () => {
    expect(countsIn('财务印鉴一人保管。做到发现一处、纠正一处。整改一件、销号一件。查处一人。')).toEqual([
      '一人 1 人 exact actual',
    ])
  })
  it('take no part of the name of a place for a number', () => {
    expect(
      countsIn(
        '中共中山市三乡镇委员会。三乡镇党委向三乡镇商户发放信件500份。三台县开展培训2次。二道镇党委约谈2人。全县十五乡镇均已完成。',
      ),
    ).toEqual([
      '500份 500 份 exact actual',
      '2次 2 次 exact actual',
      '2人 2 人 exact actual',
      '十五乡镇 15 null exact actual',
    ])
  })
  it('leave the bound of a rank to the rank', () => {
    expect(countsIn('选派12名主治医师以上人员坐诊,议题控制在6个议题以内。')).toEqual([
      '12名 12 名 exact actual',
      '6个议题以内 6 个 at_most actual',
    ])
  })
  it('take nouns without a measure word into the quote', () => {
    const { of, quote } = read('联合住建等五部门印发通知,梳理八大环节风险。')
    expect(of('count').map((fact) => [quote(fact), fact.value.unit, fact.value.of])).toEqual([
      ['五部门', null, '部门'],
      ['八大环节', null, '环节'],
    ])
  })
  it('count a stated zero and nothing that only looks like one', () => {
    expect(countsIn('整改期间未收到信访举报,安全事故为零,党纪处分0人。情况未发生变化,如未收到回执请来电。')).toEqual([
      '未收到 0 null exact actual',
      '为零 0 null exact actual',
      '0人 0 人 exact actual',
    ])
  })
  it('tell results from goals and standing rules', () => {
    expect(countsIn('已培训干部80人,力争年底前再培训120人,每年组织演练不少于2次。下一步计划新建泵站3座。')).toEqual([
      '80人 80 人 exact actual',
      '120人 120 人 exact target',
      '不少于2次 2 次 at_least norm',
      '3座 3 座 exact target',
    ])
  })
  it.each([
    ['在2023年前两轮巡察中谈话120人次', '两轮 actual,120人次 actual'],
    ['乡村振兴未达预期、管理有漏洞等十个方面', '十个 actual'],
    ['2个项目未实现预期效果', '2个 actual'],
    ['项目没有达到预期目标,涉及农户12户', '12户 actual'],
    ['提前下达项目64个,占预计规模的大头,涉及农户12户', '64个 actual,12户 actual'],
    ['在6月30日前仅完成3个项目', '3个 actual'],
    ['2022年底前未办结案件7件', '7件 actual'],
    ['预期新建泵站3座', '3座 target'],
    ['预计新建泵站3座', '3座 target'],
    ['于12月底前培训干部30人', '30人 target'],
    ['9月底前培训3期', '3期 actual'],
    // 将 before a thing takes it up, before a verb it promises
    ['将以前年度结余退还学生2864人', '2864人 actual'],
    ['将在建项目3个纳入监管', '3个 actual'],
    ['将重点项目5个列入清单', '5个 actual'],
    ['将会议室2间改为党员活动室', '2间 actual'],
    ['将每户补助发放到12户', '12户 actual'],
    ['将招标文件5份送审', '5份 actual'],
    ['将以更高标准改造3处', '3处 target'],
    ['将在年底前培训3期', '3期 target'],
    ['将会同公安部门检查4次', '4次 target'],
    ['将重点整治3个领域', '3个 target'],
    // 计划 as a verb, and as a noun
    ['学校计划公开招聘教师12至15名', '12至15名 target'],
    ['计划陆续更换水泵3台', '3台 target'],
    ['计划面向社会招聘护士12名', '12名 target'],
    ['计划分批轮岗8人', '8人 target'],
    ['招生计划公开发布3次', '3次 actual'],
    ['年度计划12项', '12项 actual'],
    // what was and what has become of it
    ['人均听评课由每学期8节增加到15节', '8节 actual,15节 actual'],
    ['群众信访由每月9件降至2件', '9件 actual,2件 actual'],
    ['检测频次由每半年1次加密为每季度1次', '1次 norm,1次 norm'],
    // what is asked of all that passes so much, and what passed it
    ['被查处3次以上的,由市场清退', '3次以上 norm'],
    ['规定3人以上的会议须登记', '3人以上 norm'],
    ['参会50人以上的一律报备', '50人以上 norm'],
    ['对逾期3次以上的5家企业约谈', '3次以上 actual,5家 actual'],
    ['每个市场设置公平秤至少2台', '至少2台 norm'],
    ['每个股室确定不少于1名联络员', '不少于1名 norm'],
    // those there are, whatever is planned for them
    ['未到位的7项问题中,5项计划于3月底前完成,两项涉及历史遗留,力争年内解决', '7项 actual,5项 actual,两项 actual'],
  ])('tell what was not reached from what is to be: %s', (words, counts) =>
    expect(
      read(words)
        .of('count')
        .map(({ span, value }) => `${words.slice(span.start, span.end)} ${value.modality}`)
        .join(),
    ).toBe(counts),
  )
  it('take what is done on a day to come for a goal', () => {
    const told = (words: string) =>
      countsIn(`中共甲县民政局党组关于巡察整改情况的通报\n一、持续用力\n${words}\n中共甲县民政局党组\n2024年11月8日`)
    expect(told('2025年上半年建成安葬区2处。2024年上半年建成公墓3处。')).toEqual([
      '2处 2 处 exact target',
      '3处 3 处 exact actual',
    ])
    expect(told('2025年到期的合同3份重新招标。')).toEqual(['3份 3 份 exact actual'])
    // what is promised is a goal, though its year has come
    expect(told('2024年要开展培训3次,计划2024年培训400人。2024年有望建成6处。2024年应完成检查5次。')).toEqual([
      '3次 3 次 exact target',
      '400人 400 人 exact target',
      '6处 6 处 exact target',
      '5次 5 次 exact target',
    ])
  })
  it('take what a plan sets out to do for goals, and what there is for what it is', () => {
    const plan = (words: string) => countsIn(`甲县市场监管局专项整治工作方案\n${words}\n甲县市场监管局\n2025年2月25日`)
    expect(plan('县局抽调执法人员64名,组成8个检查组,对全县23个市场进行整治,约谈企业10家,发放告诫函2,000份。')).toEqual([
      '64名 64 名 exact target',
      '8个 8 个 exact target',
      '23个 23 个 exact actual',
      '10家 10 家 exact target',
      '2,000份 2000 份 exact target',
    ])
    expect(plan('2024年全市检查食堂186家次。一年内发生2起以上事故的学校,校长就地免职。')).toEqual([
      '186家次 186 家次 exact actual',
      '2起以上 2 起 at_least norm',
    ])
  })
  it('take the number of a task for a goal and every two weeks for a rule, but not what qualifies a noun', () => {
    expect(countsIn('加装电梯13部,超额完成年度10部的目标任务。每两周调度1次。整改以来完成任务12项。')).toEqual([
      '13部 13 部 exact actual',
      '10部 10 部 exact target',
      '1次 1 次 exact norm',
      '12项 12 项 exact actual',
    ])
    expect(countsIn('一、下一步工作打算\n对已完成的问题开展“回头看”2次。已开展督查3次。')).toEqual([
      '2次 2 次 exact target',
      '3次 3 次 exact actual',
    ])
  })
  it('tells norms and goals from what is there', () => {
    expect(countsIn('县质监站应配备监督人员22人,实有13人。计划改造住房4500套,实际开工3168套。')).toEqual([
      '22人 22 人 exact norm',
      '13人 13 人 exact actual',
      '4500套 4500 套 exact target',
      '3168套 3168 套 exact actual',
    ])
    expect(
      countsIn('应急演练半年一次,参演人数不少于50人。接待对象10人以内的陪餐不得超过3人。公务接待费一律为零。').slice(
        -3,
      ),
    ).toEqual(['10人以内 10 人 at_most norm', '不得超过3人 3 人 at_most norm', '为零 0 null exact norm'])
    expect(countsIn('整改目标:12座矿山全部完成修复。\n整改进展:5座已完成,余下8座3月20日前完成。')).toEqual([
      '12座 12 座 exact target',
      '5座 5 座 exact actual',
      '8座 8 座 exact actual',
    ])
  })
  it('reads digits set apart, bounds of their own line and parts of a speech', () => {
    expect(countsIn('存在的不足\n5个村权属不清。培训1 1 0人次,群众咨询不下三万人次,附件1 2份。')).toEqual([
      '5个 5 个 exact actual',
      '1 1 0人次 110 人次 exact actual',
      '不下三万人次 30000 人次 at_least actual',
      '2份 2 份 exact actual',
    ])
    expect(countsIn('下面,我讲三点意见。分两步走。每周五下午碰头一次。有9个超期半年以上。头一次,另一次。')).toEqual([
      '三点 3 点 exact actual',
      '两步 2 步 exact actual',
      '一次 1 次 exact norm',
      '9个 9 个 exact actual',
    ])
  })
  it('finds nothing in ordinals, grades, places, hotlines, slogans and titles', () => {
    expect(
      countsIn(
        '县委第三巡察组进驻,学习二十届三中全会精神,落实八项规定,坚持三会一课和“三重一大”制度,创建三级乙等医院和4A级景区,改造5号楼1、2层,拨打12345热线,实行一户一策、一月一督查,上一轮巡察,印发《三项清单六条措施管理办法》。',
      ),
    ).toEqual([])
  })
  it('reads the count behind an item number printed with a full stop', () => {
    expect(countsIn('1.3个科室未公开\n2.5家单位未整改')).toEqual(['3个 3 个 exact actual', '5家 5 家 exact actual'])
  })
  it('names the counted noun as it stands, before or after', () => {
    const nouns = (words: string) =>
      read(words)
        .of('count')
        .map((fact) => fact.value.of)
    expect(nouns('成立党员突击队12个。')).toEqual(['党员突击队'])
    expect(nouns('对34项监测指标进行分析。')).toEqual(['监测指标'])
    expect(nouns('批评一名上班迟到的职工。')).toEqual(['职工'])
  })
  it('reports a number that was lost and takes no value for it', () => {
    expect(read('培训近七百人次,服务逾万人次,覆盖数千人次。').codes).toEqual([])
    const { of, codes } = read('目前,开展谈话人次,发现问题个,发放资料xx份。')
    expect(of('count')).toEqual([])
    expect(codes.filter((code) => code === 'extract/number_missing')).toHaveLength(3)
  })
})
