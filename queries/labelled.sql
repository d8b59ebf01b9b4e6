-- zh: 逐条标明状态的通报占多少
-- en: how many notices label every problem
SELECT n.province, n.city, count(*) AS n_counted, count(*) FILTER (WHERE listed > 0) AS n_listing,
  count(*) FILTER (WHERE listed > 0 AND with_status = listed) AS n_all_labelled,
  count(*) FILTER (WHERE with_status > 0 AND with_status < listed) AS n_part_labelled,
  count(*) FILTER (WHERE listed > 0 AND with_status = 0) AS n_none_labelled,
  round(n_all_labelled / nullif(n_listing, 0), 4) AS share_all_labelled
FROM counted_notices n GROUP BY ALL ORDER BY province, city
