import { describe, expect, it } from 'vitest'
import { wrongExtension } from '../../src/notice/extension.ts'
import { FORMATS } from '../../src/notice/vocabulary.ts'

describe('an extension of another format', () => {
  it.each([
    ['x.doc', 'rtf', 'doc'],
    ['x.doc', 'html', 'doc'],
    ['x.doc', 'docx', 'doc'],
    ['x.doc', 'mhtml', 'doc'],
    ['x.docx', 'doc', 'docx'],
    ['x.txt', 'html', 'txt'],
    ['x.XLS', 'html', 'xls'],
    ['x.xls', 'csv', 'xls'],
    ['x.pdf', 'docx', 'pdf'],
    ['x.docx', 'txt', 'docx'],
    ['扫描件.jpg', 'pdf', 'jpg'],
    ['a/b.htm', 'txt', 'htm'],
    ['报告.2024.pdf', 'ofd', 'pdf'],
  ] as const)('%s holding %s is told', (name, format, extension) => {
    expect(wrongExtension(name, format)).toBe(extension)
  })

  it.each([
    ['X.DOCX', 'docx'],
    ['通报', 'docx'],
    ['通报.', 'pdf'],
    ['.docx', 'txt'],
    ['关于第3.2项整改的通报', 'pdf'],
    ['通报2024.10.24', 'txt'],
    ['通报.docx.bak', 'docx'],
    ['通报.部分', 'pdf'],
    ['a.wps', 'doc'],
    ['a.et', 'xlsx'],
    ['a.htm', 'html'],
    ['a.mht', 'mhtml'],
    ['a.log', 'txt'],
    ['a.md', 'txt'],
    ['a.text', 'txt'],
    ['a.csv', 'txt'],
    ['a.txt', 'csv'],
    ['a.docm', 'docx'],
    ['content.jsp', 'html'],
    ['pdf', 'txt'],
    ['a.pdf/b', 'docx'],
  ] as const)('%s holding %s is no complaint', (name, format) => {
    expect(wrongExtension(name, format)).toBeNull()
  })

  it('is none of any format’s own', () => {
    for (const format of FORMATS) expect(wrongExtension(`x.${format === 'image' ? 'png' : format}`, format)).toBeNull()
  })
})
