import type { Rule } from '../../../notice/rule.ts'
import { namesFrom, opensName, personsOf } from '../../persons/names.ts'

const SANCTION =
  /^[^,。;\n]{0,16}?(?:处分|警告|记过|降级|撤职|开除|诫勉|约谈|批评|提醒|谈话|检查|检讨|立案|问责|追责|停职|免职|调离|职务|审查|调查|留置|移送|辞退|处理|为|任)/

/** The person an office is given to or taken from, or who is punished: 免去李华…职务, 给予王建国党内警告处分, 对张某某立案审查. */
export const sanctioned: Rule<'person'> = {
  id: 'person/sanctioned',
  kind: 'person',
  pattern:
    /(?:免去|免除|撤销|撤去|任命|提名|推荐|选举|聘任|聘请|给予|对|将|责令|约谈|查处|处分|同意|调整)(?:了)?(?:当事人|责任人|涉事人员?|职工|干部|党员|村民)?[ \t]?(?=[\u3400-\u9fff])/g,
  read(match, scene) {
    const at = match.index + match[0].length
    if (!opensName(scene.shadow[at], scene.knowledge)) return null
    const names = namesFrom(scene, at)
    const last = names.at(-1)
    if (last === undefined || !SANCTION.test(scene.shadow.slice(last.end, last.end + 28))) return null
    return personsOf(names, scene)
  },
  finds: [
    '免去⟦李华⟧支部书记职务',
    '给予⟦王建国⟧党内警告处分',
    '对⟦张伟⟧、⟦刘丽⟧进行诫勉谈话',
    '对当事人⟦陈某⟧立案审查',
    '对⟦白某⟧诫勉',
    '任命⟦周立新⟧为办公室主任',
  ],
  ignores: [
    '对有关责任人进行约谈',
    '给予全体干部提醒',
    '对项目负责人进行约谈',
    '对高风险岗位人员进行提醒谈话',
    '对施工单位进行约谈',
    '任命党支部书记',
    '对金额较大的进行检查',
  ],
}
