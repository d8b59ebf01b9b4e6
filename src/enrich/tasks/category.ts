import { UNCLASSIFIED } from '../../notice/theme.ts'
import { clipped, type Task } from '../task.ts'

/** The theme of a problem whose heading holds none of the words that tell one. */
export const category: Task = {
  name: 'category',
  listedAs: null,
  values: ({ taxonomy }) => taxonomy.themes.map(({ code, zh, definition }) => [code, `${zh}:${definition.zh}`]),
  ofState: false,
  single: true,
  slots: ({ record, words }) =>
    record.problems
      .filter(({ categories }) => categories.every(({ code }) => code === UNCLASSIFIED))
      .map(({ id, heading_span }) => ({ target: id, span: clipped(heading_span, words), listed: [] })),
  place: ({ value }, { target }) => ({ target, field: 'categories', value, state: 'accepted' }),
}
