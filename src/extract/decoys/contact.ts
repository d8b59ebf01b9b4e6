import type { Decoy } from '../../notice/rule.ts'
import { DIGITS } from '../near.ts'

/** Phones, mail boxes of digits, postcodes, hotlines, identity numbers and plates: 0839-4222386, 12345工单, “120”急救. */
export const contact: Decoy = {
  id: 'decoy/contact',
  pattern:
    /(?<![\d.])(?:0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|\d{5,18}@|1[12]\d{3}(?=(?:[”"])?(?:热线|工单|平台|政务|市民|投诉|举报|便民|政府|服务))|[“"](?:110|119|120|122|12\d{3})[”"]|\d{17}[\dXx](?!\d))|(?:邮编|邮政编码)[:\s]{0,3}\d{6}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-Z\d]{5,6}/g,
  near: { holds: `${DIGITS}“"邮京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼`, within: 0 },
  finds: ['电话⟦0839-4222386⟧', '⟦1215516672@⟧qq.com', '⟦邮编:222001⟧', '⟦12345⟧热线', '⟦“120”⟧急救', '⟦13800138000⟧'],
  ignores: ['12345个', '2024年', '整改12项'],
}
