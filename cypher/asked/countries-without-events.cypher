// Which countries no event of a period concerns, neither themselves nor a place in them.
MATCH (event:Event)-[:CONCERNS]->(place:Thing)
WITH coalesce(place.code, place.country) AS code, max(event.start) AS last,
  max(CASE WHEN event.firstDay <= $lastDay AND event.lastDay >= $firstDay THEN 1 ELSE 0 END) AS met
WITH collect({code: code, last: last, met: met}) AS concerned
MATCH (country:Country)
WHERE country.code <> $home
AND NOT any(one IN concerned WHERE one.code = country.code AND one.met = 1)
WITH country, [one IN concerned WHERE one.code = country.code | one.last][0] AS last
RETURN country.id AS country, last, [country.id] AS rests
ORDER BY last IS NOT NULL, last, country
LIMIT $limit
