// Every decision that names one of these ids, counting or undone.
MATCH (decision:_Decision)
WHERE any(about IN decision.about WHERE about IN $ids)
RETURN decision.body AS body
ORDER BY decision.order
LIMIT $limit
