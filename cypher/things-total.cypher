// How many things are within the filter.
MATCH (thing:Thing)
WHERE // filter.cypher
RETURN count(thing) AS total
