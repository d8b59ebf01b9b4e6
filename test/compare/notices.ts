import { command, folderWith } from '../cli/shell.ts'

interface Said {
  readonly unit: string
  readonly body: string
  readonly feedback: string
  readonly items: readonly string[]
  readonly signed: string
  readonly before?: string
  readonly title?: string
}

/** A notice of our own words. */
export const noticeText = ({ unit, body, feedback, items, signed, before, title }: Said): string =>
  `${title ?? `中共${unit}党组关于巡察整改进展情况的通报`}
根据统一部署,2024年3月15日至4月30日,${body}对${unit}党组开展了巡察,${feedback}反馈了意见。${before ?? ''}现将整改进展情况予以公布。
一、反馈问题整改情况
${items.map((item, index) => `(${'一二三四五六七八九'.charAt(index)})${item}`).join('\n')}
中共${unit}党组
${signed}
`

export const FIRST = noticeText({
  unit: '灌南县水利局',
  body: '县委第二巡察组',
  feedback: '2024年7月26日',
  items: [
    '关于“学习不深入”的问题\n一是召开专题会议2次。二是培训干部37人次。\n整改结果:已完成',
    '关于“工程款结算把关不严”的问题\n一是追缴多付工程款20万元,其中退回财政5万元。二是力争年底前再追缴30万元。三是约谈责任人员3人。\n整改结果:正在整改',
    '关于“财务管理混乱”的问题\n一是清退违规发放补贴1.5万元。二是印发《灌南县水利局财务管理办法》。\n整改结果:基本完成',
    '关于“河道巡查走过场”的问题\n一是投入80万元购置设备。二是开展检查6次。\n整改结果:已完成',
    '关于“采购程序不规范”的问题\n一是重新组织采购。二是约谈2人。\n整改结果:已完成',
  ],
  signed: '2024年11月20日',
})

/** Lists again what was left, with its later state. */
export const LATER = noticeText({
  unit: '灌南县水利局',
  body: '县委第二巡察组',
  feedback: '2024年7月26日',
  title: '中共灌南县水利局党组关于巡察整改后续情况的通报',
  items: ['关于“工程款结算把关不严”的问题\n一是累计追缴多付工程款48万元。二是移送问题线索1条。\n整改结果:已完成'],
  signed: '2025年5月8日',
})

/** The first one with words lost. */
export const COPY = FIRST.replace('二是开展检查6次。', '').replace('投入80万元', '投入万元')

export const OTHER_COUNTY = noticeText({
  unit: '旺苍县教育局',
  body: '县委第三巡察组',
  feedback: '2023年6月1日',
  items: [
    '关于“食堂账目不清”的问题\n一是追缴伙食费结余3000元。二是每年开展培训不少于2次。\n整改结果:已完成',
    '关于“师德教育不够”的问题\n一是集中学习。',
  ],
  signed: '2023年10月9日',
})

/** No region, and another kind. */
export const PLAN = `关于巡察反馈意见的整改方案
为做好整改工作,制定本方案。
一、整改任务
(一)关于学习不深入的问题。责任单位:办公室。完成时限:2024年12月底前。
(二)关于财务管理混乱的问题。责任单位:财务股。追缴资金90万元。完成时限:2024年12月底前。
`

/** An archive of them, as the program makes it. */
export async function smallArchive(): Promise<string> {
  const folder = await folderWith({
    'in/a.txt': FIRST,
    'in/b.txt': LATER,
    'in/c.txt': COPY,
    'in/d.txt': OTHER_COUNTY,
    'in/e.txt': PLAN,
  })
  const archive = `${folder}/archive`
  const { code, err } = await command(['extract', `${folder}/in`, '-o', archive, '--quiet', '--jobs', '0'])
  if (code !== 0) throw new Error(err)
  return archive
}
