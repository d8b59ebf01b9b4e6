import type { Division } from '../../notice/regions.ts'
import type { Level } from '../../notice/vocabulary.ts'
import { keyName, levelOfName, placeOfName } from '../names.ts'
import { liesIn } from '../region/divisions.ts'
import type { HeadScene } from '../scene.ts'

/** Level, key and sector of a unit; `division` is the notice's, for units that name no place of their own. */
export function describe(
  agency: string,
  division: Division | null,
  scene: Pick<HeadScene, 'divisions' | 'knowledge'>,
): { key: string | null; level: Level | null; sector: string | null } {
  const { divisions, knowledge } = scene
  const place = placeOfName(agency, divisions, null)
  const candidates = place?.candidates ?? []
  const inNotice = division !== null && (place === null || candidates.some(({ code }) => code === division.code))
  const inside = division === null ? [] : candidates.filter((one) => liesIn(one, division))
  const alone = candidates.length === 1 ? candidates : inside
  const own = inNotice ? division : alone.length === 1 ? alone[0]! : null
  const levels = new Set(candidates.map(({ level }) => level))
  const told = levelOfName(agency, knowledge.units, place === null ? null : (own ?? candidates[0] ?? null))
  return {
    key:
      own === null
        ? null
        : `${own.now[0] ?? own.code}/${keyName(completed(agency, own), placeOfName(completed(agency, own), divisions, null), own, divisions, knowledge.units)}`,
    level: levels.size > 1 ? null : (told ?? (division === null ? unitOnly(agency) : division.level)),
    sector: sectorOf(agency, scene),
  }
}

/** 县水务局 in a county whose name is known: its name in full. */
export function completed(agency: string, { name, level }: Division): string {
  const word = /^(?:自治区|[省市州盟县区旗])/.exec(agency)?.[0]
  if (word === undefined || !name.endsWith(word) || /^[省市州盟县区旗](?:直|级|属|域|内)/.test(agency)) return agency
  return word === '市' && level === 'province' ? agency : name + agency.slice(word.length)
}

const unitOnly = (agency: string): Level | null =>
  /(?:公司|集团|大学|学院|学校|中学|小学|医院)$/.test(agency) ? 'unit' : null

/** The sector whose cue is the longest in the name without its place; of equal ones the one that stands last. */
function sectorOf(agency: string, { knowledge, divisions }: Pick<HeadScene, 'divisions' | 'knowledge'>): string | null {
  const place = placeOfName(agency, divisions, null)
  const name = place?.span.start === 0 ? agency.slice(place.span.end) : agency
  let best: { code: string; length: number; at: number } | null = null
  for (const { code, cues } of knowledge.sectors)
    for (const cue of cues) {
      // most cues stand nowhere, and looking from the front is the faster way to see it
      const at = name.includes(cue) ? name.lastIndexOf(cue) : -1
      if (at >= 0 && (best === null || cue.length > best.length || (cue.length === best.length && at > best.at)))
        best = { code, length: cue.length, at }
    }
  return best?.code ?? null
}
