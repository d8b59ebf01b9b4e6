import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(['中共青川县水利局党组关于巡察整改情况的通报', ...lines].join('\n')).problems.map(
    ({ path, title, theme, measures }) => `${path.join('.')} ${title} <${theme ?? ''}> ${measures.length}`,
  )

const answer = ['整改情况:一是定计划。二是办班2期。', '整改结果:已完成']

/** Topics without numbers that part a numbered list. */
describe('an unnumbered topic between numbered items', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'is the theme of the items that follow, whose numbers run on',
      [
        '反馈问题整改情况',
        '聚焦党的理论武装',
        ...['(一)学习不深入', ...answer, '(二)调研不够', ...answer],
        '聚焦落实管党治党主体责任',
        ...['(三)督查不力', ...answer],
        '下一步打算',
        '继续抓好整改。',
      ],
      [
        '1 学习不深入 <聚焦党的理论武装> 2',
        '2 调研不够 <聚焦党的理论武装> 2',
        '3 督查不力 <聚焦落实管党治党主体责任> 2',
      ],
    ],
    [
      'stands under the numbered part above it',
      [
        '一、组织情况',
        '召开会议3次。',
        '二、反馈问题整改情况',
        '政治建设方面',
        ...['1.学习不深入', ...answer, '2.调研不够', ...answer],
        '作风建设方面',
        ...['1.督查不力', ...answer],
        '三、下一步打算',
        '继续抓好整改。',
      ],
      ['2.1 学习不深入 <政治建设方面> 2', '2.2 调研不够 <政治建设方面> 2', '2.1 督查不力 <作风建设方面> 2'],
    ],
    [
      'parts a list without any part above it',
      [
        '聚焦落实全面从严治党责任',
        ...['1.学习不深入', ...answer],
        '聚焦基层党组织建设',
        ...['2.调研不够', ...answer],
        '聚焦巡察整改落实',
        ...['3.督查不力', ...answer],
      ],
      [
        '1 学习不深入 <聚焦落实全面从严治党责任> 2',
        '2 调研不够 <聚焦基层党组织建设> 2',
        '3 督查不力 <聚焦巡察整改落实> 2',
      ],
    ],
    [
      'may stand in brackets or before a colon',
      [
        '一、反馈问题整改情况',
        '【党的建设方面】',
        ...['(一)学习不深入', ...answer],
        '【作风建设方面】',
        ...['(二)调研不够', ...answer],
      ],
      ['1.1 学习不深入 <党的建设方面> 2', '1.2 调研不够 <作风建设方面> 2'],
    ],
    [
      'parts run-in items',
      [
        '一、反馈问题整改情况',
        '党的建设方面',
        '1.学习不深入。整改情况:办班2期。',
        '2.调研不够。整改情况:调研8次。',
        '作风建设方面',
        '3.督查不力。整改情况:督查5次。',
        '二、下一步打算',
        '继续抓好整改。',
      ],
      ['1.1 学习不深入 <党的建设方面> 0', '1.2 调研不够 <党的建设方面> 0', '1.3 督查不力 <作风建设方面> 0'],
    ],
    [
      'parts items that say 问题N',
      [
        '一、反馈问题整改情况',
        '在党的建设方面',
        ...['问题1:学习不深入', ...answer],
        '在作风建设方面',
        ...['问题2:调研不够', ...answer],
      ],
      ['1.1 学习不深入 <在党的建设方面> 2', '1.2 调研不够 <在作风建设方面> 2'],
    ],
    [
      'gives way to the next numbered part',
      [
        '一、巡察反馈问题整改情况',
        '聚焦理论武装',
        ...['(一)学习不深入', ...answer],
        '聚焦组织建设',
        ...['(二)调研不够', ...answer],
        '二、选人用人问题整改情况',
        ...['(一)干部轮岗少', ...answer],
      ],
      ['1.1 学习不深入 <聚焦理论武装> 2', '1.2 调研不够 <聚焦组织建设> 2', '2.1 干部轮岗少 <选人用人问题整改情况> 2'],
    ],
    [
      'is none alone',
      ['一、反馈问题整改情况', '(一)学习不深入', ...answer, '聚焦作风建设', '(二)调研不够', ...answer],
      ['1.1 学习不深入 <> 2', '1.2 调研不够 <> 2'],
    ],
    [
      'is none where the line tells the state of the item above',
      [
        '一、反馈问题整改情况',
        ...['(一)学习不深入', '办班2期。', '已经全部完成整改', '(二)调研不够', '调研8次。', '已经全部完成整改'],
        ...['(三)督查不力', '督查5次。'],
      ],
      ['1.1 学习不深入 <> 0', '1.2 调研不够 <> 0', '1.3 督查不力 <> 0'],
    ],
    [
      'is none where the lines are the second halves of headings',
      [
        '一、反馈问题整改情况',
        ...['(一)学习贯彻上级精神不深入', '联系实际不紧密', ...answer],
        ...['(二)统筹调研工作不够有力', '结合实际不紧密', ...answer],
      ],
      ['1.1 学习贯彻上级精神不深入 <> 2', '1.2 统筹调研工作不够有力 <> 2'],
    ],
    [
      'is none where the lines tell what was done',
      [
        '一、反馈问题整改情况',
        ...['(一)学习不深入', '整改情况:', '加强学习教育,组织集中学习;', '加强督促检查,开展督查;'],
        ...['(二)调研不够', '整改情况:', '加强调查研究,形成报告。'],
      ],
      ['1.1 学习不深入 <> 0', '1.2 调研不够 <> 0'],
    ],
  ])('%s', (_, lines, expected) => expect(read(...lines)).toEqual(expected))
})
