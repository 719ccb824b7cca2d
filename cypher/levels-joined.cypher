// The people and commitments, which belong to a country by their links alone.
MATCH (thing:Thing)
WHERE thing.kind IN $joined AND // filter.cypher
RETURN thing.id AS id, thing.kind AS kind
