import { HAN_NUMERAL } from '../../language/numerals.ts'
import type { Decoy } from '../../notice/rule.ts'

const NUMBER = `[\\d${HAN_NUMERAL}]{1,8}`

/** Ordinals and the second halves of them: 第三组, 第1、2批, 二十届三次全会, 巡察二组, 三次全会. */
export const ordinal: Decoy = {
  id: 'decoy/ordinal',
  pattern: new RegExp(
    `第 ?${NUMBER}(?:(?:[、,和至到~-]|[批次轮组期届] ?至) ?第? ?${NUMBER})*|${NUMBER}届(?:[\\u4e00-\\u9fff]{0,8}?${NUMBER}次)?|[一二三四五六七八九十]{1,3}次(?:全会|全体会议|中全会|党代会|代表大会|党代表)|(?:巡察|巡视|督查|督导|检查|考核|工作|指导|专项)${NUMBER}组|[村社队居]\\s?${NUMBER}组|[一二三四五六七八九十](?:、[一二三四五六七八九十]){2,6}[轮批]|[一二三四五六七八九十](?:、[一二三四五六七八九十]){1,6}轮(?=巡)|(?<=[属民市县省区州大])[一二三四五六七八九十](?=医院|附院|附小|附中|中学|小学|幼儿园|院区)`,
    'g',
  ),
  near: {
    holds: '第届次组轮批医附中小幼院',
    within: 14,
    through: '、察视查导核作项 \t\n\r\f\v\u00a0\u3000',
  },
  silences: ['count', 'money', 'percent', 'quantity'],
  finds: [
    '县委⟦第三⟧巡察组',
    '⟦第1、2⟧批',
    '党的⟦二十届三次⟧全会',
    '巡视⟦检查二组⟧',
    '向阳⟦村3组⟧',
    '区委⟦一、二、三轮⟧巡察',
    '县委⟦三、四轮⟧巡察',
    '附属⟦二⟧医院',
  ],
  ignores: ['五医院联合义诊', '召开3次会议', '成立5个组', '开展三、四轮检查'],
}
