// Who took part in events held in a place, or in a country's places, and is not said to be of there.
MATCH (event:Event)-[:TOOK_PLACE_IN]->(place:Thing)
WHERE (place.id = $place OR place.country = $placeCode)
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
MATCH (who:Thing)-[part:TOOK_PART]->(event)
WHERE coalesce(who.country, '') <> place.country AND coalesce(part.role, '') <> 'host'
RETURN DISTINCT who.id AS who, event.id AS event, part.role AS role, event.start AS dated, [part.id, event.id] AS rests
ORDER BY dated IS NULL, dated DESC, event, who
LIMIT $limit
