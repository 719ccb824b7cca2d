// Things as a table: filtered and sorted, what lacks the sorted field last.
MATCH (thing:Thing)
WHERE // filter.cypher
WITH thing, thing[$by] AS key
ORDER BY key IS NULL, key, thing.id
SKIP $offset
LIMIT $limit
RETURN properties(thing) AS thing
