// Which places these organisations have in common with another, and by which events.
MATCH (body:Thing {id: $body})-[:TOOK_PART]->(event:Event)
MATCH (event)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) <> $home
WITH collect(DISTINCT place.id) AS known
UNWIND $rows AS row
MATCH (who:Thing {id: row})-[:TOOK_PART]->(other:Event)
MATCH (other)-[:CONCERNS]->(place:Thing)
WHERE place.id IN known
RETURN who.id AS who, collect(DISTINCT place.id) AS places, count(DISTINCT other) AS events, collect(DISTINCT other.id) AS rests
