-- zh: 各主题的措施强度,以及只靠学习开会的问题
-- en: strength of measures by theme, and problems met by study alone
SELECT p.category, any_value(c.zh) AS theme_zh, any_value(c.en) AS theme_en, count(DISTINCT p.problem) AS problems, count(m.measure) AS measures,
  round(avg(m.strength), 2) AS strength_mean,
  round(count(*) FILTER (WHERE m.strength >= 2) / nullif(count(m.measure), 0), 4) AS substantive_share,
  count(DISTINCT p.problem) FILTER (WHERE p.study_only) AS study_only
FROM counted_problems p LEFT JOIN measures m ON m.problem = p.problem LEFT JOIN codes c ON c.list = 'theme' AND c.code = p.category
GROUP BY p.category ORDER BY strength_mean DESC NULLS LAST, p.category NULLS LAST
