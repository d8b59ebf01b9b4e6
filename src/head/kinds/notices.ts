import { ANNOUNCEMENT, cue, INSPECTION_RESULT, type KindRule, MASTHEAD, REPORTED } from './cue.ts'
import { DIGEST_RULES } from './digests.ts'

/** Notices by title and announcement. */
export const NOTICE_RULES: readonly KindRule[] = [
  {
    kind: 'news',
    because: '题名说巡察组进驻、巡察启动 · the title tells that an inspection begins',
    confidence: 'medium',
    all: [cue('title', /(?:进驻|启动|动员)/), cue('text', /巡[察视]/)],
    none: [cue('title', /整改|公告|通告|公示|通报|报告|讲话|方案|反馈/)],
  },
  {
    kind: 'news',
    because: '题名说审计整改报告通过、发布 · the title tells that a report on an audit was passed or published',
    confidence: 'medium',
    all: [cue('title', /^(?!关于)[^《》]{2,24}(?:通过|发布|听取|审议)[^《》]{0,16}审计[^《》]{0,16}报告/)],
    none: [cue('title', /意见$|通知$|函$/)],
  },
  {
    kind: 'news',
    because: '报头与日期 · the masthead of a paper and its day',
    confidence: 'medium',
    all: [cue('top', MASTHEAD)],
    none: [cue('opening', ANNOUNCEMENT), cue('title', /(?:通报|公示|公告|报告|方案|函)$/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '题名说巡察组向谁反馈 · the title tells to whom an inspection was fed back',
    confidence: 'high',
    all: [
      cue(
        'title',
        /巡[察视](?:[一二三四五六七八九十]{1,3})?组?[^。]{0,8}向[^。]{2,50}(?:反馈|通报)(?:了)?(?:巡[察视])?(?:情况|意见|问题)$/,
      ),
    ],
    none: [cue('title', /整改|落实/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '逐家列出反馈的问题,没有整改 · what was found in several units, nothing is rectified yet',
    confidence: 'high',
    all: [
      cue(
        'text',
        /(?:存在|指出|发现|反馈)(?:的|了)?(?:主要|突出|以下)?(?:的)?(?:主要|突出)?问题(?:和不足)?(?:是|有|为|如下)?[:,]/,
        2,
      ),
      cue('title', /反馈|巡[察视]|公布|通报/),
    ],
    none: [
      cue('title', /整改|落实/),
      cue('opening', /现将.{0,30}整改/),
      cue(
        'text',
        /整改(?:落实|完成|进展)?(?:情况|结果|措施|进展)[::]|完成整改\s?\d|整改(?:完成)?率(?:达到|达|为)?\s?\d/,
      ),
    ],
  },
  {
    kind: 'feedback_bulletin',
    because: '无题名,逐家列出反馈的问题 · untitled, what was fed back to several units',
    confidence: 'medium',
    all: [
      cue(
        'text',
        /(?:存在|指出|发现|反馈)(?:的|了)?(?:主要|突出|以下)?(?:的)?(?:主要|突出)?问题(?:和不足)?(?:是|有|为|如下)?:/,
        2,
      ),
      cue('opening', /巡[察视][^。;]{0,60}反馈(?:了)?(?:巡[察视])?(?:情况|意见|问题)/),
    ],
    none: [cue('title', /./), cue('opening', /整改/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '现将巡察情况通报,没有整改 · the findings of an inspection are made known, nothing is rectified yet',
    confidence: 'medium',
    all: [
      cue(
        'opening',
        /现将(?:本[轮次]|此次)?(?:的)?(?:有关)?(?:巡[察视]|反馈)(?:反馈|发现)?(?:的)?(?:有关|主要)?(?:问题|意见|情况)(?:予以)?(?:公布|通报|公开|公示|反馈)/,
      ),
    ],
    none: [cue('title', /整改|落实/), cue('opening', /整改/), cue('text', /整改(?:情况|结果|措施|进展)[:：]/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '题名通报的是发现的问题,没有整改 · the title announces what was found, nothing is rectified yet',
    confidence: 'high',
    all: [
      cue(
        'title',
        /(?:发现|存在|查出|暴露)(?:的)?(?:主要|突出|典型|共性)?问题(?:隐患)?(?:的)?(?:情况)?(?:的)?(?:通报|通告|公告)/,
      ),
    ],
    none: [cue('title', /整改|落实/)],
  },
  {
    kind: 'news',
    because: '题名以“我县”一类自称开头 · the title speaks of our county as a report does',
    confidence: 'medium',
    all: [
      cue(
        'title',
        /^我(?:县|区|市|省|州|旗|院|校|局|委|镇|乡)(?!.{0,60}(?:通报|公告|公示|报告|方案|总结|清单|台账|通知)$)/,
      ),
    ],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'news',
    because: '题名是“地名:做了什么”的标题 · a headline: the place, a colon, and what it did',
    confidence: 'medium',
    all: [
      cue('title', /^[\u4e00-\u9fff]{2,8}[::|丨](?!.{0,60}(?:通报|公告|公示|报告|方案|总结|清单|台账|通知|情况)$)/),
      cue(
        'title',
        /^[^::|丨]+[::|丨][“”\u4e00-\u9fff]{0,12}(?:开展|推进|推动|召开|聚焦|紧盯|紧扣|压实|强化|深化|打好|打通|做实|做好|督[促导查]|抓好|抓实|助力|督办|巩固|提升|构建|健全|用好|整治|完成|启动)/,
      ),
    ],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  ...DIGEST_RULES,
  {
    kind: 'feedback_bulletin',
    because: '只有反馈的问题,没有整改 · findings are fed back, nothing is rectified yet',
    confidence: 'high',
    all: [
      cue('title', /(?:反馈|巡[察视])/),
      cue(
        'text',
        /(?:存在|发现)(?:了|的)?(?:以下|一些|主要|突出)?(?:的)?(?:主要|突出)?问题|指出.{0,20}问题|存在[^。:]{6,140}等问题/,
      ),
    ],
    none: [
      cue('title', /整改|落实/),
      cue('text', /(?:^|\n)(?:\(?[一二三四五六七八九十\d]{1,3}[)、.])?.{0,4}整改(?:情况|结果|措施|落实情况|进展)[:：]/),
      cue('opening', /现将.{0,30}整改.{0,30}(?:公布|通报|公开|公示)/),
    ],
  },
  {
    kind: 'feedback_bulletin',
    because: '无题名,首段说巡察组反馈,文中列出主要问题 · untitled, an inspection fed back, and what it found',
    confidence: 'medium',
    all: [
      cue(
        'opening',
        /巡[察视](?:[一二三四五六七八九十]{1,3})?组[^。;]{0,40}(?:向|到|对)[^。;]{2,80}(?:反馈(?:了)?(?:巡[察视])?(?:情况|意见)|进行(?:了)?[^,。;]{0,10}反馈)/,
      ),
      cue(
        'text',
        /发现了?一些问题|(?:发现|指出|存在)的(?:主要|突出)问题(?:主要)?(?:是|有|为)|(?:发现|指出)[^。]{0,30}(?:不够|不到位|不力|不足|不严|不实|不强|欠缺|薄弱|缺失|滞后|差距)[^。]{0,120}等(?:方面的?)?(?:突出)?问题|方面,主要存在|存在(?:以下|一些)[^。]{0,14}问题:|问题[,,:]?主要(?:表现在|表现为|体现在|是|有)[:,]?|反馈(?:会)?指出[^。]{6,120}\d{1,4}[个项条]?(?:具体|突出|主要)?(?:的)?问题/,
      ),
    ],
    none: [
      cue('opening', ANNOUNCEMENT),
      cue('title', /./),
      cue('text', /(?:^|\n)(?:\(?[一二三四五六七八九十\d]{1,3}[)、.])?.{0,4}整改(?:情况|结果|措施|落实情况|进展)[:：]/),
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
        /(?:召开|举行|举办|组织召开|开展|启动|到|赴|调研).{0,40}(?:会|会议|推进会|部署会|动员会|反馈会|座谈会|调研|督导|督查|约谈|检查|活动|(?:反馈|进驻|巡[察视查]|督[察查])工作)$/,
      ),
    ],
    none: [cue('title', /通报$|公示$|报告$/)],
  },
  {
    kind: 'news',
    because:
      '首段是报道口吻:日前、近日,记者获悉,某部门公布 · the opening reports what happened lately or was told to the press',
    confidence: 'medium',
    all: [
      cue('opening', REPORTED),
      cue(
        'text',
        /召开|开展|回访|检查|督[查导]|通报了|听取|获悉|公布|公开|出席|反馈了|进驻|约谈|验收|查处|整治|督导组|回头看|完成(?:了)?[^。]{0,20}反馈/,
      ),
    ],
    none: [
      cue('opening', ANNOUNCEMENT),
      cue('title', /通报|公示|公告|报告|方案|总结|清单|台账|意见|函/),
      cue('text', /(?:^|\n)(?:整改(?:情况|措施|结果)|完成情况|整改时限)[:：]|报告如下|通报如下|公示如下/),
    ],
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
    kind: 'rectification_notice',
    because:
      '题名是问题、隐患整改情况的通报,并逐条写整改 · the title names problems and their rectification, and items are answered one by one',
    confidence: 'medium',
    all: [
      cue(
        'title',
        /(?:问题|隐患|意见)(?:的)?(?:办理)?(?:整改|落实)(?:落实|完成|进展|推进|办理)*(?:的)?(?:情况|结果|进展)(?:的)?(?:报告|通报|公示|公告|汇报|说明)$/,
      ),
      cue('text', /(?:^|[\n。])[【(]?整改(?:情况|措施|结果|成效|落实情况|完成情况|进展)[】)]?[:：]/, 2),
    ],
    none: [cue('title', /专项|集中|整治|治理|整顿|行动|自查|总结|审计/)],
  },
  {
    kind: 'other',
    because: '题名是批复、通知或意见 · the title is an answer, an order or an opinion to others',
    confidence: 'medium',
    all: [cue('title', /的?(?:批复|请示|指导意见|实施意见|会议通知)$/)],
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
]
