-- zh: 每百个问题处理多少人:人与人次分列,互不相加
-- en: people dealt with per 100 problems: persons apart from person-times, never added up
WITH listed AS (SELECT count(*) AS problems FROM counted_problems)
SELECT f.outcome, f.unit_class, sum(f.amount) AS people, count(DISTINCT f.notice) AS n_stating,
  (SELECT count(*) FROM counted_notices) AS n_counted, any_value(l.problems) AS problems,
  round(100 * sum(f.amount) / nullif(any_value(l.problems), 0), 2) AS per_100_problems
FROM counted_facts f, listed l
WHERE f.additive AND f.unit_class IN ('persons', 'person_times')
  AND f.outcome IN ('talks', 'criticised', 'admonished', 'summoned', 'organisational_handling', 'disciplined', 'dismissed',
    'held_accountable', 'detained', 'cases_filed', 'cases_handled', 'referrals')
GROUP BY f.outcome, f.unit_class ORDER BY f.outcome, f.unit_class
