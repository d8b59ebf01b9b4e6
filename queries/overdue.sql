-- zh: 逾期事项:时限早于报告日期而没有标为完成
-- en: overdue items: the deadline lies before the report, and no completion is stated
SELECT p.notice, n.unit_name, p.number, p.title, p.status, p.label, p.deadline, n.report_date, n.report_date_from,
  n.report_date - p.deadline AS days_over
FROM counted_problems p JOIN notices n ON n.notice = p.notice
WHERE p.deadline < n.report_date AND p.has_status AND NOT p.is_done
ORDER BY days_over DESC, p.problem
