import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const said = (code: string, about: string, text: string, ...results: string[]): Case => ({
  about: `${code.split('/')[1]}: ${about}`,
  text,
  says: results.map((result) => `${code} ${result}`),
})
const one = (answer: string, tail = '') =>
  notice(item('一', '学习不深入', '已完成', answer), signed('2024年12月20日') + tail)
const old = (line: string, year: number) =>
  `中共清水县供销社党组关于巡视整改情况的报告\n${line}\n根据安排,${year - 1}年9月1日至10月30日,县委第二巡察组对县供销社党组开展了巡察,并于${year - 1}年12月8日反馈了意见。\n一、反馈问题整改落实情况\n${item('一', '学习不深入', '已完成', `${year}年2月已学习4次。`)}\n中共清水县供销社党组\n${year}年4月4日\n`

/** What a page does to a text: lost characters, spun words, other sites, years between. */
export const PAGES: readonly Case[] = [
  said('source/damaged_text', 'bytes replaced twice', one('已加强对下属单位监锟斤拷不力的整改。'), 'fail'),
  {
    about: 'script_noise: replaced bytes are no noise',
    text: one('已加强对下属单位监锟斤拷不力的整改。'),
    says: ['source/script_noise pass'],
  },
  said('source/damaged_text', 'a shop that sells 烫 services', one('已检查烫染店12家。'), 'pass'),
  said('source/damaged_numbers', 'a set phrase cut with its number', one('开展谈心谈次,做到全覆盖。'), 'fail'),
  said('source/damaged_numbers', 'cut before a comma', one('班子成员带头谈心谈,交流思想。'), 'fail'),
  said('source/damaged_numbers', 'the phrase whole', one('开展谈心谈话36人次,谈心谈实效。'), 'pass'),

  said(
    'source/truncated',
    'the foot of the page',
    one('已学习4次。', '信息系统安全等级保护备案证书编号42071499007-00001\n'),
    'pass',
  ),

  said('source/repost', 'from the net', one('已学习4次。', '(声明:本站部分文章转载自网络,仅供学习交流)\n'), 'fail'),
  said('source/repost', 'rights reserved', one('已学习4次。', '如涉及侵权请与我们联系,我们将及时删除\n'), 'fail'),
  said('source/repost', 'a site that is the unit’s own', one('已学习4次。', '来源:县供销社办公室\n'), 'pass'),
  said('source/repost', 'a net that is the matter', one('已学习网络安全法,来自网络的举报均已办结。'), 'pass'),

  said('source/spun_text', 'three wordings of software', one('依照一致安排,对经办人员批判教育,工程正在停止。'), 'fail'),
  said('source/spun_text', 'one odd word', one('公布监视员电话。'), 'uncertain'),
  said(
    'source/spun_text',
    'plain words that come near',
    one('一致同意安排专人,监视居住,停止违规,服务中心挂牌。'),
    'pass',
  ),

  said(
    'dates/anachronism',
    'a signed report on a page fifteen years younger',
    old('2021-11-03 21:47:09 人气:1385', 2006),
    'fail.age',
  ),
  said('dates/anachronism', 'on a page eleven years younger', old('发布时间:2017-11-03', 2006), 'fail.age'),
  said('dates/anachronism', 'on a page nine years younger', old('发布时间:2015-11-03', 2006), 'uncertain.age'),
  said('dates/anachronism', 'on a page of the next year', old('发布时间:2007-01-03', 2006), 'pass'),
]
