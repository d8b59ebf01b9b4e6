import { ANNOUNCEMENT, cue, type KindRule, REPORTED } from './cue.ts'

/** What neither form, title nor announcement tells, by weaker signs. */
export const WEAKER_RULES: readonly KindRule[] = [
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
    kind: 'rectification_notice',
    because:
      '首段已失,标题是巡察整改,文中有反馈的问题数 · its beginning is lost: a heading on rectification, problems fed back',
    confidence: 'medium',
    all: [
      cue('headings', /巡[察视](?:反馈)?(?:意见|问题)?整改/),
      cue('text', /巡[察视](?:组)?(?:指出|反馈|移交)的?\d{1,4}[个项条](?:具体)?问题/),
    ],
    none: [cue('opening', /./), cue('title', /./)],
  },
  {
    kind: 'audit_report',
    because:
      '无题名,说谁审计了谁、查出什么、整改得怎样 · untitled, who audited whom, what was found and how far it was put right',
    confidence: 'medium',
    all: [
      cue('opening', /审计(?:局|厅|署|组)[^。]{0,60}对[^。;]{2,60}进行(?:了)?审计/),
      cue('opening', /(?:审计(?:发现|查出)(?:的)?问题|上述问题)[^。]{0,30}(?:已|均)[^。]{0,6}整改(?:到位|完毕|完成)/),
    ],
    none: [cue('title', /./), cue('opening', REPORTED)],
  },
  {
    kind: 'campaign_summary',
    because: '文中反复讲专项整治及其成果 · a campaign and its results, told as prose',
    confidence: 'medium',
    all: [
      cue('text', /(?:专项|集中|系统)(?:整治|治理|整顿|行动|教育整顿)/, 3),
      cue(
        'text',
        /(?:排查|查找|查处|发现|完成|制定|建立|召开|整改)[^,。;]{0,20}\d{1,8}(?:余|多)?(?:个|条|项|次|件|家|起|人)/,
      ),
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
        /(?:[。”]|^)[(（](?!公章|盖章|签章|代章|完)[\u4e00-\u9fff]{2,4}(?:[ \u3000、]{1,2}[\u4e00-\u9fff]{2,4}){0,3}(?: ?\|{1,2} ?责任编辑[^()（）]{0,12})?[)）]\s*$|[。”][(（][\u4e00-\u9fff]{2,12}(?:报|网|台|社|办|监委|巡察组)(?:记者)?(?: [\u4e00-\u9fff]{1,4}){0,3}[)）]\s*$/,
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
    kind: 'news',
    because: '以一段引语开头,有人介绍、表示 · it opens with somebody speaking',
    confidence: 'medium',
    all: [
      cue('opening', /^[“"][^”"]{16,240}[”"][^。]{0,60}(?:介绍|表示|强调|说|告诉|谈起|会上|回访|督[查导])/),
      cue('text', /巡[察视]|整改|整治|审计|督[查察]/),
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
    kind: 'feedback_bulletin',
    because:
      '无题名,开头写明哪一日巡察组向谁反馈,未见问题 · untitled, it says on which day whom an inspection was fed back to',
    confidence: 'low',
    all: [
      cue(
        'opening',
        /^(?:根据|按照)[^。]{4,40},(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。;]{0,12},[^。;]{0,16}巡[察视](?:[一二三四五六七八九十]{1,3})?组向[^。;]{2,60}反馈(?:了)?巡[察视](?:情况|意见)/,
      ),
    ],
    none: [cue('title', /./), cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'news',
    because: '会议报道的用语 · the verbs of reports on meetings',
    confidence: 'low',
    all: [
      cue('text', /会议(?:指出|强调|要求|传达|听取)|强调指出|(?:^|[。\n])(?:会|座谈会|部署会|推进会)上,/),
      cue('text', /召开|出席|参加会议|主持会议/),
    ],
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
