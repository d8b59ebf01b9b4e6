import type { Rule } from '../../../notice/rule.ts'
import { isPlace } from '../../organisations/places.ts'
import { cutsAround, personsOf, shapeOf, surnameUpTo } from '../../persons/names.ts'

const BEFORE = /[,。;:!?、("“\n\s和与及同请由向]/
/** A name before an office: 我与卫东县长, 请李建国书记; a surname alone in a speech: 李市长. */
export const beforeTitle: Rule<'person'> = {
  id: 'person/before-title',
  kind: 'person',
  pattern: /(?:副?(?:书记|[市县区局院校州厅省部处科]长|主任|主席)|董事长|总经理|教授|老师)(?![们助室会任代])/g,
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
    const alone = surnameUpTo(scene, end)
    return alone === null ? null : personsOf([alone], scene)
  },
  finds: [
    '我与⟦卫东⟧县长',
    '请⟦李建国⟧书记讲话',
    '会上,⟦彭⟧书记强调,⟦许⟧市长部署',
    '由⟦陈明⟧副局长牵头',
    '邀请专家,⟦胡建平⟧教授授课',
  ],
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
