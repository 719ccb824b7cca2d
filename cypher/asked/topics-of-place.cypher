// On which topics there was cooperation with a place, or with a country and the places in it.
MATCH (event:Event)-[:CONCERNS]->(place:Thing)
WHERE (place.id = $place OR coalesce(place.code, place.country) = $placeCode)
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT event
MATCH (event)-[:ABOUT]->(topic:Topic)
WITH DISTINCT event, topic
RETURN topic.id AS topic, count(event) AS events, max(event.start) AS last, collect(event.id) AS rests
ORDER BY events DESC, topic
LIMIT $limit
