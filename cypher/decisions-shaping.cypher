// The decisions that count and change more than fields: kinds, scopes, countries, moved tellings.
MATCH (decision:_Decision {shaping: true})
RETURN decision.body AS body
ORDER BY decision.order
