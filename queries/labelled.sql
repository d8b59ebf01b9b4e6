-- zh: 逐条标明状态的通报占多少
-- en: how many notices label every problem
-- 写几个单位的通报按单位分入各市;共有的部分不属任何一市。 · A notice about several units stands in each of their cities; what is of all of them is in none.
WITH places AS (
  SELECT notice, province, city, sum(listed) AS listed, sum(unlabelled) AS unlabelled FROM counted_places GROUP BY notice, province, city
)
SELECT province, city, count(*) AS n_counted, count(*) FILTER (WHERE listed > 0) AS n_listing,
  count(*) FILTER (WHERE listed > 0 AND unlabelled = 0) AS n_all_labelled,
  count(*) FILTER (WHERE unlabelled > 0 AND unlabelled < listed) AS n_part_labelled,
  count(*) FILTER (WHERE listed > 0 AND unlabelled = listed) AS n_none_labelled,
  round(n_all_labelled / nullif(n_listing, 0), 4) AS share_all_labelled
FROM places GROUP BY ALL ORDER BY province, city
