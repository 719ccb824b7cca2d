// Which partners no dated event since a day concerns, and when the latest with their whole country was; a planned event is no meeting.
MATCH (place:Place)
WHERE coalesce(place.partner, false)
OPTIONAL MATCH (country:Country {code: place.country})
OPTIONAL MATCH (place)<-[:CONCERNS]-(event:Event)
WITH place, country, event, coalesce(event.planned, false) AS planned
WITH place, country,
  max(CASE WHEN planned THEN null ELSE event.lastDay END) AS lastDay,
  max(CASE WHEN planned THEN null ELSE event.start END) AS last,
  collect(event.id) AS rests
WHERE lastDay IS NULL OR lastDay < $day
OPTIONAL MATCH (wide:Event)-[:CONCERNS]->(whole:Country {code: place.country})
WHERE NOT coalesce(wide.planned, false)
WITH place, country, last, rests, max(wide.start) AS withCountry
RETURN place.id AS partner, last, country.id AS country, withCountry, [place.id] + rests AS rests
ORDER BY last IS NOT NULL, last, partner
LIMIT $limit
