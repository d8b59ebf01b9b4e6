import { describe, expect, it } from 'vitest'
import { documentsOf } from '../../src/archive/links/documents.ts'
import { type JoinLine, joinLines, joinsOf } from '../../src/archive/links/joins.ts'
import type { Linkable } from '../../src/archive/links/linkable.ts'
import { resemblance } from '../../src/archive/links/print.ts'
import { damaged, items, linkable, textOf } from './linkables.ts'

const list = items(8)
const text = textOf(list)
const original = linkable({ items: list, url: 'http://www.qinghe.gov.cn/art/1.html', report: '2024-12-31' })

/** How many documents a set of notices is. */
const documents = (all: readonly Linkable[], said: readonly JoinLine[] = []) =>
  documentsOf(
    [...all].sort((a, b) => (a.notice < b.notice ? -1 : 1)),
    joinsOf(said),
  )

const cases: readonly (readonly [string, Linkable, number])[] = [
  ['the same words on another site', linkable({ items: list, text, url: 'http://news.example.com/1' }), 1],
  ['a counter that moved on', linkable({ items: list, text: `浏览次数:123次\n${text}`, report: '2024-12-31' }), 1],
  [
    'page furniture of a PDF between the paragraphs',
    linkable({ items: list, text: text.replaceAll('\n', '\n第 3 页\n- 4 -\n') }),
    1,
  ],
  ['a repost that lost one character in forty', linkable({ items: list, text: damaged(text, 40), damage: 12 }), 1],
  ['a repost whose numbers are gone', linkable({ items: list, text: text.replace(/\d/g, '') }), 1],
  [
    'a repost that lost so much that only its list shows it',
    linkable({ items: list, text: damaged(text, 11), damage: 60, report: '2024-12-31' }),
    1,
  ],
  [
    'a copy cut off in the middle',
    linkable({ items: list.slice(0, 4), text: text.slice(0, Math.round(text.length * 0.5)), truncated: true }),
    1,
  ],
  [
    'a copy that does not name its unit',
    linkable({ items: list, text: `转载\n${text}`, units: [], unit_name: null }),
    1,
  ],
  [
    'a copy whose day of feedback is unreadable',
    linkable({ items: list, text: damaged(text, 60), feedback: null, damage: 1 }),
    1,
  ],
  [
    'a damaged copy whose day of signature lost a figure',
    linkable({ items: list, text: damaged(text, 90), signed: '2024-12-01', damage: 2 }),
    1,
  ],
  [
    'the template of another unit',
    linkable({ items: list, text, text_sha256: 'x', units: ['510821/青禾县教育局'], unit_name: '青禾县教育局' }),
    2,
  ],
  [
    'the template of another unit, its region unknown',
    linkable({ items: list, text: `${text}。`, text_sha256: 'x', units: [], unit_name: '教育局' }),
    2,
  ],
  [
    'the next inspection, in the words of this one',
    linkable({ items: list, text: `${text}。`, feedback: '2026-05-01/2026-05-01' }),
    2,
  ],
  [
    'the same list with one item done since',
    linkable({ items: items(8, (n) => (n === 3 ? 'in_progress' : 'completed')) }),
    2,
  ],
  ['the same words for a later day', linkable({ items: list, text: `${text}。`, as_of: '2025-06-30' }), 2],
  ['another list of the same unit', linkable({ items: items(12).slice(8) }), 2],
  ['the inner-party edition', linkable({ items: list, text: `${text}。`, edition: 'inner_party' }), 2],
  ['a heading alone', linkable({ text: '整改通报', items: [] }), 2],
]

const first = { ...original, edition: 'public', as_of: '2024-12-31', signed: '2025-01-14' }

describe('notices that are one text', () => {
  it.each(cases)('%s', (_, other, count) => expect(documents([first, other]).documents.length).toBe(count))

  it('keep the evidence', () => {
    const other = linkable({ items: list, text: `浏览次数:123次\n${text}`, report: '2024-12-31' })
    const { links } = documents([first, other])
    expect(links.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['document', 'document/alike'],
      ['main', 'main/official'],
    ])
    expect(links[0]!.evidence).toContain('青禾县水利局 · 2024-07-26')
    expect(Number(links[0]!.score)).toBeGreaterThan(0.9)
  })

  it('one copy that names no unit does not join two that name different ones', () => {
    const other = linkable({
      items: list,
      text: `${text}!`,
      text_sha256: 'y',
      units: ['510821/青禾县教育局'],
      unit_name: '青禾县教育局',
    })
    const unnamed = linkable({ items: list, text: `${text}?`, text_sha256: 'z', units: [], unit_name: null })
    const found = documents([first, other, unnamed]).documents.map(({ notices }) => notices.length)
    expect(found.sort()).toEqual([1, 2])
  })

  it('a person may join or part them; where two are at odds neither holds', () => {
    const other = linkable({ items: items(12).slice(8) })
    const line = (op: 'join' | 'part', coder: string, a: Linkable, b: Linkable): JoinLine[] =>
      joinLines({ op, target: a.notice, field: 'document', new: b.notice, coder, reason: '核对过' })
    const joined = documents([first, other], line('join', '甲', first, other))
    expect(joined.documents.length).toBe(1)
    expect(joined.links).toContainEqual({
      kind: 'join',
      a: first.notice,
      b: other.notice,
      score: null,
      evidence: '甲:核对过',
      rule: 'correction/document',
    })
    expect(
      documents([first, other], [...line('join', '甲', first, other), ...line('part', '乙', other, first)]).documents
        .length,
    ).toBe(2)
    expect(
      documents([first, other], [...line('join', '甲', first, other), ...line('part', '甲', first, other)]).documents
        .length,
    ).toBe(2)
    const copy = linkable({ items: list, text })
    expect(documents([first, copy]).documents.length).toBe(1)
    expect(documents([first, copy], line('part', '甲', first, copy)).documents.length).toBe(2)
  })
})

describe('the one that stands for a document', () => {
  const stands = (...all: Linkable[]) => documents(all).documents[0]!.main
  const plain = () => linkable({ items: list, text })
  it('is on an official site', () => {
    const official = linkable({ items: list, text, url: 'https://www.qinghe.gov.cn/x', damage: 5 })
    expect(stands(plain(), official)).toBe(official)
    const posing = linkable({ items: list, text, url: 'https://www.gov.cn.example.com/x', damage: 5 })
    const other = plain()
    expect(stands(posing, other)).toBe(other)
  })
  it('else is the least damaged, else the longest, else the first by id', () => {
    const [a, b] = [linkable({ items: list, text, damage: 1 }), plain()]
    expect(stands(a, b)).toBe(b)
    const longer = linkable({ items: list, text, length: 99_999 })
    expect(stands(plain(), longer)).toBe(longer)
    const [c, d] = [plain(), plain()]
    expect(stands(d, c)).toBe(c)
  })
})

describe('prints', () => {
  it('tell texts of one house style apart', () => {
    const other = linkable({ items: items(12).slice(8), unit_name: '青禾县教育局' })
    expect(resemblance(first.print!, other.print!)).toBeLessThan(0.6)
    expect(resemblance(first.print!, linkable({ items: list }).print!)).toBe(1)
  })

  it('twenty thousand notices of one template are compared in no time', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      ...first,
      notice: `n${n.toString(16).padStart(16, '0')}`,
      text_sha256: String(n),
      units: [`510821/单位${n}`],
      unit_name: `单位${n}`,
    }))
    const start = process.cpuUsage()
    expect(documentsOf(many, joinsOf([])).documents.length).toBe(20_000)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20)
  })
})
