// The decisions that count for these things and links.
UNWIND $ids AS id
MATCH (decision:_Decision {target: id})
WHERE decision.active
RETURN decision.target AS target, decision.body AS body
