// Who took part in events held in a place, or in a country's places, and is not said to be of there.
MATCH (event:Event)-[:TOOK_PLACE_IN]->(place:Thing)
WHERE (place.id = $place OR place.country = $placeCode)
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT event, place
MATCH (event)<-[part:TOOK_PART]-(who:Thing)
WHERE coalesce(who.country, '') <> place.country AND coalesce(part.role, '') <> 'host'
RETURN DISTINCT who.id AS who, event.id AS event, part.role AS role, event.start AS dated, [part.id, event.id] AS rests
ORDER BY dated IS NULL, dated DESC, event, who
LIMIT $limit
