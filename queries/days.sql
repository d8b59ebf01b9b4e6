-- zh: 自反馈至报告的天数;日期只到月、先后倒置的不算
-- en: days from feedback to report; dates known to the month, or in the wrong order, are left out
WITH days AS (
  SELECT coalesce(unit_level, '') AS unit_level, report_date_from, report_date - feedback AS days
  FROM counted_notices
  WHERE feedback_precision = 'day' AND report_date >= feedback
    AND CASE report_date_from WHEN 'as_of' THEN as_of_precision WHEN 'signed' THEN signed_precision ELSE published_precision END = 'day'
)
SELECT nullif(unit_level, '') AS unit_level, report_date_from, count(*) AS n_dated, min(days) AS shortest, median(days) AS median, max(days) AS longest,
  round(avg(days), 1) AS mean, (SELECT count(*) FROM counted_notices) AS n_counted
FROM days GROUP BY ALL ORDER BY unit_level NULLS LAST, report_date_from
