// How many events are behind one cell of the matrix.
MATCH (body:Thing {id: $row})-[:TOOK_PART]->(thing:Event)
WHERE // filter.cypher
MATCH (thing)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) = $code
RETURN count(DISTINCT thing) AS total
