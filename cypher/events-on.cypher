// Events of a country that start on a day, with those who took part.
UNWIND $days AS day
MATCH (event:Event)
WHERE event.firstDay = day.start AND event.start = day.start AND day.country IN coalesce(event.countries, [])
OPTIONAL MATCH (participant:Thing)-[:TOOK_PART]->(event)
RETURN event.id AS id, day.country AS country, day.start AS start, event.name AS name, participant.id AS participant
ORDER BY id, participant
