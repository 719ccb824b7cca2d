// Which organisations of the home city, of some types, work with which countries: events that they took part in and that concern the country or a place in it.
MATCH (body:Organization)-[:TOOK_PART]->(thing:Event)
WHERE coalesce(body.homeBody, false) AND body.orgType IN $bodyTypes
AND // filter.cypher
MATCH (thing)-[:CONCERNS]->(place:Thing)
WITH DISTINCT body, thing, coalesce(place.code, place.country) AS code
WHERE $everywhere OR code IN $codes
RETURN body.id AS body, code, count(thing) AS count
ORDER BY body, code
