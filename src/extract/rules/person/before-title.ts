import type { Rule } from '../../../notice/rule.ts'
import { isPlace } from '../../organisations/places.ts'
import { cutsAround, personsOf, shapeOf } from '../../persons/names.ts'

const BEFORE = /[,。;:!?、("“\n\s和与及同请由向]/
/** Surnames that stand alone before an office in speech and are no other word there: 李市长, 梁书记. */
const ALONE =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖董潘袁蔡蒋杜叶魏吕姚沈钟姜崔谭陆汪廖韦贾]$/

/** A name before an office: 我和卫华市长, 请李建国书记; a surname alone in a speech: 李市长. */
export const beforeTitle: Rule<'person'> = {
  id: 'person/before-title',
  kind: 'person',
  pattern: /(?:副?(?:书记|[市县区局院校州厅省部处科]长|主任|主席)|董事长|总经理)(?![们助室会任代])/g,
  read(match, scene) {
    const { shadow, knowledge } = scene
    const end = match.index
    for (const wanted of ['sure', 'doubtful'] as const)
      for (const length of [3, 2]) {
        const span = { start: end - length, end }
        if (span.start < 0 || shapeOf(shadow.slice(span.start, end), knowledge) !== wanted) continue
        const before = shadow[span.start - 1]
        if (before !== undefined && !BEFORE.test(before)) continue
        if (isPlace(shadow.slice(span.start, end + 1), knowledge.regions)) continue
        if (wanted === 'sure' || cutsAround(scene, span)) return personsOf([span], scene)
      }
    const before = shadow[end - 2]
    if (ALONE.test(shadow[end - 1] ?? '') && (before === undefined || BEFORE.test(before)))
      return personsOf([{ start: end - 1, end }], scene)
    return null
  },
  finds: ['我和⟦卫华⟧市长', '请⟦李建国⟧书记讲话', '会上,⟦梁⟧书记亲自调研,⟦唐⟧市长听取汇报', '由⟦陈明⟧副局长牵头'],
  ignores: [
    '党组书记',
    '支部书记',
    '总书记',
    '方城县长',
    '林业局长',
    '常务副主任',
    '任书记',
    '和局长',
    '办公室主任',
    '车间主任',
    '安全科长',
  ],
}
