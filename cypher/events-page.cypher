// Events in order of time.
MATCH (thing:Event)
WHERE // filter.cypher
RETURN properties(thing) AS thing
ORDER BY thing.firstDay IS NULL, thing.firstDay, thing.id
SKIP $offset
LIMIT $limit
