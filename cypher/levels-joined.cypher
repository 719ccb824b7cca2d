// How many people and commitments there are, which belong to a country by their links alone.
MATCH (thing:Thing)
WHERE thing.kind IN $linking AND // filter.cypher
RETURN thing.kind AS kind, count(thing) AS count
