// Events from the latest on, undated ones last.
MATCH (thing:Event)
WHERE // filter.cypher
WITH thing
ORDER BY thing.firstDay IS NULL, thing.firstDay DESC, thing.id
SKIP $offset
LIMIT $limit
RETURN properties(thing) AS thing
