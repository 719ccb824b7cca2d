// Which events concerned a place, or a country and the places in it, in a period.
MATCH (event:Event)-[:CONCERNS]->(place:Thing)
WHERE (place.id = $place OR coalesce(place.code, place.country) = $placeCode)
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT event
OPTIONAL MATCH (who:Thing)-[:TOOK_PART]->(event)
WITH event, count(DISTINCT who) AS participants
RETURN event.id AS event, event.start AS dated, event.eventType AS type, participants, [event.id] AS rests
ORDER BY dated IS NULL, dated DESC, event
LIMIT $limit
