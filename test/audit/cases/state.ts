import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const told = (answer: string) => notice(item('一', '学习不深入', '已完成', answer), signed('2024年12月20日'))
const before = (sentence: string) =>
  `中共清水县岸坪镇委员会关于巡察整改情况的通报\n一、整改工作开展情况\n${sentence}\n二、整改落实情况\n${item('一', '学习不深入', '已完成', '已组织学习。')}\n${signed('2024年12月20日')}`
const said = (code: string, about: string, text: string, ...results: string[]): Case => ({
  about: `${code.split('/')[1]}: ${about}`,
  text,
  says: results.map((result) => `${code} ${result}`),
})
const damaged = (about: string, answer: string, ...results: string[]) =>
  said('source/damaged_text', about, told(answer), ...results)
const form = (about: string, text: string, ...results: string[]) => said('source/template', about, text, ...results)
const spun = (about: string, answer: string, ...results: string[]) =>
  said('source/spun_text', about, told(answer), ...results)

/** The state of the words: characters gone, names not filled in, synonyms; and what only looks like it. */
export const STATE: readonly Case[] = [
  damaged('at the head of a clause', '覆盖负责人76人,?成率100%。', 'fail'),
  damaged('before a number', '开展专项检?3次。', 'fail'),
  damaged('behind a number', '开展检查3?,发现问题。办理群众诉求12?事项。', 'fail', 'fail'),
  damaged('several in a row', '开展专项??行动。', 'fail'),
  damaged('a box', '开展专项整□行动。', 'fail'),
  damaged('a mark that printers put for a missing sign', '开展专项整〓行动。', 'fail'),
  damaged('three places', '加强监督检?工作,?落实责任,完善管理?度。', 'fail', 'fail', 'fail'),
  damaged('a question', '围绕“为什么学?学什么?怎么学?”开展讨论。', 'pass'),
  damaged('a question in full width', '对照“我为群众做了什么？还差什么？”开展讨论。', 'pass'),
  damaged('a list of boxes', '问卷设“□满意□不满意”两项。', 'pass'),

  form('the speaker left open', before('推动XX镇党委整改工作落地见效,召开会议4次。'), 'fail'),
  form('the speaker left open in 某', before('某县某局党组召开会议4次。'), 'uncertain'),
  form('a person left open', before('约谈XX村书记。'), 'uncertain'),
  form('a secretary of a place left open', before('约谈XX镇党委书记1人。'), 'uncertain'),
  form('the speaker of another inside an item', told('约谈XX镇党委。'), 'uncertain'),
  form('the year and a number left open', before('20XX年召开会议XX次。'), 'fail'),
  form('instructions to the writer', before('召开会议(待填)次,(此处写明会议内容)。'), 'fail'),
  form('a mark of multiplication', told('安装6×8米大棚。'), 'pass'),
  form('a size of clothes', told('采购XXL码雨衣。'), 'pass'),

  spun('colloquial for official', '查摆缺陷落到实地,机关干活日减少,思想有了明显的拔高。', 'fail'),
  spun('dictionary for official', '主体义务进一步压实,规章轨制更加健全,带领班子思惟统一。', 'fail'),
  spun('one word out of place', '树立健全台账。', 'uncertain'),
  spun('official words that resemble them', '首要任务是学习,查找设备缺陷,群众大会上干活的人带头,踊跃报名。', 'pass'),
]
