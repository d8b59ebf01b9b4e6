import type { NoticeKind, UnitRole } from '../../notice/vocabulary.ts'
import type { OuterName } from '../issuer.ts'
import { agencyOf } from '../names.ts'
import type { HeadScene } from '../scene.ts'
import { aliasesOf } from './aliases.ts'
import { type FullName, fullNames, type NamedUnit, namedUnits, OWN } from './names.ts'
import { type Resolved, resolve } from './resolve.ts'
import { auditedUnit, unnamedUnit } from './unnamed.ts'

const AUDITS: readonly NoticeKind[] = ['audit_report', 'audit_letter']
const WITHOUT_UNIT: readonly NoticeKind[] = [
  ...AUDITS,
  'template',
  'stage_speech',
  'other',
  'ledger',
  'aggregate_notice',
]

/** 中共党组: a body of no unit. */
const NOBODY = /^(?:党组|党委|党工委|党总支|党支部)$/

/** 某市纪委监委组织开展“点题整治”: who sees to a campaign of others, where no title makes it their own. */
const overseesCampaign = ({ agency }: Resolved, { title }: HeadScene, kind: NoticeKind): boolean =>
  kind === 'campaign_summary' && title?.span == null && /(?:纪委|监委|纪律检查委员会)$/.test(agency)

/** Every unit of the notice, inspected ones first, and the one whose notice it is. */
export function readUnits(
  scene: HeadScene,
  kind: NoticeKind,
  outer: readonly OuterName[],
): { main: Resolved | null; all: (Resolved & { role: UnitRole })[]; aliases: string[] } {
  const named = namedUnits(scene)
  const full = fullNames(scene, outer)
  const known = (units: readonly NamedUnit[]) =>
    unique(units.map((unit) => resolve(unit, full, scene)).filter(({ agency }) => !OWN.test(agency)))
  const inspected = kind === 'template' ? [] : known(named.inspected)
  const extended = kind === 'template' ? [] : known(named.extended)
  const main = mainUnit(scene, kind, outer, full, inspected)
  const listed =
    main === null || inspected.some((unit) => unit.agency === main.agency) ? inspected : [main, ...inspected]
  const all = [
    ...(AUDITS.includes(kind) ? (main === null ? [] : [main]) : listed).map((unit) => ({
      ...unit,
      role: 'inspected' as const,
    })),
    ...extended
      .filter((unit) => !listed.some((other) => other.agency === unit.agency))
      .map((unit) => ({ ...unit, role: 'extended' as const })),
  ]
  return {
    main,
    all,
    aliases:
      main === null
        ? []
        : aliasesOf(
            scene,
            main.agency,
            named.inspected.filter((unit) => resolve(unit, full, scene).agency === main?.agency),
            outer,
          ),
  }
}

/** The unit whose notice it is; null where it is a notice about several, or none of its names is a unit of its own. */
function mainUnit(
  scene: HeadScene,
  kind: NoticeKind,
  outer: readonly OuterName[],
  full: readonly FullName[],
  inspected: readonly Resolved[],
): Resolved | null {
  if (AUDITS.includes(kind)) return auditedUnit(outer, scene)
  if (WITHOUT_UNIT.includes(kind)) return null
  const [first] = inspected
  const isOuter = (unit: Resolved) => outer.some(({ value }) => agencyOf(value, scene.knowledge.units) === unit.agency)
  const main =
    first === undefined
      ? unnamedUnit(scene, kind, outer, full)
      : (inspected.length === 1 && !standsForSeveral(first, scene)) || isOuter(first)
        ? first
        : null
  if (main === null) return null
  // 局党组 under the text names nobody
  return OWN.test(main.agency) || NOBODY.test(main.agency) || overseesCampaign(main, scene, kind) ? null : main
}

/** 对教育部和31所高校开展…, 对县水利局等5家单位…: the one that is named of several. */
const standsForSeveral = ({ span }: Resolved, { shadow }: HeadScene): boolean =>
  SEVERAL.test(shadow.slice(span.end, span.end + 24))
const SEVERAL =
  /^(?:党组|党委|党工委|党组织)?(?:等|以?及|和|与|、)\d{1,3}[家个所](?!所属|下属|下辖|直属|村|社区|支部|党支部|党总支|二级)/

/** Each unit once, where it is named first, with all its names. */
function unique(units: readonly Resolved[]): Resolved[] {
  const byAgency = new Map<string, Resolved>()
  for (const unit of units) {
    const known = byAgency.get(unit.agency)
    byAgency.set(
      unit.agency,
      known === undefined ? unit : { ...known, printed: [...new Set([...known.printed, ...unit.printed])] },
    )
  }
  return [...byAgency.values()]
}
