import { ANNOUNCEMENT, cue, DATELINE, ENVIRONMENT, type KindRule, REPORTED } from './cue.ts'

/** Kinds told by their form: letters and reports to others, plans, registers, speeches. */
export const FORM_RULES: readonly KindRule[] = [
  {
    kind: 'audit_letter',
    because: '主送审计机关的函 · a letter to an audit office',
    confidence: 'high',
    all: [
      cue('opening', /^(?:[\u4e00-\u9fff]{0,12})?审计(?:厅|局|署|机关|组|办公?室?)[\u4e00-\u9fff]{0,12}:/),
      cue('text', /函(?:告|复|报)|复函|的函|整改[^。]{0,24}报告如下/),
    ],
  },
  {
    kind: 'audit_letter',
    because: '题名是审计整改的函 · the title is a letter about audit findings',
    confidence: 'high',
    all: [cue('title', /审计.{0,60}的?(?:复)?函$/)],
  },
  {
    kind: 'news',
    because: '开头是电头:本报讯、某新闻网讯 · it opens with a dateline',
    confidence: 'high',
    all: [cue('opening', DATELINE)],
    none: [cue('opening', ANNOUNCEMENT), cue('title', /(?:通报|公示|公告|报告|方案|总结|函)$/)],
  },
  {
    kind: 'audit_report',
    because: '向人大常委会报告审计整改,请予审议 · a report to the congress on audit findings',
    confidence: 'high',
    all: [cue('text', /请予?审议|请审议/), cue('text', /审计.{0,60}整改/)],
    none: [cue('opening', /报告[^。,]{0,60}(?:财政收支|预算执行)[^。,整]{0,12}审计(?:工作)?情况,请/)],
  },
  {
    kind: 'audit_report',
    because: '题名是审计查出问题整改情况 · the title names audit findings and their rectification',
    confidence: 'high',
    all: [cue('title', /审计.{0,60}(?:整改|落实).{0,20}(?:情况|结果|进展|报告|公告)/)],
    none: [cue('title', /方案|计划|巡[察视]|通过|发布|听取|督导|助力|超\d/)],
  },
  {
    kind: 'audit_report',
    because: '转述向人大常委会所作的审计整改报告 · the report to the congress told by another',
    confidence: 'medium',
    all: [
      cue(
        'opening',
        /(?:作了?|做了?|提请审议了?|听取了?)[^,。]{0,16}《关于[^《》]{0,60}审计[^《》]{0,40}整改[^《》]{0,20}报告》/,
      ),
      cue('text', /(?:报告)?(?:的)?(?:主要|有关|具体)?(?:内容|情况)(?:报告)?如下/),
    ],
  },
  {
    kind: 'audit_report',
    because: '在人大常委会会议上报告审计整改,题名行已失 · read out in a session of the congress, its title lost',
    confidence: 'high',
    all: [
      cue('top', /(?:人大常委会|人民代表大会常务委员会)第[一二三四五六七八九十百]{1,5}次(?:\([^()]{1,6}\))?会议上/),
      cue('text', /审计.{0,60}整改/),
      cue('text', /整改(?:落实)?(?:情况|结果)|现将有关情况报告如下/),
    ],
    none: [cue('title', /审计(?:结果|工作)报告$/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '向人大常委会报告审计情况,未见整改 · a report to the congress on what an audit found',
    confidence: 'medium',
    all: [
      cue('text', /请予?审议|请审议/),
      cue('text', /审计(?:结果表明|工作报告|情况)/),
      cue('text', /发现|查出|存在|问题|审计情况,请/),
    ],
    none: [cue('title', /整改/), cue('opening', /整改(?:情况|结果|进展)/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '审计结果公告,未见整改 · audit findings without rectification',
    confidence: 'medium',
    all: [cue('title', /审计(?:结果|报告|情况).{0,6}(?:公告|公示|公开|通报)/)],
    none: [cue('title', /整改/)],
  },
  {
    kind: 'feedback_bulletin',
    because:
      '题名是审计报告、审计工作报告或审计结果,未见整改 · the title is a report on an audit, without rectification',
    confidence: 'medium',
    all: [
      cue(
        'title',
        /(?<!内部)审计(?:工作报告|调查报告|报告|结果|调查结果)(?:的?(?:公告|公示|公开|通报))?(?:[(（][^)）]{1,12}[)）])?$/,
      ),
      cue('text', /进行(?:了)?(?:延伸)?审计|审计(?:结果|情况)?(?:表明|发现|看)/),
    ],
    none: [cue('title', /整改|办法|制度/), cue('opening', /整改(?:情况|结果|进展)/)],
  },
  {
    kind: 'env_progress_list',
    because: '题名是生态环境问题整改销号的公示 · the title tells that findings on the environment are closed',
    confidence: 'high',
    all: [
      cue(
        'title',
        /(?:生态环境|环境保护|环境|污染)问题.{0,16}(?:整改|销号|验收).{0,16}(?:公示|公告|公开|通报|情况|进展)/,
      ),
    ],
    none: [cue('title', /方案|计划|巡[察视]|审计/)],
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
    all: [
      cue('title', ENVIRONMENT),
      cue(
        'title',
        /(?:整改|落实|反馈|督[察查]).{0,24}(?:情况|进展|清单|台账|公示|公告|通报|报告|公开|方案|销号|一览表|表)|进展|销号|完成情况|清单/,
      ),
    ],
    none: [cue('title', /方案|完成近?[一二三四五六七八九]成/)],
  },
  {
    kind: 'env_progress_list',
    because: '逐条的环保督察整改进展 · findings of environmental inspection, each with its progress',
    confidence: 'medium',
    all: [
      cue('opening', ENVIRONMENT),
      cue(
        'text',
        /整改(?:任务)?(?:进展|完成|落实)情况|销号(?:完成)?情况|整改任务清单[^。]{0,16}\d{1,4}项整改任务|\d{1,4}项(?:整改)?任务(?:中)?,?(?:目前)?(?:已|均已|全部)[^,。;]{0,4}(?:完成|整改)/,
      ),
    ],
    none: [cue('title', /方案|巡[察视]/), cue('opening', REPORTED)],
  },
  {
    kind: 'env_progress_list',
    because: '督察组转办的信访件及其办理 · letters that an environmental inspection passed on, and what became of them',
    confidence: 'medium',
    all: [
      cue('opening', ENVIRONMENT),
      cue('opening', /(?:转办|交办)[^。]{0,30}(?:信访|举报)(?:举报)?(?:件|问题)/),
      cue('text', /已办结|正在办理|整改和处理情况|查处整改/),
    ],
    none: [cue('opening', REPORTED), cue('title', /方案|巡[察视]/)],
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
    all: [cue('opening', /^同志们[:!,]|各位(?:领导|同志|代表)[:,]|^今天,?我们(?:在这里)?(?:召开|隆重召开)/)],
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
]
