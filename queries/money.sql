-- zh: 各县追缴退还的金额,以及几份通报写明了金额
-- en: money recovered by county, and how many notices state any
-- 没有一份写明的,金额空着,不是 0;写几个单位的通报分入各县。 · Where none states any, the sum is blank, never 0; a notice about several units stands in each of their counties.
WITH stated AS (
  SELECT notice, province, city, place, total FROM counted_sums WHERE outcome = 'money_recovered' AND unit_class = 'money'
), rough AS (
  SELECT DISTINCT notice FROM counted_facts WHERE outcome = 'money_recovered' AND additive AND unit_class = 'money' AND bound <> 'exact'
)
SELECT c.province, c.city, c.place, sum(s.total) AS recovered_yuan, count(s.notice) AS n_stating, count(*) AS n_counted,
  count(r.notice) FILTER (WHERE s.notice IS NOT NULL) AS n_rough
FROM counted_places c LEFT JOIN stated s ON s.notice = c.notice AND s.province IS NOT DISTINCT FROM c.province
  AND s.city IS NOT DISTINCT FROM c.city AND s.place IS NOT DISTINCT FROM c.place
LEFT JOIN rough r ON r.notice = c.notice
GROUP BY ALL ORDER BY recovered_yuan DESC NULLS LAST, c.province, c.city, c.place
