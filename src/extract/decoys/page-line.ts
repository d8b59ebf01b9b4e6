import type { Decoy } from '../../notice/rule.ts'

/** What the line of a page under its title counts: 浏览次数:316 字体, 阅读量:0 次, 字数:1316 字, the minute before 字号. */
export const pageLine: Decoy = {
  id: 'decoy/page-line',
  pattern:
    /(?:浏览|阅读|点击|访问|查看|点赞|转发|分享|评论|下载|打印)(?:次数|人次|人数|总数|量|数|率)?[ \t]{0,3}:[ \t]{0,3}[[【(]?[ \t]{0,3}\d{1,9}[ \t]{0,3}(?:人次|次)?|(?:字数|字数统计|全文|本文共)[ \t]{0,3}:[ \t]{0,3}\d{1,9}[ \t]{0,3}字|\d{1,9}[ \t]{0,3}[[【(]?(?=字[号体])/g,
  silences: ['count', 'quantity'],
  finds: ['⟦浏览次数:316 ⟧字体:大', '⟦阅读量:0 次⟧', '⟦字数:1316 字⟧', '16:⟦08 ⟧字号:大 中 小', '⟦点击:[ 1024 ⟧]'],
  ignores: ['点击量达10万次', '浏览2.3万人次', '全文共1200字', '书写12个字'],
}
