// Commitments that have a time.
MATCH (thing:Commitment)
WHERE thing.due IS NOT NULL AND NOT thing.status IN $apart
RETURN thing.id AS id, thing.kind AS kind, thing.name AS name, thing.due AS due, thing.state AS state
