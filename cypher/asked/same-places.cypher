// Which other organisations take part in events that concern the same places abroad.
MATCH (body:Thing {id: $body})-[:TOOK_PART]->(event:Event)
MATCH (event)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) <> $home
WITH DISTINCT place
MATCH (place)<-[:CONCERNS]-(other:Event)
MATCH (other)<-[:TOOK_PART]-(who:Organization)
WHERE who.id <> $body
WITH DISTINCT who, place, other
RETURN who.id AS who, collect(DISTINCT place.id) AS places, count(DISTINCT other) AS events, collect(DISTINCT other.id) AS rests
ORDER BY events DESC, who
LIMIT $limit
