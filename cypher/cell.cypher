// The events behind one cell of the matrix, in order of time.
MATCH (body:Thing {id: $row})-[:TOOK_PART]->(thing:Event)
WHERE // filter.cypher
MATCH (thing)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) = $code
WITH DISTINCT thing
ORDER BY thing.firstDay IS NULL, thing.firstDay, thing.id
SKIP $offset
LIMIT $limit
RETURN properties(thing) AS thing
