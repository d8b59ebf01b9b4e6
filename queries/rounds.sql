-- zh: 各轮巡察的时间:进驻、反馈、报告
-- en: timing of rounds: inspection, feedback, report
SELECT body_level, province, city, county, session, round, count(*) AS n_notices, min(inspected_from) AS inspected_from, max(inspected_to) AS inspected_to,
  min(feedback) AS feedback_first, max(feedback) AS feedback_last, min(report_date) AS report_first, max(report_date) AS report_last,
  round(avg(CASE WHEN inspected_precision = 'day' THEN inspected_to - inspected_from + 1 END), 1) AS inspection_days_mean
FROM notices WHERE main AND round IS NOT NULL
GROUP BY ALL ORDER BY feedback_first, province, city, county, session, round
