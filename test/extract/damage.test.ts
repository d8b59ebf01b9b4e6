import { describe, expect, it } from 'vitest'
import { DAMAGE, reportDamage } from '../../src/extract/damage.ts'
import { matchesOf } from '../../src/extract/scan.ts'
import { planOf } from '../../src/extract/scan-plan.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { sceneOf } from './scene.ts'

const knowledge = loadKnowledge()

/** What is reported of a text: the code, the words under the span, the readings. */
function damageOf(text: string): string[][] {
  const told: string[][] = []
  const scene = sceneOf(text, knowledge, (code, span, args = {}) => {
    const reading = args.reading ?? args.readings
    const words = span === null ? '' : text.slice(span.start, span.end)
    told.push([code, words, ...(reading === undefined ? [] : [String(reading)])])
  })
  reportDamage(scene, matchesOf(planOf(DAMAGE, knowledge), scene.text.shadow))
  return told
}

describe('damaged text', () => {
  it.each([
    [
      '行了巡察,,并反馈,。意见',
      [
        ['extract/doubled_mark', ',,'],
        ['extract/doubled_mark', ',。'],
      ],
    ],
    [
      '加强监督、、检查;;落实',
      [
        ['extract/doubled_mark', '、、'],
        ['extract/doubled_mark', ';;'],
      ],
    ],
    [
      '全面锟斤拷锟斤拷整改',
      [
        ['extract/garbled', '锟斤拷'],
        ['extract/garbled', '锟斤拷'],
      ],
    ],
    ['鏁存敼鎯呭喌閫氭姤', [['extract/garbled', '鏁存敼鎯呭喌閫氭姤']]],
    ['é\u0097®é¢\u0098ã', [['extract/garbled', 'é\u0097®é¢\u0098']]],
    ['严格监督检?工作,开展监督检查工作', [['extract/lost_character', '?', '查']]],
    ['整\ufffd情况不清', [['extract/unread_character', '\ufffd']]],
    ['落实整改\ufffd施,整改措施到位', [['extract/lost_character', '\ufffd', '措']]],
    ['党员管理\ufffd,管理好,管理员', [['extract/ambiguous_character', '\ufffd', '员、好']]],
    ['监督电话:0839-*******', [['extract/number_missing', '0839-*******']]],
    ['手机138****1234', [['extract/number_missing', '138****1234']]],
    ['联系电话****,来访', [['extract/number_missing', '****']]],
    ['电话0839***联系人', [['extract/number_missing', '0839***']]],
    ['某卫健字[20__]__号文件', [['extract/number_missing', '[20__]__号']]],
  ])('%s', (text, told) => expect(damageOf(text)).toEqual(told))

  it.each([
    '整改(一)情况,共(3)项',
    '系统(app)上线,平台(oa)',
    '这是为什么?要想清楚',
    '工作抓没抓实?群众满意吗?还要看效果',
    '思想受没受触动？要深挖',
    '……要求——落实。',
    '3*5米,**重点**',
    '□是 □否',
    '学习习近平新时代思想。“一。”',
    '落实***决策部署',
  ])('leaves %s', (text) => expect(damageOf(text)).toEqual([]))
})
