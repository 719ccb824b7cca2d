// With which countries there was cooperation on a topic.
MATCH (topic:Thing {id: $topic})<-[:ABOUT]-(event:Event)
WHERE ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
MATCH (event)-[:CONCERNS]->(place:Thing)
WITH DISTINCT event, coalesce(place.code, place.country) AS code
WHERE code <> $home
MATCH (country:Country {code: code})
RETURN country.id AS country, count(event) AS events, max(event.start) AS last, collect(event.id) AS rests
ORDER BY events DESC, country
LIMIT $limit
