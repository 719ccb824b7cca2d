// Which events are planned: said to be so, or begin after today.
MATCH (event:Event)
WHERE (coalesce(event.planned, false) OR event.firstDay > $today)
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
AND ($place = '' OR EXISTS { MATCH (event)-[:CONCERNS]->(place:Thing) WHERE place.id = $place OR coalesce(place.code, place.country) = $placeCode })
RETURN event.id AS event, event.start AS dated, event.eventType AS type, [event.id] AS rests
ORDER BY dated IS NULL, dated, event
LIMIT $limit
