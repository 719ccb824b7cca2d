// Which other organisations take part in events that concern the same places abroad: how many events of each.
MATCH (body:Thing {id: $body})-[:TOOK_PART]->(event:Event)
MATCH (event)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) <> $home
WITH DISTINCT place
MATCH (place)<-[:CONCERNS]-(other:Event)
WITH DISTINCT other
MATCH (other)<-[:TOOK_PART]-(who:Organization)
WITH who, count(DISTINCT other) AS events
WHERE who.id <> $body
RETURN who.id AS who, [] AS places, events, [] AS rests
ORDER BY events DESC, who
LIMIT $limit
