/** The id of a notice, from the SHA-256 of its bytes. */
export const noticeId = (sha256: string): string => `n${sha256.slice(0, 16)}`
