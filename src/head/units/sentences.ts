import type { UnitRole } from '../../notice/vocabulary.ts'

/** The sentences that say who was inspected; each pattern's first group holds the names. */
const PARTY_END = '(?:党组|党委|党工委|党总支|党支部|委员会|领导班子|班子)'
/**
 * 对县教育局党组开展了常规巡察; the unit is what stands between. Of several, groups of them may stand between commas:
 * 对县民政局等3个部门党组,南山乡党委开展….
 */
export const OBJECT =
  /对((?:[^,。;:\n]{2,80}(?:党组|党委|党工委|党总支|党支部|单位|部门|街道|镇|乡|村|社区|公司),){0,9}[^,。;:\n]{2,200}?)(?:及其[^,。;]{1,30}|等)?(?:开展|进行|实施)(?:了)?[^,。;\n]{0,60}?(?:巡[察视]|督察|检查)/g
export const FED_BACK =
  /(?:巡[察视]组|巡[察视][一二三四五六七八九十\d]{1,3}组|督察组|组)(?:组长[^。;\n]{2,30},)?[^,。;\n]{0,8}(?:向|到)([^,。;:\n]{2,120}?)(?:通报|反馈|进行(?:了)?[^,。;]{0,10}反馈|移交(?!\d|[^,。;]{0,10}线索)|进行了?反馈)/g
export const INSPECTED =
  /(?:巡[察视])了([^,。;:\n]{4,50}?(?:党组|党委|党工委|党总支|党支部|委员会|局|院|公司|镇|乡|街道|部|办|办公室|中心|社|学校|中学|小学|集团|联合会))(?:部务会|班子|领导班子)?[,。;]/g
export const ACCEPTED = new RegExp(
  `(?:^|[,。;])([^,。;:\\n]{4,40}?${PARTY_END}?)(?:于[^,。;]{4,40})?接受(?:了)?[^,。;\\n]{2,40}(?:巡[察视])`,
  'g',
)
export const EXTENDED = /(?:同步|并|并对|一并)?延伸(?:巡[察视]|检查|至|到)(?:了)?(?:至|到)?([^。;\n]{3,160})/g
/** 对甲村、乙村党组织进行了延伸巡察, 开展对村巡察: an inspection of what lies below the unit. */
const ON_LOWER = /(?:开展|进行|实施)(?:了)?(?:延伸|对村|带村)巡[察视]$/
/** 巡察市卫健委党委情况反馈会: what a meeting is about names the unit. */
export const BRIEFED =
  /巡[察视]([^,。;:\n巡]{3,40}?(?:党组|党委|党工委|党总支|党支部))(?:工作)?(?:情况反馈|动员|进驻|情况汇报|见面)/g
export const roleOf = (words: string, role: UnitRole, named: number): UnitRole =>
  named > 0 && ON_LOWER.test(words) ? 'extended' : role
/** 反馈了对甲社区、乙村的巡察情况. */
export const TOLD_OF = /反馈(?:了)?对([^。;:\n]{3,100}?)的巡[察视]/g
/** 巡察对象包括甲局、乙镇. */
export const NAMED_OBJECTS =
  /(?:被?巡[察视](?:的)?(?:对象|单位))(?:分别)?(?:包括|包含|涉及|为|是|有|:)(?:了)?([^。;:\n]{3,200})/g
