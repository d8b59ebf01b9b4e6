import { clauseAround } from '../../language/clauses.ts'
import type { Fact, FactOf } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Outcome, UnitClass } from '../../notice/vocabulary.ts'
import { classOfUnit } from '../measures.ts'
import { bestHit, type CueHit, cueHits, jointHandling, type Sides } from './cues.ts'

const ORGANISATION =
  /(?:单位|机构|医院|卫生院|卫生室|诊所|药店|公司|企业|部门|支部|党组织|学校|乡镇|街道|社区|村|局|站|所|中心|科室|经营户|商户|门店|超市|饭店|食堂|工地|镇|县区|市|区|县|合作社|团体|协会|委员会|党委|幼儿园|窗口|点位|场所)$/

/** The classes a count may be summed in: 个 counts units where its noun is an organisation. */
export function classesOf(scene: Scene, fact: FactOf<'count'>): readonly [UnitClass, ...UnitClass[]] {
  const { unit, of } = fact.value
  const isOrganisation = of !== null && ORGANISATION.test(of)
  if (unit === null) return isOrganisation ? ['units'] : ['other', 'items']
  const own = classOfUnit(scene, unit)
  if (own === 'items' && isOrganisation && /^[个处]$/.test(unit)) return ['units', 'items']
  return [own]
}

/** What the clause of a count says it counts; the sides end at the neighbouring counts of the clause. */
export interface Judged {
  readonly outcome: Outcome | null
  readonly outcomes: readonly Outcome[]
}

const NONE: Judged = { outcome: null, outcomes: [] }
const one = (outcome: Outcome): Judged => ({ outcome, outcomes: [outcome] })

export function sidesOf(shadow: string, fact: Fact, previous: Fact | undefined, next: Fact | undefined): Sides {
  const clause = clauseAround(shadow, fact.span)
  const from = Math.max(clause.start, previous?.span.end ?? 0)
  const to = Math.min(clause.end, next?.span.start ?? clause.end)
  return {
    before: shadow.slice(Math.min(from, fact.span.start), fact.span.start),
    after: shadow.slice(fact.span.end, Math.max(to, fact.span.end)),
  }
}

export function judgeCount(scene: Scene, fact: FactOf<'count'>, sides: Sides, classes: readonly UnitClass[]): Judged {
  if (fact.value.unit === null && fact.value.value === '0') return judgeZero(scene, fact)
  const hits = cueHits(scene.knowledge.outcomes, sides, 'count', classes)
  const joint = jointHandling(hits, sides.before)
  if (joint.length > 1)
    return {
      outcome: 'held_accountable',
      outcomes: ['held_accountable', ...joint.filter((key) => key !== 'held_accountable')],
    }
  const best = bestHit(hits)
  if (best === null || !isNear(best)) return NONE
  return one(best.key)
}

const FAR = 30
const isNear = (hit: CueHit): boolean => hit.distance <= FAR

/** 未发现违规行为 is a problem not found, 未收到举报 a complaint not made; 未发生 and 未发现线索 have no key (GUIDE 16). */
function judgeZero({ shadow }: Scene, fact: FactOf<'count'>): Judged {
  const clause = clauseAround(shadow, fact.span)
  const words = shadow.slice(fact.span.start, fact.span.end)
  const around = shadow.slice(clause.start, clause.end)
  if (/发生/.test(words) || /线索/.test(around)) return NONE
  if (/发现|查出/.test(words)) return /违规|违法|违纪|问题|隐患/.test(around) ? one('problems_found') : NONE
  if (/投诉|举报|信访|上访/.test(around)) return one('complaints')
  if (/[零0]$/.test(words) && /处罚|处分|查处/.test(around)) return one('units_penalised')
  return NONE
}
