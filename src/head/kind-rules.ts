import type { Confidence, NoticeKind } from '../notice/vocabulary.ts'

/** Where a cue is looked for: title, the first three lines, paragraphs before the first number, headings, the closing lines, the whole text. */
export type Place = 'title' | 'top' | 'opening' | 'headings' | 'tail' | 'text'

export interface Cue {
  readonly in: Place
  readonly words: RegExp
  /** How often the words must stand there; once where absent. */
  readonly times?: number
}

/** One rule: every cue of `all` must stand and none of `none`; the first cue's words are the evidence. */
export interface KindRule {
  readonly kind: NoticeKind
  /** Why these cues tell it, for the docs and for who reads the table. */
  readonly because: string
  readonly confidence: Confidence
  readonly all: readonly Cue[]
  readonly none?: readonly Cue[]
}

const cue = (place: Place, words: RegExp, times = 1): Cue => ({ in: place, words, times })

const INSPECTION_RESULT =
  /(?:巡[察视]|反馈意见|反馈问题|集中整改|整改落实).{0,40}(?:整改|落实|进展).{0,24}(?:情况|进展|成效|结果)?.{0,12}(?:通报|报告|公示|公告|公开|公布|情况)/
const ANNOUNCEMENT =
  /(?:巡[察视]|反馈).{0,160}现将.{0,60}(?:整改|落实|进展|有关情况).{0,30}(?:公布|通报|公开|公示|报告|告知)|现将.{0,40}(?:巡[察视]|反馈).{0,60}(?:公布|通报|公开|公示|报告)/
const PLACEHOLDER =
  /(?:20|19)(?:[xX×*＊_○〇]{1,3}|\d[xX×*_])年|[xX×]{2,6}(?:省|市|县|区|局|单位|同志|公司|党委|党组|镇|学校|医院|份|名|人|月|日)|(?<=[\u4e00-\u9fff])[xX×]{2,6}(?=[\u4e00-\u9fff,。、:])|_{2,8}(?:省|市|县|区|局|年|月|号|同志)|[\u4e00-\u9fff][xX×](?:省|市|县|区|局|镇|月|日)/
const ENVIRONMENT = /(?:生态环境(?:保护)?|环境保护|环保)督[察查]/

