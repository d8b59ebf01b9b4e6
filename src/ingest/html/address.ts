import type { Metadata } from '../../notice/raw-text.ts'

const LONGEST = 2000

/** An address as the file prints it, where it is one of the web. It is only read, never opened. */
export function webAddress(words: string | null | undefined): string | null {
  const address = (words ?? '').trim()
  return address.length <= LONGEST && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) ? address : null
}

const SAVED_FROM = /^\s*saved from url=\(\d{1,6}\)(\S+)/i

/** The address in the comment that browsers write into a page when they save it. */
export const savedFrom = (comment: string): string | null => webAddress(SAVED_FROM.exec(comment)?.[1])

/** The page's own address, by the surest witness: what the browser wrote, what the page says of itself, its meta tags. */
export function addressOf(
  saved: string | null,
  located: string | null,
  canonical: string | null,
  tags: readonly Metadata[],
): string | null {
  const tag = (key: string) => webAddress(tags.find((one) => one.key === key)?.value)
  return saved ?? webAddress(located) ?? webAddress(canonical) ?? tag('Url') ?? tag('og:url')
}

/** The name of the site, where the page gives it apart from its title. */
export const siteOf = (tags: readonly Metadata[]): string | null =>
  tags.find(({ key }) => key === 'SiteName')?.value ?? tags.find(({ key }) => key === 'og:site_name')?.value ?? null
