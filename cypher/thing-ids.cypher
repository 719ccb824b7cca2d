// The ids of things of some kinds in their order, from one on.
MATCH (thing:Thing)
WHERE thing.id > $after AND thing.kind IN $kinds
RETURN thing.id AS id
ORDER BY id
LIMIT $limit
