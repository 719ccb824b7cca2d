// Which bodies of the city worked with a country in a period.
MATCH (event:Event)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) = $countryCode
AND ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT event
MATCH (event)<-[:TOOK_PART]-(body:Organization)
WHERE coalesce(body.homeBody, false) AND body.orgType IN $bodyTypes
WITH DISTINCT body, event
RETURN body.id AS body, count(event) AS events, min(event.start) AS first, max(event.start) AS last, collect(event.id) AS rests
ORDER BY events DESC, body
LIMIT $limit
