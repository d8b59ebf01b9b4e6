import type { Decoy } from '../../notice/rule.ts'

/** Counties and cities whose names begin like a count: 三台县, 三门峡市, 二道江区. */
export const division: Decoy = {
  id: 'decoy/division',
  pattern: /(?:三台|三门|五台)县|三门峡|九台[区市]|五台山|二道江?区|七台河|五家渠|六盘水/g,
  near: { holds: '三五九二七六', followed: '台门道家盘', within: 0 },
  silences: ['count'],
  finds: ['中共⟦三台县⟧水利局党组', '⟦三门峡⟧市', '⟦五家渠⟧市', '⟦二道江区⟧'],
  ignores: ['检修三台设备', '三门课程', '五家企业'],
}
