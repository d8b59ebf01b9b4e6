-- zh: 下一轮又出现的问题
-- en: problems that came back in the next round
SELECT r.unit_key, e.feedback AS earlier_feedback, ep.title AS earlier_title, ep.status AS earlier_status,
  l.feedback AS later_feedback, lp.title AS later_title, r.score
FROM recurrences r JOIN notices l ON l.notice = r.notice JOIN notices e ON e.notice = r.earlier_notice
JOIN problems lp ON lp.problem = r.problem JOIN problems ep ON ep.problem = r.earlier_problem
WHERE l.counted AND lp.counted
ORDER BY r.unit_key, l.feedback, r.problem
