-- zh: 几个单位雷同的字句
-- en: wording that several units share
WITH places AS (
  SELECT cluster, kind, a AS place, notice_a AS notice, unit_a AS unit, quote_a AS quote, score FROM wording_pairs
  UNION ALL
  SELECT cluster, kind, b, notice_b, unit_b, quote_b, score FROM wording_pairs
)
SELECT p.cluster, p.kind, count(DISTINCT p.unit) AS n_units, count(DISTINCT p.place) AS n_places, min(p.score) AS score_lowest,
  arg_min(p.quote, p.place) AS quote, string_agg(DISTINCT n.unit_name, '、' ORDER BY n.unit_name) AS units
FROM places p JOIN notices n ON n.notice = p.notice
GROUP BY p.cluster, p.kind ORDER BY n_units DESC, n_places DESC, p.cluster
