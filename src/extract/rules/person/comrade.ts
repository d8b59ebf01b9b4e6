import type { Rule } from '../../../notice/rule.ts'
import { nameUpTo, personsOf, surnameUpTo } from '../../persons/names.ts'

/** A name before 同志, 先生, 女士: 免去向前同志. */
export const comrade: Rule<'person'> = {
  id: 'person/comrade',
  kind: 'person',
  pattern: /同志(?![们式般间])|先生|女士/g,
  read(match, scene) {
    const name = nameUpTo(scene, match.index) ?? (/同志/.test(match[0]) ? null : surnameUpTo(scene, match.index))
    return name === null ? null : personsOf([name], scene)
  },
  finds: [
    '会议免去⟦向前⟧同志科长职务',
    '对⟦王建国⟧同志予以诫勉',
    '由局长⟦李华⟧同志任组长',
    '⟦张某某⟧同志作检讨',
    '向⟦诸葛明⟧同志反馈',
    '邀请⟦陈静⟧女士授课',
    '联系人:⟦周⟧先生',
    '给予⟦于向东⟧同志警告处分',
  ],
  ignores: [
    '全体同志',
    '主要负责同志',
    '分管同志',
    '老同志',
    '班子成员同志',
    '同志们',
    '各位领导同志',
    '有关同志',
    '时任同志',
    '党员同志',
    '安全管理同志',
  ],
}
