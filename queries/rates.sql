-- zh: 各县完成率:上下界,以及各有几份依逐项标注、依自报总数、只有上下界
-- en: completion rates by county: bounds, and how many notices rest on labels, totals or bounds alone
-- 与 compare --by county 同一口径:同一问题只算一次,写几个单位的通报分入各县,自报总数只代表整份、一次巡察只用一次;分子分母先各自相加,再相除。
-- The same as compare --by county: a problem counts once, a notice about several units in each of their counties, own totals stand for a whole notice and once an inspection.
WITH siblings AS (
  SELECT inspection, count(*) AS notices, sum(listed) AS listed, arg_max(notice, coalesce(CAST(report_date AS VARCHAR), '') || notice) AS latest
  FROM counted_notices WHERE inspection IS NOT NULL GROUP BY inspection
), weighed AS (
  SELECT c.province, c.city, c.place, c.listed, c.done, c.unlabelled, n.rate_base, n.rate_done,
    CASE WHEN c.listed > 0 AND c.unlabelled = 0 THEN 'items'
      WHEN n.rate_source = 'totals' AND c.whole AND c.listed = n.listed
        AND (s.notices IS NULL OR s.notices = 1 OR (s.listed = 0 AND s.latest = n.notice)) THEN 'totals'
      WHEN c.listed > 0 THEN 'bounds' END AS source
  FROM counted_places c JOIN notices n ON n.notice = c.notice LEFT JOIN siblings s ON s.inspection = n.inspection
), based AS (
  SELECT *, CASE source WHEN 'totals' THEN rate_base WHEN 'items' THEN listed WHEN 'bounds' THEN listed END AS based_on,
    CASE source WHEN 'totals' THEN rate_done WHEN 'items' THEN done WHEN 'bounds' THEN done END AS done_there,
    CASE source WHEN 'bounds' THEN unlabelled ELSE 0 END AS open_there
  FROM weighed
)
SELECT province, city, place, count(*) AS n_counted,
  count(*) FILTER (WHERE source = 'items') AS n_items,
  count(*) FILTER (WHERE source = 'totals') AS n_totals,
  count(*) FILTER (WHERE source = 'bounds') AS n_bounds,
  sum(based_on) AS base, sum(done_there) AS done,
  CASE WHEN sum(open_there) = 0 THEN round(sum(done_there) / nullif(sum(based_on), 0), 4) END AS strict,
  round(sum(done_there) / nullif(sum(based_on), 0), 4) AS strict_lower,
  round((sum(done_there) + sum(open_there)) / nullif(sum(based_on), 0), 4) AS strict_upper
FROM based GROUP BY ALL ORDER BY province, city, place
