import type { Rule } from '../../../notice/rule.ts'
import { cutsAround, nameFrom, opensName, personsOf, shapeOf } from '../../persons/names.ts'

/** A person's standing and the name after it, the segmenter agreeing: 会计马丽, 村民于海波. */
export const standing: Rule<'person'> = {
  id: 'person/standing',
  kind: 'person',
  pattern:
    /(?:会计|出纳|教师|医[生师]|护士|村民|居民|职工|党员|干部|委员|常委|驾驶员|司机|科员|干事|辅警|民警|当事人|承包人|经办人|农户|患者|工作人员|法定代表人|实际控制人|公职人员|网格员|专家|劳模|法人)(?=[\u3400-\u9fff])/g,
  read(match, scene) {
    const at = match.index + match[0].length
    if (!opensName(scene.shadow[at], scene.knowledge)) return null
    const name = nameFrom(scene, at, true)
    if (name === null || !cutsAround(scene, name)) return null
    const isSure = shapeOf(scene.shadow.slice(name.start, name.end), scene.knowledge) === 'sure'
    return isSure || name.end - name.start === 3 ? personsOf([name], scene) : null
  },
  finds: ['会计⟦马丽⟧将资金存入个人账户', '村民⟦于海波⟧反映', '县纪委常委⟦吴志刚⟧出席', '对职工⟦张三⟧的举报'],
  ignores: [
    '职工周转房',
    '干部高度重视',
    '党员安全意识',
    '委员会议',
    '教师金额较大',
    '村民房屋受损',
    '干部任用',
    '专家组',
    '群众满意',
  ],
}
