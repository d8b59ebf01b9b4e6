import { finder } from '../../language/matcher.ts'
import { paragraphAt } from '../../notice/notice-text.ts'
import type { OutlineNode } from '../../notice/outline.ts'
import type { Span } from '../../notice/span.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { NoticeKind } from '../../notice/vocabulary.ts'
import { headingWords, isSection, itemBodies } from '../items.ts'
import type { HeadScene } from '../scene.ts'
import { statePatterns } from './patterns.ts'

/** Where a notice tells of one problem, one area or what comes next, so that its numbers are no totals of the whole. */
export interface TotalPlaces {
  readonly items: readonly Span[]
  readonly nextSteps: readonly Span[]
}

export function placesOf(scene: HeadScene): TotalPlaces {
  const { root } = scene.outline
  const overviews = root.children.filter((node) => OVERVIEW.test(headingWords(scene, node))).map(({ span }) => span)
  const items = itemBodies(scene).filter((item) => !overviews.includes(item))
  return { items: [...items, ...areaBodies(scene, root.children)], nextSteps: nextSteps(root) }
}

/** 一、集中整改情况 without items of its own. */
const OVERVIEW =
  /^(?:巡[视察]|审计|督察)?(?:集中)?(?:反馈(?:意见|问题)?)?整改(?:工作|任务)?(?:总体|进展|完成)?(?:的)?(?:情况|成效|概况)[。:]?$|^(?:总体|基本)(?:整改)?(?:情况|进展)[。:]?$/

/** 一、财政管理方面: what stands under the heading of an area before its items tells of that area only. */
function areaBodies(scene: HeadScene, nodes: readonly OutlineNode[]): Span[] {
  const bodies: Span[] = []
  for (const node of nodes) {
    if (node.role !== 'problems') continue
    const words = headingWords(scene, node)
    const [name = ''] = words.split(/(?<=。)/)
    if (AREA.test(name) && !isSection(name, scene)) {
      const line = scene.text.paragraphs[paragraphAt(scene.text, node.heading.start)]!.span
      // (一)财政管理方面。反映问题9个,已整改8个: its numbers stand in the line of the heading itself
      if (name.length < words.length || node.heading.end < line.end) bodies.push(line)
      bodies.push(...node.body)
    }
    if (node.children.length > 0) bodies.push(...areaBodies(scene, node.children))
  }
  return bodies
}

const AREA = /(?:方面|领域|单位|局|委|办|镇|乡|街道|公司|[^反馈]问题)(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?[。:]?$/

function nextSteps(node: OutlineNode): Span[] {
  if (node.role === 'next_steps') return [node.span]
  const found: Span[] = []
  for (const child of node.children) for (const span of nextSteps(child)) found.push(span)
  return found
}

const NUMBER = '[\\d一二三四五六七八九十百]'
/** 党的领导方面问题8个: a part of the problems, with all that the sentence goes on to say of it. */
const PART = new RegExp(
  `[^,。;:\\d]{2,16}(?<![\\d一二三四五六七八九十个大等])(?:方面|领域|环节|专项检查)(?:的|存在|存在的|反馈|反馈的|发现|发现的|共|共有)?(?:问题)?(?=${NUMBER}{1,6}[个项条类件])`,
  'g',
)
/** 县教育局反馈问题25个: one of the many units that an aggregate notice tells of. */
const ONE_UNIT = new RegExp(
  `(?:^|[,;:])[^,;:。\\d向对组各]{2,20}(?:局|(?<![省市州县区旗])委|办|镇|乡|院|校|公司|中心|街道|社区|村)(?:党组|党委|党工委|党总支|党支部)?(?:被|共|已)?(?:反馈|整改|完成|有|存在)?(?:的|到位)?(?:问题)?(?=${NUMBER}{1,6}[个项条类件])`,
  'g',
)
/** Units below the one inspected: 村级52个问题. */
const BELOW = new RegExp(
  `(?:村级|下属(?:单位|企业|机构)|所属(?:单位|企业|机构)|延伸(?:巡察)?(?:单位)?|村\\(社区\\)(?:党组织)?|基层党组织)(?:的|反馈|反馈的|共|存在)?(?:问题)?(?=${NUMBER}{1,6}[个项条类件](?:具体)?(?:问题|[,已]))`,
  'g',
)
/** 其中专项检查反馈问题完成3个: those of one source among several. */
const OF_SOURCE =
  /其中[,:]?(?:巡[视察]|专项检查|选人用人|意识形态|审计|督[察查])[^,;。\d]{0,8}问题(?=[^,;。\d]{0,6}\d)/g
/** 第一批5个全部销号;第二批销号3个: one batch of them, where 第一批主题教育 and 第二批巡察 are names. */
const OF_BATCH = new RegExp(
  `(?:第[一二三四五六七八]|首|前\\d|前[一二三四五])批(?:次)?(?:的|整改|反馈|移交|交办|问题|任务|事项|按期|如期|已|全部|均|计划|应|共|有|列入|,)*(?:完成|销号|整改|办结)?(?:到位)?(?=${NUMBER}{1,4}[个项条件类])`,
  'g',
)
const OF_MANY: readonly NoticeKind[] = ['aggregate_notice', 'campaign_summary', 'news']

const findAreas = finder(PART)
const PARTS = [finder(BELOW), finder(OF_SOURCE), finder(OF_BATCH)]
const ONE_OF_MANY = finder(ONE_UNIT)

/** 交办扶贫领域问题107个: one area that a report is about as a whole, as against areas told one after another. */
const isWhole = (areas: number, kind: NoticeKind): boolean => (kind === 'news' || kind === 'other') && areas === 1

/** 共25个, 目前均已全部整改到位: the words come back to all of them. */
const ENDS_PART =
  /;|,(?=剩余|其余|余下)|,[^,;。\d]{0,8}(?:共计?|合计|总计|总共|累计)|,(?:截至)?(?:目前|现在|现|至今)[^,;。\d]{0,4}(?:均|都|全部|悉数)/

/** The stretches of a sentence that count a part: one area, a sample, one of many units. */
export function partsOf(sentence: string, kind: NoticeKind, states: TotalStates): Span[] {
  const areas = findAreas(sentence).map(({ index }) => index)
  const starts = isWhole(areas.length, kind) ? [] : areas
  const { findSamples, findShares, findTerms } = statePatterns(states)
  const parts = [findSamples, ...PARTS, findShares]
  for (const find of OF_MANY.includes(kind) ? [...parts, ONE_OF_MANY] : parts)
    for (const { index } of find(sentence)) starts.push(index)
  const times = findTerms(sentence).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
  const stretches = starts.map((start) => {
    const rest = sentence.slice(start)
    const end = rest.search(ENDS_PART)
    return { start, end: end < 0 ? sentence.length : start + end }
  })
  return [...stretches, ...times]
}
