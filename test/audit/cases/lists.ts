import type { Case } from '../case.ts'
import { notice } from './notice.ts'

const plan = (sentence: string, headings: readonly string[]) =>
  `关于开展群众身边突出问题专项整治的方案
一、目标任务
${sentence}
二、整治重点
${headings.map((words, i) => `(${'一二三四五'[i]})${words}。要认真组织排查,建立台账,逐项整改。(责任单位:各科室)`).join('\n')}
三、工作要求
要加强组织领导。
`

/** What the checks of announced lists and of headings must say. */
export const LISTS: readonly Case[] = [
  {
    about: 'the names announced are the headings',
    text: plan('重点开展3个方面专项整治,分别是农资质量问题、农机补贴发放问题、水利工程管护问题。', [
      '农资质量问题',
      '农机补贴发放的问题',
      '水利工程管护问题',
    ]),
    says: ['lists/declared pass.name'],
  },
  {
    about: 'one heading has another name than was announced',
    text: plan('重点开展3个方面专项整治,分别是农资质量问题、农机补贴发放问题、水利工程管护问题。', [
      '农资质量问题',
      '农机补贴发放问题',
      '农村道路养护问题',
    ]),
    says: ['lists/declared fail.name@2.3'],
  },
  {
    about: 'the text breaks off inside the list that was announced',
    text: '区委巡察组向区林业局党组反馈巡察情况\n巡察组指出3个问题:一是理论学习不深入。二是财务管理不规范,报销凭证',
    says: ['lists/declared uncertain.number@1'],
  },
  {
    about: 'the text breaks off, and the list holds more than was announced',
    text: '区委巡察组向区林业局党组反馈巡察情况\n巡察组指出2个问题:一是学习不深入。二是责任不落实。三是财务管理不规范,报销凭证',
    says: ['lists/declared fail.number@1'],
  },
  {
    about: 'headings in other words',
    text: plan('聚焦学习教育制度、惠农补贴政策、农技服务三个方面突出问题开展整治。', [
      '学习教育制度执行不严',
      '惠农补贴政策兑现缓慢',
      '种子质量抽检不力',
    ]),
    says: ['lists/declared uncertain.name@2.3'],
  },
  {
    about: 'as many steps as announced',
    text: notice('(一)关于管理松散的问题\n整改情况:重点抓好以下三项工作:一是修订制度。二是清理台账。三是开展培训。'),
    says: ['lists/declared pass.number'],
  },
  {
    about: 'fewer steps than announced',
    text: notice('(一)关于管理松散的问题\n整改情况:重点抓好以下四项工作:一是修订制度。二是清理台账。三是开展培训。'),
    says: ['lists/declared fail.number@1.1'],
  },
  {
    about: 'more headings than steps announced',
    text: '关于开展作风整治的方案\n一、总体要求\n要提高认识。\n二、工作步骤\n专项整治分三个步骤进行。\n(一)动员部署\n召开会议。\n(二)自查自纠\n逐项排查。\n(三)集中整改\n逐项整改。\n(四)总结提升\n形成报告。\n',
    says: ['lists/declared fail.number@2'],
  },
  {
    about: 'a list with a number missing',
    text: notice('(一)关于管理松散的问题\n整改情况:重点抓好以下四项工作:一是修订制度。二是清理台账。四是开展培训。'),
    says: ['lists/declared uncertain.number@1.1'],
  },
  {
    about: 'numbers that announce nothing',
    text: notice('(一)关于管理松散的问题\n整改情况:召开会议3次,印发文件2份。一是修订制度。二是清理台账。'),
    says: ['lists/declared not_assessable'],
  },
  {
    about: 'each heading has its words',
    text: notice('(一)关于管理松散的问题\n整改情况:已修订制度。\n(二)关于台账不清的问题\n整改情况:已清理台账。'),
    says: ['lists/empty_item pass'],
  },
  {
    about: 'a heading with nothing under it',
    text: notice(
      '(一)关于管理松散的问题\n整改情况:已修订制度。\n(二)关于台账不清的问题\n(三)关于培训不足的问题\n整改情况:已开展培训。',
    ),
    says: ['lists/empty_item fail@1.2'],
  },
  {
    about: 'a label with nothing behind it',
    text: notice(
      '(一)关于管理松散的问题\n整改情况:已修订制度。\n(二)关于台账不清的问题\n整改情况:\n(三)关于培训不足的问题\n整改情况:已开展培训。',
    ),
    says: ['lists/empty_item fail@1.2'],
  },
  {
    about: 'a heading with a status alone',
    text: notice(
      '(一)关于管理松散的问题(已完成)\n已修订制度。\n(二)关于台账不清的问题(已完成)\n(三)关于培训不足的问题(已完成)\n已开展培训。',
    ),
    says: ['lists/empty_item uncertain@1.2'],
  },
  {
    about: 'a part of the notice with nothing under it',
    text: `${notice('(一)关于管理松散的问题\n整改情况:已修订制度。')}二、执纪问责情况\n已约谈2人。\n三、下一步工作打算\n欢迎监督。联系电话:0938-5521234。\n`,
    says: ['lists/empty_item fail@3'],
  },
  {
    about: 'a bulletin that lists problems alone',
    text: '十三届县委第五轮巡察反馈情况\n根据安排,县委第二巡察组对县供销社党组开展了巡察,近日向县供销社党组反馈了意见。\n一、巡察发现的主要问题\n1.学习不深入。\n2.责任不落实。\n3.台账不清楚。\n',
    says: ['lists/empty_item not_assessable'],
  },
]
