-- zh: 新建、修订的制度:件数与题名
-- en: rules made or revised: how many, and their titles
SELECT f.notice, n.unit_name, sum(CASE WHEN f.kind = 'document' THEN 1 ELSE f.amount END) AS rules,
  string_agg(f.doc_title, '|' ORDER BY f.span_start) FILTER (WHERE f.doc_title IS NOT NULL) AS titles,
  count(*) FILTER (WHERE f.action = 'revised') AS revised
FROM counted_facts f JOIN notices n ON n.notice = f.notice
WHERE f.outcome = 'rules_made' AND f.additive
GROUP BY f.notice, n.unit_name ORDER BY rules DESC, f.notice
