// Every decision in its order.
MATCH (decision:_Decision)
RETURN decision.body AS body
ORDER BY decision.order
