-- zh: 各层级单位的问题主题
-- en: themes of problems by level of the unit
WITH themes AS (
  SELECT unit_level, category, count(*) AS problems, count(DISTINCT notice) AS n_notices FROM counted_problems GROUP BY unit_level, category
)
SELECT t.unit_level, t.category, c.zh AS theme_zh, c.en AS theme_en, t.problems, t.n_notices,
  round(t.problems / sum(t.problems) OVER (PARTITION BY t.unit_level), 4) AS share
FROM themes t LEFT JOIN codes c ON c.list = 'theme' AND c.code = t.category
ORDER BY t.unit_level NULLS LAST, t.problems DESC, t.category NULLS LAST
