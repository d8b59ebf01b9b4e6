-- zh: 依通报自报总数的完成率,并与逐项标注的相对照
-- en: rates from the notices' own totals, beside those from the labels of the items
-- 一数写了几次的取第一次。 · A number told several times is taken where it is told first.
WITH told AS (
  SELECT notice, measure, arg_min(amount, ord) AS amount FROM totals WHERE scope = 'this_round' GROUP BY notice, measure
)
SELECT n.notice, n.unit_name, n.feedback, t.amount AS problems_told, c.amount AS completed_told,
  round(c.amount / nullif(t.amount, 0), 4) AS rate_told, n.rate_stated,
  n.listed, n.n_completed + n.n_completed_sustained AS completed_listed,
  CASE WHEN n.with_status = n.listed AND n.listed > 0
    THEN round((n.n_completed + n.n_completed_sustained) / n.listed, 4) END AS rate_listed
FROM counted_notices n
LEFT JOIN told t ON t.notice = n.notice AND t.measure = 'problems'
LEFT JOIN told c ON c.notice = n.notice AND c.measure = 'completed'
WHERE t.amount IS NOT NULL OR c.amount IS NOT NULL OR n.rate_stated IS NOT NULL
ORDER BY n.feedback, n.notice
