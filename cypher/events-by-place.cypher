// How many events concern each city or region.
MATCH (thing:Event)-[:CONCERNS]->(place:Place)
WHERE // filter.cypher
RETURN place.id AS id, count(DISTINCT thing) AS count
