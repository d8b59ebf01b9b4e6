import type { Rule } from '../../../notice/rule.ts'
import { endsInTitle, namesFrom, opensName, personsOf } from '../../persons/names.ts'

/** An office and the name after it: 局长李华, 党组书记、局长张某某, 市审计局局长 王建国. */
export const titled: Rule<'person'> = {
  id: 'person/titled',
  kind: 'person',
  pattern:
    /(?:书记|主任|主席|经理|政委|总监|[局县市区镇乡院校园站所处科股部会事书队厅省州旗盟组馆台社行厂场司庭村察士]长|工程师|会计师|经济师|[巡调指教][视研导]员|人代表)(?:同志)?[ \t]{0,2}(?=[\u3400-\u9fff])/g,
  read(match, scene) {
    const at = match.index + match[0].length
    if (!opensName(scene.shadow[at], scene.knowledge) && !/[·•]/.test(scene.shadow.slice(at, at + 9))) return null
    const title = match.index + match[0].replace(/(?:同志)?[ \t]*$/, '').length
    return endsInTitle(scene.shadow, title, scene.knowledge) ? personsOf(namesFrom(scene, at), scene) : null
  },
  finds: [
    '由局长⟦李华⟧同志任组长',
    '党组书记、局长⟦张某某⟧主持会议',
    '市审计局局长 ⟦王建国⟧',
    '副县长⟦欧阳建军⟧到场督办',
    '副局长⟦刘强⟧、⟦陈晓东⟧分别带队',
    '县委书记⟦高明⟧,县长⟦买买提·吐尔逊⟧出席',
    '对时任院长⟦赵××⟧立案',
  ],
  ignores: [
    '由书记和局长任组长',
    '书记高度重视',
    '党组书记带头认领',
    '局长办公会',
    '县委书记任组长',
    '组长安排部署',
    '主任、各位副主任',
    '行长期坚持',
    '院长全面负责',
    '组长成员单位',
  ],
}
