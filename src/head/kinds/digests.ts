import { cue, type KindRule } from './cue.ts'

/** An answer under its own label. */
const ANSWERS = /(?:^|[\n。])[【(]?整改(?:情况|措施|结果|成效|落实情况|完成情况|进展)[】)]?[:：]/

/** Notices on a whole round, digests and summaries without a signature: whose they are, and whether items are answered, tells what they are. */
export const DIGEST_RULES: readonly KindRule[] = [
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
      // 近期,县委派出三个督导组,对6个部门…开展“回头看”: reported by others, without a number of what was put right
      cue('opening', /回访督[查导]/),
      cue('opening', /^(?:近日|近期|日前|连日来),(?![^。]{0,80}\d{1,6}(?:个|项|条)(?:问题|整改))/),
    ],
  },
  {
    kind: 'aggregate_notice',
    because: '巡视巡察整改的综述、摘要、汇总,只有总数 · a digest of a round or a year, totals only',
    confidence: 'medium',
    all: [
      cue('title', /巡[察视].{0,30}(?:综述|摘要|简述|汇总|概况|综合通报|综合情况)/),
      cue(
        'text',
        /轮巡[察视]|巡[察视](?:了)?\s?\d{1,4}\s?(?:个|家)|\d{1,4}\s?(?:个|家)(?:被巡[察视])?(?:单位|党组织|乡镇|部门|村|社区)/,
      ),
      cue('text', /(?:反馈|发现|查找|移交|完成整改)[^。;\n]{0,16}\d{1,6}\s?(?:个|条|项)/),
    ],
    none: [
      cue(
        'title',
        /(?:党组|党委|党工委|支部|局|医院|公司|学校|法院|检察院|镇|乡|街道)(?:[^,。]{0,6}关于|.{0,4}巡[察视].{0,10}整改)/,
      ),
      cue('text', ANSWERS, 2),
    ],
  },
  {
    kind: 'rectification_notice',
    because:
      '巡视巡察整改的总结,逐条写整改情况 · the rectification of an inspection is summed up, items are answered one by one',
    confidence: 'medium',
    all: [
      cue('title', /巡[察视].{0,24}整改.{0,12}(?:总结|小结|自查报告|汇报)$/),
      cue('text', ANSWERS, 2),
      cue('text', /巡[察视][^。]{0,60}反馈|反馈[^。]{0,20}(?:问题|意见)/),
    ],
    none: [cue('title', /专项|集中|整治|治理|整顿|行动/)],
  },
]
