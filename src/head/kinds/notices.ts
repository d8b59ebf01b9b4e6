import { ANNOUNCEMENT, cue, INSPECTION_RESULT, type KindRule, REPORTED } from './cue.ts'

/** Notices by title and announcement, and what remains by weaker signs. */
export const NOTICE_RULES: readonly KindRule[] = [
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
    kind: 'aggregate_notice',
    because: '一轮巡察的多家单位,只有总数 · a whole round of many units',
    confidence: 'high',
    all: [
      cue(
        'opening',
        /(?:\d{1,6}|[一二三四五六七八九十百]{1,6})(?:家|个|所)(?:被巡[察视])?(?:的)?(?:[县市区省州乡镇][级直属]{0,2})?(?:单位|党组织|党委|党组|部门|乡镇|镇|村|社区|地方)[^。]{0,80}(?:整改|巡[察视])/,
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
        /对(?!全[县市区]|[\d一二三四五六七八九十]{1,4}[个家])[^,。]{2,30}(?:党组|党委|党工委|党总支|党支部|委员会)(?:班子|及(?:其|所)[^,。]{0,20})?(?:开展|进行)|对[^,。;\d]{2,16}(?:镇|乡|街道?|园区)(?:党委|党工委)?(?:及|和)(?:其|所辖|所属|下辖|辖区)?(?:的)?\d{1,3}个(?:村|社区)/,
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
        /(?:召开|举行|举办|组织召开|开展|启动|到|赴|调研).{0,40}(?:会|会议|推进会|部署会|动员会|反馈会|座谈会|调研|督导|督查|约谈|检查|活动)$/,
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
      cue('text', /召开|通报了|听取|获悉|公布|公开|出席|反馈了|进驻|约谈|验收|查处|整治|完成(?:了)?[^。]{0,20}反馈/),
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
      cue(
        'text',
        /整改(?:情况|结果|落实情况|进展情况|措施)[:：]|问题(?:的)?整改(?:情况|落实|进展|完成情况|方面)?[。:\n]|(?:关于|针对|在)[“"][^”"\n]{2,80}[”"](?:的)?(?:问题|方面)|该问题(?:已|正在|整改)/,
      ),
    ],
    none: [cue('opening', REPORTED)],
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
    because: '文末括注作者姓名,题名不是公文 · the closing line names its author in brackets, as reports do',
    confidence: 'medium',
    all: [
      cue(
        'tail',
        /[。”][(（][\u4e00-\u9fff]{2,4}(?:[ \u3000、]{1,2}[\u4e00-\u9fff]{2,4}){0,3}(?: ?\|{1,2} ?责任编辑[^()（）]{0,12})?[)）]\s*$/,
      ),
    ],
    none: [cue('opening', ANNOUNCEMENT), cue('title', /通报|公示|公告|报告|方案|总结|清单|台账|意见|函/)],
  },
  {
    kind: 'news',
    because: '来源是新闻媒体,题名不是公文 · its source is a newspaper or a station',
    confidence: 'medium',
    all: [
      cue(
        'text',
        /(?:来源|稿源)\s?:\s?[\u4e00-\u9fff]{2,12}?(?:新闻网|日报|晚报|早报|都市报|电视台|广播网|融媒体中心)/,
      ),
    ],
    none: [cue('opening', ANNOUNCEMENT), cue('title', /通报|公示|公告|报告|方案|总结|清单|台账|意见|函/)],
  },
  {
    kind: 'campaign_summary',
    because: '无题名,开头说现将整改情况报告如下 · untitled, it sets out to report what was put right',
    confidence: 'medium',
    all: [cue('opening', /现将[^,。;]{0,30}整改[^,。;]{0,20}(?:报告|汇报)如下/)],
    none: [cue('title', /通报|公示|公告|方案|函/)],
  },
  {
    kind: 'news',
    because: '会议报道的用语 · the verbs of reports on meetings',
    confidence: 'low',
    all: [cue('text', /会议(?:指出|强调|要求|传达|听取)|强调指出/), cue('text', /召开|出席|参加会议|主持会议/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '督查、抽查的情况通报,有存在问题一节 · findings of a check made known, with a part for them',
    confidence: 'medium',
    all: [
      cue('opening', /(?:抽查|检查|督[查导]|巡查|暗访|调研|评估|考核)[^\n]{0,60}现将[^。]{0,20}情况(?:通报|反馈)/),
      cue('headings', /(?:存在|发现)的?(?:主要|突出)?的?(?:问题|不足)/),
    ],
    none: [cue('text', /整改(?:情况|结果|完成情况)[:：]/), cue('title', /整改(?:落实)?情况/)],
  },
  {
    kind: 'feedback_bulletin',
    because: '列出存在的问题而无整改 · problems are listed without rectification',
    confidence: 'low',
    all: [
      cue('text', /巡[察视]|督查|检查/),
      cue(
        'text',
        /存在(?:的|以下|如下|着)?(?:[\d一二三四五六七八九十]{1,3}(?:个?方面|类|项|个|条))?(?:的)?(?:主要|突出)?问题(?:是|有|如下)?[:,]|存在(?:着)?(?:一些|不少|以下)?[^。:,]{0,14}问题[:]|存在[^。:]{6,140}等问题/,
      ),
    ],
    none: [cue('text', /整改(?:情况|结果|措施)[:：]/)],
  },
]
