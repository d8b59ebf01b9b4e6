import { type Attributes, readXml } from './docx/xml.ts'

export interface Hearing {
  readonly open?: (name: string, attributes: Attributes) => 'skip' | undefined
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Runs through a part of a package; names come without their prefix, for writers differ in it. The answer is what is wrong. */
export function hear(part: Uint8Array, { open, close, text }: Hearing): string | null {
  return readXml(part, {
    open: (name, attributes) => open?.(local(name), attributes),
    ...(close === undefined ? {} : { close: (name: string) => close(local(name)) }),
    ...(text === undefined ? {} : { text }),
  })
}

export const attribute = (of: Attributes, name: string): string | undefined =>
  of[name] ?? Object.entries(of).find(([key]) => key.endsWith(`:${name}`))?.[1]
