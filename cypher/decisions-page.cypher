// The decisions, newest first.
MATCH (decision:_Decision)
RETURN decision.body AS body
ORDER BY decision.order DESC
SKIP $offset
LIMIT $limit
