import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { structureOf } from '../notice-of.ts'

const OPENING = [
  '中共某县水利局党组关于巡察整改情况的通报',
  '根据县委统一部署,县委第一巡察组开展了巡察,现将整改情况予以公布。',
]

const problems = (lines: readonly string[], kind: NoticeKind = 'rectification_notice') =>
  structureOf([...OPENING, ...lines].join('\n'), kind).problems.map(
    (p) => `${p.path.join('.')} ${p.title} [${p.measures.length}]`,
  )

describe('which headings are problems', () => {
  it('themes worded as defects over items that own the labels', () => {
    const lines = [
      '一、党的领导弱化',
      '(一)学习不深入',
      '整改情况:一是学习。二是检查。',
      '(二)责任不落实',
      '整改情况:一是约谈。二是通报。',
    ]
    expect(problems(lines)).toEqual(['1.1 学习不深入 [2]', '1.2 责任不落实 [2]'])
  })

  it('neither organisation nor next steps, whose numbers start again', () => {
    const lines = [
      '一、整改工作组织情况',
      '1.加强领导。召开会议3次。',
      '二、反馈问题整改落实情况',
      '1.关于“学习不深入”问题的整改。',
      '一是学习。',
      '二是检查。',
      '三、下一步工作打算',
      '1.坚持问题导向。一是抓学习。二是抓检查。',
    ]
    expect(problems(lines)).toEqual(['2.1 学习不深入 [2]'])
  })

  it('the deepest of nested headings worded as problems', () => {
    const lines = [
      '一、整改情况',
      '1.关于“管理不严”问题的整改',
      '(1)关于“用车管理不严”的问题。一是登记。二是公示。',
      '(2)关于“接待管理不严”的问题。一是清退。',
    ]
    expect(problems(lines)).toEqual(['1.1.1 用车管理不严 [2]', '1.1.2 接待管理不严 [1]'])
  })

  it('run-in headings under a problem are its measures, whatever they own', () => {
    const lines = [
      '一、关于“学习不深入”问题的整改情况',
      '(一)强化理论武装。一是学习。二是研讨。',
      '(二)健全制度机制。修订制度2项。',
      '二、关于“责任不落实”问题的整改情况',
      '(一)压实责任链条。约谈3人。',
      '(二)补齐管理短板。印发清单。',
    ]
    expect(problems(lines)).toEqual(['1 学习不深入 [2]', '2 责任不落实 [2]'])
  })

  it('numbered steps under 整改措施 are measures, also where the items count with the same number', () => {
    const lines = [
      '一、整改落实情况',
      '1.关于学习不深入的问题',
      '整改措施:',
      '1.制定计划。每周学习。',
      '2.开展研讨。每月一次。',
      '整改结果:已完成',
      '2.关于责任不落实的问题',
      '整改措施:',
      '1.约谈提醒。约谈2人。',
      '2.建立台账。销号管理。',
      '整改结果:已完成',
    ]
    expect(problems(lines)).toEqual(['1.1 学习不深入 [2]', '1.2 责任不落实 [2]'])
  })

  it('问题表现 and 下一步 list no measures', () => {
    const lines = [
      '一、整改落实情况',
      '(一)学习不深入',
      '问题表现:一是计划没有落实。二是记录不全。',
      '整改措施:一是补学。二是补记。三是抽查。',
      '下一步:一是坚持。二是巩固。',
    ]
    expect(problems(lines)).toEqual(['1.1 学习不深入 [3]'])
  })

  it('a positive heading that owns measures keeps its own words and says so', () => {
    const structure = structureOf(
      [...OPENING, '一、反馈问题整改落实情况', '(一)全面加强党的领导', '一是学习。', '二是检查。'].join('\n'),
    )
    expect(structure.problems.map(({ title }) => title)).toEqual(['全面加强党的领导'])
    expect(structure.diagnostics.map(({ code }) => code)).toContain('outline/positive_heading')
  })

  it('a list of problems in prose, and a heading among its like without a sign of its own', () => {
    expect(
      problems(
        ['一、总体评价', '该局工作有成效。存在的主要问题是:一是学习不深入;二是责任不落实;三是监管缺位。'],
        'feedback_bulletin',
      ),
    ).toEqual(['1.1 学习不深入 [0]', '1.2 责任不落实 [0]', '1.3 监管缺位 [0]'])
    const lines = [
      '一、审计查出问题整改情况',
      '1.预算编制不细化。已完成整改。',
      '2.房产出租程序。12处已公开招租。',
      '3.资金拨付缓慢。已拨付。',
    ]
    expect(problems(lines, 'audit_report')).toEqual([
      '1.1 预算编制不细化 [0]',
      '1.2 房产出租程序 [0]',
      '1.3 资金拨付缓慢 [0]',
    ])
  })

  it('in a plan what has a responsible unit of its own', () => {
    const lines = [
      '一、整治重点',
      '(一)校外培训乱象',
      '1.开展排查。(牵头科室:基教股;责任单位:各学校、各培训机构)',
      '2.规范收费。(责任单位:县教育局)',
      '二、工作要求',
      '(一)加强领导。',
    ]
    const read = structureOf([...OPENING, ...lines].join('\n'), 'rectification_plan').problems
    expect(read.map(({ path, title }) => `${path.join('.')} ${title}`)).toEqual(['1.1.1 开展排查', '1.1.2 规范收费'])
    expect(read[0]!.responsible.map(({ role, names }) => [role, names])).toEqual([
      ['lead_unit', ['基教股']],
      ['responsible_unit', ['各学校', '各培训机构']],
    ])
  })
})

