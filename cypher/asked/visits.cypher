// Which visits there were in a period, all of them or those with one place or country.
MATCH (event:Event {eventType: 'visit'})
WHERE ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
AND ($place = '' OR EXISTS { MATCH (event)-[:CONCERNS]->(place:Thing) WHERE place.id = $place OR coalesce(place.code, place.country) = $placeCode })
OPTIONAL MATCH (who:Thing)-[:TOOK_PART]->(event)
WITH event, collect(DISTINCT who.id) AS participants
RETURN event.id AS event, event.direction AS direction, event.start AS dated, participants, [event.id] AS rests
ORDER BY dated IS NULL, dated DESC, event
LIMIT $limit
