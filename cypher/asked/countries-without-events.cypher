// Which countries no event of a period concerns, neither themselves nor a place in them.
MATCH (country:Country)
WHERE country.code <> $home
OPTIONAL MATCH (event:Event)-[:CONCERNS]->(place:Thing)
WHERE coalesce(place.code, place.country) = country.code
WITH country, max(event.start) AS last,
  max(CASE WHEN event.firstDay <= $lastDay AND event.lastDay >= $firstDay THEN 1 ELSE 0 END) AS met
WHERE met = 0
RETURN country.id AS country, last, [country.id] AS rests
ORDER BY last IS NOT NULL, last, country
LIMIT $limit
