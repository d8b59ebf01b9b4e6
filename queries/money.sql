-- zh: 各县追缴退还的金额,以及几份通报写明了金额
-- en: money recovered by county, and how many notices state any
-- 没有一份写明的,金额空着,不是 0。 · Where none states any, the sum is blank, never 0.
WITH stated AS (
  SELECT notice, sum(amount) AS amount, bool_or(bound <> 'exact') AS rough
  FROM counted_facts WHERE outcome = 'money_recovered' AND additive AND unit_class = 'money' GROUP BY notice
)
SELECT n.province, n.city, coalesce(n.county, n.city || '本级', n.province || '本级') AS place,
  sum(s.amount) AS recovered_yuan, count(s.notice) AS n_stating, count(*) AS n_counted,
  count(*) FILTER (WHERE s.rough) AS n_rough
FROM counted_notices n LEFT JOIN stated s ON s.notice = n.notice
GROUP BY ALL ORDER BY recovered_yuan DESC NULLS LAST, province, city, place
