// How many agreements there are with each city or region.
MATCH (thing:Agreement)-[:BETWEEN]->(place:Place)
WHERE // filter.cypher
RETURN place.id AS id, count(DISTINCT thing) AS count
