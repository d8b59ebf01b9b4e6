-- zh: 前后两份通报之间的变化:各问题的状态
-- en: what changed between an interim and a later notice: the status of each problem
SELECT n.inspection, n.unit_name, e.notice AS earlier_notice, n.report_date AS earlier_date, l.notice AS later_notice, m.report_date AS later_date,
  e.title, e.status AS earlier_status, l.status AS later_status, e.status IS DISTINCT FROM l.status AS changed, k.score
FROM links k JOIN problems e ON e.problem = k.a JOIN problems l ON l.problem = k.b
JOIN notices n ON n.notice = e.notice JOIN notices m ON m.notice = l.notice
WHERE k.kind = 'linked'
ORDER BY n.inspection, earlier_date, later_date, e.ord
