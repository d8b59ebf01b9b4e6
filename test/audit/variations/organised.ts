import { noticeWith, type Parts, type Variation } from './frame.ts'

/** The part on organisation as lines; the rest of what the notice must hold stands in the items. */
const organised = (words: string): Parts => ({ organisation: words.replaceAll('丨', '\n') })
/** No part on organisation at all; words in the opening instead. */
const opened = (words: string): Parts => {
  const [sentence = ''] = words.split('丨')
  const opening =
    '根据县委统一部署,2023年9月4日至11月10日,县委第二巡察组对县供销合作社联合社党组开展了常规巡察。2023年12月20日,县委第二巡察组反馈了巡察意见。'
  return { organisation: '', opening: `${opening}${sentence}` }
}
/** Told behind the items. */
const behind = (words: string): Parts => {
  const [before = '', after = ''] = noticeWith({ organisation: '' }).split('二、下一步工作打算')
  return { whole: `${before}${words.replaceAll('丨', '\n')}\n三、下一步工作打算${after}` }
}

/** How a notice tells, or does not tell, how its rectification was organised. */
export const ORGANISED: readonly Variation[] = [
  {
    code: 'complete/organisation_section',
    at: organised,
    fails: [
      '一、单位基本情况丨县供销社内设股室4个,核定编制18名,现有在职干部17名,下辖基层社9个。',
      '一、反馈的主要问题丨巡察反馈指出,县供销社在理论学习、资产管理、公务接待等方面存在不足。',
      '一、巡察概况丨本次巡察历时两个月,谈话42人次,查阅资料310份,走访基层社6个。',
      '本通报分三个部分,逐项说明。',
    ],
    clean: [
      '一、扛牢政治责任,高位推动整改丨党组第一时间召开会议传达反馈精神,成立专班,书记任组长,逐条制定措施。',
      '一、整改落实工作开展情况丨(一)统一思想。召开党组(扩大)会3次。丨(二)建立机制。印发整改方案,列出清单,每周调度。',
      '一、整改总体推进情况丨党组书记牵头抓总,班子成员分工包干,建立台账,按月督导,对账销号。',
      '一、强化组织领导,压紧压实责任丨党组召开专题会议,研究整改方案,成立领导小组。',
      '一、主要做法丨(一)提高认识。党组先后4次召开会议研究整改。丨(二)细化任务。制定整改方案,建立问题清单。丨(三)跟踪督办。每月调度一次。',
      '一、整改工作部署推进情况丨反馈会后,县供销社党组召开动员会,印发方案,明确责任领导和时限。',
      '一、党组履行主体责任情况丨书记亲自部署、亲自督办,召开党组会5次。',
      '一、突出政治引领,抓实整改责任丨坚持把整改作为政治任务,召开会议6次,明确牵头领导3名,挂图作战,实行周调度。',
      '一、统筹推进整改丨党组成立以书记为组长的整改工作领导小组,制定方案,逐条明确责任股室。',
      '一、组织实施丨党组专题研究整改方案,建立工作台账,实行销号管理。',
      '一、抓整改、明责任丨一是提高站位,召开专题民主生活会。二是制定方案,明确责任。三是督查问效,逐条销号。',
      '一、工作推进情况丨接到反馈意见后,党组立即行动,成立整改办公室,细化任务,逐一销号。',
    ],
  },
  {
    code: 'complete/organisation_section',
    at: opened,
    fails: ['现将整改进展情况予以公布。', '县供销社党组诚恳接受反馈意见,照单全收,现将整改情况公布如下。'],
    uncertain: [
      '收到反馈后,党组召开专题会议研究部署整改工作,成立了整改工作领导小组。现将整改进展情况予以公布。',
      '党组书记认真履行整改第一责任人责任,班子成员各负其责。现将整改进展情况予以公布。',
      '县供销社党组切实扛起整改主体责任,推动问题整改。现将整改进展情况予以公布。',
      '反馈会后,党组迅速组建整改工作专班,逐条研究。现将整改进展情况予以公布。',
    ],
    clean: [],
  },
  {
    code: 'complete/organisation_section',
    at: behind,
    fails: [],
    clean: [
      '二、整改工作组织领导情况丨党组成立整改工作领导小组,召开会议6次,制定整改方案。',
      '二、党组书记履行第一责任人责任情况丨书记主持召开党组会6次研究整改,带头领办问题2个。',
      '二、党组抓整改工作情况丨成立专班,印发方案,建立台账,逐月督办。',
    ],
  },
]
