// Who of a place or country took part in events held in the home city, or in visits to it: by their country, their seat, or a post there.
MATCH (who:Thing {country: $placeCode})
MATCH (who)-[part:TOOK_PART]->(event:Event)
WHERE (event.direction = 'incoming' OR EXISTS { MATCH (event)-[:TOOK_PLACE_IN]->(city:Place) WHERE coalesce(city.home, false) })
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT who, part, event
ORDER BY event.start IS NULL, event.start DESC, event.id, who.id
LIMIT $limit
RETURN who.id AS who, event.id AS event, part.role AS role, event.start AS dated, [part.id, event.id] AS rests
UNION
MATCH (base:Thing {id: $place})<-[:BASED_IN]-(who:Thing)
MATCH (who)-[part:TOOK_PART]->(event:Event)
WHERE (event.direction = 'incoming' OR EXISTS { MATCH (event)-[:TOOK_PLACE_IN]->(city:Place) WHERE coalesce(city.home, false) })
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT who, part, event
ORDER BY event.start IS NULL, event.start DESC, event.id, who.id
LIMIT $limit
RETURN who.id AS who, event.id AS event, part.role AS role, event.start AS dated, [part.id, event.id] AS rests
UNION
MATCH (held:Thing)
WHERE held.id = $place OR held.country = $placeCode
MATCH (held)<-[:NAMED_AS]-(who:Thing)
WITH DISTINCT who
MATCH (who)-[part:TOOK_PART]->(event:Event)
WHERE (event.direction = 'incoming' OR EXISTS { MATCH (event)-[:TOOK_PLACE_IN]->(city:Place) WHERE coalesce(city.home, false) })
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT who, part, event
ORDER BY event.start IS NULL, event.start DESC, event.id, who.id
LIMIT $limit
RETURN who.id AS who, event.id AS event, part.role AS role, event.start AS dated, [part.id, event.id] AS rests
