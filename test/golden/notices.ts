import fc from 'fast-check'

const digit = fc.constantFrom('一', '二', '三', '四', '1', '2', '3', '10', '十一')
const marker = fc
  .tuple(digit, fc.constantFrom('%、', '(%)', '(%)', '%.', '%、', '①', '问题%:', '第%,', ''))
  .map(([number, shape]) => shape.replace('%', number))
const theme = fc.constantFrom(
  '关于“学习不深入”的问题',
  '履行主体责任不到位',
  '整改工作组织情况',
  '整改工作落实情况',
  '下一步工作打算',
  '关于“三公”经费管理混乱问题的整改情况',
  '反馈问题:制度不健全。',
)
const sentence = fc.constantFrom(
  '整改情况:一是召开党组会议3次,研究部署。二是2024年10月底前制定《财务管理办法》,三是追回资金1.2万元。',
  '整改结果:已完成',
  '完成情况:基本完成,并长期坚持。',
  '(正在整改)',
  '责任单位:办公室、财务科;责任人:张三',
  '整改时限:2024年12月31日前',
  '截至目前,56个问题已完成52个,完成率92.86%。',
  '共处理35人,其中党纪政务处分12人,涉及金额872万元。',
  '每月开展一次检查,同比下降8.62%。',
  '联系电话:0839-4202020;邮政编码:628200',
  '𠮷林省𪚥县通报🀄会议2次。',
  '  全角　空格  ',
  '2024 年 3 月 15 日至 4 月 30 日',
  '中共某某县委员会',
  '2025年2月25日',
  '',
)
const line = fc.oneof(
  fc.tuple(marker, theme).map(([number, words]) => number + words),
  fc.tuple(marker, sentence).map(([number, words]) => number + words),
  sentence,
  fc.string({ maxLength: 12 }).map((words) => words.replace(/[\u0000\r]/g, '')),
)

/** Texts in the manner of a notice: headings, measures, values, damage and stray characters in any order. */
export const noticeText = fc
  .tuple(fc.constantFrom('', '关于巡察整改进展情况的通报\n'), fc.array(line, { minLength: 1, maxLength: 24 }))
  .map(([title, lines]) => `${title}${lines.join('\n')}\n。`)
