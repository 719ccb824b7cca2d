// Which partners no dated event since a day concerns; a planned event is no meeting.
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
RETURN place.id AS partner, country.id AS country, last, [place.id] + rests AS rests
ORDER BY last IS NOT NULL, last, partner
LIMIT $limit
