import type { Case } from '../case.ts'
import { notice } from './notice.ts'

const TWO = '一是开展全面自查;二是修订台账2项。'
const THREE = '一是开展全面自查;二是修订台账2项;三是组织培训1次。'

const said = (words: string, steps: string, result: string): Case => ({
  about: `announced: ${words}`,
  text: notice(`(一)关于学习不深入的问题\n整改情况:${words}${steps}\n(二)关于台账不清的问题\n整改情况:已清理台账。`),
  says: [`lists/declared ${result}`],
})
const ofOther = (words: string, steps = TWO) => said(words, steps, 'not_assessable')
const ofList = (words: string, steps = TWO) => said(words, steps, 'fail.number@1.1')
const perhaps = (words: string, steps = TWO) => said(words, steps, 'uncertain.number@1.1')

/** Numbers before a list that count what the list holds, and numbers that count what it is about. */
export const ANNOUNCED: readonly Case[] = [
  ofOther('聚焦采购、基建等3个领域:'),
  ofOther('围绕采购、基建、后勤3个重点环节:'),
  ofOther('围绕资金使用、项目管理2个领域开展整治:', THREE),
  ofOther('紧盯元旦、春节等4个关键节点:'),
  ofOther('在项目审批、招标、验收三个环节:'),
  ofOther('对照政治、思想、作风等5个方面:'),
  ofOther('以学习、调研、检视三项工作为主线:'),
  ofOther('就工程领域、医疗领域2个重点领域:', THREE),
  ofOther('以县委巡察反馈的4个方面为重点:'),
  ofOther('针对反馈的6个方面问题:'),
  ofOther('针对3个未整改到位问题:'),
  ofOther('按照反馈的3项要求:'),
  ofOther('成立3个专项工作组:'),
  ofOther('会同财政、审计等4个部门:'),
  ofOther('共排查出5个问题:'),
  ofOther('经核查,存在3个问题:'),
  ofOther('聚焦“三重一大”等5个重点领域:', THREE),
  perhaps('聚焦三个方面:'),
  perhaps('已完成3项任务:'),
  perhaps('制定整改措施3条:'),
  ofList('采取以下3项措施:'),
  ofList('从以下四个方面抓整改:', THREE),
  ofList('从四个方面推进整改:', THREE),
  ofList('在整改中做好四项工作:', THREE),
  ofList('对反馈的问题采取三项措施:'),
  ofList('主要做法有三点:'),
  ofList('突出三个重点:'),
  ofList('在抓好清理的基础上,落实了四项工作:', THREE),
  ofOther('落实反馈的3项要求:'),
  ofList('分三类处置:'),
  ofList('建立3项制度:', '一是租赁管理制度;二是资产登记制度。'),
  ofList('聚焦采购、基建、后勤3个领域:', '一是采购领域自查2次;二是基建领域自查1次。'),
  ofList('经核查,存在3个问题:', '一是会议记录不完整;二是台账不清楚。'),
]
