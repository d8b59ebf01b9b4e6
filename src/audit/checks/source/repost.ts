import type { Check } from '../../check.ts'
import { hasWords } from '../../damage.ts'

/** The page says that others sent the text in, or that it answers for nothing in it. */
const REPOST =
  /(?:来源于|来自|由)?网友(?:“[^”]{1,10}”)?(?:上传|投稿|提供|分享|整理)|由(?:用户|会员|作者|读者)(?:自行)?(?:上传|投稿|提供|分享|整理)|(?:资源|内容|文章|信息|图片|资料|素材|文档|范文)(?:均|皆|都|全部|部分)?(?:来自|来源于|源自|收集自|整理自|采集自|转自)(?:于)?(?:网络|互联网|网友)|不代表本(?:站|网|平台|公众号)(?:的)?(?:观点|立场)|(?:来源|来自|摘自|整理自|转自|转载自|转载|采集自|收集自)(?:于|自)?:?(?:互联网|网络|网上|其他网站)(?=[\s,。;、)】]|$)|版权归(?:原)?(?:作者|网站)(?:所有|一切)|(?:如有|若有|如|若)(?:涉及|涉嫌|存在)?侵权(?:问题|行为)?,?(?:敬?请)?[^。\n]{0,12}(?:联系|联络|告知|删除)|转载自(?:微信)?公众号|公务员之家|文秘(?:网|部落|之家|资源)|范文(?:网|大全)|免费论文/
const QUOTED = /(?:转载(?:自|于|来源)?|转自|转发自|摘自|文章来源)\s?:?\s?[^\s,。;、\n]{2,24}/

/** Whether the text was put up by who wrote it. */
export const repost: Check = {
  code: 'source/repost',
  run: ({ text: { shadow }, head }) => {
    if (!hasWords({ text: { shadow } })) return [{ result: 'not_assessable' }]
    const plain = REPOST.exec(shadow)
    const match = plain ?? QUOTED.exec(shadow)
    if (match === null) return [{ result: 'pass' }]
    // a site of forms says this of all that it holds: the form is what matters there
    const plainly = plain !== null && head.kind.value !== 'template'
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ result: plainly ? 'fail' : 'uncertain', spans: [span], args: { words: match[0] } }]
  },
}