describe('what an item says of itself', () => {
  it('responsible units, leaders and deadlines from label lines', () => {
    const lines = [
      '一、整改落实情况',
      '(一)学习不深入',
      '责任领导:局长 责任科室:办公室、人事股',
      '整改时限:2024年12月底前',
      '整改情况:一是学习。二是检查。',
      '(二)作风不实',
      '责任单位:机关党委和各支部',
      '整改时限:立行立改',
      '整改情况:一是教育。',
      '(三)机制不全',
      '完成时限:长期坚持',
      '整改情况:一是建制。',
    ]
    const read = structureOf([...OPENING, ...lines].join('\n')).problems
    expect(read.map(({ responsible }) => responsible.map(({ role, names }) => `${role}:${names.join('+')}`))).toEqual([
      ['leader:局长', 'responsible_unit:办公室+人事股'],
      ['responsible_unit:机关党委和各支部'],
      [],
    ])
    expect(read.map(({ deadlineKind, deadline }) => deadline?.value.end ?? deadlineKind)).toEqual([
      '2024-12-31',
      'immediate',
      'long_term',
    ])
  })

  it('signals: what lies ahead, what went to others, what was not found, what is claimed', () => {
    const signals = (text: string) =>
      structureOf(
        [...OPENING, '一、整改落实情况', '(一)监管不到位', `整改情况:${text}`].join('\n'),
      ).problems[0]!.signals.map(({ type }) => type)
    expect(signals('方案正在征求意见,待审核后印发。')).toEqual(['forward_looking'])
    expect(signals('2024年8月,该项工作已移交至县民政局。')).toEqual(['handed_over'])
    expect(signals('经排查,未发现违规行为。')).toEqual(['nil_finding'])
    expect(signals('目前,存在的问题已全面整改落实到位。')).toContain('completion_claim')
    expect(signals('如在限期内仍不补办,登记机关将注销许可证。')).toEqual([])
    expect(signals('已将执业情况纳入考核,继续加强监管。')).toEqual([])
    expect(signals('线索已移交县纪委监委。')).toEqual([])
  })
})

describe('measures weighed', () => {
  const weighed = (measure: string) => {
    const lines = ['一、整改落实情况', '(一)监管不到位', `整改情况:一是${measure}二是持续推进。`]
    const [first] = structureOf([...OPENING, ...lines].join('\n')).problems[0]!.measures
    return { types: first!.types, strength: first!.strength }
  }

  it('gives a point each for a date, a quantity, a document, an actor and an outcome', () => {
    expect(weighed('进一步提高认识。')).toEqual({ types: ['other'], strength: 0 })
    expect(weighed('2024年9月,局党组召开专题会议3次,印发《工程管理办法》。')).toMatchObject({ strength: 5 })
    expect(weighed('加强日常检查。')).toEqual({ types: ['inspection'], strength: 0 })
  })

  it('knows what kind of step it is', () => {
    expect(weighed('约谈相关负责人并追回资金。').types).toEqual(['accountability', 'recovery'])
    expect(weighed('举一反三开展专项整治。').types).toEqual(['special_campaign', 'extension'])
  })
})

