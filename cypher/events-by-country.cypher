// How many events concern each country or a place in it.
MATCH (place:Thing)
WHERE place.kind IN ['Country', 'Place']
MATCH (place)<-[:CONCERNS]-(thing:Event)
WHERE // filter.cypher
WITH coalesce(place.code, place.country) AS code, thing
RETURN code, count(DISTINCT thing) AS count
