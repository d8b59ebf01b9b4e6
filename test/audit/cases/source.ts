import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const told = (answer: string, tail = signed('2024年12月20日')) =>
  notice(`${item('一', '学习不深入', '已完成', answer)}`, tail)

/** What the checks of the text's own state must say. */
export const SOURCE: readonly Case[] = [
  {
    about: 'a sound text',
    text: told('已组织学习3次。'),
    says: [
      'source/damaged_numbers pass',
      'source/damaged_text pass',
      'source/truncated pass',
      'source/template pass',
      'source/spun_text pass',
      'source/script_noise pass',
      'source/repost pass',
    ],
  },
  {
    about: 'a text of numbers alone',
    text: '2024 12 20\n',
    says: [
      'source/damaged_text not_assessable',
      'source/template not_assessable',
      'source/spun_text not_assessable',
      'source/script_noise not_assessable',
      'source/repost not_assessable',
    ],
  },
  {
    about: 'a text without digits',
    text: '关于巡察整改进展情况的通报\n现将巡察整改情况予以公布。\n',
    says: ['source/damaged_numbers not_assessable'],
  },
  {
    about: 'digits run together and a number gone',
    text: told('2024717日召开会议。全年开展谈话线人次。反馈指出216个方面的问题。'),
    says: ['source/damaged_numbers fail', 'source/damaged_numbers fail', 'source/damaged_numbers fail'],
  },
  {
    about: 'a character gone and a mark doubled',
    text: told('加强监督检?工作。完善制度,,强化管理。'),
    says: ['source/damaged_text fail', 'source/damaged_text uncertain'],
  },
  {
    about: 'the last sentence is not finished',
    text: told('一是组织学习3次。二是在全县范围内组织开展专题培训并对参训人员', ''),
    says: ['source/truncated fail.sentence'],
  },
  {
    about: 'empty columns of the page behind the text',
    text: told('已组织学习3次。', '分享到:\n\n文件下载:\n关联文件:\n相關文章:'),
    says: ['source/truncated pass'],
  },
  {
    about: 'words hidden behind stars are no numbers',
    text: told('已组织学习3次,贯彻落实***工作部署,走访群众41户。'),
    says: ['source/damaged_numbers pass'],
  },
  {
    about: 'the last line is a heading',
    text: notice(`${item('一', '学习不深入', '已完成', '已组织学习。')}\n(二)关于责任不落实的问题`),
    says: ['source/truncated fail.heading'],
  },
  {
    about: 'the page asks to read on',
    text: told('已组织学习3次。', '点击查看更多'),
    says: ['source/truncated fail.page'],
  },
  {
    about: 'a form',
    text: '中共XX县XX局党组关于巡察整改情况的通报\n根据XX县委统一部署,20XX年X月X日至X月X日,县委第X巡察组对XX局党组开展了巡察。\n一、整改落实情况\n(一)关于学习不深入的问题\n整改情况:召开会议XX次。\n',
    says: ['source/template fail'],
  },
  {
    about: 'a form by its kind alone',
    text: '巡察整改情况报告(精选3篇)\n欢迎参考借鉴。\n篇一:\n一、整改落实情况\n(一)学习不深入的问题。已组织学习。\n',
    name: '范文.txt',
    says: ['source/template fail.kind'],
  },
  {
    about: 'names left out of an item',
    text: told('一是约谈XX村、XX村负责人。二是组织学习。'),
    says: ['source/template uncertain'],
  },
  {
    about: 'a text that sets no marks at the ends of its lines',
    text: notice(
      Array.from(
        { length: 6 },
        (_, i) => `${i + 1}.持续压实主体责任,推动全面从严治党向纵深发展,不断巩固拓展整改成果,确保整改任务落地见效`,
      ).join('\n'),
    ),
    says: ['source/truncated pass'],
  },
  {
    about: 'one name left out',
    text: told('对某县某单位的做法进行学习借鉴。'),
    says: ['source/template uncertain'],
  },
  {
    about: 'synonyms that nobody writes',
    text: told('一是针对存有的疑问建立台账。二是抓好党的建造和准则建造,压实职责。'),
    says: ['source/spun_text fail'],
  },
  {
    about: 'one odd wording',
    text: told('一是压实职责,组织学习。'),
    says: ['source/spun_text uncertain'],
  },
  {
    about: 'code of a page and a reading typed in',
    text: told(
      '一是组织学习。function showMore(){document.getElementById("a").style.display="none"}二是加强衛(wèi)生管理。',
    ),
    says: ['source/script_noise fail', 'source/script_noise fail'],
  },
  {
    about: 'foreign words between Chinese ones',
    text: told('一是引入Plan Do Check Act,改进管理。'),
    says: ['source/script_noise uncertain'],
  },
  {
    about: 'sent in by others',
    text: told('已组织学习。', '本文来源于网友上传,不代表本站观点。'),
    says: ['source/repost fail'],
  },
  {
    about: 'taken from another site',
    text: told('已组织学习。', '转载自:清水县纪委监委网站'),
    says: ['source/repost uncertain'],
  },
]
