import type { Case } from '../case.ts'

const opening =
  '根据县委统一部署,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了常规巡察,并于2024年6月12日反馈了巡察意见。'
const told = (...paragraphs: string[]) =>
  `中共清水县供销社党组关于巡察整改进展情况的通报\n${opening}\n${paragraphs.join('\n')}\n`
const listing = (count: number, status = '已完成') =>
  Array.from(
    { length: count },
    (_, i) =>
      `${i + 1}.关于第${'甲乙丙丁戊己庚辛壬癸'[i]}项制度落实不到位的问题\n整改结果:${status}\n整改情况:已修订制度。`,
  ).join('\n')
const round = (sentence: string) =>
  `关于十二届区委第三轮巡察整改情况的通报\n2023年5月,区委对40家被巡察单位党组织开展了巡察。\n${sentence}\n`

/** What the checks of stated totals must say: sums of the seeds' survey, in sentences of our own, and what goes wrong. */
export const TOTALS: readonly Case[] = [
  {
    about: '以上3个问题 between two items counts those above it, not the list',
    text: told(
      listing(3),
      '以上3个问题均已完成整改。',
      '4.关于档案管理不规范的问题\n整改情况:补齐档案12卷。\n整改结果:已完成',
    ),
    says: ['totals/listed not_assessable'],
  },
  {
    about: 'a change in hundredths that is not what the two numbers give',
    text: told('信访量由236件下降到198件,下降26.1%。'),
    says: ['totals/rate fail.change'],
  },
  {
    about: '697 = 688 + 4 + 5 at 98.71 %: the rate leaves 基本完成 out',
    text: round('巡察共反馈问题697个,已完成整改688个,基本完成取得阶段性成果并持续整改4个,未完成5个,总体完成率98.71%。'),
    says: ['totals/sum pass', 'totals/rate pass.strict'],
  },
  {
    about: '25 = 19 + 6 at 76 %',
    text: told('反馈的25个问题,已完成整改19个,正在整改6个,整改完成率76%。'),
    says: ['totals/sum pass', 'totals/rate pass.strict'],
  },
  {
    about: '37 = 34 + 3, two of the 34 at once',
    text: told('反馈的4个方面37个问题,已整改完成34个(含立行立改问题2个),阶段性完成3个。'),
    says: ['totals/sum pass'],
  },
  {
    about: '471 = 453 + 18, the rest put off, at 96.18 %',
    text: round('共反馈问题471个,已整改销号453个,申请延期整改18个,整改完成率96.18%。'),
    says: ['totals/sum pass', 'totals/rate pass.strict'],
  },
  {
    about: '82 = 38 + 10 + 21 + 13: what was taken up and handed on stands beside the states',
    text: round('共反馈问题82个,已整改问题38个,采纳建议10个,正在整改问题21个,移送问题13个。'),
    says: ['totals/sum pass'],
  },
  {
    about: '40 = 25 + 9 + 6 handed on',
    text: round('共反馈问题40个,已完成整改25个,正在整改9个,移送主管部门6个。'),
    says: ['totals/sum pass'],
  },
  {
    about: 'counts beside the states that do not come to the whole',
    text: round('共反馈问题82个,已整改问题38个,采纳建议10个,正在整改问题21个,组织约谈8次。'),
    says: ['totals/sum fail'],
  },
  {
    about: '50 = 40 + 10 with 251023.54 = 215587.84 + 35435.70 万元',
    text: `关于2022年度本级预算执行和其他财政收支审计查出问题整改情况的报告\n主任、各位副主任:\n审计查出50项问题,问题资金251023.54万元,已整改40项,整改到位资金215587.84万元,正在整改10项,未整改资金35435.70万元。\n`,
    says: ['totals/sum pass', 'totals/money pass'],
  },
  {
    about: 'the money left is not what was found less what was put right',
    text: `关于2022年度本级预算执行和其他财政收支审计查出问题整改情况的报告\n主任、各位副主任:\n审计查出50项问题,问题资金251023.54万元,已整改40项,整改到位资金215587.84万元,正在整改10项,未整改资金35453.70万元。\n`,
    says: ['totals/money fail'],
  },
  {
    about: 'amounts that may lie in one another',
    text: told('查出违规资金50万元,已追回30万元,已上缴财政12万元,尚未收回10万元。'),
    says: ['totals/money uncertain'],
  },
  {
    about: 'two states that do not add up',
    text: told('反馈的37个问题,已整改完成34个,阶段性完成2个。'),
    says: ['totals/sum fail'],
  },
  {
    about: 'more done than there are',
    text: told('反馈的25个问题,已完成整改27个。'),
    says: ['totals/sum fail'],
  },
  {
    about: 'one state and a rest that nobody tells',
    text: told('反馈的25个问题,已完成整改19个。'),
    says: ['totals/sum not_assessable'],
  },
  {
    about: 'states of two kinds of requirement, each with its own numbers',
    text: told(
      '反馈的20个问题,立行立改类问题8个,已完成整改7个,正在整改1个;限期整改类问题12个,已完成整改9个,正在整改2个。',
    ),
    says: ['totals/sum pass.counts', 'totals/sum fail.counts'],
  },
  {
    about: 'what needs long care is among what is done',
    text: told('反馈的30个问题,已完成整改26个,正在整改4个,其中需长期坚持12个。'),
    says: ['totals/sum pass'],
  },
  {
    about: 'the list is as long as stated',
    text: told('巡察反馈问题4个。', '一、反馈问题整改情况', listing(4)),
    says: ['totals/listed pass.problems', 'totals/repeated not_assessable'],
  },
  {
    about: 'the list is one short',
    text: told('巡察反馈问题6个。', '一、反馈问题整改情况', listing(5)),
    says: ['totals/listed fail'],
  },
  {
    about: 'the list joins many problems under few headings',
    text: told('巡察反馈问题42个。', '一、反馈问题整改情况', listing(5)),
    says: ['totals/listed uncertain'],
  },
  {
    about: 'the number is one of the headings above the problems',
    text: told(
      '巡察反馈3类问题。',
      '一、反馈问题整改情况',
      '(一)关于理论学习方面',
      listing(2),
      '(二)关于主体责任方面',
      listing(2),
      '(三)关于选人用人方面',
      listing(1),
    ),
    says: ['totals/listed pass.headings'],
  },
  {
    about: 'two problems are withheld',
    text: told('巡察反馈问题6个,其中2个问题涉密不予公开。', '一、反馈问题整改情况', listing(4)),
    says: ['totals/listed pass.withheld'],
  },
  {
    about: 'problems of an earlier round are listed too',
    text: told(
      '巡察反馈问题4个。',
      '一、反馈问题整改情况',
      '(一)本轮巡察反馈问题',
      listing(4),
      '(二)上轮巡察整改不到位方面',
      listing(1),
    ),
    says: ['totals/listed pass.round'],
  },
  {
    about: 'a notice without totals',
    text: told('一、反馈问题整改情况', listing(3)),
    says: ['totals/sum not_assessable', 'totals/listed not_assessable', 'totals/money not_assessable'],
  },
  {
    about: 'a rate that no numbers give',
    text: told('反馈的25个问题,已完成整改19个,正在整改6个,整改完成率86%。'),
    says: ['totals/rate fail'],
  },
  {
    about: 'a rate cut instead of rounded',
    text: told('反馈的7个问题,已完成整改6个,正在整改1个,整改完成率85.71%。'),
    says: ['totals/rate pass.strict'],
  },
  {
    about: 'a rate that counts what is nearly done',
    text: told('反馈的20个问题,已完成整改15个,基本完成3个,正在整改2个,完成率90%。'),
    says: ['totals/rate pass.broad'],
  },
  {
    about: 'a rate of all that is not open',
    text: told('反馈的20个问题,还有3个正在整改,整改完成率85%。'),
    says: ['totals/rate pass.remaining'],
  },
  {
    about: 'a rate of money',
    text: `关于2022年度审计查出问题整改情况的报告\n主任、各位副主任:\n问题资金200万元,整改到位资金150万元,整改完成率75%。\n`,
    says: ['totals/rate pass.money'],
  },
  {
    about: 'a rate that the labels of the problems give',
    text: told(
      '整改完成率75%。',
      '一、反馈问题整改情况',
      `${listing(3)}\n4.关于台账不完整的问题\n整改结果:正在整改\n整改情况:正在补登。`,
    ),
    says: ['totals/rate pass.listed_strict'],
  },
  {
    about: 'a rate that the labels give where what is nearly done counts',
    text: told(
      '整改完成率100%。',
      '一、反馈问题整改情况',
      `${listing(3)}\n4.关于台账不完整的问题\n整改结果:基本完成\n整改情况:已补登大半。`,
    ),
    says: ['totals/rate pass.listed_broad'],
  },
  {
    about: 'a rate of something that may be neither',
    text: told('反馈的20个问题,还有3个正在整改,整改完成率88%。'),
    says: ['totals/rate uncertain'],
  },
  {
    about: 'a rate alone',
    text: told('目前整改完成率88%。'),
    says: ['totals/rate not_assessable'],
  },
  {
    about: 'a total said again the same',
    text: told('巡察反馈问题12个,已完成整改12个。', '二、下一步工作打算', '对巡察反馈的12个问题持续跟踪。'),
    says: ['totals/repeated pass'],
  },
  {
    about: 'a total said again otherwise',
    text: told('县委巡察组共反馈问题12个。', '一、整改工作组织情况', '局党组对照反馈的13个问题逐项制定措施。'),
    says: ['totals/repeated fail'],
  },
  {
    about: 'a total of two days',
    text: told(
      '县委巡察组共反馈问题12个,截至2024年9月底,已完成整改8个。',
      '一、整改工作组织情况',
      '截至2024年12月底,反馈的12个问题已完成整改10个。',
    ),
    says: ['totals/repeated pass', 'totals/repeated uncertain'],
  },
  {
    about: 'problems divided by what they are about',
    text: told('巡察反馈问题25个,其中政治建设方面6个,作风建设方面9个,组织建设方面10个。'),
    says: ['totals/sum pass.division'],
  },
  {
    about: 'a division that names fewer than there are',
    text: told('巡察反馈问题25个,其中政治建设方面6个,作风建设方面9个,组织建设方面9个。'),
    says: ['totals/sum fail.division'],
  },
  {
    about: 'a division that may name some only',
    text: told('巡察反馈问题25个,其中政治建设方面4个,作风建设方面6个,组织建设方面5个。'),
    says: ['totals/sum uncertain.division'],
  },
  {
    about: 'a count and all that it is made of',
    text: told('整改期间移送线索9件,分别为纪检监察机关6件、公安机关3件。'),
    says: ['totals/sum pass.counts'],
  },
  {
    about: 'a count and parts that make up another',
    text: told('整改期间移送线索9件,分别为纪检监察机关5件、公安机关3件。'),
    says: ['totals/sum fail.counts'],
  },
  {
    about: 'one amount told in two ways',
    text: told('整改期间追回违规补贴45.8万元。').replace(/$/, '\n二、下一步\n用好追回的48.5万元违规补贴。'),
    says: ['totals/repeated fail.amounts'],
  },
  {
    about: 'the share of each state',
    text: told('反馈的25个问题,完成整改22个,基本完成3个,分别占88%和12%。'),
    says: ['totals/sum pass', 'totals/rate pass.share', 'totals/rate pass.share'],
  },
]
