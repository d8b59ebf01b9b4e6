import type { Span } from '../../notice/span.ts'
import type { NoticeKind, SectionRole } from '../../notice/vocabulary.ts'
import { parts, type Scene, type Slot, type Task } from '../task.ts'

/** Code points below which a stretch holds no problem with its measures. */
const SHORTEST = 60

/** Kinds that hold no problems of their own. */
const WITHOUT: readonly NoticeKind[] = ['template', 'stage_speech', 'aggregate_notice']
const INSIDE: readonly SectionRole[] = ['problems']
/** Where nothing at all was found, these may hold what the outline did not see. */
const PERHAPS: readonly SectionRole[] = ['problems', 'other', 'preamble', 'attachment']

/** Problems that the outline may have missed: what stands in a section and in no problem. */
export const missed: Task = {
  name: 'missed',
  listedAs: '本节已列出的问题',
  values: () => null,
  ofState: false,
  single: false,
  slots: (scene) => {
    const { kind, problems, sections } = scene.record
    if (WITHOUT.includes(kind.value)) return []
    const roles = problems.length === 0 ? PERHAPS : INSIDE
    return sections.filter(({ role }) => roles.includes(role)).flatMap((section) => left(section, scene))
  },
  place: ({ value }, { target, listed }) =>
    listed.some((title) => title.includes(value))
      ? 'same_as_rules'
      : { target, field: 'problems', value, state: 'accepted' },
}

/** The stretches of a section that are neither a section nor a problem of their own. */
function left(section: Scene['record']['sections'][number], { record, words }: Scene): Slot[] {
  const inside = ({ start, end }: Span) => start >= section.span.start && end <= section.span.end
  const problems = record.problems.filter(({ span }) => inside(span))
  const taken = [...record.sections.filter((other) => other !== section && inside(other.span)), ...problems]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start)
  const heading = section.heading === null ? 0 : Array.from(section.heading).length
  const listed = problems.map(({ title }) => title)
  const slots: Slot[] = []
  let at = Math.min(section.span.start + heading, section.span.end)
  for (const { start, end } of [...taken, { start: section.span.end, end: section.span.end }]) {
    if (start - at >= SHORTEST)
      for (const span of parts({ start: at, end: start }, words)) slots.push({ target: section.id, span, listed })
    at = Math.max(at, end)
  }
  return slots
}
