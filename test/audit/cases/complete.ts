import type { Requirement } from '../../../src/notice/norm.ts'
import type { Norm } from '../../../src/notice/norms.ts'
import type { Case } from '../case.ts'

type Short = Requirement extends `complete/${infer Code}` ? Code : never

const HEAD = `中共青川县水利局党组关于巡察整改进展情况的通报
根据县委统一部署,2023年3月6日至5月12日,县委第二巡察组对县水利局党组开展了常规巡察。2023年6月20日,县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。`
const ORGANISED = `一、整改工作组织情况
(一)压实责任。成立整改工作领导小组。`
const PROBLEMS = '二、反馈问题整改落实情况'
const CONTACT = '联系电话:0839-7201234。'
const SIGNED = '中共青川县水利局党组\n2023年11月20日'

const item = (title: string, label: string | null, body: string) =>
  `(一)关于${title}的问题\n${label === null ? '' : `整改结果:${label}\n`}整改情况:${body}`
const DONE = item('河道巡查不到位', '已完成', '一是印发巡查制度,建立长效机制。二是对2名责任人作出政务处分。')
const notice = (...parts: readonly string[]) => parts.join('\n')
/** A notice with all that is asked, but for its items and what follows them. */
const whole = (items: string, ...more: readonly string[]) =>
  notice(HEAD, ORGANISED, PROBLEMS, items, ...more, CONTACT, SIGNED)

const passes = (code: string) => `complete/${code} pass`
const fails = (code: string) => `complete/${code} fail`

/** What every notice that holds everything passes. */
const ALL = [
  'inspected_unit',
  'inspecting_body',
  'inspection_period',
  'feedback_date',
  'as_of_or_document_date',
  'organisation_section',
  'problem_list',
  'status_each',
  'measures_each',
  'accountability',
  'long_term_mechanism',
  'contact',
]

const ONLY_WORDS = ['complete/accountability uncertain', 'complete/long_term_mechanism uncertain']
const BARE = '关于巡察整改进展情况的通报\n现将巡察整改进展情况予以公布。'
const AUDIT =
  '关于2023年度本级预算执行审计查出问题整改情况的报告\n主任、各位副主任、秘书长、各位委员:\n现将审计查出问题整改情况报告如下。'
const PLAN = '关于开展河道管理专项整治工作的实施方案\n为加强管理,制定方案如下。'
const MISSING: readonly Short[] = [
  'inspected_unit',
  'inspecting_body',
  'inspection_period',
  'feedback_date',
  'as_of_or_document_date',
  'organisation_section',
  'problem_list',
  'contact',
]
const NO_ITEMS = ['status_each', 'measures_each', 'unfinished_plan'].map((code) => `complete/${code} not_assessable`)

/** A rule that asks for everything, and that nobody has read at its source. */
const UNREAD = {
  code: 'county/unread',
  zh: '某县办法',
  en: 'rules of a county',
  level: 'county',
  source: '转引',
  effective_from: null,
  effective_to: null,
  verified_by: null,
  kinds: ['rectification_plan', 'audit_report'],
  body_levels: [],
  regions: [],
  limits: [],
} as const
const asking = (...codes: readonly Short[]): Norm => ({
  ...UNREAD,
  requires: codes.map((code) => ({ check: `complete/${code}` as const, words: [] })),
})

const PARTIAL_ITEMS = notice(
  BARE,
  PROBLEMS,
  '(一)关于河道巡查不到位的问题\n整改结果:正在整改\n(二)关于台账不清的问题\n责任单位:河道股',
)

