import type { Link, Linkable } from './linkable.ts'

/** Sites of the bodies themselves. */
const OFFICIAL_HOST =
  /^https?:\/\/(?:[^/?#@]*@)?(?:[\w-]+\.)*(?:gov\.cn|ccdi\.gov\.cn|12388\.gov\.cn)(?::\d+)?(?:[/?#]|$)/i
const OFFICIAL_SITE = /(?:人民政府|纪委|监委|纪检监察|巡视网|巡察网|清风网|党务公开|政府网|政务公开)/

/** The site that shows a notice to be where the body itself published it; null where none does. */
const officialSite = ({ url, site }: Pick<Linkable, 'url' | 'site'>): string | null => {
  if (url !== null && OFFICIAL_HOST.test(url)) return url
  return url === null && site !== null && OFFICIAL_SITE.test(site) ? site : null
}

type Rule = 'main/official' | 'main/damage' | 'main/length' | 'main/id'

/** Why the first of two stands for their document: official site, then least damaged, then longest, then smallest id. */
function order(a: Linkable, b: Linkable): { readonly first: Linkable; readonly rule: Rule } {
  const pick = (less: boolean, rule: Rule) => ({ first: less ? a : b, rule })
  const [x, y] = [officialSite(a) !== null, officialSite(b) !== null]
  if (x !== y) return pick(x, 'main/official')
  if (a.damage !== b.damage) return pick(a.damage < b.damage, 'main/damage')
  if (a.length !== b.length) return pick(a.length > b.length, 'main/length')
  return pick(a.notice < b.notice, 'main/id')
}

export const bestOf = (notices: readonly Linkable[]): Linkable => notices.reduce((a, b) => order(a, b).first)

export function whyMain(main: Linkable, other: Linkable): Link {
  const { rule } = order(main, other)
  const evidence = {
    'main/official': officialSite(main) ?? '',
    'main/damage': `损坏 ${main.damage} < ${other.damage} 处`,
    'main/length': `字数 ${main.length} > ${other.length}`,
    'main/id': `${main.notice} < ${other.notice}`,
  }[rule]
  return { kind: 'main', a: main.notice, b: other.notice, score: null, evidence, rule }
}
