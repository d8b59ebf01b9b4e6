import type { Decoy } from '../../notice/rule.ts'

/** Patterns of slogans and plan names: 一月一督查, 一户一策, “1+3”, 8+6+3, 一对一, 1对1, 一期工程, 7×24;
 * 红十字 and 十字路口, whose 十字 counts nothing. */
export const slogan: Decoy = {
  id: 'decoy/slogan',
  pattern:
    /(?<![十百千万亿零〇])一(?![名十百千万亿])[\u4e00-\u9fff]{1,2}一[\u4e00-\u9fff]|\d{1,4}(?:\+[\dNnXx]{1,4})+|\d{1,2}对\d{1,2}(?!\d)|化整为零|(?<!\d)(?:[一二三四五六]期(?=工程|项目|建设|改造|扩建|提标)|(?<=[厂桥路校院馆线园区站楼库场])[一三四五六]期|(?<![十第])二期)|\d[×xX*]24|红十字|十字路口/g,
  near: { holds: '一+对期×xX*红路整', within: 4, through: '' },
  silences: ['count', 'quantity'],
  finds: [
    '开展“⟦一月一督⟧查”',
    '⟦一户一策⟧',
    '“⟦1+3⟧”方案',
    '⟦1对1⟧帮扶',
    '⟦二期⟧工程',
    '水厂⟦二期⟧通水',
    '⟦化整为零⟧项目9个',
    '省⟦红十字⟧会',
  ],
  ignores: [
    '一名一线职工',
    '完成一项、销号一项',
    '举办2期',
    '举办两期',
    '培训十二期',
    '一百一十三件',
    '二百一十一起',
    '一千零一件',
  ],
}
