// Which partner cities and regions a country has, with how much is told of each.
MATCH (place:Place {country: $countryCode})
WHERE coalesce(place.partner, false)
OPTIONAL MATCH (place)<-[:BETWEEN]-(agreement:Agreement)
WITH place, collect(DISTINCT agreement.id) AS agreements
OPTIONAL MATCH (place)<-[:CONCERNS]-(event:Event)
RETURN place.id AS place, size(agreements) AS agreements, count(DISTINCT event) AS events, max(event.start) AS last,
  [place.id] + agreements AS rests
ORDER BY place
LIMIT $limit
