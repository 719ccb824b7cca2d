// How many events concern each country or a place in it.
MATCH (thing:Event)-[:CONCERNS]->(place:Thing)
WHERE // filter.cypher
WITH DISTINCT thing, coalesce(place.code, place.country) AS code
RETURN code, count(thing) AS count
