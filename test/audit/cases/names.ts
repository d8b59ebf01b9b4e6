import type { Case } from '../case.ts'
import { item, notice } from './notice.ts'

const areas = (sentence: string, ...headings: string[]) =>
  `中共清水县供销社党组关于巡察整改进展情况的通报\n一、整改工作组织情况\n${sentence}\n二、反馈问题整改落实情况\n${headings.map((words, at) => `(${'一二三四'[at]})${words}\n1.关于第${at + 1}项制度不落实的问题\n整改情况:已修订制度。`).join('\n')}\n`
const names = (about: string, text: string, ...results: string[]): Case => ({
  about: `names: ${about}`,
  text,
  says: results.map((result) => `lists/declared ${result}`),
})
const repeated = (about: string, text: string, ...results: string[]): Case => ({
  about: `aspects: ${about}`,
  text,
  says: results.map((result) => `totals/repeated ${result}`),
})
const THREE = ['立德树人领域', '师资队伍领域', '国有资产领域']

/** Areas that are named before their number, and the headings that should bear those names. */
export const NAMES: readonly Case[] = [
  names(
    'one area of another name',
    areas('围绕立德树人、师资队伍、后勤基建三个领域,逐项整改。', ...THREE),
    'fail.name@2.3',
  ),
  names('the same names', areas('围绕立德树人、师资队伍、国有资产三个领域,逐项整改。', ...THREE), 'pass.name'),
  names(
    'what leads up to the names',
    areas(
      '对反馈意见中指出的营商环境、招商引资、安全环保、党建引领四个方面的8个问题,逐条梳理。',
      '营商环境方面',
      '招商引资方面',
      '生态环保方面',
      '党建引领方面',
    ),
    'fail.name@2.3',
  ),
  names(
    'a committee that decides',
    areas(
      '县委决定从加强思想建设、加强队伍建设、加强廉政建设三个方面抓整改。',
      '加强思想建设方面',
      '加强队伍建设方面',
      '加快经济发展方面',
    ),
    'fail.name@2.3',
  ),
  names('names that stand in no list', areas('在用水、用电、用气三个方面开展帮扶。', ...THREE), 'not_assessable'),
  names('a number that counts other things', areas('镇、村、组三个方面共同发力。', ...THREE), 'not_assessable'),

  repeated(
    'another number in the part on organisation',
    `中共清水县供销社党组关于巡察整改进展情况的通报\n2024年6月12日,县委第二巡察组反馈了意见,共指出6个方面的问题。\n一、整改工作推进情况\n党组召开会议5次,任组长的书记亲自部署,对县委巡察组反馈的7个方面问题建立台账。\n二、反馈问题整改落实情况\n${item('一', '学习不深入', '已完成', '已学习。')}\n`,
    'fail',
  ),
  repeated(
    'the same number',
    `中共清水县供销社党组关于巡察整改进展情况的通报\n2024年6月12日,县委第二巡察组反馈了意见,共指出6个方面的问题。\n一、整改工作推进情况\n党组召开会议5次,任组长的书记亲自部署,对县委巡察组反馈的6个方面问题建立台账。\n二、反馈问题整改落实情况\n${item('一', '学习不深入', '已完成', '已学习。')}\n`,
    'pass',
  ),
  {
    about: 'keyed: an empty answer under a key without numbers',
    text: notice(
      '(一)司法为民方面\n【反馈问题】窗口服务不优\n【整改举措】一是增设窗口。\n【整改结果】已完成\n【反馈问题】审理周期偏长\n【整改举措】\n【整改结果】已完成\n(二)队伍建设方面\n【反馈问题】梯队不合理\n【整改举措】一是遴选4人。\n【整改结果】长期坚持',
    ),
    says: ['lists/empty_item fail@1.1~2'],
  },
]
