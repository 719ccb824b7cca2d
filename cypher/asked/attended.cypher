// Which events a person or an organisation took part in, in which role.
MATCH (who:Thing {id: $participant})-[part:TOOK_PART]->(event:Event)
WHERE ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
RETURN event.id AS event, part.role AS role, part.post AS post, event.start AS dated, [part.id, event.id] AS rests
ORDER BY dated IS NULL, dated DESC, event
LIMIT $limit
