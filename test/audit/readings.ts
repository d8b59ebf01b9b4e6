import { audit } from '../../src/audit/index.ts'
import { blankReading } from '../../src/notice/reading.ts'
import { ratesOf } from '../../src/problems/rates.ts'
import { knowledge, rawOf } from '../notice-of.ts'

/** A reading that only a file of another format gives, and one thing that the checks say of it. */
export interface Reading {
  readonly about: string
  readonly says: string
  readonly unreadPages?: readonly number[]
  readonly inTable?: boolean
}

const TEXT = '关于巡察整改进展情况的通报\n现将巡察整改情况予以公布。'

export const READINGS: readonly Reading[] = [
  { about: 'pages that were not read', says: 'source/truncated uncertain', unreadPages: [2, 3] },
  { about: 'a text that ends in a table', says: 'source/truncated not_assessable', inTable: true },
]

export function saidOf({ unreadPages = [], inTable = false }: Reading): string[] {
  const reading = blankReading(rawOf(TEXT, { unreadPages: [...unreadPages] }), ratesOf([], []))
  const paragraphs = reading.text.paragraphs.map(({ span }) => ({ span, table: inTable ? 0 : null }))
  const findings = audit({ ...reading, text: { ...reading.text, paragraphs } }, knowledge)
  return findings.map(({ code, result, args }) => `${code} ${result}${args.form === undefined ? '' : `.${args.form}`}`)
}
