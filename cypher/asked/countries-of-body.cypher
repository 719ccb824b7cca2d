// Which countries a body worked with in a period.
MATCH (body:Thing {id: $body})-[:TOOK_PART]->(event:Event)
WHERE ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
MATCH (event)-[:CONCERNS]->(place:Thing)
WITH DISTINCT event, coalesce(place.code, place.country) AS code
WHERE code <> $home
MATCH (country:Country {code: code})
RETURN country.id AS country, count(event) AS events, max(event.start) AS last, collect(event.id) AS rests
ORDER BY events DESC, country
LIMIT $limit
