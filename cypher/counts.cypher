// How many things there are by kind.
MATCH (thing:Thing)
WHERE // filter.cypher
RETURN thing.kind AS kind, count(thing) AS count
