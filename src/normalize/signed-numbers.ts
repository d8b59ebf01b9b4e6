/** ■ 1.账目不清, ●(一)…: a sign typed before a number says nothing that the number does not. */
const SIGNED =
  /(?<=^[ \t]{0,4})[■●◆▲★◎○◇□►▶※❖✦•](?=[ \t]{0,2}(?:\d{1,2}[ \t]?[.、)]|[一二三四五六七八九十]{1,3}、|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|问题[\d一二三四五六七八九十]))/gm

/** The shadow with a blank for each such sign, so that it keeps its length. */
export const withoutSigns = (shadow: string): string => shadow.replace(SIGNED, ' ')
