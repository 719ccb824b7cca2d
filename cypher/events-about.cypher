// Events linked to a thing, or, of a country, concerning it or a place in it; in order of time.
MATCH (start:Thing {id: $id})--(thing:Event)
WHERE // filter.cypher
RETURN thing.id AS id, thing.firstDay AS day
UNION
MATCH (place:Place {country: $code})<-[:CONCERNS]-(thing:Event)
WHERE // filter.cypher
RETURN thing.id AS id, thing.firstDay AS day
