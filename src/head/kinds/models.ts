import { ANNOUNCEMENT, cue, type KindRule, PLACEHOLDER } from './cue.ts'

/** What only looks like a notice: models with blanks, and articles on the genre. */
export const MODEL_RULES: readonly KindRule[] = [
  {
    kind: 'template',
    because: '范文网站的标题或多处占位符 · a model text: the site says so, or names and years are blanks',
    confidence: 'high',
    all: [
      cue(
        'title',
        /范文|范本|模板|样本|样式|篇[一二三四五六七八九十]|[\u4e00-\u9fff]\d{1,2}篇$|[（(](?:精选|通用|共)?\d{1,3}篇/,
      ),
    ],
  },
  {
    kind: 'template',
    because: '题名或首段即有占位符 · blanks in title and text',
    confidence: 'high',
    all: [cue('text', PLACEHOLDER, 4), cue('opening', PLACEHOLDER)],
  },
  {
    kind: 'template',
    because: '题名含占位符 · blanks in the title',
    confidence: 'high',
    all: [cue('title', PLACEHOLDER), cue('text', PLACEHOLDER, 3)],
  },
  {
    kind: 'template',
    because: '正文与落款有占位符 · blanks in the text and in its signature',
    confidence: 'high',
    all: [
      cue(
        'tail',
        /^[xX×*＊○]{2,6}[\u4e00-\u9fff]{2,12}$|^(?:20\d\d|[xX×*＊○]{2,4})年[xX×*＊_○]{1,2}月[xX×*＊_○]{1,2}日$/,
      ),
      cue('text', PLACEHOLDER, 4),
    ],
  },
  {
    kind: 'other',
    because: '引言、本文将:解说文章 · an article about the genre',
    confidence: 'medium',
    all: [
      cue('text', /本文(?:将|旨在|主要|从|就)|(?:希望|以上)?本文(?:能)?(?:为|对)/),
      cue('text', /引言|背景介绍|综上所述|本文将/),
    ],
    none: [cue('opening', ANNOUNCEMENT)],
  },
  {
    kind: 'other',
    because: '题名是写作指南或解读 · the title promises advice or comment',
    confidence: 'medium',
    all: [cue('title', /怎么写|如何写|写作|撰写|攻略|技巧|解读|一文读懂|注意事项|须知/)],
    none: [cue('opening', ANNOUNCEMENT)],
  },
]
