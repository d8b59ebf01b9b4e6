-- zh: 标注与所述不一致之处,附两边原文
-- en: where labels and words do not agree, with both quotes
SELECT k.notice, n.unit_name, p.number, p.title, k.code, k.result, k.quote_a, k.quote_b, k.page
FROM checks k JOIN counted_notices n ON n.notice = k.notice LEFT JOIN problems p ON p.problem = k.problem
WHERE k.code LIKE 'status/%' AND k.result = 'fail' AND (k.problem IS NULL OR p.counted)
ORDER BY k.notice, p.ord NULLS FIRST, k.check_id
