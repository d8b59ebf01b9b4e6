import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { structureOf } from '../notice-of.ts'

const read = (kind: NoticeKind, ...lines: readonly string[]) =>
  structureOf(
    ['青川县2023年度审计查出问题整改情况的报告', '现将整改情况报告如下。', ...lines].join('\n'),
    kind,
  ).problems.map(({ path, title, status, measures }) => `${path.join('.')} ${title} ${status.value} ${measures.length}`)

/** A paragraph that names its problem and goes on with what was done. */
describe('problems named in their own paragraphs', () => {
  it.each<[string, NoticeKind, readonly string[], readonly string[]]>([
    [
      'in quotes, under numbered parts',
      'audit_report',
      [
        '一、整改工作推进情况',
        '县政府召开会议部署整改。',
        '二、审计查出问题整改情况',
        '(一)财政管理方面',
        '关于“专项资金下达不及时”的问题。县财政局已下达资金860万元。',
        '关于“非税收入未及时缴库”的问题。县财政局已缴库132万元。',
        '(二)部门预算方面',
        '关于“3个部门超范围列支经费”问题。已调整账目。',
        '针对“采购程序不规范”的问题:一是修订制度。二是约谈2人。',
        '三、下一步工作',
        '加强跟踪督促。',
      ],
      [
        '2.1 专项资金下达不及时 not_reported 0',
        '2.1 非税收入未及时缴库 not_reported 0',
        '2.2 3个部门超范围列支经费 not_reported 0',
        '2.2 采购程序不规范 not_reported 2',
      ],
    ],
    [
      'without quotes',
      'rectification_notice',
      [
        '一、反馈问题整改情况',
        '关于学习教育抓得不紧的问题。开展学习12次。',
        '关于财务报销不规范的问题。清退资金3万元。',
        '二、下一步打算',
        '继续抓好整改。',
      ],
      ['1 学习教育抓得不紧 not_reported 0', '1 财务报销不规范 not_reported 0'],
    ],
    [
      'or a topic of the audit does',
      'audit_report',
      [
        '一、审计查出问题整改情况',
        '(一)民生资金审计方面',
        '1.就业补助资金方面。2个县多发补贴12.6万元,已追回。',
        '2.养老服务资金方面。3家机构虚报床位,已约谈。',
        '(二)财政管理审计方面',
        '1.预算编制不细化。已修订办法。',
        '2.加强了部门沟通。',
        '二、下一步工作',
        '加强跟踪督促。',
      ],
      [
        '1.1.1 就业补助资金方面 not_reported 0',
        '1.1.2 养老服务资金方面 not_reported 0',
        '1.2.1 预算编制不细化 not_reported 0',
        '1.2.2 加强了部门沟通 not_reported 0',
      ],
    ],
    [
      'one alone is a paragraph of its item',
      'rectification_notice',
      [
        '一、反馈问题整改情况',
        '(一)学习教育抓得不紧',
        '整改情况:开展学习12次。',
        '关于学习笔记不全的问题。已补记。',
        '(二)财务报销不规范',
        '整改情况:清退资金3万元。',
      ],
      ['1.1 学习教育抓得不紧 not_reported 0', '1.2 财务报销不规范 not_reported 0'],
    ],
    [
      'what only speaks of problems names none',
      'rectification_notice',
      [
        '一、整改组织情况',
        '关于巡察反馈的问题,局党组逐条研究。',
        '针对上述问题,局党组制定方案。',
        '二、反馈问题整改情况',
        '1.学习教育抓得不紧',
        '整改情况:开展学习12次。',
      ],
      ['2.1 学习教育抓得不紧 not_reported 0'],
    ],
  ])('%s', (_, kind, lines, expected) => expect(read(kind, ...lines)).toEqual(expected))
})
