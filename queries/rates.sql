-- zh: 各县完成率:上下界,以及各有几份依逐项标注、依自报总数、只有上下界
-- en: completion rates by county: bounds, and how many notices rest on labels, totals or bounds alone
-- 同一问题只算一次;依标注的按计入的问题合计,依自报总数的按通报合计。分子分母先各自相加,再相除。
-- A problem counts once; numerators and denominators are added up before one is divided by the other.
WITH items AS (
  SELECT notice, count(*) AS base, count(*) FILTER (WHERE is_done) AS done, count(*) FILTER (WHERE NOT has_status) AS unknown
  FROM counted_problems GROUP BY notice
), notice_rates AS (
  SELECT n.province, n.city, coalesce(n.county, n.city || '本级', n.province || '本级') AS place, n.rate_source,
    CASE WHEN n.rate_source = 'totals' THEN n.rate_base ELSE i.base END AS base,
    CASE WHEN n.rate_source = 'totals' THEN n.rate_done ELSE i.done END AS done,
    CASE WHEN n.rate_source = 'totals' THEN 0 ELSE i.unknown END AS unknown
  FROM counted_notices n LEFT JOIN items i ON i.notice = n.notice
)
SELECT province, city, place, count(*) AS n_counted,
  count(*) FILTER (WHERE rate_source = 'items') AS n_items,
  count(*) FILTER (WHERE rate_source = 'totals') AS n_totals,
  count(*) FILTER (WHERE rate_source = 'bounds') AS n_bounds,
  sum(base) AS base, sum(done) AS done,
  CASE WHEN sum(unknown) = 0 THEN round(sum(done) / sum(base), 4) END AS strict,
  round(sum(done) / nullif(sum(base), 0), 4) AS strict_lower,
  round((sum(done) + sum(unknown)) / nullif(sum(base), 0), 4) AS strict_upper
FROM notice_rates GROUP BY ALL ORDER BY province, city, place
