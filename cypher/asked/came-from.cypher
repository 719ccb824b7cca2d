// Who of a place or country took part in events held in the home city, or in visits to it.
MATCH (who:Thing)-[part:TOOK_PART]->(event:Event)
WHERE (who.country = $placeCode
  OR EXISTS { MATCH (who)-[:BASED_IN]->(base:Thing) WHERE base.id = $place }
  OR EXISTS { MATCH (who)-[:NAMED_AS]->(held:Thing) WHERE held.id = $place OR held.country = $placeCode })
AND (event.direction = 'incoming' OR EXISTS { MATCH (event)-[:TOOK_PLACE_IN]->(city:Place) WHERE coalesce(city.home, false) })
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
RETURN who.id AS who, event.id AS event, part.role AS role, event.start AS dated, [part.id, event.id] AS rests
ORDER BY dated IS NULL, dated DESC, event, who
LIMIT $limit