/**
 * The kinds in the order they are tried: first what only looks like a notice or is a file of another genre by its form, then
 * notices by their title and announcement, then weaker signs. Values of FORMATS a.1 stand under the kinds of the record:
 * special_plan and env_plan are rectification_plan, special_summary and self_check_report campaign_summary, progress_brief
 * aggregate_notice, audit_result feedback_bulletin, speech stage_speech, ai_explainer and spun_text other.
 */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: 'template',
    because: '范文网站的标题或多处占位符 · a model text: the site says so, or names and years are blanks',
    confidence: 'high',
    all: [cue('title', /范文|范本|模板|样本|样式|篇[一二三四五六七八九十]|[（(](?:精选|通用|共)?\d{1,3}篇/)],
  },
  {
    kind: 'template',
    because: '题名或首段即有占位符 · blanks in title and text',
    confidence: 'high',
    all: [cue('text', PLACEHOLDER, 4), cue('opening', PLACEHOLDER)],
  },
  {
    kind: 'template',
    because: '题名含占位符 · blanks in the title',
    confidence: 'high',
    all: [cue('title', PLACEHOLDER), cue('text', PLACEHOLDER, 3)],
  },
  {
    kind: 'other',
    because: '引言、本文将:解说文章 · an article about the genre',
    confidence: 'medium',
    all: [
      cue('text', /本文(?:将|旨在|主要|从|就)|(?:希望|以上)?本文(?:能)?(?:为|对)/),
      cue('text', /引言|背景介绍|综上所述|本文将/),
    ],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'other',
    because: '题名是写作指南或解读 · the title promises advice or comment',
    confidence: 'medium',
    all: [cue('title', /怎么写|如何写|写作|撰写|攻略|技巧|解读|一文读懂|注意事项|须知/)],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'audit_letter',
    because: '主送审计机关的函 · a letter to an audit office',
    confidence: 'high',
    all: [
      cue('opening', /^(?:[\u4e00-\u9fff]{0,12})?审计(?:厅|局|署|机关|组|办公?室?)[\u4e00-\u9fff]{0,12}:/),
      cue('text', /函(?:告|复|报)|复函|的函/),
    ],
  },
  {
    kind: 'audit_letter',
    because: '题名是审计整改的函 · the title is a letter about audit findings',
    confidence: 'high',
    all: [cue('title', /审计.{0,60}的?(?:复)?函$/)],
  },
  {
    kind: 'audit_report',
    because: '向人大常委会报告审计整改,请予审议 · a report to the congress on audit findings',
    confidence: 'high',
    all: [cue('text', /请予?审议|请审议/), cue('text', /审计.{0,60}整改/)],
  },
  {
    kind: 'audit_report',
    because: '题名是审计查出问题整改情况 · the title names audit findings and their rectification',
    confidence: 'high',
    all: [cue('title', /审计.{0,60}(?:整改|落实).{0,20}(?:情况|结果|进展|报告|公告)/)],
    none: [cue('title', /方案|计划|巡[察视]/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '审计结果公告,未见整改 · audit findings without rectification',
    confidence: 'medium',
    all: [cue('title', /审计(?:结果|报告|情况).{0,6}(?:公告|公示|公开|通报)/)],
    none: [cue('title', /整改/)],
  },
  {
    kind: 'ledger',
    because: '题名是台账、清单或销号表 · the title is a register',
    confidence: 'high',
    all: [cue('top', /(?:台账|清单|销号表|一览表|登记表|统计表|分解表|明细表)(?:$|[(（])/)],
    none: [cue('opening', ANNOUNCEMENT), cue('top', ENVIRONMENT)],
  },
  {
    kind: 'rectification_plan',
    because: '题名是方案或计划 · the title is a plan',
    confidence: 'high',
    all: [
      cue(
        'title',
        /(?:整改|整治|治理|整顿|落实|行动|工作|实施|提升|反馈意见).{0,16}(?:方案|计划)(?:$|[的(（])|(?:方案|计划)$/,
      ),
    ],
    none: [cue('title', /(?:情况|进展|总结).{0,8}(?:通报|报告|公示|公告|函)?$/)],
  },
  {
    kind: 'env_progress_list',
    because: '生态环境保护督察整改进展 · progress on environmental inspection',
    confidence: 'high',
    all: [cue('title', ENVIRONMENT), cue('title', /整改|落实|进展|销号|完成情况|清单/)],
    none: [cue('title', /方案/)],
  },
  {
    kind: 'env_progress_list',
    because: '逐条的环保督察整改进展 · findings of environmental inspection, each with its progress',
    confidence: 'medium',
    all: [cue('opening', ENVIRONMENT), cue('text', /整改(?:进展|完成|落实)情况/)],
    none: [cue('title', /方案|巡[察视]/)],
  },
  {
    kind: 'rectification_plan',
    because: '开头即说制定方案 · the opening sets a plan',
    confidence: 'medium',
    all: [
      cue(
        'opening',
        /(?:制定|拟定|制订|提出)(?:了)?(?:(?:如下|本|以下|此)(?:[\u4e00-\u9fff]{0,8})?(?:方案|计划)|(?:[\u4e00-\u9fff]{0,8})?(?:方案|计划)如下)/,
      ),
    ],
    none: [cue('opening', /现将.{0,40}(?:公布|通报|公开|公示|报告)/), cue('title', /总结|讲话|小结|通报|公示|报告/)],
  },
  {
    kind: 'stage_speech',
    because: '讲话:题名或称呼 · a speech, by title or address',
    confidence: 'high',
    all: [cue('title', /讲话|发言(?:稿|提纲)?$|致辞|表态发言|主持词|动员(?:会|大会)上的/)],
    none: [cue('title', /学习|贯彻|落实.{0,12}讲话/)],
  },
  {
    kind: 'stage_speech',
    because: '称呼听众并提要求 · it addresses its hearers and makes demands',
    confidence: 'high',
    all: [cue('opening', /^同志们[:!,]|各位(?:领导|同志|代表)[:,]/)],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'stage_speech',
    because: '分阶段小结和要求 · a stage is summed up and demands follow',
    confidence: 'medium',
    all: [
      cue('headings', /第[一二三四]阶段(?:的)?(?:工作)?(?:小结|总结|回顾|情况|要求|任务)/),
      cue('text', /(?:^|[\n。])[一二三四五六七]要[\u4e00-\u9fff]/, 3),
    ],
  },
  {
    kind: 'stage_speech',
    because: '以讲话人口吻总结并提出要求 · first person, summing up and demanding',
    confidence: 'medium',
    all: [
      cue(
        'text',
        /我(?:和|就|代表|讲|强调|再讲|要讲|想讲)[^,。]{0,16}(?:市长|书记|县长|区长|同志|讲|意见|几点|党委|党组)/,
      ),
      cue('text', /(?:^|[\n。])[一二三四五六七]要[\u4e00-\u9fff]/, 3),
    ],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'aggregate_notice',
    because: '一轮巡察的多家单位,只有总数 · a whole round of many units',
    confidence: 'high',
    all: [
      cue(
        'opening',
        /(?:\d{1,6}|[一二三四五六七八九十百]{1,6})(?:家|个|所)(?:被巡[察视])?(?:的)?(?:单位|党组织|党委|党组|部门|乡镇|镇|村|社区|地方)[^。]{0,80}(?:整改|巡[察视])/,
      ),
      cue('text', /(?:整改|落实|完成)(?:率|情况|进展|到位)/),
    ],
    none: [
      cue(
        'title',
        /(?:党组|党委|党工委|委员会|支部|局|医院|公司|学校|法院|检察院|镇|乡|街道)(?:[^,。]{0,6}关于|.{0,4}巡[察视].{0,10}整改)/,
      ),
      cue(
        'opening',
        /对[^,。]{2,30}(?:党组|党委|党工委|党总支|党支部|委员会)(?:班子|及(?:其|所)[^,。]{0,20})?(?:开展|进行)/,
      ),
      cue('text', /存在的(?:主要|突出)?问题(?:是|有|如下)?[:,]/),
    ],
  },
  {
    kind: 'feedback_bulletin',
    because: '只有反馈的问题,没有整改 · findings are fed back, nothing is rectified yet',
    confidence: 'high',
    all: [
      cue('title', /(?:反馈|巡[察视])/),
      cue('text', /(?:存在|发现)(?:了|的)?(?:以下|一些|主要|突出)?(?:的)?(?:主要|突出)?问题|指出.{0,20}问题/),
    ],
    none: [
      cue('title', /整改|落实/),
      cue('text', /(?:^|\n)(?:\(?[一二三四五六七八九十\d]{1,3}[)、.])?.{0,4}整改(?:情况|结果|措施|落实情况|进展)[:：]/),
      cue('opening', /现将.{0,30}整改.{0,30}(?:公布|通报|公开|公示)/),
    ],
  },
  {
    kind: 'news',
    because: '记者或通讯员署名、会议报道 · a byline and the verbs of reports on meetings',
    confidence: 'high',
    all: [
      cue(
        'text',
        /本报讯|本网讯|(?:本报|本网|特约|见习)?记者\s?[\u4e00-\u9fff]|通讯员\s?[\u4e00-\u9fff]|[(（](?:责任编辑|责编|供稿|来源)[:：]/,
      ),
      cue('text', /召开|指出|强调|要求|部署|推进会|反馈会/),
    ],
    none: [cue('opening', ANNOUNCEMENT), cue('title', INSPECTION_RESULT)],
  },
  {
    kind: 'news',
    because: '题名说召开会议 · the title tells of a meeting',
    confidence: 'high',
    all: [
      cue(
        'title',
        /(?:召开|举行|举办|组织召开|开展|到|赴|调研).{0,40}(?:会|会议|推进会|部署会|动员会|反馈会|座谈会|调研|督导|活动)$/,
      ),
    ],
    none: [cue('title', /通报$|公示$|报告$/)],
  },
  {
    kind: 'rectification_notice',
    because: '题名是巡视巡察整改情况的通报 · the title names the rectification of an inspection',
    confidence: 'high',
    all: [cue('title', INSPECTION_RESULT)],
  },
  {
    kind: 'rectification_notice',
    because: '首段说谁巡察、何时反馈、现将整改情况公布 · the opening announces the rectification of an inspection',
    confidence: 'high',
    all: [cue('opening', ANNOUNCEMENT), cue('text', /整改/)],
  },
  {
    kind: 'campaign_summary',
    because: '专项整治的总结或自查报告 · a campaign or self-check is summed up',
    confidence: 'high',
    all: [
      cue(
        'title',
        /总结|小结|自查(?:自纠)?.{0,12}(?:报告|情况)|工作(?:情况)?(?:报告|汇报)|(?:整治|治理|整顿|整改|活动).{0,16}(?:情况|报告|汇报|成效)/,
      ),
    ],
  },
  {
    kind: 'rectification_notice',
    because: '有巡视巡察反馈并逐条写整改情况 · an inspection is fed back and items tell what was done',
    confidence: 'medium',
    all: [
      cue('text', /巡[察视](?:组|整改|反馈)/),
      cue('text', /整改(?:情况|结果|落实情况|进展情况|措施)[:：]|问题(?:的)?整改/),
    ],
  },
  {
    kind: 'campaign_summary',
    because: '文中反复讲专项整治及其成果 · a campaign and its results, told as prose',
    confidence: 'medium',
    all: [
      cue('text', /(?:专项|集中|系统)(?:整治|治理|整顿|行动|教育整顿)/, 3),
      cue('text', /(?:排查|查找|发现|完成|制定|建立|召开|整改)[^,。;]{0,20}\d{1,8}(?:余|多)?(?:个|条|项|次|件|家)/),
    ],
  },
  {
    kind: 'campaign_summary',
    because: '讲整治成效的特写:整治一词反复出现并列举成果数字 · a feature on a campaign, with its results in numbers',
    confidence: 'medium',
    all: [
      cue('text', /整治|纠治|治理|整顿|清廉|专项行动/, 3),
      cue(
        'text',
        /(?:排查|查找|发现|完成|制定|建立|召开|整改|清退|追缴|查处|立案)[^,。;]{0,20}\d{1,8}(?:\.\d{1,6})?(?:余|多)?(?:个|条|项|次|件|家|万元|起|人)/,
        3,
      ),
    ],
    none: [cue('text', /巡[察视](?:组|反馈)|会议(?:指出|强调|要求)/)],
  },
  {
    kind: 'news',
    because: '会议报道的用语 · the verbs of reports on meetings',
    confidence: 'low',
    all: [cue('text', /会议(?:指出|强调|要求|传达|听取)|强调指出/), cue('text', /召开|出席|参加会议|主持会议/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '列出存在的问题而无整改 · problems are listed without rectification',
    confidence: 'low',
    all: [cue('text', /巡[察视]|督查|检查/), cue('text', /存在的?(?:主要|突出)?问题(?:是|有|如下)?[:,]/)],
    none: [cue('text', /整改(?:情况|结果|措施)[:：]/)],
  },
]