describe('what many clerks write', () => {
  it.each<[string, string[], string[]]>([
    [
      'the first step on the label line, the others on lines of their own',
      ['一、反馈问题整改情况', '1.学习不深入。', '整改情况:(1)开展检查2次。', '(2)开展培训2次。', '(3)完成清理。'],
      ['1.1 学习不深入 [3]'],
    ],
    [
      'a step that opens with a date',
      ['一、反馈问题整改情况', '(一)学习不深入。', '整改情况:', '1.12月1日,开展交叉检查。', '2.开展培训。'],
      ['1.1 学习不深入 [2]'],
    ],
    [
      'a status bracket of any wording stays out of the title',
      [
        '一、反馈问题整改情况',
        '1.关于“学习不深”问题(已验收)',
        '整改情况:一是学习。二是检查。',
        '2.关于“落实不力”问题(达到序时进度)',
        '整改情况:一是学习。',
      ],
      ['1.1 学习不深 [2]', '1.2 落实不力 [1]'],
    ],
    [
      'short steps that speak of problems',
      [
        '一、反馈问题整改情况',
        '问题4.针对派驻监督作用发挥存在短板的问题。',
        '(1)严格监督检查。',
        '(2)压实工作责任。',
        '(3)抓好问题整改。',
      ],
      ['1.4 派驻监督作用发挥存在短板 [3]'],
    ],
    [
      'steps on lines behind 问题表现',
      [
        '一、反馈问题整改情况',
        '1.关于换届后班子不团结的问题。(已完成整改)',
        '问题表现:3个村班子不团结。',
        '一是开展政治体检。',
        '二是开展擂台比武。',
      ],
      ['1.1 换届后班子不团结 [2]'],
    ],
    [
      'quoted findings with numbers of their own',
      ['一、“危险废物管理不规范。1家企业非法转移2.3吨。”整改进展情况:已完成。1.8家企业已规范。2.立案查处1家。'],
      ['1 危险废物管理不规范。1家企业非法转移2.3吨 [2]'],
    ],
  ])('%s', (_name, lines, expected) => expect(problems(lines)).toEqual(expected))

  it('a closing sentence belongs to the item it speaks of', () => {
    const lines = [
      '一、反馈问题整改情况',
      '(1)关于记录不全的问题。补记3次。',
      '(2)关于谈话走过场的问题。该问题已整改。',
      '(3)关于考勤不严的问题。开好民主生活会。',
      '目前,该问题已完成整改。',
    ]
    const read = structureOf([...OPENING, ...lines].join('\n')).problems
    expect(read.map(({ status }) => status.value)).toEqual(['not_reported', 'completed', 'completed'])
  })

  it('headings without any number', () => {
    const lines = [
      '整改工作组织情况',
      '召开党组会3次,制定整改方案,逐条明确责任领导、责任科室和完成时限,建立台账。',
      '反馈问题整改落实情况',
      '关于学习走过场的问题',
      '整改情况:一是制定计划。二是专人记录。',
      '整改完成。',
      '关于财务管理不严格的问题',
      '整改情况:一是修订制度。',
      '长期坚持。',
    ]
    const read = structureOf([...OPENING, ...lines].join('\n')).problems
    expect(read.map(({ path, title, status, measures }) => [path, title, status.value, measures.length])).toEqual([
      [[], '学习走过场', 'completed', 2],
      [[], '财务管理不严格', 'long_term', 1],
    ])
  })

  it('a register flattened into lines', () => {
    const rows = [
      '1',
      '支付进度偏慢',
      '一是日监控。二是周通报。',
      '预算股、国库股',
      '2024年6月30日',
      '已完成',
      '2',
      '暂付款消化缓慢',
      '一是定计划。二是严控新增。',
      '国库股',
      '长期坚持',
      '持续推进',
    ]
    const read = structureOf(
      [...OPENING, '序号', '反馈问题', '整改情况', '责任单位', '完成时限', '整改状态', ...rows].join('\n'),
      'ledger',
    ).problems
    expect(
      read.map(({ path, title, status, responsible, deadlineKind }) => [
        path,
        title,
        status.value,
        responsible[0]?.names,
        deadlineKind,
      ]),
    ).toEqual([
      [[1], '支付进度偏慢', 'completed', ['预算股', '国库股'], 'date'],
      [[2], '暂付款消化缓慢', 'in_progress', ['国库股'], 'long_term'],
    ])
  })

  it('numbers that run on across topics are no gap', () => {
    const lines = [
      '一、整改情况',
      '1.关于“履职”方面',
      '问题1:学习不深入。',
      '整改情况:一是学习。',
      '2.关于“党建”方面',
      '问题2:制度不健全。',
      '整改情况:一是建制。',
    ]
    const codes = structureOf([...OPENING, ...lines].join('\n')).diagnostics.map(({ code }) => code)
    expect(codes.filter((code) => code.startsWith('outline/'))).toEqual([])
  })
})
