import { HAN_NUMERAL, NUMERAL, NUMERAL_START } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { countOf, measuredEnd, readRound } from '../../counts.ts'
import { firstOf, IN_NUMERAL } from '../../near.ts'

/** A number and its measure word, with the words that bound it: 50余人次, 不少于2次, 10个内容以内, 0人, 一名. */
export const measured: Rule<'count'> = {
  id: 'count/measured',
  kind: 'count',
  // what surely is no measure word (一是, 2024年) is refused in the pattern, before anything is read
  pattern: new RegExp(
    `${NUMERAL_START}(${NUMERAL})( ?[余餘多来](?![源自年日])|(?<=十)[几幾])?(?![\\d${HAN_NUMERAL}年月日是要、,.。:;%元)\\n])`,
    'g',
  ),
  near: {
    holds: ({ measureWords }) => firstOf(Object.values(measureWords.classes).flat()),
    within: 48,
    through: IN_NUMERAL,
  },
  read(match, scene) {
    const [whole, words = '', rounded] = match
    const end = match.index + whole.length
    const unitEnd = measuredEnd(scene, end)
    if (unitEnd === null) return null
    const value = readRound(scene, rounded === undefined ? words : words + rounded.trim(), match.index, unitEnd)
    if (value === null) return null
    const isRounded = rounded !== undefined || /[余多几]/.test(words)
    return countOf(scene, { start: match.index, end, words, value, max: null, isRounded })
  },
  finds: [
    '共排查窨井⟦312处⟧',
    '对外包队伍⟦46名⟧人员培训',
    '引进大陆⟦12家⟧企业',
    '选派⟦70余人次⟧驻点',
    '全年开展普法⟦不少于6次⟧',
    '控制在⟦8个议题以内⟧',
    '党纪处分⟦0人⟧',
    '对⟦一名⟧未履职的干部',
    '⟦近百名⟧志愿者',
    '⟦1.2万人次⟧',
    '约谈⟦十余家⟧单位',
    '新增车位⟦1,260个⟧',
    '签约⟦3家⟧',
    '⟦约40户⟧村民',
    '⟦三十人左右⟧',
    '清理闲置房产⟦50处以上⟧',
    '办理审批事项⟦840件左右⟧,问责',
    '受理⟦一百一十三件⟧',
    '发放住房补贴⟦近90户⟧',
    '排查隐患⟦十几处⟧',
    '⟦百人以上⟧企业',
    '走访⟦二十几户⟧',
  ],
  ignores: [
    '3个月',
    '12月份',
    '第三批',
    '二十届四中全会',
    '5号楼2层',
    '12345热线',
    '几十次',
    '一批项目',
    '上一轮巡察',
    '一次性告知',
    '两个维护',
    '“三查一改”',
    '三级乙等医院',
    '3亿人民币',
    '统一部署',
    '做到三个不放过',
    '一起抓',
    '百家争鸣',
    '13处以罚款',
  ],
}