/** What the checks of completeness must say. */
export const COMPLETE: readonly Case[] = [
  {
    about: 'a notice that holds everything',
    text: whole(DONE),
    says: [...ALL.map(passes), 'complete/unfinished_plan pass.finished'],
  },
  {
    about: 'a notice that holds nothing',
    text: BARE,
    says: [...MISSING.map(fails), ...NO_ITEMS, ...ONLY_WORDS],
  },
  {
    about: 'a notice that holds nothing and could not be read in full',
    text: BARE,
    unread: true,
    says: [...MISSING.map((code) => `complete/${code} uncertain.partial`), ...NO_ITEMS, ...ONLY_WORDS],
  },
  {
    about: 'a notice that breaks off before its items: what would stand behind may be there',
    text: notice(
      HEAD,
      '一、整改工作组织情况',
      '(一)压实责任。成立整改工作领导小组,由主要负责人任组长,并对反馈的问题逐条',
    ),
    says: [
      ...['inspected_unit', 'inspecting_body', 'inspection_period', 'feedback_date', 'organisation_section'].map(
        passes,
      ),
      ...['as_of_or_document_date', 'problem_list', 'contact'].map((code) => `complete/${code} uncertain.partial`),
      ...NO_ITEMS,
      ...ONLY_WORDS,
    ],
  },
  {
    about: 'a notice that holds nothing, under a rule that nobody has read',
    text: PLAN,
    norms: [asking(...MISSING)],
    says: MISSING.map((code) => `complete/${code} uncertain.unverified`),
  },
  {
    about: 'items without a status, without words, and with no plan',
    text: PARTIAL_ITEMS,
    says: ['complete/status_each fail', 'complete/measures_each fail', 'complete/unfinished_plan fail'],
  },
  {
    about: 'such items where the text could not be read in full',
    text: PARTIAL_ITEMS,
    unread: true,
    says: ['status_each', 'measures_each', 'unfinished_plan'].map((code) => `complete/${code} uncertain.partial`),
  },
  {
    about: 'such items under a rule that nobody has read',
    text: PARTIAL_ITEMS.replace(BARE, AUDIT),
    norms: [asking('status_each', 'measures_each', 'unfinished_plan')],
    says: ['status_each', 'measures_each', 'unfinished_plan'].map((code) => `complete/${code} uncertain.unverified`),
  },
  {
    about: 'only a page that says when it was published',
    text: `${HEAD.replace('\n', '\n发布时间:2023-11-28\n')}\n${PROBLEMS}\n${DONE}`,
    says: ['complete/as_of_or_document_date uncertain.published'],
  },
  {
    about: 'a day it reports up to',
    text: notice(HEAD, '截至2023年10月31日,反馈的1个问题已完成整改。', PROBLEMS, DONE),
    says: ['complete/as_of_or_document_date pass'],
  },
  {
    about: 'a meeting told in the opening is no part on the organisation',
    text: notice(HEAD, '局党组召开专题会议研究部署整改工作。', PROBLEMS, DONE),
    says: ['complete/organisation_section uncertain.prose'],
  },
  {
    about: 'no status of any item, but all are said to be completed',
    text: whole(item('河道巡查不到位', null, '一是开展巡查。')).replace('现将', '目前,反馈问题已全部完成整改。现将'),
    says: ['complete/status_each uncertain.overall', 'complete/unfinished_plan not_assessable'],
  },
  {
    about: 'a status in words of its own',
    text: whole(item('河道巡查不到位', '原则通过', '一是开展巡查。')),
    says: ['complete/status_each uncertain.wording'],
  },
  {
    about: 'unfinished items and a part on what comes next',
    text: whole(item('河道巡查不到位', '正在整改', '一是开展巡查。'), '三、下一步工作打算\n持续加强巡查。'),
    says: ['complete/unfinished_plan pass'],
  },
  {
    about: 'unfinished items and a paragraph on what comes next',
    text: whole(item('河道巡查不到位', '正在整改', '一是开展巡查。'), '三、下步安排\n持续加强巡查。'),
    says: ['complete/unfinished_plan pass'],
  },
  {
    about: 'unfinished items and a closing part that speaks of results alone',
    text: whole(
      item('河道巡查不到位', '正在整改', '一是开展清障。'),
      '三、下步安排\n持续巩固整改成果,推动水利事业再上台阶。',
    ),
    says: ['complete/unfinished_plan uncertain.general'],
  },
  {
    about: 'unfinished items and a closing part of slogans',
    text: whole(
      item('河道巡查不到位', '正在整改', '一是开展清障。'),
      '三、下步安排\n牢记初心使命,扛牢政治责任,团结带领全局干部职工解放思想、真抓实干,奋力开创水利工作新局面。',
    ),
    says: ['complete/unfinished_plan fail.general'],
  },
  {
    about: 'unfinished items, each with its time',
    text: whole(`${item('河道巡查不到位', '正在整改', '一是开展巡查。')}\n完成时限:2024年6月底前`),
    says: ['complete/unfinished_plan pass.items'],
  },
  {
    about: 'an item handed over has words and no steps',
    text: whole(item('老龄工作滞后', '已完成', '2023年8月,该项工作已移交县民政局承担。')),
    says: ['complete/measures_each pass'],
  },
  {
    about: 'two words behind their label say what was done',
    text: whole(item('岗位轮换不及时', '已完成', '整改措施:轮岗。')),
    says: ['complete/measures_each pass'],
  },
  {
    about: 'two words in a cell of measures, and none',
    text: notice(
      HEAD,
      '二、反馈问题整改情况',
      '序号\t反馈问题\t整改措施\t整改状态',
      '1\t岗位轮换不及时\t轮岗\t已完成',
      '2\t会议记录不规范\t重写\t已完成',
      '3\t台账不齐全\t补齐\t已完成',
    ),
    says: ['complete/measures_each pass'],
  },
  {
    about: 'a cell of measures that says nothing',
    text: notice(
      HEAD,
      '二、反馈问题整改情况',
      '序号\t反馈问题\t整改措施\t整改状态',
      '1\t岗位轮换不及时\t轮岗\t已完成',
      '2\t会议记录不规范\t无\t已完成',
      '3\t台账不齐全\t补齐\t已完成',
    ),
    says: ['complete/measures_each fail'],
  },
  {
    about: 'a sanction only announced, a shortcoming in discipline and a mechanism of it',
    text: whole(item('问责执纪宽松软', '已完成', '一是健全问责机制。二是对再次发生的,将严肃问责。')),
    says: ['complete/accountability uncertain'],
  },
  {
    about: 'a stated nobody',
    text: whole(item('河道巡查不到位', '已完成', '一是开展巡查。党纪政务处分0人。')),
    says: ['complete/accountability pass'],
  },
  {
    about: 'no notice of rectification is asked for nothing',
    text: '关于开展医疗行业专项整治工作方案\n为加强管理,制定方案如下。\n一、工作目标\n力争年底前完成。',
    says: [],
    silent: 'complete/',
  },
]
